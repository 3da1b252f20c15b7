// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The true sine and what both sides predict; what they would over many seeds; where the units of their first layers
/// bend.

#include "ui/charts/fan.hpp"
#include "ui/charts/input_chart.hpp"

#include <array>
#include <memory>
#include <vector>

namespace twinsine::ui {

class FitChart : public InputChart {
    Q_OBJECT

public:
    explicit FitChart(QWidget* parent = nullptr);

    void showRun(const ShownRun& run) override;
    void showFrame(const ShownRun& run) override;
    void showGhosts(const std::vector<Ghost>& ghosts) override;

    /// A curve and the points on it.
    void setData(std::span<const double> x, std::span<const double> y);
    /// At the data's x, or beyond.
    void setPredictions(std::span<const double> x, std::span<const double> a, std::span<const double> b);
    /// The points that the networks are trained on, as small crosses; points that are random, noisy or a person's own
    /// are shown anyway.
    void setPointsShown(bool shown);
    /// A band for each side that is shown, with the line of its medians; null: none.
    void setFan(std::shared_ptr<const Fan> fan);
    /// One of the fan's seeds in place of the medians, counted on and around; none: the medians.
    void setOutcome(std::optional<std::size_t> outcome);
    /// What the bands are; empty without.
    QString fanNote() const;
    /// A tick for each unit of a first layer at the x where it bends, in two rows at the bottom. After the next frame.
    void setKinksShown(bool shown) { m_kinksShown = shown; }
    /// Whether a side's units bend anywhere: its first layer is hidden and its activation has a kink.
    static bool hasKinks(const experiment::Experiment& experiment);
    /// How many kinks there are of each side, how many of them out of sight, and how many units are dead.
    QString kinkSummary() const;

protected:
    void setPens(const theme::Colours& colours) override;
    void paintBelow(QPainter& painter, const QRectF& plot, const theme::Colours& colours) const override;
    void paintAbove(QPainter& painter, const QRectF& plot, const theme::Colours& colours) const override;
    std::optional<Span> valuesBelow() const override;

private:
    struct Kinks {
        QString name;
        std::size_t units = 0;
        std::size_t dead = 0; ///< relu: never active on the data
        bool canDie = false;
        std::vector<double> x;
    };

    void paintBands(QPainter& painter, const theme::Colours& colours) const;
    void paintMedians(QPainter& painter, const theme::Colours& colours) const;
    void paintKinks(QPainter& painter, const QRectF& plot, const theme::Colours& colours) const;
    void showMarks(const ShownRun& run);
    void setData(const run::RunInfo& info);
    void setCrosses(const QString& name, std::span<const double> x, std::span<const double> y);
    void showPoints();
    /// The x that the split of either side keeps from the training, where the points lie in order; none elsewhere.
    std::optional<Span> heldBack() const;
    Kinks kinksOf(const ShownRun& run, experiment::SideName side) const;

    QLineSeries* m_truth;
    QLineSeries* m_points;
    QLineSeries* m_test;
    bool m_pointsShown = false;
    QLineSeries* m_a;
    QLineSeries* m_b;
    const Fan::Outcome* outcome() const;

    std::shared_ptr<const Fan> m_fan;
    std::optional<std::size_t> m_outcome;
    std::optional<Span> m_pointsExtent;
    std::optional<Span> m_testsExtent;
    std::array<std::optional<Span>, 2> m_fanExtents; ///< of A's and B's band
    std::shared_ptr<const run::RunInfo> m_info;
    bool m_kinksShown = false;
    std::array<Kinks, 2> m_kinks; ///< of A and B
};

} // namespace twinsine::ui

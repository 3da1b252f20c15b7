// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// How far the predictions are from each other after every epoch: mean |A - B| over all points. By updates each epoch
/// stands at those of the side that has made more of them. Lines say how far a side is from itself with other seeds.

#include "ui/charts/epoch_chart.hpp"

#include <array>
#include <optional>

namespace twinsine::ui {

/// How far a side's predictions are from its own with another seed: what luck does.
struct Luck {
    double a = 0;
    double b = 0;
};

class DistanceChart : public EpochChart {
    Q_OBJECT

public:
    explicit DistanceChart(QWidget* parent = nullptr);

    void showFrame(const ShownRun& run) override;
    void showHistory(const ShownRun& run) override;
    /// A line for each side, where its axis has such a value.
    void setLuck(const std::optional<Luck>& luck);

protected:
    void setPens(const theme::Colours& colours) override;
    QString updatesTitle(const experiment::Experiment* experiment) const override;
    std::vector<Mark> shownMarks(const run::Frame& frame) const override;
    void paintAbove(QPainter& painter, const QRectF& plot, const theme::Colours& colours) const override;
    std::optional<Span> valuesBelow() const override;

private:
    void showLuck();

    std::optional<Luck> m_luck;
    std::array<QLineSeries*, 2> m_lines;
    QLineSeries* m_distance;
};

} // namespace twinsine::ui

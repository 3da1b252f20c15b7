// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What each unit of both first layers gives over x: a thin line for each of the largest, painted below the curves (as
/// curves of Qt Charts they would take longer than all other charts together). One unit of each side is a curve: the
/// largest, or the one that a person points at or picks with the keys.

#include "core/analysis/hidden_units.hpp"
#include "ui/charts/input_chart.hpp"

#include <array>
#include <memory>
#include <vector>

namespace twinsine::ui {

class HiddenUnitChart : public InputChart {
    Q_OBJECT

public:
    static constexpr std::size_t kMostUnits = 24; ///< of a side

    explicit HiddenUnitChart(QWidget* parent = nullptr);

    void showRun(const ShownRun& run) override;
    void showFrame(const ShownRun& run) override;
    /// "24 largest of 128 units".
    QString summary() const;

    /// The units of A and B that a person picked, by their index in the layer.
    using Picked = std::array<std::optional<std::size_t>, 2>;
    Picked picked() const { return {m_sides[0].picked, m_sides[1].picked}; }
    /// For the next frame.
    void setPicked(const Picked& picked);

    void pointTo(const std::optional<QPointF>& place) override;
    /// Up and down through the units from the largest.
    bool pick(int step) override;

protected:
    void setPens(const theme::Colours& colours) override;
    void paintBelow(QPainter& painter, const QRectF& plot, const theme::Colours& colours) const override;
    std::optional<Span> valuesBelow() const override;
    std::vector<ReadOutLine> moreLines() const override;

private:
    struct Unit {
        analysis::HiddenUnit unit;
        std::vector<double> output; ///< at m_x
    };
    struct OfSide {
        experiment::SideName which;
        QLineSeries* curve;
        std::vector<Unit> units{}; ///< the largest first
        std::size_t all = 0;
        bool isFitted = true;
        std::optional<std::size_t> picked{};
    };

    void fill(OfSide& side, const ShownRun& run);
    void showPicked(OfSide& side);
    const experiment::Side& network(const OfSide& side) const { return m_info->experiment.side(side.which); }
    static const Unit* pickedOf(const OfSide& side);
    QPolygonF polyline(const Unit& unit) const;

    std::array<OfSide, 2> m_sides; ///< A and B
    std::array<QString, 2> m_names;
    std::shared_ptr<const run::RunInfo> m_info;
    std::vector<double> m_x;      ///< of lines
    std::vector<double> m_curveX; ///< of curves: where the other charts have points, the crosshair reads them
};

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A map in colours: a cell for each pair of values, the first ones at the lower left, and beside it what the colours
/// mean. A training that diverged is hatched; a cell that is not trained yet has the colour of the coarser one around
/// it. In a window and in pictures.

#include "core/analysis/map.hpp"
#include "ui/theme/theme.hpp"

#include <QPointF>
#include <QRectF>
#include <QString>

#include <memory>
#include <optional>

class QPainter;

namespace twinsine::ui {

struct HeatMap {
    std::shared_ptr<const analysis::Map> map; ///< null: none yet
    experiment::Experiment experiment;        ///< whose map it is
    analysis::MapValue value = analysis::MapValue::distance;
    std::optional<std::size_t> own{}; ///< ownCell()
};

struct HeatMapLook {
    theme::Colours colours{};
    int pixelSize = 14;                     ///< of its type
    std::optional<std::size_t> highlighted; ///< a cell
};

/// "mean |A − B|"; with the names of the sides of an experiment.
QString valueText(analysis::MapValue value, const experiment::Experiment& experiment);

/// The cell that is the experiment itself; none if its values are not on both axes.
std::optional<std::size_t> ownCell(const analysis::Map& map, const experiment::Experiment& experiment);

/// Draws it on a ground that is there. Gives where the cells are.
QRectF draw(QPainter& painter, const QRectF& target, const HeatMap& heatMap, const HeatMapLook& look);

/// Where one of them is, of those that draw() gave.
QRectF placeOf(const analysis::Map& map, const QRectF& cells, std::size_t cell);
/// The cell there; none beside them.
std::optional<std::size_t> cellAt(const analysis::Map& map, const QRectF& cells, const QPointF& place);

} // namespace twinsine::ui

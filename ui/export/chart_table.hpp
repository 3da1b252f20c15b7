// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The numbers behind a chart: a column for what its horizontal axis has, and one for each curve that is shown.

#include "ui/export/picture.hpp"

#include <QString>
#include <QStringList>

#include <vector>

namespace twinsine::ui {

struct ChartTable {
    QStringList names;                        ///< of the columns
    std::vector<std::vector<double>> columns; ///< equally long; NaN where a curve has no such point
    std::size_t rows() const { return columns.empty() ? 0 : columns.front().size(); }
};

/// All points, whatever part of them is zoomed to. The picture has that chart: a fit, losses, a difference, a distance
/// or hidden units.
ChartTable tableOf(const PictureData& data, Chart chart);

/// With a header, a line for each row, '.' in numbers, as many digits as they have; nothing where there is no number.
QString textOf(const ChartTable& table, QChar separator);

} // namespace twinsine::ui

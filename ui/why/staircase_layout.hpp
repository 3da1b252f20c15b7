// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Where the parts of a staircase are, with type as large as there is room for.

#include "ui/why/staircase.hpp"

#include <QFont>
#include <QStringList>

#include <array>

namespace twinsine::ui {

struct StaircaseLayout {
    QFont type;
    QFont bold;
    QFont large; ///< the heading's and the medians'
    double line = 0;

    QRectF plot;
    double fitTop = 0;
    double fitHeight = 0; ///< 0: no room for them
    QStringList heading;
    QStringList foot;
    double footTop = 0;
    std::vector<QStringList> labels;   ///< of each step, below its name
    std::vector<QStringList> counts;   ///< its name
    std::array<QStringList, 2> luck{}; ///< of each side, right of the plot
    double luckLeft = 0;
    QString axisTitle;

    double columnWidth() const { return plot.width() / static_cast<double>(labels.size()); }
    QRectF column(std::size_t step) const {
        return {plot.left() + static_cast<double>(step) * columnWidth(), plot.top(), columnWidth(), plot.height()};
    }
};

/// `tick` is the widest label of the axis.
StaircaseLayout layoutOf(const QRectF& target, const Staircase& staircase, const StaircaseLook& look,
                         const QString& tick);

/// The most that rounding makes of a side; one that diverges has no such thing.
double roundingOf(const analysis::Explanation& why);

/// What is written and drawn as 0: no more than rounding, where that is nothing beside the gap. Trainings that are
/// chaotic make much of a rounding: then only what is 0.
double zeroOf(const analysis::Explanation& why);

QString gapText(const analysis::Explanation& why, double gap);

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What equal settings leave of the gap, step by step: for each a dot a seed, the median as a bar, the experiment's own
/// seed as a diamond, and above it that seed's fits with the area between them. A dashed line for each side is what
/// another seed alone makes. In a window and in pictures.

#include "core/analysis/answer.hpp"
#include "ui/theme/theme.hpp"

#include <QRectF>
#include <QString>

#include <memory>
#include <vector>

class QPainter;

namespace twinsine::ui {

struct Staircase {
    std::shared_ptr<const analysis::Explanation> why;
    experiment::Experiment experiment; ///< whose answer it is
};

struct StaircaseLook {
    theme::Colours colours{};
    int pixelSize = 13; ///< of its type, where there is room for it
    int leastPixelSize = 7;
    bool heading = true;  ///< the answer in words on top
    int highlighted = -1; ///< a step
};

/// "1 setting equal: initial weights, as Keras 3 has it"
QString stepText(const Staircase& staircase, const analysis::Step& step);

/// Draws it on a ground that is there. Gives where each of shownSteps() is.
std::vector<QRectF> draw(QPainter& painter, const QRectF& target, const Staircase& staircase,
                         const StaircaseLook& look);

} // namespace twinsine::ui

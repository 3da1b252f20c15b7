// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What the window says of an edit that did more, or less, than its words say.

#include "core/conversion/all_alike.hpp"
#include "core/conversion/nearest.hpp"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace twinsine::ui {

struct Note {
    QString text;    ///< one line
    QString details; ///< all of it as rich text; empty: the line is all
    /// The side for which starting from the other's weights would make equal what still differs.
    std::optional<experiment::SideName> offersWeightsTo{};
};

/// "TensorFlow 1: Adam became AdamOptimizer, epsilon 1e-07 became 1e-08 and 4 more"; none where nothing was replaced.
std::optional<Note> noteOfFramework(const QString& side, const std::vector<conversion::Replacement>& replaced);

/// "SGD keeps learning rate 0.02, has no amsgrad"; none where nothing was set by hand.
std::optional<Note> noteOfClass(const experiment::Side& before, const experiment::Side& after);

/// "TensorFlow 1 has no Adam; the nearest is AdamOptimizer. ..." `replaced` is from the wanted class's
/// object to the nearest one.
Note noteOfNearest(const QString& side, const std::string& wanted, const conversion::Nearest& nearest,
                   const std::vector<conversion::Replacement>& replaced);

/// "TensorFlow 1 is like Keras 3 now, with AdamOptimizer for Adam. What still differs: ..."; none where both sides have one
/// framework and nothing differs.
std::optional<Note> noteOfAllAlike(const experiment::Experiment& experiment, experiment::SideName from,
                                   const conversion::AllAlike& alike);

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What the window says of an edit that did more, or less, than its words say.

#include "core/conversion/edit.hpp"

#include <QString>

#include <optional>

namespace twinsine::ui {

struct Note {
    QString text;    ///< one line
    QString details; ///< all of it as rich text; empty: the line is all
    /// The side for which starting from the other's weights would make equal what still differs.
    std::optional<experiment::SideName> offersWeightsTo{};
};

/// "TensorFlow 1: Adam → AdamOptimizer, epsilon 1e-07 → 1e-08 and 4 more", "SGD keeps learning rate 0.02 and
/// does not have amsgrad yes", "TensorFlow 1 has no Adam; the nearest is AdamOptimizer. ...", "TensorFlow 1 is like
/// Keras 3 now, with AdamOptimizer for Adam. What still differs: ..."; none where there is nothing to say.
std::optional<Note> noteOf(const conversion::Edit& edit);

} // namespace twinsine::ui

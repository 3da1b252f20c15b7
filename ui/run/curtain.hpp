// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What nobody is to see yet, of the results that are shown.

#include "core/experiment/names.hpp"

namespace twinsine::ui {

struct Curtain {
    bool a = false; ///< a side's curves, its losses, where it diverged
    bool b = false;
    bool gap = false; ///< and all else that is of both sides
    bool losses = false;

    bool operator==(const Curtain&) const = default;
    bool hides(experiment::SideName side) const { return side == experiment::SideName::a ? a : b; }
    /// From the other side and the gap one could tell.
    bool hidesGap() const { return a || b || gap; }
    bool hidesLoss(experiment::SideName side) const { return losses || hides(side); }
    bool isDrawn() const { return hidesGap() || losses; }
};

} // namespace twinsine::ui

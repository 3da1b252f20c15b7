// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// How far the curves that are shown are.

#include "ui/run/run_feed.hpp"

#include <QString>

namespace twinsine::ui {

struct EpochText {
    QString caption; ///< "epoch", or "update in epoch 1" on the way through it
    QString value;   ///< "37 / 100", "3 / 4"
};

/// The frame may be null.
EpochText epochText(const RunView& view, const run::Frame* frame);

} // namespace twinsine::ui

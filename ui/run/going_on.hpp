// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// How a run goes on, in words.

#include "core/experiment/experiment.hpp"
#include "core/run/runner.hpp"

#include <QString>

#include <optional>

namespace twinsine::ui {

/// "40 s", "3 min", "2.5 h".
QString roughTime(double seconds);

/// "preparing: the first predictions, 40 %, about 12 s left"; of the experiment that is prepared.
QString preparingText(const run::Update& update, const experiment::Experiment& prepared);

/// Of a running one, at the pace that it keeps; none where that is not known yet.
std::optional<double> secondsLeft(const run::Update& update);

/// "training", "training, about 3 min left", "training, epoch 1 for 12 s".
QString trainingText(const run::Update& update);

/// Whether somebody might want to stop it: it is prepared, or will go on for some seconds.
bool takesTime(const run::Update& update);

} // namespace twinsine::ui

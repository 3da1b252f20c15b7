// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Which settings of an experiment are others than those of the one it began as, whatever their values and on whatever
/// side.

#include "core/experiment/experiment.hpp"

#include <QString>
#include <QStringList>

#include <array>

namespace twinsine::ui {

/// As in {"learning rate", "seed"}, sorted. All that makes the initial weights is one setting, and so is a
/// framework with its defaults, an optimizer with the arguments that only its class has, and a number of layers.
QStringList changedSettings(const experiment::Experiment& from, const experiment::Experiment& to);

/// The same with what they are now and, where both sides have it, on which: {"learning rate 0.01 (Keras 3)"}. Without
/// seeds. What the points are called comes last: a person may have put commas into it.
QStringList changedValues(const experiment::Experiment& from, const experiment::Experiment& to);

/// The same with what they were before, seeds included, and the sides called so: {"learning rate 0.01 → 0.001 (mine)"}.
QStringList changesOf(const experiment::Experiment& from, const experiment::Experiment& to,
                      const std::array<QString, 2>& sideNames);

} // namespace twinsine::ui

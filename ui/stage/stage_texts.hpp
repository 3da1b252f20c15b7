// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Texts of the stage that need some work.

#include "core/experiment/experiment.hpp"

#include <QString>

namespace twinsine::ui {

/// "Keras 3 and TensorFlow 1 differ in optimizer, learning rate, batch size."
QString differencesText(const experiment::Experiment& experiment);

/// A table of keys, rich text.
QString stageKeys(bool inLesson);

} // namespace twinsine::ui

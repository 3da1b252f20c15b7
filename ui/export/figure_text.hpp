// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What a picture says in words, true of what it shows whatever was changed. Plain text, with names as a file has them.

#include "ui/export/picture.hpp"

namespace twinsine::ui {

/// "Keras against TensorFlow (changed: learning rate), epoch 100 of 100".
QString titleOf(const PictureData& data, Chart chart);

/// "Changed: learning rate 0.01 → 0.001 (Keras 3). Mean |Keras 3 − TensorFlow 1| = 0.3302 after 100 epochs."
QString captionOf(const PictureData& data, Chart chart);

/// "keras-against-tensorflow-learning-rate-fit": fit for a file's name, without a suffix.
QString fileNameOf(const PictureData& data, Chart chart);

} // namespace twinsine::ui

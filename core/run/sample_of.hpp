// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/samples.hpp"
#include "core/training/history.hpp"

namespace twinsine::run {

/// What the charts need of a whole epoch; NaN where a side has ended.
Sample sampleOf(const training::PairHistory& history, const training::EpochRecord& record);

} // namespace twinsine::run

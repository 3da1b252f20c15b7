// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A run of the history in words and numbers.

#include "core/io/run_history.hpp"

#include <QString>

namespace twinsine::ui {

/// numberText(); "–" if it is none.
QString threeDigits(std::optional<double> value);

/// "42", "42 | 7", "random".
QString seedText(const io::PastRun& run);
/// "0.330", "diverged", "0.330, stopped".
QString endText(const io::PastRun& run);
/// "17:23" today, else "28 Nov" or "28 Nov 2025".
QString whenText(std::int64_t time);
/// What was changed, or that nothing was.
QString changesText(const io::PastRun& run);
/// What a person called it, or the experiment's name.
QString nameText(const io::PastRun& run);
/// All that is known of it, a line each; plain text.
QString detailsText(const io::PastRun& run);
/// What a search looks in, in small letters.
QString searchText(const io::PastRun& run);

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// How long work hears that nobody wants it any more.

#include <functional>

namespace twinsine {

/// Asked by long work every few milliseconds; false ends it there. May block (pause).
using KeepGoing = std::function<bool()>;
inline const KeepGoing kAlways = [] { return true; };

} // namespace twinsine

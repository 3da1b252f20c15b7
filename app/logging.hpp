// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Where the program's log goes: warnings to standard error, everything to a rotating file and to the window's log
/// panel.

#include <spdlog/common.h>
#include <spdlog/sinks/ringbuffer_sink.h>

#include <memory>

namespace twinsine::app {

using RecentMessages = std::shared_ptr<spdlog::sinks::ringbuffer_sink_mt>;

/// Makes the default logger: standard error from `level` on.
void startLogging(spdlog::level::level_enum level);

/// Adds a list of the latest messages, from debug on.
RecentMessages addRecentMessages();

/// Adds the file $XDG_DATA_HOME/twinsine/log/twinsine.log (by default below ~/.local/share). If that can't be written,
/// a warning says so and the program goes on without.
void addLogFile();

} // namespace twinsine::app

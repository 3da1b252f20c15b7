// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What ends a command from outside: Ctrl+C, a terminal that is closed, SIGTERM.

#include "core/keep_going.hpp"

namespace twinsine::app {

/// From now on the first of SIGINT, SIGTERM and SIGHUP makes this say no, a second one ends the program, unless a file
/// is being written. Any thread may ask.
KeepGoing untilInterrupted();

bool isInterrupted();

/// While this lives no signal ends the program: what is half written is taken away first, which takes milliseconds.
/// Nor does one after a write that a signal interrupted: the program is at its end then, and says so with its status.
class UninterruptedWrite {
public:
    UninterruptedWrite();
    UninterruptedWrite(const UninterruptedWrite&) = delete;
    UninterruptedWrite& operator=(const UninterruptedWrite&) = delete;
    ~UninterruptedWrite();
};

} // namespace twinsine::app

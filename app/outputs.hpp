// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The files that a command writes.

#include "app/commands.hpp"

#include <string>
#include <vector>

namespace twinsine::app {

struct Output {
    std::string option; ///< as a message names it: "--json"
    std::string path;   ///< empty: not wanted
};

/// Whether all can be written, no two of them in one file, and none over what is read (parts, too): that is found out
/// before the training, not after it. If not, the reason is printed.
bool outputsAreFine(const std::vector<Output>& outputs, const Source& source,
                    const std::vector<std::string>& parts = {});

/// Gives the exit status; says why where it could not be written. Interrupted, it leaves what was there.
int write(const std::string& path, const std::string& content);

} // namespace twinsine::app

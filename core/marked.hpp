// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// core speaks English. What of it the window shows is marked so that a translation can be written; the window looks it
/// up where it shows it (ui/language), so files and the command line stay English.

namespace twinsine {

/// A text, or the pattern of one as fmt has it, that a person reads.
constexpr const char* marked(const char* text) { return text; }

} // namespace twinsine

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What reads input from outside, each as a function that takes any bytes. libfuzzer.cpp hands them to libFuzzer,
/// corpora_test.cpp to what GCC has.

#include <span>
#include <string>
#include <string_view>

namespace twinsine::fuzz {

/// Comes back whatever the input is; ends the program where a promise is broken.
using Run = void (*)(std::string_view input);

struct Target {
    std::string_view name; ///< also of its folder in corpora
    Run run;
    /// Puts right what a change would leave wrong in every input, as checksums; null where nothing is.
    void (*mend)(std::string& input) = nullptr;
};

std::span<const Target> targets();
const Target& targetOf(std::string_view name);

void readFiles(std::string_view input);       ///< experiments, results, exported runs, SVG pictures
void readPictures(std::string_view input);    ///< PNG
void setFields(std::string_view input);       ///< each line as of --set
void readExpressions(std::string_view input); ///< functions of x
void applyTries(std::string_view input);      ///< as resources/tries has them
void writeScripts(std::string_view input);    ///< of a file, or of a preset after lines of --set
void openHistory(std::string_view input);     ///< SQLite
void readPoints(std::string_view input);      ///< CSV
void readLessons(std::string_view input);
void readParts(std::string_view input); ///< of a run on many machines, SQLite
void readAxes(std::string_view input); ///< of maps, as on the command line

/// Every length and checksum of a picture's chunks as the chunks are.
void mendChecksums(std::string& png);

/// Prints what was promised and ends the program where it is not so.
void promise(bool isKept, std::string_view what);
/// Not empty, and not what somebody put into a file as a whole. (Where it is printed, it becomes one harmless line.)
void promiseMessage(std::string_view message);

} // namespace twinsine::fuzz

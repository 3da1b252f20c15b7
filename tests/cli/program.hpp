// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Runs the real program as a shell would.

#include <string>
#include <string_view>
#include <vector>

#include <sys/types.h>

namespace twinsine::tests {

struct Outcome {
    int status = 0; ///< exit status; -N where signal N ended it
    std::string out;
    std::string err;
};

struct Surroundings {
    std::string input = "/dev/null";        ///< a file for standard input
    std::string output{};                   ///< a file for standard output; empty: caught
    std::string dataFolder{};               ///< $XDG_DATA_HOME; empty: a folder that is gone with the process
    std::vector<std::string> environment{}; ///< further NAME=VALUE
    std::string program = TWINSINE_PROGRAM; ///< another copy of it
    std::string folder = ".";               ///< where it is started
    std::string shell{};                    ///< what a shell does before: "ulimit -f 1"; empty: no shell
};

/// A started program without a display. Its standard error can be read while it runs.
class Process {
public:
    explicit Process(const std::vector<std::string>& arguments, const Surroundings& surroundings = {});
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;
    ~Process();

    /// Reads standard error until this text came; false if it ended before.
    bool waitForError(std::string_view text);
    void signal(int number) const;
    Outcome wait();

private:
    bool readError();

    std::string m_folder;
    std::string m_error;
    int m_errorPipe = -1;
    pid_t m_process = -1;
};

/// From start to end.
Outcome runProgram(const std::vector<std::string>& arguments, const Surroundings& surroundings = {});

/// The text of a file of the repository, as in "docs/guide.md".
std::string documentOf(const std::string& name);

/// The lines of a text, without their ends.
std::vector<std::string> linesOf(const std::string& text);

} // namespace twinsine::tests

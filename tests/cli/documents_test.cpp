// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The command lines in the documents run, and give what is shown of them.

#include "tests/cli/program.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <regex>
#include <string>
#include <vector>

namespace twinsine::tests {
namespace {

/// The lines between fences that call the program.
std::vector<std::string> commandsOf(const std::string& document) {
    std::vector<std::string> commands;
    bool code = false;
    for (const auto& line : linesOf(document)) {
        if (line.starts_with("```"))
            code = !code;
        else if (code && line.starts_with("twinsine "))
            commands.push_back(line);
    }
    return commands;
}

TEST(Documents, EveryCommandLineRuns) {
    for (const char* name : {"README.md", "docs/guide.md", "docs/command-line.md"}) {
        const TemporaryFolder folder; // later commands of a document use what earlier ones wrote
        std::filesystem::create_symlink(TWINSINE_PROGRAM, folder.path("twinsine"));
        const auto commands = commandsOf(documentOf(name));
        EXPECT_FALSE(commands.empty()) << name;
        for (const auto& command : commands) {
            if (!TWINSINE_GUI && command.starts_with("twinsine plot"))
                continue;
            const std::string shell = "cd '" + folder.path("") +
                                      "' && PATH=.:$PATH && export XDG_DATA_HOME=$PWD && exec >out 2>err && " + command;
            EXPECT_EQ(std::system(shell.c_str()), 0) << name << ": " << command << "\n"
                                                     << contentOf(folder.path("err"));
        }
    }
}

/// Its lines without blanks at their ends; how long it took is left out.
std::string untimed(const std::string& output) {
    static const std::regex seconds(" in [0-9.]+ s\n");
    static const std::regex blanks(" +\n");
    return std::regex_replace(std::regex_replace(output, seconds, "\n"), blanks, "\n");
}

TEST(Documents, TheExplanationShownIsTheProgramsOwn) {
    const auto document = documentOf("docs/command-line.md");
    const auto start = document.find("Why do they differ?");
    ASSERT_NE(start, std::string::npos);
    const auto shown = document.substr(start, document.find("```", start) - start);
    EXPECT_EQ(untimed(shown), untimed(runProgram({"explain", "--preset", "keras-vs-tensorflow"}).out));
}

} // namespace
} // namespace twinsine::tests

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The command lines in the documents run.

#include "tests/cli/program.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace twinsine::tests {
namespace {

std::string documentOf(const std::string& name) {
    std::ifstream file(std::string(TWINSINE_SOURCE_DIR) + "/" + name);
    return {std::istreambuf_iterator<char>(file), {}};
}

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

} // namespace
} // namespace twinsine::tests

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// `twinsine script`: both sides as Python.

#include "tests/cli/program.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace twinsine::tests {
namespace {

Outcome scriptOf(const std::vector<std::string>& more) {
    std::vector<std::string> arguments{"script", "--preset", "keras-vs-tensorflow"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return runProgram(arguments);
}

TEST(ScriptCommand, PrintsBothSidesOrOne) {
    const auto both = scriptOf({});
    const auto a = scriptOf({"--side", "a"});
    const auto b = scriptOf({"--side", "b"});
    for (const auto* outcome : {&both, &a, &b})
        EXPECT_TRUE(outcome->status == 0 && outcome->err.empty()) << outcome->err;
    EXPECT_EQ(both.out, "# a.py\n" + a.out + "\n# b.py\n" + b.out);
    EXPECT_NE(a.out.find("model.fit("), std::string::npos) << a.out;
    EXPECT_NE(b.out.find("tf.Session()"), std::string::npos) << b.out;
}

TEST(ScriptCommand, TakesAssignments) {
    const auto outcome = scriptOf({"--side", "a", "--set", "a.optimizer.config.learning_rate=0.25"});
    EXPECT_NE(outcome.out.find("Adam(learning_rate=0.25)"), std::string::npos) << outcome.out;
}

TEST(ScriptCommand, WritesFilesIntoAFolderThatItMakes) {
    const TemporaryFolder folder;
    const std::string out = folder.path("new/lesson");
    const auto outcome = scriptOf({"--out", out});
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_TRUE(outcome.out.empty()) << outcome.out;
    EXPECT_EQ(contentOf(out + "/a.py"), scriptOf({"--side", "a"}).out);
    EXPECT_EQ(contentOf(out + "/b.py"), scriptOf({"--side", "b"}).out);

    const std::string one = folder.path("one");
    ASSERT_EQ(scriptOf({"--side", "b", "--out", one}).status, 0);
    EXPECT_TRUE(contentOf(one + "/a.py").empty());
    EXPECT_FALSE(contentOf(one + "/b.py").empty());
}

TEST(ScriptCommand, RefusesWhatItCannotWrite) {
    const TemporaryFolder folder;
    const std::string file = folder.add("file", "");
    for (const std::vector<std::string>& arguments : {std::vector<std::string>{"script"},
                                                      {"script", "--preset", "none"},
                                                      {"script", "--preset", "precision", "--side", "c"},
                                                      {"script", "--preset", "precision", "--set", "a.units=3"},
                                                      {"script", "--preset", "precision", "--out", file},
                                                      {"script", "--preset", "precision", "--out", file + "/below"}}) {
        const auto outcome = runProgram(arguments);
        EXPECT_EQ(outcome.status, 2) << outcome.err;
        EXPECT_EQ(linesOf(outcome.err).size(), 1U) << outcome.err;
        EXPECT_TRUE(outcome.out.empty()) << outcome.out;
    }
}

} // namespace
} // namespace twinsine::tests

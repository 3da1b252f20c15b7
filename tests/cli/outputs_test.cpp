// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The files that commands write: each its own, whole or not at all, whatever comes between.

#include "core/experiment/presets.hpp"
#include "core/io/experiment_file.hpp"
#include "tests/cli/program.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <csignal>
#include <filesystem>
#include <string>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace twinsine::tests {
namespace {

namespace fs = std::filesystem;
using Arguments = std::vector<std::string>;

Arguments operator+(Arguments one, const Arguments& other) {
    one.insert(one.end(), other.begin(), other.end());
    return one;
}

const Arguments kShort{"--preset", "precision", "--set", "a.phases.0.epochs=2", "--set", "b.phases.0.epochs=2"};

/// One line that begins so, status 2, nothing printed.
void expectRefusal(const Arguments& arguments, const std::string& begin, const Surroundings& surroundings = {}) {
    const auto outcome = runProgram(arguments, surroundings);
    EXPECT_EQ(outcome.status, 2) << outcome.err;
    EXPECT_EQ(outcome.out, "");
    EXPECT_EQ(linesOf(outcome.err).size(), 1U) << outcome.err;
    EXPECT_TRUE(outcome.err.starts_with(begin)) << outcome.err;
}

TEST(Outputs, TwoInOneFileAreRefusedHoweverItIsSpelled) {
    const TemporaryFolder folder;
    fs::create_directory(folder.path("inner"));
    fs::create_directory_symlink("inner", folder.path("linked"));
    fs::create_symlink("inner/s", folder.path("link"));
    const std::string same = "twinsine: --json and --csv name the same target, ";
    for (const bool exists : {false, true}) {
        if (exists)
            folder.add("inner/s", "old");
        for (const char* other : {"inner/s", "inner/./s", "inner/../inner/s", "inner//s", "linked/s", "link"})
            for (const Arguments& command : {Arguments{"run"} + kShort, Arguments{"run", "--seeds", "2"} + kShort,
                                             Arguments{"explain", "--seeds", "2"} + kShort})
                expectRefusal(command + Arguments{"--json", folder.path("inner/s"), "--csv", folder.path(other)},
                              same + folder.path(other));
        EXPECT_EQ(contentOf(folder.path("inner/s")), exists ? "old" : "");
    }
    fs::create_hard_link(folder.path("inner/s"), folder.path("hard"));
    expectRefusal(Arguments{"run", "--json", folder.path("inner/s"), "--csv", folder.path("hard")} + kShort, same);
    EXPECT_EQ(contentOf(folder.path("hard")), "old");
}

TEST(Outputs, BothScriptsInOneFileAreRefused) {
    const TemporaryFolder folder;
    fs::create_symlink("b.py", folder.path("a.py"));
    expectRefusal(Arguments{"script", "--out", folder.path("")} + kShort,
                  "twinsine: a.py and b.py name the same target");
    EXPECT_FALSE(fs::exists(folder.path("b.py")));
}

TEST(Outputs, WhatIsReadIsNotReplaced) {
    const TemporaryFolder folder;
    const std::string text = toJsonText(load(experiment::presets().front()));
    const auto file = folder.add("a.py", text);
    const auto points = folder.add("points.csv", "1,2\n2,3\n3,4\n");
    fs::create_symlink("a.py", folder.path("link.png"));
    const std::string experiment = " would replace the experiment that is read, ";
    expectRefusal({"run", file, "--json", folder.path("./a.py")}, "twinsine: --json" + experiment);
    expectRefusal({"run", folder.path("link.png"), "--csv", file}, "twinsine: --csv" + experiment);
    expectRefusal({"run", "-", "--json", file}, "twinsine: --json" + experiment, {.input = file});
    expectRefusal({"explain", file, "--json", file}, "twinsine: --json" + experiment);
    expectRefusal({"script", file, "--out", folder.path("")}, "twinsine: a.py" + experiment);
    if (TWINSINE_GUI)
        expectRefusal({"plot", file, "--chart", "fit", "--out", folder.path("link.png")},
                      "twinsine: --out" + experiment);
    expectRefusal({"run", file, "--data", points, "--csv", points},
                  "twinsine: --csv would replace the points that are read, ");
    EXPECT_EQ(contentOf(file), text);
    EXPECT_EQ(contentOf(points), "1,2\n2,3\n3,4\n");
    EXPECT_EQ(folder.count(), 3U);
}

TEST(Outputs, StandardOutputIsNotReplacedEither) {
    const TemporaryFolder folder;
    const auto out = folder.add("out", "");
    const auto outcome = runProgram(Arguments{"run", "--json", out} + kShort, {.output = out});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_TRUE(outcome.err.starts_with("twinsine: --json would replace the file that standard output goes to, "));
    EXPECT_EQ(contentOf(out), "");
}

/// A pipe that is full soon: who writes there waits.
class Interrupted : public ::testing::TestWithParam<int> {};

TEST_P(Interrupted, WhileItWritesItEndsWithNothingHalfDone) {
    const TemporaryFolder folder;
    const auto pipe = folder.path("pipe");
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    const int reader = ::open(pipe.c_str(), O_RDONLY | O_NONBLOCK);
    ASSERT_GE(reader, 0);
    const auto old = folder.add("old.csv", "old");
    Process process(Arguments{"run", "--json", pipe, "--csv", old, "--set", "data.num=10000"} + kShort);
    pollfd written{reader, POLLIN, 0};
    ASSERT_EQ(::poll(&written, 1, 60'000), 1);
    for (int i = 0; i < 10'000; ++i) // who is impatient, up to the program's last moment
        process.signal(GetParam());
    const auto outcome = process.wait();
    ::close(reader);
    EXPECT_EQ(outcome.status, 130);
    EXPECT_EQ(outcome.out, "");
    EXPECT_EQ(outcome.err, "");
    EXPECT_EQ(contentOf(old), "old");
    EXPECT_EQ(folder.count(), 2U);
}

TEST_P(Interrupted, WhileItTrainsItWritesNothing) {
    const TemporaryFolder folder;
    Process process({"run", "--preset", "precision", "--set", "a.phases.0.epochs=1000000", "--json",
                     folder.path("out.json"), "--log-level", "info"});
    ASSERT_TRUE(process.waitForError("training"));
    process.signal(GetParam());
    EXPECT_EQ(process.wait().status, 130);
    EXPECT_EQ(folder.count(), 0U);
}

INSTANTIATE_TEST_SUITE_P(By, Interrupted, ::testing::Values(SIGINT, SIGTERM, SIGHUP),
                         [](const auto& signal) { return std::string(::sigabbrev_np(signal.param)); });

TEST(Outputs, WhatIgnoresASignalFromTheStartGoesOn) {
    const TemporaryFolder folder;
    Process process(
        Arguments{"run", "--json", folder.path("out.json"), "--log-level", "info", "--set", "data.num=10000"} + kShort,
        {.shell = "trap '' HUP"});
    ASSERT_TRUE(process.waitForError("training"));
    process.signal(SIGHUP);
    EXPECT_EQ(process.wait().status, 0);
    EXPECT_EQ(folder.count(), 1U);
}

TEST(Outputs, AResultThatCouldNotBeReadAgainIsRefused) {
    const TemporaryFolder folder;
    Arguments large{"run", "--preset", "precision", "--json", folder.path("out.json")};
    for (const char* side : {"a", "b"})
        for (int i = 0; i < 16; ++i)
            large = large + Arguments{"--set", std::string(side) + ".phases." + std::to_string(i) + ".epochs=1000000"};
    expectRefusal(large, "--json: the result may have ");
    EXPECT_EQ(folder.count(), 0U);
}

} // namespace
} // namespace twinsine::tests

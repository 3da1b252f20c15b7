// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a machine may lack: memory, room on the disk, a home, somebody who reads. One plain line, the right status.

#include "tests/cli/program.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <csignal>
#include <filesystem>
#include <string>
#include <vector>

#include <sys/stat.h>
#include <unistd.h>

namespace twinsine::tests {
namespace {

std::vector<std::string> brief(const std::vector<std::string>& more = {}) {
    std::vector<std::string> arguments{"run",   "--preset",           "precision", "--set", "a.phases.0.epochs=2",
                                       "--set", "b.phases.0.epochs=2"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
}

void expectOneLine(const Outcome& outcome, int status, const std::string& begin) {
    EXPECT_EQ(outcome.status, status) << outcome.err;
    EXPECT_EQ(outcome.out, "");
    EXPECT_EQ(linesOf(outcome.err).size(), 1U) << outcome.err;
    EXPECT_TRUE(outcome.err.starts_with(begin)) << outcome.err;
}

TEST(Surroundings, OutOfMemoryIsALine) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    GTEST_SKIP() << "sanitizers take terabytes of addresses";
#endif
    const TemporaryFolder folder;
    // A million points through 150 units: more than a gigabyte a side.
    const auto outcome = runProgram({"run", "--preset", "precision", "--set", "data.num=1000000", "--set",
                                     "a.layers.0.units=150", "--set", "a.phases.0.batch_size=1000000", "--engine",
                                     "reference", "--json", folder.path("out.json")},
                                    {.shell = "ulimit -v 1300000"});
    expectOneLine(outcome, 1, "twinsine: out of memory");
    EXPECT_EQ(folder.count(), 0U);
}

TEST(Surroundings, OutOfMemoryIsALineWhileAFileIsRead) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    GTEST_SKIP() << "sanitizers take terabytes of addresses";
#endif
    const TemporaryFolder folder;
    std::string numbers = "0";
    for (int i = 1; i < 300'000; ++i)
        numbers += ",0.25";
    const auto path =
        folder.add("points.json", R"({"format":"twinsine.experiment","version":1,"data":{"kind":"points",)"
                                  R"("x":[)" +
                                      numbers + R"(],"y":[)" + numbers + "]}}");
    bool wasShort = false;
    // Below the least of these the libraries can't be loaded; with the most there is enough.
    for (int kilobytes = 90'000; kilobytes <= 180'000; kilobytes += 10'000) {
        const auto outcome = runProgram({"check", path}, {.shell = "ulimit -v " + std::to_string(kilobytes)});
        if (outcome.status == 127) // by the loader
            continue;
        if (outcome.status == 1) {
            wasShort = true;
            expectOneLine(outcome, 1, "twinsine: out of memory");
        } else {
            EXPECT_EQ(outcome.status, 2) << outcome.err; // read, and found without sides
        }
    }
    EXPECT_TRUE(wasShort);
}

TEST(Surroundings, AFileThatMayNotGrowLeavesTheOldOne) {
    const TemporaryFolder folder;
    const auto path = folder.add("out.json", "old");
    const auto outcome = runProgram(brief({"--json", path, "--set", "data.num=1000"}), {.shell = "ulimit -f 1"});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_NE(outcome.err.find(path + ": file too large\n"), std::string::npos) << outcome.err;
    EXPECT_EQ(contentOf(path), "old");
    EXPECT_EQ(folder.count(), 1U);
}

TEST(Surroundings, WithoutAHomeItGoesOn) {
    const auto outcome = runProgram(brief({"--json", "-"}), {.shell = "unset HOME XDG_DATA_HOME"});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_TRUE(nlohmann::json::accept(outcome.out));
    EXPECT_EQ(outcome.err, "twinsine: warning: no log file: neither XDG_DATA_HOME nor HOME names a folder\n");
}

#if TWINSINE_GUI
/// The window lives without what a person's surroundings usually have, says so in a line, and ends when it is told to.
TEST(Surroundings, TheWindowGoesOnWithWhatThereIs) {
    const TemporaryFolder folder;
    const auto file = folder.add("file", "no folder");
    const auto fonts = folder.add("fonts.conf", "<?xml version=\"1.0\"?><fontconfig></fontconfig>");
    struct Case {
        std::string dataFolder, setting, said;
    };
    const std::vector<Case> kCases{
        {"", "FONTCONFIG_FILE=" + fonts, ""},
        {file, "", "no log file: "},
        {"", "XDG_CONFIG_HOME=" + file, "The window's settings can't be saved: " + file},
        {"", "XDG_STATE_HOME=" + file, ""},
    };
    for (const auto& [dataFolder, setting, said] : kCases) {
        SCOPED_TRACE(dataFolder + setting);
        Process window({"--log-level", "debug"},
                       {.dataFolder = dataFolder, .environment = {"QT_QPA_PLATFORM=offscreen", setting}});
        EXPECT_TRUE(window.waitForError("training set up"));
        window.signal(SIGTERM);
        const auto outcome = window.wait();
        EXPECT_EQ(outcome.status, 0) << outcome.err;
        EXPECT_NE(outcome.err.find(said), std::string::npos) << outcome.err;
    }
}
#endif

TEST(Surroundings, AReadOnlyFolderIsNamedBeforeTheTraining) {
    if (::geteuid() == 0)
        GTEST_SKIP() << "root may write anywhere";
    const TemporaryFolder folder;
    ::chmod(folder.path("").c_str(), 0500);
    expectOneLine(runProgram(brief({"--json", folder.path("out.json")})), 2,
                  folder.path("out.json") + ": its folder: permission denied");
    ::chmod(folder.path("").c_str(), 0700);
}

TEST(Surroundings, WhoeverReadsTheLogMayLeave) {
    const TemporaryFolder folder;
    const auto pipe = folder.path("pipe");
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    const std::string readerLeaves = "exec 3<>" + pipe + " 2>" + pipe + " 3<&-";
    const auto outcome = runProgram(brief({"--json", "-", "--log-level", "debug"}), {.shell = readerLeaves});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_TRUE(nlohmann::json::accept(outcome.out));
    EXPECT_EQ(runProgram({"run", folder.path("none.json")}, {.shell = readerLeaves}).status, 2);
}

TEST(Surroundings, WhoeverReadsTheOutputMayLeave) {
    const TemporaryFolder folder;
    const auto pipe = folder.path("pipe");
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    for (const auto& arguments : {std::vector<std::string>{"presets"}, brief({"--json", "-"})})
        expectOneLine(runProgram(arguments, {.shell = "exec 3<>" + pipe + " 1>" + pipe + " 3<&-"}), 1,
                      "standard output: broken pipe");
}

TEST(Surroundings, ClosedStreamsAreNoOthers) {
    const TemporaryFolder folder;
    const auto path = folder.path("out.json");
    EXPECT_EQ(runProgram(brief({"--json", path}), {.shell = "exec 2>&-"}).status, 0);
    EXPECT_TRUE(nlohmann::json::accept(contentOf(path)));
    expectOneLine(runProgram(brief({"--json", "-"}), {.shell = "exec 1>&-"}), 1, "standard output: ");
    expectOneLine(runProgram({"check", "-"}, {.shell = "exec 0<&-"}), 2, "standard input: is empty");
    EXPECT_EQ(runProgram(brief({"--json", path}), {.shell = "exec 0<&- 1>&- 2>&-"}).status, 1)
        << "there is nowhere for the summary";
}

TEST(Surroundings, AFullDiskForTheLogIsToldOnce) {
    const TemporaryFolder data;
    std::filesystem::create_directories(data.path("twinsine/log"));
    std::filesystem::create_symlink("/dev/full", data.path("twinsine/log/twinsine.log"));
    const auto outcome = runProgram(brief({"--json", "-"}), {.dataFolder = data.path("")});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_TRUE(nlohmann::json::accept(outcome.out));
    ASSERT_EQ(linesOf(outcome.err).size(), 1U) << outcome.err;
    EXPECT_TRUE(outcome.err.starts_with("twinsine: warning: the log can't be written: ")) << outcome.err;
}

TEST(Surroundings, NamesTurnNoLineRound) {
    const TemporaryFolder folder;
    const auto file = folder.add("a\u202eb\u2067c\xff.json", "{");
    const auto wrong = runProgram({"check", file});
    EXPECT_EQ(wrong.err.substr(folder.path("").size()),
              "a?b?c?.json: line 1, column 2: the JSON text ends too early\n");
    const auto named = runProgram(brief({"--set", "name=a\u202eb\nforged"}));
    EXPECT_EQ(linesOf(named.out).front(), "a?b?forged");
    const auto data = folder.add("x\xff\ny.csv", "1,2\n2,3\n");
    const auto written = runProgram(brief({"--data", data, "--json", "-"}));
    ASSERT_EQ(written.status, 0) << written.err;
    EXPECT_EQ(nlohmann::json::parse(written.out)["experiment"]["data"]["name"], "x??y");
}

} // namespace
} // namespace twinsine::tests

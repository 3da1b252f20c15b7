// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// `--shard` and `twinsine merge`: a run in parts gives what one run does.

#include "tests/cli/program.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <regex>
#include <string>
#include <thread>
#include <vector>

namespace twinsine::tests {
namespace {

using Words = std::vector<std::string>;

const std::vector<Words> kCommands{
    {"run", "--preset", "keras-vs-tensorflow", "--seeds", "23"},
    {"run", "--preset", "unseeded", "--seeds", "10", "--set", "b.optimizer.config.learning_rate=30"},
    {"run", "--preset", "precision", "--seeds", "7", "--vary", "order"},
    {"explain", "--preset", "keras-vs-tensorflow", "--seeds", "9"},
    {"explain", "--preset", "precision", "--seeds", "70"}, // beyond those that decide
    {"explain", "--preset", "precision", "--seeds", "1", "--engine", "reference", "--device", "cpu", "--set",
     "data.num=10", "--set", "a.phases.0.epochs=1", "--set", "b.phases.0.epochs=1"},
    {"map", "--preset", "keras-vs-tensorflow", "--x", "a.optimizer.config.learning_rate=0.01,0.1,10", "--y",
     "b.phases.0.epochs=5,10", "--seeds", "3"},
    {"map", "--preset", "unseeded", "--x", "data.num=10,20", "--y", "both.phases.0.batch_size=1,8", "--value",
     "b_loss"},
};

Words joined(Words words, const Words& more) {
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

/// Seconds are the sum of the parts'.
std::string withoutSeconds(const std::string& text) {
    static const std::regex kSeconds(R"("seconds":[-+.e0-9]+|in [.0-9]+ s)");
    return std::regex_replace(text, kSeconds, "");
}

Words train(const TemporaryFolder& folder, const Words& command, std::size_t parts) {
    Words files;
    for (std::size_t i = 1; i <= parts; ++i) {
        files.push_back(folder.path("part" + std::to_string(i) + ".db"));
        const auto part = runProgram(
            joined(command, {"--shard", std::to_string(i) + "/" + std::to_string(parts), "--out", files.back()}));
        EXPECT_EQ(part.status, 0) << part.err;
    }
    return files;
}

void expectRefused(const Words& words, const std::string& why) {
    const auto refused = runProgram(words);
    EXPECT_EQ(refused.status, 2) << refused.err;
    EXPECT_EQ(linesOf(refused.err).size(), 1U) << refused.err;
    EXPECT_NE(refused.err.find(why), std::string::npos) << refused.err;
    EXPECT_EQ(refused.out, "");
}

TEST(ManyMachines, PartsGiveTheBytesOfOneRun) {
    for (const Words& command : kCommands)
        for (const std::size_t parts : {1, 2, 5}) {
            SCOPED_TRACE(command[0] + " " + command[2] + " in " + std::to_string(parts));
            const TemporaryFolder folder;
            Words files = train(folder, command, parts);
            std::ranges::reverse(files); // in any order
            const auto text = runProgram(joined({"merge"}, files));
            EXPECT_EQ(text.status, 0) << text.err;
            EXPECT_EQ(withoutSeconds(text.out), withoutSeconds(runProgram(command).out));
            for (const char* output : {"--json", "--csv"}) {
                const std::string one = runProgram(joined(command, {output, "-"})).out;
                const auto merged = runProgram(joined(joined({"merge"}, files), {output, "-"}));
                EXPECT_FALSE(one.empty());
                EXPECT_EQ(withoutSeconds(merged.out), withoutSeconds(one)) << output << merged.err;
            }
        }
}

TEST(ManyMachines, AKilledPartGoesOn) {
    const TemporaryFolder folder;
    const Words command{"run", "--preset", "keras-vs-tensorflow", "--seeds", "20000", "--threads", "1"};
    const std::string file = folder.path("part1.db");
    const Words part = joined(command, {"--shard", "1/1", "--out", file});
    for (const int signal : {SIGKILL, SIGINT, SIGTERM}) {
        const auto before = std::filesystem::exists(file) ? std::filesystem::file_size(file) : 0;
        Process process(part);
        while (!std::filesystem::exists(file) || std::filesystem::file_size(file) <= before + 100'000)
            std::this_thread::yield();
        process.signal(signal);
        EXPECT_EQ(process.wait().status, signal == SIGKILL ? -SIGKILL : 130);
        expectRefused({"merge", file}, "not finished: part 1 of 1");
    }
    const auto rest = runProgram(part);
    EXPECT_EQ(rest.status, 0) << rest.err;
    EXPECT_NE(rest.out.find(" of them before"), std::string::npos) << rest.out;
    EXPECT_EQ(runProgram({"merge", file, "--csv", "-"}).out, runProgram(joined(command, {"--csv", "-"})).out);
    EXPECT_NE(runProgram(part).out.find("40000 trainings"), std::string::npos) << "nothing is left to do";
}

TEST(ManyMachines, WhatDoesNotBelongTogetherIsRefused) {
    const TemporaryFolder folder;
    const Words command{"run", "--preset", "precision", "--seeds", "6"};
    const Words files = train(folder, command, 4);
    expectRefused({"merge", files[1], files[3]}, "missing: parts 1, 3 of 4");
    expectRefused(joined({"merge", files[0]}, files), "are both part 1");
    expectRefused({"merge", folder.path("none.db")}, "none.db");
    expectRefused(joined(command, {"--shard", "2/4", "--out", files[0]}), "is part 1 of 4");
    const Words other{"run", "--preset", "precision", "--seeds", "7", "--shard", "1/4", "--out"};
    expectRefused(joined(other, {files[0]}), "another run, which differs in seeds");
    const std::string different = folder.path("other.db");
    EXPECT_EQ(runProgram(joined(other, {different})).status, 0);
    expectRefused({"merge", different, files[1]}, "differ in seeds");
    const std::string text = folder.add("note.db", "a note, no database");
    expectRefused(joined(command, {"--shard", "1/4", "--out", text}), "note.db");
    EXPECT_EQ(contentOf(text), "a note, no database");
    expectRefused({"merge", text}, "note.db");
    expectRefused(joined(joined({"merge"}, files), {"--csv", files[2]}), "would replace a part");
    expectRefused(joined(joined({"merge"}, files), {"--out", folder.path("p.png")}), "--out");
    const std::string none = folder.path("opened.db");
    expectRefused({"explain", "--preset", "precision", "--seeds", "2", "--open", "no such setting", "--quiet",
                   "--shard", "1/2", "--out", none},
                  "no such setting");
    EXPECT_FALSE(std::filesystem::exists(none) || std::filesystem::exists(none + "-journal"));
    const std::string initializer = "a.layers.0.kernel_initializer";
    const Words oneCell{"map",
                        "--preset",
                        "precision",
                        "--set",
                        initializer + R"(={"class_name":"RandomUniform","config":{"minval":-0.1,"maxval":0.1}})",
                        "--x",
                        initializer + ".config.minval=-0.2,0.05",
                        "--y",
                        initializer + ".config.maxval=0.2,0.04"};
    expectRefused(oneCell, "minval");
    int refused = 0;
    for (const char* shard : {"1/3", "2/3", "3/3"}) {
        const auto part = runProgram(joined(oneCell, {"--quiet", "--shard", shard, "--out", none}));
        refused += part.status == 2 && part.err.find("minval") != std::string::npos ? 1 : 0;
        EXPECT_EQ(std::filesystem::exists(none), part.status == 0) << shard << part.err;
        std::filesystem::remove(none);
    }
    EXPECT_EQ(refused, 1) << "the part that has this cell";
    for (const char* shard : {"0/4", "5/4", "1/1001", "1", "1/", "/4", "-1/4", "1/4x", "a/b"})
        expectRefused(joined(command, {"--shard", shard, "--out", different}), "--shard");
    expectRefused(joined(command, {"--shard", "1/4"}), "--out");
    expectRefused(joined(command, {"--shard", "1/4", "--out", different, "--csv", "-"}), "--shard");
    expectRefused({"run", "--preset", "precision", "--shard", "1/4", "--out", different}, "--seeds");
}

TEST(ManyMachines, ADamagedPartIsRefusedOrWhole) {
    const TemporaryFolder folder;
    const Words files = train(folder, {"run", "--preset", "precision", "--seeds", "3", "--set", "data.num=5"}, 1);
    const std::string whole = contentOf(files[0]);
    const std::string csv = runProgram({"merge", files[0], "--csv", "-"}).out;
    for (std::size_t at = 0; at < whole.size(); at += 397)
        for (const bool isCut : {true, false}) {
            std::string bytes = isCut ? whole.substr(0, at) : whole;
            if (!isCut)
                bytes[at] = static_cast<char>(~bytes[at]);
            const std::string path = folder.add("damaged.db", bytes);
            const auto merged = runProgram({"merge", path, "--csv", "-"});
            if (merged.status == 0)
                EXPECT_EQ(merged.out, csv) << "byte " << at;
            else
                EXPECT_TRUE(merged.status == 2 && linesOf(merged.err).size() == 1 && merged.out.empty())
                    << "byte " << at << ": " << merged.status << merged.err;
        }
}

} // namespace
} // namespace twinsine::tests

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Unsaved work of windows that live, and of those that are gone.

#include "core/experiment/presets.hpp"
#include "core/io/recovery.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace twinsine::tests {
namespace {

using io::RecoveryFile;
using io::Unsaved;

class Recovery : public testing::Test {
protected:
    Unsaved unsaved(std::int64_t seed) const {
        auto experiment = load(experiment::presets().front());
        experiment.a.seed = seed;
        return {1234567890123 + seed, "/home/of a person/\xc3\xa4 \"x\".json", "12-3-4", "keras-vs-tensorflow",
                std::move(experiment)};
    }
    RecoveryFile created() const { return std::move(*RecoveryFile::create(path)); }
    std::size_t count() const {
        return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(path), {}));
    }

    TemporaryFolder folder;
    const std::filesystem::path path = std::filesystem::path(folder.path("state")) / "twinsine" / "recovery";
};

TEST_F(Recovery, WhatIsWrittenIsReadAndIsNobodyElsesBusiness) {
    const auto file = created();
    ASSERT_TRUE(file.write(unsaved(1)));
    ASSERT_TRUE(file.write(unsaved(2)));
    const auto read = file.read();
    ASSERT_TRUE(read) << read.error().message;
    const auto expected = unsaved(2);
    EXPECT_EQ(read->time, expected.time);
    EXPECT_EQ(read->file, expected.file);
    EXPECT_EQ(read->digest, expected.digest);
    EXPECT_EQ(read->preset, expected.preset);
    EXPECT_TRUE(read->experiment == expected.experiment);
    struct stat status {};
    ASSERT_EQ(::stat(path.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, mode_t{0700});
}

TEST_F(Recovery, OnlyWhatNobodyHasIsAnOrphanAndOnlyOnce) {
    auto living = created();
    ASSERT_TRUE(living.write(unsaved(1)));
    EXPECT_TRUE(RecoveryFile::orphans(path).empty());
    {
        const auto gone = created();
        ASSERT_TRUE(gone.write(unsaved(2)));
    }
    auto found = RecoveryFile::orphans(path);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].read()->experiment.a.seed, 2);
    EXPECT_TRUE(RecoveryFile::orphans(path).empty()) << "another window looks at the same time";
    found.clear(); // without a decision
    EXPECT_EQ(RecoveryFile::orphans(path).size(), 1U);
}

TEST_F(Recovery, NothingIsLeftOfWhatIsSaved) {
    {
        const auto file = created();
        ASSERT_TRUE(file.write(unsaved(1)));
        file.clear();
        EXPECT_TRUE(RecoveryFile::orphans(path).empty());
    }
    EXPECT_EQ(count(), 0U);
}

TEST_F(Recovery, AKilledProcessLeavesTheLastWholeWrite) {
    for (int round = 0; round < 20; ++round) {
        int ready[2];
        ASSERT_EQ(::pipe(ready), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            const auto file = created();
            for (std::int64_t seed = 0;; ++seed) {
                if (!file.write(unsaved(seed)))
                    ::_exit(1);
                if (seed == 0 && ::write(ready[1], "x", 1) != 1)
                    ::_exit(1);
            }
        }
        char byte = 0;
        ASSERT_EQ(::read(ready[0], &byte, 1), 1);
        ::usleep(static_cast<useconds_t>(500 * round));
        ::kill(child, SIGKILL);
        ASSERT_EQ(::waitpid(child, nullptr, 0), child);
        ::close(ready[0]);
        ::close(ready[1]);
        auto found = RecoveryFile::orphans(path);
        ASSERT_EQ(found.size(), 1U);
        const auto read = found[0].read();
        ASSERT_TRUE(read) << read.error().message;
        EXPECT_EQ(read->time, 1234567890123 + *read->experiment.a.seed);
        found[0].clear();
    }
}

TEST_F(Recovery, DamageIsSaidAndKept) {
    const std::string broken = path.string() + "/0123.recovery";
    for (const char* content : {"", "{", "{}", "{}\n{}", "{\"format\": \"twinsine.recovery\"}\n", "\xff\n{"}) {
        std::filesystem::create_directories(path);
        std::ofstream(broken) << content;
        const auto found = RecoveryFile::orphans(path);
        ASSERT_EQ(found.size(), 1U) << content;
        EXPECT_FALSE(found[0].read()) << content;
    }
    EXPECT_TRUE(std::filesystem::exists(broken));
}

TEST_F(Recovery, AFolderThatCannotBeMadeIsNamed) {
    const auto made = RecoveryFile::create(std::filesystem::path(folder.add("file", "")) / "twinsine" / "recovery");
    ASSERT_FALSE(made);
    EXPECT_TRUE(made.error().message.find("recovery") != std::string::npos) << made.error().message;
    EXPECT_TRUE(RecoveryFile::orphans("/nonexistent/x").empty());
}

} // namespace
} // namespace twinsine::tests

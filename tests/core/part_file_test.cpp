// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Parts of a run: how trainings are dealt out, and how outcomes are kept. What comes of them, the program's tests
/// tell.

#include "core/experiment/presets.hpp"
#include "core/io/parts.hpp"
#include "tests/support/seen.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <csignal>
#include <filesystem>
#include <limits>
#include <vector>

#include <sys/resource.h>

namespace twinsine::io {
namespace {

using training::Many;
using training::Outcome;

constexpr const char* kTask = R"({"command":"run","seeds":3})";

TEST(Split, GivesEachJobToOnePartAndLeavesGroupsTogether) {
    for (const std::size_t parts : {1, 2, 3, 7, 16, 1000})
        for (const std::size_t inGroup : {1, 2, 5}) {
            const Many many{.count = 60 * inGroup, .inGroup = inGroup};
            std::vector<std::size_t> groups(parts);
            for (std::size_t job = 0; job < many.count; ++job) {
                const std::size_t part = partOf(many, job, parts);
                ASSERT_TRUE(part >= 1 && part <= parts);
                if (job % inGroup == 0)
                    ++groups[part - 1];
                else
                    EXPECT_EQ(part, partOf(many, job - 1, parts));
            }
            const auto [fewest, most] = std::ranges::minmax(groups);
            EXPECT_LE(most - fewest, 1U) << inGroup << " in a group, " << parts << " parts";
        }
}

bool haveSameBits(double one, double other) {
    return std::bit_cast<std::uint64_t>(one) == std::bit_cast<std::uint64_t>(other);
}

TEST(PartFile, KeepsAllBits) {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const std::vector<std::vector<double>> predictions{
        {}, {0.5, -0.0, 1e30}, {0.1, -0.0}, {infinity, -infinity, nan}, {1e-310}, {-nan, 0.1F}};
    for (const auto& prediction : predictions)
        for (const double loss : {0.1, -0.0, nan, -infinity})
            for (const auto& diverged : {std::optional<std::int64_t>(), std::optional<std::int64_t>(0)}) {
                const Outcome outcome{loss, -loss, prediction, diverged};
                const std::string bytes = bytesOf(7, outcome);
                const auto read = outcomeFrom(7, bytes);
                ASSERT_TRUE(read);
                EXPECT_TRUE(haveSameBits(read->loss, loss) && haveSameBits(read->evaluationLoss, -loss));
                EXPECT_EQ(read->divergedAtStep, diverged);
                EXPECT_TRUE(std::ranges::equal(read->prediction, prediction, haveSameBits));
                EXPECT_FALSE(outcomeFrom(8, bytes)) << "another job's";
                for (std::size_t at = 0; at < bytes.size(); ++at) {
                    std::string flipped = bytes;
                    flipped[at] = static_cast<char>(flipped[at] ^ 1);
                    EXPECT_FALSE(outcomeFrom(7, flipped)) << at;
                    EXPECT_FALSE(outcomeFrom(7, bytes.substr(0, at))) << at;
                }
            }
}

TEST(PartFile, IsHeldByOneWriterAndLeftByOthers) {
    const tests::TemporaryFolder folder;
    const std::string path = folder.path("part.db");
    {
        auto file = PartFile::write(path, kTask, {1, 2});
        ASSERT_TRUE(file);
        file->add(4, {0.5, 0.25, {1, 2}, {}});
        const auto second = PartFile::write(path, kTask, {1, 2});
        ASSERT_FALSE(second);
        EXPECT_EQ(second.error().message, path + ": another process is writing it");
        EXPECT_FALSE(PartFile::read(path));
    }
    auto again = PartFile::read(path);
    ASSERT_TRUE(again) << again.error().message;
    EXPECT_EQ(again->jobs(), std::vector<std::int64_t>{4});
    EXPECT_EQ(again->outcome(4)->prediction, (std::vector<double>{1, 2}));
    EXPECT_FALSE(again->isFinished());
    Database(path).run("PRAGMA user_version = 2");
    const auto later = PartFile::write(path, kTask, {1, 2});
    ASSERT_FALSE(later);
    EXPECT_NE(later.error().message.find("later version"), std::string::npos);
}

TEST(PartFile, IsOfOneRun) {
    const tests::TemporaryFolder folder;
    const std::string path = folder.path("part.db");
    ASSERT_TRUE(PartFile::write(path, kTask, {1, 2}));
    EXPECT_NE(PartFile::write(path, R"({"command":"run","seeds":4})", {1, 2}).error().message.find("differs in seeds"),
              std::string::npos);
    EXPECT_NE(PartFile::write(path, kTask, {2, 2}).error().message.find("is part 1 of 2"), std::string::npos);
    EXPECT_TRUE(PartFile::write(path, kTask, {1, 2}));
    EXPECT_EQ(differenceOf(R"({"bits":"1f","experiment":{"a":1}})", R"({"bits":"2e","experiment":{"a":2}})"),
              "experiment.a");
    EXPECT_EQ(differenceOf(R"({"bits":"1f","twinsine":"1"})", R"({"bits":"2e","twinsine":"1"})"), "bits");
}

TEST(PartFile, ACutOffOneSaysWhatToDo) {
    const tests::TemporaryFolder folder;
    const std::string path = folder.path("part.db");
    ASSERT_TRUE(PartFile::write(path, kTask, {1, 2}));
    std::filesystem::resize_file(path, 5000);
    for (const auto& file : {PartFile::write(path, kTask, {1, 2}), PartFile::read(path)}) {
        ASSERT_FALSE(file);
        EXPECT_EQ(file.error().message, path + ": is damaged: remove it and train that part again");
    }
    std::filesystem::resize_file(path, 10);
    EXPECT_EQ(PartFile::read(path).error().message, path + ": is no part of a run");
}

TEST(PartFile, OtherFilesAreRefusedAndLeftAsTheyAre) {
    const tests::TemporaryFolder folder;
    const std::string database = folder.path("other.db");
    Database(database).run("CREATE TABLE notes (note TEXT); INSERT INTO notes VALUES ('mine')");
    for (const std::string& path : {database, folder.add("experiment.json", R"({"format":"twinsine.experiment"})")}) {
        const std::string before = tests::contentOf(path);
        for (const auto& file : {PartFile::write(path, kTask, {1, 2}), PartFile::read(path)}) {
            ASSERT_FALSE(file) << path;
            EXPECT_TRUE(file.error().message.starts_with(path + ": ")) << file.error().message;
        }
        EXPECT_EQ(tests::contentOf(path), before);
        EXPECT_FALSE(std::filesystem::exists(path + "-journal"));
    }
}

/// As long as it lives, files of this process do not grow beyond so many bytes.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes) {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    using Handler = void (*)(int);
    Handler m_handler = std::signal(SIGXFSZ, SIG_IGN); // a failed write then is one
    rlimit m_before{};
};

TEST(PartTraining, GoesOnWhereAFullDiskEndedIt) {
    const tests::TemporaryFolder folder;
    const std::string path = folder.path("part.db");
    constexpr std::size_t kJobs = 20'000; // some commits
    std::size_t trained = 0;
    const training::DoMany train = [&](const Many& many, const KeepGoing& keepGoing) {
        for (std::size_t job = 0; job < many.count && keepGoing(); ++job) {
            if (job % 1000 == 0) // some, which take longer than these jobs
                many.plan(job, keepGoing);
            many.done(job, {0.5, 0.25, std::vector<double>(10, 0.1), {}});
            ++trained;
        }
        return std::optional(engines::Device::cpu);
    };
    const plan::SidePlan plan = tests::planOf(load(experiment::presets().front()));
    const Many all{.count = kJobs, .plan = [&](std::size_t, const KeepGoing&) { return plan; }};
    {
        const FullDisk disk(1'200'000); // half of them
        auto file = PartFile::write(path, kTask, {1, 1});
        ASSERT_TRUE(file);
        PartTraining training(*file, train, [](std::size_t, std::size_t) {});
        EXPECT_FALSE(training(all, kAlways));
        const auto fault = training.takeFault();
        ASSERT_TRUE(fault);
        EXPECT_TRUE(fault->message.starts_with(path + ": ")) << fault->message;
        EXPECT_FALSE(file->isFinished());
    }
    EXPECT_LT(trained, kJobs) << "training ends with the fault";
    auto file = PartFile::write(path, kTask, {1, 1});
    ASSERT_TRUE(file) << file.error().message;
    const std::size_t before = file->jobs().size();
    EXPECT_GT(before, 0U) << "what was stored stays";
    trained = 0;
    PartTraining training(*file, train, [](std::size_t, std::size_t) {});
    EXPECT_TRUE(training(all, kAlways));
    EXPECT_FALSE(training.takeFault());
    EXPECT_EQ(trained, kJobs - before);
    EXPECT_EQ(training.count().before, before);
    EXPECT_EQ(file->jobs().size(), kJobs);
}

TEST(PartFile, IsTakenAwayWithItsJournal) {
    const tests::TemporaryFolder folder;
    const std::string path = folder.path("part.db");
    auto file = PartFile::write(path, kTask, {1, 2});
    ASSERT_TRUE(file);
    file->add(4, {0.5, 0.25, {1, 2}, {}});
    file->remove();
    EXPECT_TRUE(std::filesystem::is_empty(std::filesystem::path(path).parent_path()));
}

} // namespace
} // namespace twinsine::io

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A file of each kind, cut at and with one of its bytes flipped: what is read is the whole or nothing. At some of the
/// bytes, or with TWINSINE_EVERY_BYTE in the environment at each.

#include "core/engines/choose_engine.hpp"
#include "core/experiment/json_line.hpp"
#include "core/experiment/presets.hpp"
#include "core/io/experiment_file.hpp"
#include "core/io/points_file.hpp"
#include "core/io/recovery.hpp"
#include "core/io/result_json.hpp"
#include "core/io/run_history.hpp"
#include "core/io/run_history_text.hpp"
#include "tests/support/png.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <optional>
#include <string>

namespace twinsine::tests {
namespace {

using experiment::Experiment;

Experiment small() {
    auto experiment = load(experiment::presets().front());
    experiment.notes.clear();
    experiment.data.num = 3;
    for (auto* side : {&experiment.a, &experiment.b})
        side->phases.front().epochs = 2;
    return experiment;
}

std::string resultOf(const Experiment& experiment) {
    const auto computing =
        *engines::chooseComputing(experiment, engines::EngineChoice::fused, engines::DeviceChoice::cpu);
    training::PairTraining training(experiment, *computing.engine, computing.device, 1);
    while (!training.finished())
        EXPECT_TRUE(training.advance(kAlways));
    return io::resultJson(training, {"fused", engines::Device::cpu});
}

/// `read` asserts what holds for each of them.
void damage(const std::string& whole, std::size_t usualStride,
            const std::function<void(const std::string&, bool isCut)>& read) {
    const std::size_t stride = std::getenv("TWINSINE_EVERY_BYTE") ? 1 : usualStride;
    for (std::size_t at = 0; at < whole.size(); at += stride) {
        SCOPED_TRACE("byte " + std::to_string(at));
        read(whole.substr(0, at), true);
        std::string flipped = whole;
        flipped[at] = static_cast<char>(~flipped[at]);
        read(flipped, false);
        if (testing::Test::HasFailure())
            return;
    }
}

void expectPlainLine(const std::string& message) {
    EXPECT_FALSE(message.empty());
    EXPECT_EQ(message.find('\n'), std::string::npos) << message;
}

struct Kind {
    const char* name;
    std::string bytes;
    bool hasChecksum = false; ///< what is flipped is never read as something else
};

TEST(Damage, AnExperimentIsReadWholeOrNotAtAll) {
    const Experiment experiment = small();
    const std::string text = toJsonLine(experiment);
    io::RunHistory history("");
    const auto id = history.add({.origin = "x", .time = 1}, experiment).run.id;
    const auto kept = history.kept(std::array{id});
    const Kind kinds[] = {
        {"experiment", text},
        {"experiment with a lesson",
         io::fileText(experiment, R"({"steps":[{"title":"t","text":"x","set":{"a.seed":7}}]})")},
        {"result", resultOf(experiment)},
        {"exported run", io::runsJson(kept)},
        {"picture, tEXt", png::picture(png::tEXt(io::kPictureKey, text)), true},
        {"picture, zTXt", png::picture(png::zTXt(io::kPictureKey, text)), true},
        {"picture, iTXt", png::picture({}, png::iTXt(io::kPictureKey, text, true)), true},
        {"SVG", io::svgWithExperiment("<svg width=\"1\"><g/></svg>", experiment)},
    };
    for (const Kind& kind : kinds) {
        SCOPED_TRACE(kind.name);
        const auto original = io::experimentFrom(kind.bytes);
        ASSERT_TRUE(original) << original.error().message;
        damage(kind.bytes, 7, [&](const std::string& bytes, bool isCut) {
            const auto read = io::experimentFrom(bytes);
            if (!read) {
                expectPlainLine(read.error().message);
            } else if (isCut || kind.hasChecksum) {
                EXPECT_TRUE(*read == *original) << "half of it";
            }
        });
    }
}

TEST(Damage, PointsAreNamedByTheirLine) {
    const TemporaryFolder folder;
    const std::string whole = "x,y\n-1.5,2\n0,\"3\"\n1e-3,4\n";
    damage(whole, 1, [&](const std::string& bytes, bool) {
        const auto read = io::readPoints(folder.add("points.csv", bytes));
        if (!read) {
            expectPlainLine(read.error());
        } else {
            EXPECT_EQ(read->x.size(), read->y.size());
        }
    });
}

TEST(Damage, UnsavedWorkIsReadWholeOrNotAtAll) {
    const TemporaryFolder folder;
    const Experiment experiment = small();
    {
        const auto file = io::RecoveryFile::create(folder.path("kept"));
        ASSERT_TRUE(file && file->write({.time = 5, .file = "/a/b.json", .experiment = experiment}));
    }
    std::filesystem::path path;
    for (const auto& each : std::filesystem::directory_iterator(folder.path("kept")))
        if (each.path().extension() == ".recovery")
            path = each.path();
    const std::string whole = contentOf(path.string());
    const auto orphans = io::RecoveryFile::orphans(folder.path("kept"));
    ASSERT_EQ(orphans.size(), 1U);
    damage(whole, 41, [&](const std::string& bytes, bool isCut) {
        std::ofstream(path, std::ios::binary) << bytes;
        const auto read = orphans.front().read();
        if (!read) {
            expectPlainLine(read.error().message);
        } else if (isCut) {
            EXPECT_TRUE(read->experiment == experiment);
        }
    });
}

TEST(Damage, AHistoryIsReadOrLeftAsItIs) {
    const TemporaryFolder folder;
    const std::string path = folder.path("history.sqlite");
    const Experiment experiment = small();
    {
        io::RunHistory history(path);
        for (std::int64_t time = 1; time <= 3; ++time) {
            auto each = experiment;
            each.a.seed = time;
            history.add({.origin = "x", .title = "t", .time = time}, each);
        }
        ASSERT_FALSE(history.takeProblem());
    }
    const std::string whole = contentOf(path);
    damage(whole, 1499, [&](const std::string& bytes, bool) {
        for (const char* part : {"-wal", "-shm", "-journal"})
            std::filesystem::remove(path + part);
        std::ofstream(path, std::ios::binary) << bytes;
        std::optional<Error> problem;
        {
            io::RunHistory history(path);
            EXPECT_LE(history.runs().size(), 3U);
            history.add({.origin = "y", .time = 9}, experiment);
            problem = history.takeProblem();
            EXPECT_GE(history.runs().size(), 1U) << "it goes on, if only in memory";
        }
        if (problem) {
            expectPlainLine(problem->message);
            EXPECT_EQ(contentOf(path), bytes) << "whoever can make something of it still finds it";
        }
    });
}

} // namespace
} // namespace twinsine::tests

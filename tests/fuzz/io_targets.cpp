// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/json.hpp"
#include "core/experiment/presets.hpp"
#include "core/io/experiment_file.hpp"
#include "core/io/parts.hpp"
#include "core/io/png_text.hpp"
#include "core/io/points_file.hpp"
#include "core/io/run_history.hpp"
#include "core/io/run_history_text.hpp"
#include "tests/fuzz/target.hpp"
#include "tests/support/png.hpp"
#include "tests/support/temporary_folder.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace twinsine::fuzz {
namespace {

/// A file with that content, alone in its folder.
std::string databaseOf(std::string_view input) {
    static const tests::TemporaryFolder folder;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path("")))
        std::filesystem::remove(entry.path());
    return folder.add("database", input);
}

} // namespace

void mendChecksums(std::string& png) {
    constexpr std::size_t kSignature = 8;
    constexpr std::size_t kAround = 12; // length, type and checksum
    for (std::size_t at = kSignature; at + kAround <= png.size();) {
        std::uint32_t length = 0;
        for (std::size_t i = 0; i < 4; ++i)
            length = length << 8 | static_cast<unsigned char>(png[at + i]);
        const std::size_t room = png.size() - at - kAround;
        if (length > room) {
            length = static_cast<std::uint32_t>(room);
            png.replace(at, 4, tests::png::bigEndian(length));
        }
        const std::string_view checked = std::string_view(png).substr(at + 4, 4 + std::size_t{length});
        png.replace(at + 8 + length, 4, tests::png::bigEndian(tests::png::crc32(checked)));
        at += kAround + length;
    }
}

void readPictures(std::string_view input) {
    if (io::isPng(input))
        if (const auto text = io::pngText(input, io::kPictureKey); !text)
            promiseMessage(text.error().message);
    if (const auto experiment = io::experimentFrom(input); !experiment)
        promiseMessage(experiment.error().message);
}

void readPoints(std::string_view input) {
    constexpr std::size_t kMostPoints = 1'000'000;
    const auto points = io::pointsFromCsv(input);
    if (!points)
        return promiseMessage(points.error());
    const auto isFinite = [](double value) { return std::isfinite(value); };
    promise(!points->x.empty() && points->x.size() <= kMostPoints && points->x.size() == points->y.size(),
            "points are pairs, one at least");
    promise(std::ranges::all_of(points->x, isFinite) && std::ranges::all_of(points->y, isFinite), "points are finite");
}

void openHistory(std::string_view input) {
    const std::string file = databaseOf(input);
    io::RunHistory history(file);

    const auto experiment = load(experiment::presets().front());
    const auto added =
        history.add({.settings = io::settingsKey(experiment), .title = experiment.name, .time = 1}, experiment);
    const auto runs = history.runs();
    const auto problem = history.takeProblem();
    promise(problem || std::ranges::any_of(runs, [&](const auto& run) { return run.id == added.run.id; }),
            "a training gets into the history, or it is said why not");
    std::vector<std::int64_t> ids;
    for (const auto& run : runs) {
        ids.push_back(run.id);
        if (const auto kept = history.experimentOf(run.id); !kept)
            promiseMessage(kept.error().message);
    }
    const auto kept = history.kept(ids);
    promise(experiment::parseJson(io::runsJson(kept)).hasValue(), "exported runs are JSON");
    promise(!io::runsCsv(kept).empty(), "exported runs have a head");
    history.setName(added.run.id, "name");
    history.setPinned(added.run.id, true);
    history.remove(ids);
    history.putBack(kept);
    if (problem)
        promiseMessage(problem->message);
}

void readParts(std::string_view input) {
    const std::string path = databaseOf(input);
    training::Part part;
    std::string task;
    {
        const auto file = io::PartFile::read(path);
        if (!file)
            return promiseMessage(file.error().message);
        part = file->part();
        task = file->task();
    }
    const auto take = [](const training::Many& many, auto& from) {
        from(many, kAlways);
        if (const auto fault = from.takeFault())
            promiseMessage(fault->message);
    };
    constexpr std::size_t kJobs = 8;
    std::size_t done = 0;
    const training::Many all{
        .count = kJobs,
        .done = [&](std::size_t job,
                    const training::Outcome&) { promise(job < kJobs && ++done <= kJobs, "a job is done once"); },
        .isForAll = true};
    if (auto parts = io::Parts::open(std::array{path}))
        take(all, *parts);
    else
        promiseMessage(parts.error().message);
    auto file = io::PartFile::write(path, task, part);
    if (!file)
        return promiseMessage(file.error().message);
    done = 0;
    io::PartTraining training(
        *file,
        [](const training::Many& missing, const KeepGoing&) {
            for (std::size_t job = 0; job < missing.count; ++job)
                missing.done(job, {.loss = 0.5});
            return std::optional(engines::Device::cpu);
        },
        [](std::size_t, std::size_t) {});
    take(all, training);
}

} // namespace twinsine::fuzz

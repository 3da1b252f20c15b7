// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parts.hpp"

#include "app/interrupt.hpp"
#include "app/messages.hpp"
#include "app/progress.hpp"
#include "core/analysis/seeds.hpp"
#include "core/io/file.hpp"
#include "core/io/parts.hpp"

#include <spdlog/fmt/fmt.h>

#include <charconv>
#include <chrono>
#include <utility>

#include <zlib.h>

namespace twinsine::app {
namespace {

std::optional<training::Part> partFrom(const std::string& text) {
    training::Part part;
    const char* end = text.data() + text.size();
    const auto index = std::from_chars(text.data(), end, part.index);
    if (index.ec != std::errc() || index.ptr == end || *index.ptr != '/')
        return std::nullopt;
    const auto of = std::from_chars(index.ptr + 1, end, part.of);
    const bool isThere = of.ec == std::errc() && of.ptr == end && part.index >= 1 && part.index <= part.of &&
                         part.of <= training::kMostParts;
    return isThere ? std::optional(part) : std::nullopt;
}

/// A digest of what this machine makes of the pair: parts whose bits differ are of no one run. The error is the exit
/// status; the reason was printed.
Result<std::string, int> bitsOf(const experiment::Experiment& experiment, const engines::Computing& computing,
                                const KeepGoing& keepGoing) {
    auto seeds = analysis::seedsOf(experiment, 1);
    const auto study = analysis::studySeeds(experiment, std::move(seeds), *computing.engine, computing.device, 1,
                                            keepGoing, [](std::size_t) {});
    if (!study)
        return int{kInterrupted};
    if (study->device != computing.device) {
        complain("--device " + std::string(nameOf(computing.device)) + ": the device had a fault");
        return int{kFailed};
    }
    const std::string bytes = io::bytesOf(0, study->a.front()) + io::bytesOf(1, study->b.front());
    return fmt::format("{:08x}", ::crc32_z(0, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()));
}

} // namespace

Trainings trainedHere(const engines::Computing& computing, unsigned threads) {
    const auto begun = std::chrono::steady_clock::now();
    return {training::trainingBy(*computing.engine, computing.device, threads),
            {computing.engine->name(), computing.device},
            [begun] { return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count(); }};
}

std::string shardFault(const std::string& text) {
    return partFrom(text)
               ? ""
               : "must be i/n with i from 1 to n and n up to " + std::to_string(training::kMostParts) + ", got " + text;
}

int trainPart(const PartOfCommand& of, TrainOptions options,
              const std::function<int(const engines::Computing&, const training::DoMany&)>& analyse) {
    if (io::isStandardOutput(of.file)) {
        complain("--out: a part goes to a file");
        return kWrongInput;
    }
    if (options.device == "auto")
        options.device = "cpu";
    const auto computing = computingForMany(of.hardest, 1, options);
    if (!computing)
        return computing.error();
    const KeepGoing keepGoing = untilInterrupted();
    const auto bits = bitsOf(of.experiment, *computing, keepGoing);
    if (!bits)
        return bits.error();
    experiment::Json task = of.options;
    task["twinsine"] = TWINSINE_VERSION;
    task["engine"] = computing->engine->name();
    task["device"] = nameOf(computing->device);
    task["bits"] = *bits;
    task["experiment"] = toJson(of.experiment);
    const training::Part part = *partFrom(of.shard);
    auto file =
        io::PartFile::write(of.file, task.dump(-1, ' ', false, experiment::Json::error_handler_t::replace), part);
    if (!file) {
        complain(file.error().message);
        return kWrongInput;
    }
    std::optional<ProgressBar> bar; // of each list
    io::PartTraining training(*file, training::trainingBy(*computing->engine, computing->device, options.threads),
                              [&](std::size_t done, std::size_t all) {
                                  if (!bar || done == 1)
                                      bar.emplace("training", static_cast<std::int64_t>(all), options.progress);
                                  bar->show(static_cast<std::int64_t>(done));
                              });
    if (const auto fault = training.takeFault()) { // the file is damaged
        complain(fault->message);
        return kWrongInput;
    }
    bool isWhole = false;
    const int status = analyse(*computing, [&](const training::Many& many, const KeepGoing& wanted) {
        const auto trainedOn = training(many, wanted);
        isWhole = trainedOn.has_value();
        bar.reset();
        return trainedOn;
    });
    if (status == kDone && isWhole)
        file->finish();
    if (const auto fault = training.takeFault()) {
        complain(fault->message);
        return kFailed;
    }
    if (status == kWrongInput) // which only trainings could tell
        file->remove();
    if (status != kDone || !isWhole)
        return status != kDone ? status : kInterrupted;
    const auto [all, before] = training.count();
    const std::string known = before == 0 ? "" : fmt::format(", {} of them before", before);
    return options.progress ? print(fmt::format("{}: part {} of {}, {} trainings in {:.2f} s{}\n", printable(of.file),
                                                part.index, part.of, all, file->seconds(), known))
                            : int{kDone};
}

} // namespace twinsine::app

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.hpp"
#include "app/logging.hpp"
#include "app/messages.hpp"
#include "app/outputs.hpp"
#include "app/source.hpp"
#include "app/summary.hpp"
#include "app/train.hpp"
#include "core/experiment/schedule.hpp"
#include "core/io/file.hpp"

#include <spdlog/fmt/fmt.h>

namespace twinsine::app {

namespace {

/// What training takes and the result's text together; no larger a result can be read again.
bool resultFits(const experiment::Experiment& experiment) {
    constexpr double kGiB = 1024.0 * 1024 * 1024;
    const double text = io::mostBytesOfResult(experiment);
    const double all = text + bytesNeeded(experiment);
    if (text <= static_cast<double>(io::kMaxFileBytes) && all <= 4 * kGiB)
        return true;
    complain(text > static_cast<double>(io::kMaxFileBytes)
                 ? fmt::format("--json: the result may have {:.1f} GiB, more than the 1 GiB that can be read again",
                               text / kGiB)
                 : fmt::format("--json: training and the result would need about {:.1f} GiB of memory, more than 4 GiB",
                               all / kGiB));
    return false;
}

} // namespace

int runExperiment(const RunOptions& options) {
    const auto experiment = readSource(options.source);
    if (!experiment || !outputsAreFine({{"--json", options.json}, {"--csv", options.csv}, {"--out", options.out}},
                                       options.source))
        return kWrongInput;
    if (options.seeds == 0 && !options.json.empty() && !resultFits(*experiment))
        return kWrongInput;
    addLogFile();
    if (options.seeds > 0)
        return runSeeds(*experiment, options);
    const auto trained =
        train(*experiment, {options.engine, options.device, options.threads.value_or(2), !options.quiet});
    if (!trained)
        return trained.error();

    int status = kDone;
    if (!options.json.empty())
        status = write(options.json, io::resultJson(*trained->training, trained->facts));
    if (!options.csv.empty() && status == kDone)
        status = write(options.csv, io::resultCsv(*trained->training));
    const bool outputIsTaken = io::isStandardOutput(options.json) || io::isStandardOutput(options.csv);
    if (status == kDone && !options.quiet && !outputIsTaken)
        status = print(summaryOf(*trained->training));
    return status;
}

} // namespace twinsine::app

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.hpp"
#include "app/logging.hpp"
#include "app/messages.hpp"
#include "app/outputs.hpp"
#include "app/source.hpp"
#include "app/summary.hpp"
#include "app/train.hpp"
#include "core/io/file.hpp"

namespace twinsine::app {

int runExperiment(const RunOptions& options) {
    const auto experiment = readSource(options.source);
    if (!experiment || !outputsAreFine(options.json, options.csv))
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

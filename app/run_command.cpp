// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.hpp"
#include "app/logging.hpp"
#include "app/messages.hpp"
#include "app/source.hpp"
#include "app/summary.hpp"
#include "app/train.hpp"
#include "core/io/file.hpp"

#include <filesystem>

namespace twinsine::app {
namespace {

bool isSameTarget(const std::string& one, const std::string& other) {
    if (io::isStandardOutput(one) || io::isStandardOutput(other))
        return io::isStandardOutput(one) && io::isStandardOutput(other);
    std::error_code fault;
    const auto path = std::filesystem::weakly_canonical(one, fault);
    return path == std::filesystem::weakly_canonical(other, fault) && !std::filesystem::is_character_file(path, fault);
}

/// An output that can't be written is found before the training, not after it.
bool outputsAreFine(const RunOptions& options) {
    if (!options.json.empty() && !options.csv.empty() && isSameTarget(options.json, options.csv)) {
        complain("twinsine: --json and --csv name the same target, " + options.json);
        return false;
    }
    for (const auto& path : {options.json, options.csv}) {
        if (path.empty())
            continue;
        if (const auto writable = io::checkWritable(path); !writable) {
            complain(path + ": " + writable.error().message);
            return false;
        }
    }
    return true;
}

int write(const std::string& path, const std::string& content) {
    if (io::isStandardOutput(path))
        return print(content);
    const auto written = io::writeFile(path, content);
    if (written)
        return kDone;
    complain(path + ": " + written.error().message);
    return kFailed;
}

} // namespace

int runExperiment(const RunOptions& options) {
    const auto experiment = readSource(options.source);
    if (!experiment || !outputsAreFine(options))
        return kWrongInput;
    addLogFile();
    const auto trained = train(*experiment, {options.engine, options.device, options.threads, !options.quiet});
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

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outputs.hpp"

#include "app/interrupt.hpp"
#include "app/messages.hpp"
#include "core/io/experiment_file.hpp"
#include "core/io/file.hpp"
#include "core/io/same_file.hpp"

#include <filesystem>

namespace twinsine::app {
namespace {

bool shareTarget(const std::string& one, const std::string& other) {
    if (io::isStandardOutput(one) && io::isStandardOutput(other))
        return true;
    std::error_code fault;
    return io::isSameFile(one, other) && !std::filesystem::is_character_file(other, fault);
}

/// Why it can't be written; empty if it can.
std::string faultOf(const Output& output, const Source& source, const std::vector<std::string>& parts) {
    if (const auto writable = io::checkWritable(output.path); !writable)
        return output.path + ": " + writable.error().message;
    const bool isFile = !source.file.empty() && !io::isExperimentText(source.file);
    if (isFile && io::replacesInput(output.path, source.file))
        return "twinsine: " + output.option + " would replace the experiment that is read, " + output.path;
    if (!source.data.empty() && io::replacesInput(output.path, source.data))
        return "twinsine: " + output.option + " would replace the points that are read, " + output.path;
    for (const std::string& part : parts)
        if (io::replacesInput(output.path, part))
            return "twinsine: " + output.option + " would replace a part that is read, " + output.path;
    if (io::replacesInput(output.path, "/dev/stdout"))
        return "twinsine: " + output.option + " would replace the file that standard output goes to, " + output.path;
    return {};
}

} // namespace

bool outputsAreFine(const std::vector<Output>& outputs, const Source& source, const std::vector<std::string>& parts) {
    std::vector<Output> before;
    for (const Output& output : outputs) {
        if (output.path.empty())
            continue;
        for (const Output& other : before)
            if (shareTarget(other.path, output.path)) {
                complain("twinsine: " + other.option + " and " + output.option + " name the same target, " +
                         output.path);
                return false;
            }
        if (const std::string fault = faultOf(output, source, parts); !fault.empty()) {
            complain(fault);
            return false;
        }
        before.push_back(output);
    }
    return true;
}

int write(const std::string& path, const std::string& content) {
    const KeepGoing keepGoing = untilInterrupted();
    const UninterruptedWrite whole;
    if (io::isStandardOutput(path))
        return print(content);
    const auto written = io::writeFile(path, content, keepGoing);
    if (isInterrupted())
        return kInterrupted;
    if (written)
        return kDone;
    complain(path + ": " + written.error().message);
    return kFailed;
}

} // namespace twinsine::app

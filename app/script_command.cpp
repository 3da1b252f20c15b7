// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.hpp"
#include "app/messages.hpp"
#include "app/outputs.hpp"
#include "app/source.hpp"
#include "core/io/file.hpp"
#include "core/script/side_script.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace twinsine::app {
namespace {

using experiment::SideName;

std::string fileName(SideName side) { return std::string(nameOf(side)) + ".py"; }

/// Whether the files can be written; makes their folder. If not, the reason is printed.
bool makeFolder(const std::filesystem::path& folder, const std::vector<SideName>& sides, const Source& source) {
    std::error_code fault;
    std::filesystem::create_directories(folder, fault);
    if (fault) {
        complain(folder.string() + ": " + io::reasonOf(fault.value()));
        return false;
    }
    std::vector<Output> outputs;
    for (const SideName side : sides)
        outputs.push_back({fileName(side), (folder / fileName(side)).string()});
    return outputsAreFine(outputs, source);
}

} // namespace

int writeScripts(const ScriptOptions& options) {
    const auto experiment = readSource(options.source);
    if (!experiment)
        return kWrongInput;
    std::vector<SideName> sides{SideName::a, SideName::b};
    if (const auto one = experiment::parseName<SideName>(options.side))
        sides = {*one};
    if (options.out.empty()) {
        std::string text;
        for (const SideName side : sides) {
            if (sides.size() > 1)
                text += (text.empty() ? "# " : "\n# ") + fileName(side) + '\n';
            text += textOf(script::scriptOf(*experiment, side));
        }
        return print(text);
    }
    if (!makeFolder(options.out, sides, options.source))
        return kWrongInput;
    for (const SideName side : sides)
        if (const int status = write((std::filesystem::path(options.out) / fileName(side)).string(),
                                     textOf(script::scriptOf(*experiment, side)));
            status != kDone)
            return status;
    return kDone;
}

} // namespace twinsine::app

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.hpp"
#include "app/messages.hpp"
#include "app/source.hpp"
#include "core/experiment/json_shortened.hpp"
#include "core/experiment/parameter.hpp"

#include <spdlog/fmt/fmt.h>

#include <algorithm>

namespace twinsine::app {
namespace {

/// "<whole>|null", "true|false", "Zeros|Ones": without a space, and a completion takes what is not in angle brackets.
std::string allowedOf(const experiment::Entry& entry) {
    std::string allowed;
    switch (entry.parameter->kind) {
    case experiment::Kind::flag:
        allowed = "true|false";
        break;
    case experiment::Kind::whole:
        allowed = "<whole>";
        break;
    case experiment::Kind::real:
        allowed = "<number>";
        break;
    case experiment::Kind::text:
        allowed = "<text>";
        break;
    case experiment::Kind::choice:
        allowed = fmt::format("{}", fmt::join(entry.choices, "|"));
        break;
    }
    return entry.nullable ? allowed + "|null" : allowed;
}

} // namespace

int showSettings(const Source& source) {
    const auto experiment = readSource(source);
    if (!experiment)
        return kWrongInput;
    const auto entries = entriesOf(*experiment);
    std::size_t width = 0;
    for (const auto& entry : entries)
        width = std::max(width, entry.path.size());
    std::string list;
    for (const auto& entry : entries) {
        const std::string value = printable(experiment::shortened(experiment::toText(entry.value)));
        list += fmt::format("{:<{}}  {:<12}  {}\n", entry.path, width, value, allowedOf(entry));
    }
    return print(list);
}

} // namespace twinsine::app

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/value.hpp"

#include <charconv>

namespace twinsine::experiment {

namespace {

struct Printer {
    std::string operator()(Null) const { return "null"; }
    std::string operator()(bool flag) const { return flag ? "true" : "false"; }
    std::string operator()(std::int64_t whole) const { return std::to_string(whole); }
    std::string operator()(double real) const {
        char text[32];
        return {text, std::to_chars(text, text + sizeof text, real).ptr};
    }
    std::string operator()(const std::string& text) const { return text; }
};

} // namespace

std::string toText(const Value& value) { return std::visit(Printer{}, value); }

} // namespace twinsine::experiment

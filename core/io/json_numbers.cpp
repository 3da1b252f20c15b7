// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/json_numbers.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace twinsine::io {

using experiment::Floatx;
using experiment::Json;

// A value that fits float32 gets the few digits that read back in float32; a float32 side also has values that don't
// fit, as the mean of a raw loop's batch losses, which Python computes in double.
Json number(double value, Floatx floatx) {
    if (!std::isfinite(value))
        return nullptr;
    const auto single = static_cast<float>(value);
    if (floatx == Floatx::float64 || static_cast<double>(single) != value)
        return value;
    std::array<char, 32> digits;
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), single);
    double shortest = 0;
    std::from_chars(digits.data(), written.ptr, shortest);
    return shortest;
}

Json numbers(std::span<const double> values, Floatx floatx) {
    Json list = Json::array();
    for (const double value : values)
        list.push_back(number(value, floatx));
    return list;
}

void appendNumbers(std::string& text, std::span<const double> values, Floatx floatx) {
    constexpr std::size_t kAtOnce = 4096;
    text += '[';
    while (!values.empty()) {
        const std::string part = numbers(values.first(std::min(values.size(), kAtOnce)), floatx).dump();
        values = values.subspan(std::min(values.size(), kAtOnce));
        text.append(part, 1, part.size() - 2).append(values.empty() ? "" : ",");
    }
    text += ']';
}

double mostBytesOf(Floatx floatx) {
    return floatx == Floatx::float64 ? 25 : 15;
} // -2.2250738585072014e-308, -1.1754944e-38

std::string csvField(double value, Floatx floatx) {
    const Json json = number(value, floatx);
    return json.is_null() ? "" : json.dump();
}

} // namespace twinsine::io

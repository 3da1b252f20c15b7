// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/map_axis.hpp"

#include "core/experiment/json.hpp"
#include "core/experiment/json_shortened.hpp"
#include "core/experiment/parameter.hpp"
#include "core/printable.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <optional>

namespace twinsine::analysis {
namespace {

using experiment::Json;
using experiment::Kind;

constexpr std::string_view kBoth = "both.";
constexpr std::string_view kGoesOn[] = {"...", "\u2026"};

Error fault(std::string_view what, const std::string& why) {
    return Error{printable(experiment::shortened(std::string(what))) + ": " + why};
}

/// The number that the whole text is.
std::optional<double> numberOf(std::string_view text) {
    double number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isWhole = problem == std::errc() && end == text.data() + text.size();
    return isWhole && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::vector<std::string_view> split(std::string_view text, std::string_view separator) {
    std::vector<std::string_view> parts;
    for (auto at = text.find(separator); at != text.npos; at = text.find(separator)) {
        parts.push_back(text.substr(0, at));
        text.remove_prefix(at + separator.size());
    }
    parts.push_back(text);
    return parts;
}

constexpr int kAllDigits = 17;
constexpr int kManyDigits = 12; ///< of steps, which add up: 0.1, 0.2, 0.3
constexpr int kFewDigits = 4;   ///< of ranges, which are read

bool areEqual(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b)); }

/// To that many significant digits.
double rounded(double number, int digits) {
    char text[64];
    const auto end = std::to_chars(text, text + sizeof text, number, std::chars_format::scientific, digits - 1).ptr;
    return numberOf({text, static_cast<std::size_t>(end - text)}).value_or(number);
}

/// Makes numbers into values of the setting.
class Values {
public:
    explicit Values(Kind kind) : m_isWhole(kind == Kind::whole) {}

    /// Of what was computed only so many digits count. What was given stays, though no setting may have it.
    void add(double number, int digits = kAllDigits) {
        const bool canBeWhole = std::abs(number) < 0x1p63 && (digits < kAllDigits || number == std::floor(number));
        const Json value = m_isWhole && canBeWhole ? Json(std::llround(number)) : Json(rounded(number, digits));
        if (values.empty() || values.back() != value) // whole numbers may come twice
            values.push_back(value);
    }
    bool isFull() const { return values.size() >= kMostAxisValues; }

    std::vector<Json> values;

private:
    bool m_isWhole;
};

/// "1e-4..1:log:40"
Result<std::vector<Json>> rangeOf(std::string_view text, Kind kind) {
    constexpr const char* kForm = "must be a range such as 1e-4..1:log:40 or 0..1:linear:11";
    const auto parts = split(text, ":");
    const auto ends = split(parts.front(), "..");
    if (parts.size() != 3 || ends.size() != 2 || (parts[1] != "log" && parts[1] != "linear"))
        return fault(text, kForm);
    const auto first = numberOf(ends[0]), last = numberOf(ends[1]), count = numberOf(parts[2]);
    if (!first || !last || !count)
        return fault(text, kForm);
    if (*count != std::floor(*count) || *count < 2 || *count > static_cast<double>(kMostAxisValues))
        return fault(parts[2], "a range has from 2 to " + std::to_string(kMostAxisValues) + " values");
    const bool isLog = parts[1] == "log";
    if (isLog && !(*first > 0 && *last > 0))
        return fault(text, "a logarithmic range has ends greater than 0");
    Values values(kind);
    const auto steps = *count - 1;
    for (double i = 0; i <= steps; ++i) {
        const double part = i / steps;
        const double between =
            isLog ? std::pow(*first, 1 - part) * std::pow(*last, part) : std::lerp(*first, *last, part);
        values.add(i == 0 ? *first : i == steps ? *last : between, i == 0 || i == steps ? kAllDigits : kFewDigits);
    }
    return std::move(values.values);
}

/// "1,2,4...100", of which `begin` is before the dots.
Result<std::vector<Json>> continued(std::string_view text, std::string_view begin, std::string_view end, Kind kind) {
    std::vector<double> given;
    for (const auto part : split(begin, ","))
        if (const auto number = numberOf(part))
            given.push_back(*number);
    const auto last = numberOf(end);
    const std::size_t count = given.size();
    if (!last || count < 2 || count != split(begin, ",").size())
        return fault(text, "must have at least two numbers before the dots and one after them");
    const bool isDoubled =
        count >= 3 && given[0] > 0 && !areEqual(given[count - 1] - given[count - 2], given[1] - given[0]);
    const double by = isDoubled ? given[count - 1] / given[count - 2] : given[count - 1] - given[count - 2];
    const bool goesUp = given[count - 1] > given[count - 2];
    if (given[count - 1] == given[count - 2] || (goesUp ? *last < given.back() : *last > given.back()) ||
        (isDoubled && *last <= 0))
        return fault(text, "does not lead from the first numbers to the last");
    Values values(kind);
    for (const double number : given)
        values.add(number);
    double next = given.back();
    while (!values.isFull()) {
        next = isDoubled ? next * by : next + by;
        if (goesUp ? next >= *last : next <= *last)
            break;
        values.add(next, kManyDigits);
    }
    values.add(*last);
    return std::move(values.values);
}

Result<std::vector<Json>> valuesOf(std::string_view text, Kind kind) {
    for (const auto dots : kGoesOn)
        if (const auto at = text.find(dots); at != text.npos) {
            std::string_view begin = text.substr(0, at);
            std::string_view end = text.substr(at + dots.size());
            if (begin.ends_with(','))
                begin.remove_suffix(1);
            if (end.starts_with(','))
                end.remove_prefix(1);
            return continued(text, begin, end, kind);
        }
    if (text.find("..") != text.npos)
        return rangeOf(text, kind);
    std::vector<Json> values;
    for (const auto part : split(text, ",")) {
        auto parsed = experiment::parseJson(part);
        Json value = parsed ? std::move(*parsed) : Json(part); // a bare word is a text, as in --set
        if (part.empty() || value.is_structured())
            return fault(text, "must be numbers or words, with a comma between them");
        if (std::ranges::find(values, value) != values.end())
            return fault(part, "is there twice");
        values.push_back(std::move(value));
    }
    return values;
}

} // namespace

std::vector<experiment::Field> MapAxis::fieldsFor(std::size_t value) const {
    if (!path.starts_with(kBoth))
        return {{path, values[value]}};
    const std::string rest = path.substr(kBoth.size());
    return {{"a." + rest, values[value]}, {"b." + rest, values[value]}};
}

bool MapAxis::isOf(experiment::SideName which) const {
    return path.starts_with(which == experiment::SideName::a ? "a." : "b.");
}

std::string MapAxis::textOf(std::size_t value) const {
    const Json& shown = values[value];
    return shown.is_string() ? shown.get<std::string>() : shown.dump();
}

Result<MapAxis> axisOf(const experiment::Experiment& experiment, std::string_view text) {
    if (!experiment::isUtf8(text))
        return Error{experiment::kNotUtf8};
    const auto equals = text.find('=');
    if (equals == text.npos || equals == 0 || equals + 1 == text.size())
        return fault(text, "must be PATH=VALUES");
    const std::string path(text.substr(0, equals));
    const bool isBoth = path.starts_with(kBoth);
    const auto entries = entriesOf(experiment);
    std::optional<experiment::Entry> found;
    for (const char* side : {"a.", "b."}) {
        const std::string of = isBoth ? side + path.substr(kBoth.size()) : path;
        const auto entry = std::ranges::find(entries, of, &experiment::Entry::path);
        if (entry == entries.end() || entry->parameter->group == experiment::Group::about)
            return fault(of, "there is no such setting in this experiment");
        if (!found) // both: as A calls it
            found = *entry;
    }
    auto values = valuesOf(text.substr(equals + 1), found->parameter->kind);
    if (!values)
        return fault(path, values.error().message);
    if (values->size() > kMostAxisValues)
        return fault(path, "an axis has at most " + std::to_string(kMostAxisValues) + " values");
    std::string label = found->label;
    label.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(label.front())));
    if (isBoth)
        label += " (A and B)";
    else if (path.starts_with("a.") || path.starts_with("b."))
        label += path.starts_with("a.") ? " (A)" : " (B)";
    return MapAxis{path, std::move(label), std::move(*values)};
}

} // namespace twinsine::analysis

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/points_file.hpp"

#include "core/experiment/json_shortened.hpp"
#include "core/io/file.hpp"
#include "core/printable.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <filesystem>
#include <limits>
#include <optional>
#include <system_error>
#include <utility>

namespace twinsine::io {

namespace {

constexpr std::size_t kMostPoints = 1'000'000;
constexpr std::string_view kBlanks = " \t\r";

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = std::min(text.find_first_not_of(kBlanks), text.size());
    const std::size_t end = text.find_last_not_of(kBlanks) + 1;
    return text.substr(begin, std::max(begin, end) - begin);
}

/// What is before the first such character, which is taken with it off the text.
std::string_view takeUntil(std::string_view& text, char end) {
    const std::size_t at = std::min(text.find(end), text.size());
    const std::string_view taken = text.substr(0, at);
    text.remove_prefix(std::min(at + 1, text.size()));
    return taken;
}

/// The one that splits this line.
char separatorOf(std::string_view line) {
    for (const char separator : {';', '\t', ','})
        if (line.find(separator) != std::string_view::npos)
            return separator;
    return ' ';
}

std::vector<std::string_view> fieldsOf(std::string_view line, char separator) {
    std::vector<std::string_view> fields;
    const bool endsInOne = line.ends_with(separator);
    while (!line.empty()) {
        fields.push_back(trimmed(takeUntil(line, separator)));
        if (separator == ' ')
            line = trimmed(line); // any number of blanks is one separator
    }
    if (endsInOne)
        fields.emplace_back();
    return fields;
}

/// nan if it is too large or too small for a double.
std::optional<double> numberOf(std::string_view field, char separator) {
    if (field.starts_with('+') && !field.starts_with("+-"))
        field.remove_prefix(1);
    std::string text(field);
    if (separator == ';' || separator == '\t')
        std::ranges::replace(text, ',', '.');
    double value = std::numeric_limits<double>::quiet_NaN();
    const char* const end = text.data() + text.size();
    const auto [read, fault] = std::from_chars(text.data(), end, value);
    return read == end && fault != std::errc::invalid_argument ? std::optional(value) : std::nullopt;
}

/// Whether a header says that y comes first.
bool swapsColumns(std::string_view header) {
    const auto names = fieldsOf(header, separatorOf(header));
    const auto is = [](std::string_view name, char letter) {
        if (name.size() == 3 && name.front() == '"' && name.back() == '"')
            name = name.substr(1, 1);
        return name.size() == 1 && std::tolower(static_cast<unsigned char>(name.front())) == letter;
    };
    return names.size() == 2 && is(names.front(), 'y') && is(names.back(), 'x');
}

bool isHeader(std::string_view line) {
    const char separator = separatorOf(line);
    return std::ranges::none_of(fieldsOf(line, separator),
                                [&](std::string_view field) { return numberOf(field, separator).has_value(); });
}

/// What is wrong with the line, if anything.
std::optional<std::string> addPoint(ReadPoints& points, std::string_view line, char separator) {
    const std::vector<std::string_view> fields = fieldsOf(line, separator);
    const auto x = numberOf(fields.front(), separator);
    const auto y = numberOf(fields.back(), separator);
    const bool areTwo = fields.size() == 2 && x && y;
    if (!areTwo || !std::isfinite(*x) || !std::isfinite(*y))
        return (areTwo ? "must be two finite numbers, got \"" : "must be two numbers, got \"") +
               experiment::shortened(std::string(line)) + "\"";
    if (points.x.size() == kMostPoints)
        return "there may be at most " + std::to_string(kMostPoints) + " points";
    points.x.push_back(*x);
    points.y.push_back(*y);
    return std::nullopt;
}

} // namespace

Result<ReadPoints, std::string> pointsFromCsv(std::string_view text) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(kByteOrderMark))
        text.remove_prefix(kByteOrderMark.size());
    ReadPoints points;
    std::optional<char> separator;
    bool isFirst = true;
    bool swaps = false;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const std::string_view line = trimmed(takeUntil(text, '\n'));
        if (line.empty() || line.starts_with('#'))
            continue;
        if (std::exchange(isFirst, false) && isHeader(line)) {
            swaps = swapsColumns(line);
            continue;
        }
        if (!separator)
            separator = separatorOf(line);
        if (const auto fault = addPoint(points, line, *separator))
            return "line " + std::to_string(number) + ": " + *fault;
    }
    if (points.x.empty())
        return std::string("has no points");
    if (swaps)
        std::swap(points.x, points.y);
    return points;
}

Result<experiment::OwnPoints, std::string> readPoints(const std::string& file) {
    const auto text = readFile(file);
    if (!text)
        return file + ": " + text.error().message;
    auto points = pointsFromCsv(*text);
    if (!points)
        return file + ": " + points.error();
    return experiment::OwnPoints{std::move(points->x), std::move(points->y),
                                 printable(std::filesystem::path(file).stem().string())};
}

} // namespace twinsine::io

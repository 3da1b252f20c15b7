// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/run_history_text.hpp"

#include "core/experiment/json.hpp"
#include "core/io/json_numbers.hpp"
#include "core/printable.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <ctime>
#include <string_view>

namespace twinsine::io {
namespace {

using experiment::Floatx;
using experiment::Json;

/// "2026-11-28T17:23:52Z"
std::string timeText(std::int64_t milliseconds) {
    const auto seconds = static_cast<std::time_t>(milliseconds / 1000);
    std::tm parts{};
    ::gmtime_r(&seconds, &parts);
    std::array<char, 32> text{};
    std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text.data();
}

template <class Value>
Json orNull(const std::optional<Value>& value) {
    return value ? Json(*value) : Json();
}

/// With as few digits as read back: a loss of a float32 side is a float32.
Json lossJson(const std::optional<double>& loss) { return loss ? number(*loss, Floatx::float32) : Json(); }

/// The columns of the CSV and the members of the JSON, in this order.
Json fieldsOf(const PastRun& run) {
    return {{"name", run.name},
            {"experiment_name", run.title},
            {"origin", run.origin},
            {"changes", run.changes},
            {"a_seed", orNull(run.seedA)},
            {"b_seed", orNull(run.seedB)},
            {"a_evaluation_loss", lossJson(run.lossA)},
            {"b_evaluation_loss", lossJson(run.lossB)},
            {"mean_abs_difference", run.gap ? number(*run.gap, Floatx::float64) : Json()},
            {"epochs", run.epochs},
            {"a_steps", run.stepsA},
            {"b_steps", run.stepsB},
            {"a_diverged_at_step", orNull(run.divergedA)},
            {"b_diverged_at_step", orNull(run.divergedB)},
            {"stopped", run.stopped},
            {"seconds", run.seconds},
            {"engine", run.engine},
            {"time", timeText(run.time)},
            {"times", run.times},
            {"pinned", run.pinned}};
}

/// A row stays a line, and no program that reads it takes a name for a formula.
std::string csvText(std::string_view given) {
    std::string text = printable(given, ' ');
    if (!text.empty() && std::string_view("=+-@").find(text.front()) != std::string_view::npos)
        text.insert(text.begin(), '\'');
    if (text.find_first_of(",\"") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char character : text)
        quoted.append(character == '"' ? 2 : 1, character);
    return quoted + '"';
}

std::string csvField(const Json& value) {
    if (value.is_string())
        return csvText(value.get_ref<const std::string&>());
    return value.is_null() ? std::string() : value.dump();
}

} // namespace

std::string runsJson(std::span<const RunHistory::Kept> runs) {
    std::string text = Json{{"format", kRunsFormat}, {"version", 1}, {"twinsine", TWINSINE_VERSION}}.dump();
    text.back() = ','; // and on: thousands of experiments as values would take a gigabyte
    text += "\"runs\":[";
    for (const auto& each : runs) {
        text += &each == &runs.front() ? "\n" : ",\n";
        text += fieldsOf(each.run).dump(-1, ' ', false, Json::error_handler_t::replace);
        text.back() = ',';
        // It comes from a file: what is damaged there must not spoil the others here.
        const bool isWhole = experiment::parseJson(each.experiment).hasValue();
        text += "\"experiment\":" + (isWhole ? each.experiment : std::string("null")) + "}";
    }
    return text + "\n]}\n";
}

std::string runsCsv(std::span<const RunHistory::Kept> runs) {
    std::string csv;
    const auto add = [&csv](const std::string& field, bool isFirst) { csv += isFirst ? field : "," + field; };
    const Json columns = fieldsOf({});
    for (auto column = columns.begin(); column != columns.end(); ++column)
        add(column.key(), column == columns.begin());
    csv += "\n";
    for (const auto& each : runs) {
        const Json fields = fieldsOf(each.run);
        for (auto field = fields.begin(); field != fields.end(); ++field)
            add(csvField(*field), field == fields.begin());
        csv += "\n";
    }
    return csv;
}

} // namespace twinsine::io

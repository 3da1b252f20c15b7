// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/summary.hpp"

#include "app/messages.hpp"
#include "core/analysis/remarks.hpp"
#include "core/experiment/parameter.hpp"

#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace twinsine::app {
namespace {

using Row = std::array<std::string, 3>;

std::string settingText(const std::optional<experiment::Value>& value) {
    return value ? experiment::toText(*value) : "-";
}

std::string shown(double value) { return std::isfinite(value) ? fmt::format("{:.6g}", value) : "not finite"; }

std::string lastOf(const std::vector<double>& byEpoch) { return byEpoch.empty() ? "-" : shown(byEpoch.back()); }

std::string divergenceText(const training::SideHistory& history) {
    return history.divergedAtStep ? fmt::format("at update {}", *history.divergedAtStep) : "no";
}

std::string table(const std::vector<Row>& rows) {
    std::array<std::size_t, 3> widths{};
    for (const auto& row : rows)
        for (std::size_t column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths[column], row[column].size());
    std::string text;
    for (const auto& [label, a, b] : rows)
        text += label.empty() && a.empty() ? "\n"
                                           : fmt::format("  {:<{}}  {:<{}}  {}\n", label, widths[0], a, widths[1], b);
    return text;
}

} // namespace

std::string summaryOf(const training::PairTraining& training) {
    const auto& experiment = training.recorded();
    const auto& [a, b, meanAbsDifference] = training.history();
    const auto distance = training::distanceBetween(a.prediction, b.prediction);

    std::vector<Row> rows{{"", fmt::format("A ({})", nameOf(experiment.a.framework)),
                           fmt::format("B ({})", nameOf(experiment.b.framework))}};
    for (const auto& difference : experiment::differencesBetween(experiment.a, experiment.b))
        rows.push_back({difference.label, settingText(difference.a), settingText(difference.b)});
    rows.push_back({"", "", ""});
    rows.push_back({"Loss, reported", lastOf(a.loss), lastOf(b.loss)});
    rows.push_back({"Loss, evaluated", lastOf(a.evaluationLoss), lastOf(b.evaluationLoss)});
    if (!a.validationLoss.empty() || !b.validationLoss.empty())
        rows.push_back({"Loss, validation", lastOf(a.validationLoss), lastOf(b.validationLoss)});
    if (a.testLoss || b.testLoss)
        rows.push_back(
            {"Loss, test points", a.testLoss ? shown(*a.testLoss) : "-", b.testLoss ? shown(*b.testLoss) : "-"});
    rows.push_back({"Updates", std::to_string(a.steps), std::to_string(b.steps)});
    rows.push_back({"Seconds", fmt::format("{:.4f}", a.seconds), fmt::format("{:.4f}", b.seconds)});
    if (a.divergedAtStep || b.divergedAtStep)
        rows.push_back({"Diverged", divergenceText(a), divergenceText(b)});

    std::string text = fmt::format("{}\n{}\n  mean |A - B| = {}, largest {}\n", printable(experiment.name), table(rows),
                                   shown(distance.mean), shown(distance.max));
    for (const std::string& remark : analysis::remarksOf(experiment))
        text += "  " + remark + "\n";
    return text;
}

} // namespace twinsine::app

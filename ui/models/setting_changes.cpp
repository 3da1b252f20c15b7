// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/setting_changes.hpp"

#include "core/experiment/json.hpp"
#include "core/training/support.hpp"
#include "ui/models/text.hpp"

#include <algorithm>

namespace twinsine::ui {
namespace {

using experiment::Experiment;
using experiment::SideName;

std::string absolute(SideName side, const std::string& path) {
    return std::string(experiment::nameOf(side)) + "." + path;
}

SideName other(SideName side) { return side == SideName::a ? SideName::b : SideName::a; }

bool endsWith(std::string_view text, std::string_view end) { return text.ends_with(end); }

} // namespace

Changed withChanges(const Experiment& experiment, const std::vector<Change>& changes) {
    Changed result = experiment;
    for (const Change& change : changes) {
        result = experiment::with(*result, change.path, change.value);
        if (!result)
            break;
    }
    return result;
}

bool linkable(std::string_view path) { return path == "seed" || endsWith(path, ".units") || endsWith(path, ".epochs"); }

bool linkedAtStart(std::string_view path) { return path == "seed"; }

std::vector<Change> changesFor(const Experiment& experiment, SideName side, const std::string& path,
                               const experiment::Value& value, bool linked) {
    std::vector<Change> changes{{absolute(side, path), value}};
    const auto rows = settingRows(experiment);
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const SettingRow& r) { return r.path == path; });
    if (linked && row != rows.end() && row->entry(other(side)))
        changes.push_back({absolute(other(side), path), value});
    return changes;
}

Changed copied(const Experiment& experiment, const SettingRow& row, SideName from) {
    const SideName to = other(from);
    const auto& source = row.entry(from);
    const auto& target = row.entry(to);
    const auto refused = [&](const QString& what) {
        const QString message =
            QCoreApplication::translate("settings", "%1 has no %2").arg(sideName(experiment, to), what);
        return experiment::Problems{{absolute(to, row.path), message.toStdString()}};
    };
    if (!source || !target)
        return refused(QCoreApplication::translate("settings", "such setting here"));
    const std::string text = experiment::toText(source->value);
    const auto& choices = target->choices;
    if (!choices.empty() && std::find(choices.begin(), choices.end(), text) == choices.end())
        return refused(toQString(text));
    return withChanges(experiment, {{absolute(to, row.path), source->value}});
}

QString whyNot(const Experiment& experiment, const std::string& path, const experiment::Value& value) {
    const Changed changed = experiment::with(experiment, path, value);
    if (!changed)
        return toQString(changed.error().front().message);
    const auto before = training::unsupported(experiment);
    for (const auto& problem : training::unsupported(*changed))
        if (problem.path == path || std::find(before.begin(), before.end(), problem) == before.end())
            return toQString(problem.message);
    return {};
}

} // namespace twinsine::ui

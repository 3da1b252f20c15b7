// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/setting_changes.hpp"

#include "core/experiment/json.hpp"
#include "core/experiment/validate.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>
#include <utility>

namespace twinsine::ui {
namespace {

using experiment::Experiment;
using experiment::SideName;

std::string absolute(SideName side, const std::string& path) {
    return std::string(experiment::nameOf(side)) + "." + path;
}

bool endsWith(std::string_view text, std::string_view end) { return text.ends_with(end); }

constexpr std::string_view kClassName = ".class_name";

bool hasEntry(const experiment::Side& side, std::string_view path) {
    const auto entries = entriesOf(side);
    return std::any_of(entries.begin(), entries.end(), [&](const auto& entry) { return entry.path == path; });
}

Edit withFramework(const Experiment& experiment, SideName side, const experiment::Value& value) {
    const auto framework = experiment::parseName<experiment::Framework>(std::get<std::string>(value));
    auto change = conversion::changeFramework(experiment.side(side), framework.value());
    Experiment changed = experiment;
    changed.side(side) = std::move(change.side);
    return {validated(changed), noteOfFramework(sideName(changed, side), change.replaced)};
}

/// The settings of one optimizer or initializer.
std::vector<experiment::Entry> entriesOfObject(const experiment::Side& side, const std::string& path) {
    auto entries = entriesOf(side);
    std::erase_if(entries, [&](const auto& entry) { return !entry.path.starts_with(path + "."); });
    return entries;
}

Edit withObjectAlike(const Experiment& experiment, const std::string& path, SideName from) {
    const SideName to = other(from);
    Experiment changed = experiment;
    const auto nearest = conversion::makeAlike(changed.side(to), experiment.side(from), path);
    Edit edit{validated(changed)};
    const auto wanted = entriesOfObject(experiment.side(from), path);
    const auto taken = entriesOfObject(changed.side(to), path);
    if (!edit.experiment || wanted.front().value == taken.front().value)
        return edit;
    edit.note = noteOfNearest(sideName(experiment, to), std::get<std::string>(wanted.front().value), nearest,
                              conversion::replacements(wanted, taken));
    const bool drawn = path != "optimizer" && !nearest.differs.empty();
    if (drawn && withChanges(changed, {{absolute(to, "initial_weights_from"), std::string(nameOf(from))}}))
        edit.note->offersWeightsTo = to;
    return edit;
}

} // namespace

Changed validated(const Experiment& experiment) {
    if (auto problems = validate(experiment); !problems.empty())
        return problems;
    return experiment;
}

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

Edit edited(const Experiment& experiment, SideName side, const std::string& path, const experiment::Value& value,
            bool linked) {
    if (path == "framework")
        return withFramework(experiment, side, value);
    std::vector<Change> changes{{absolute(side, path), value}};
    if (linked && hasEntry(experiment.side(other(side)), path))
        changes.push_back({absolute(other(side), path), value});
    Edit edit{withChanges(experiment, changes)};
    if (edit.experiment && path == "optimizer.class_name")
        edit.note = noteOfClass(experiment.side(side), edit.experiment->side(side));
    return edit;
}

Edit copied(const Experiment& experiment, const SettingRow& row, SideName from) {
    const SideName to = other(from);
    const auto& source = row.entry(from);
    const auto& target = row.entry(to);
    const auto refused = [&](const QString& what) {
        const QString message =
            QCoreApplication::translate("settings", "%1 has no %2").arg(sideName(experiment, to), what);
        return Edit{experiment::Problems{{absolute(to, row.path), message.toStdString()}}};
    };
    if (!source || !target)
        return refused(QCoreApplication::translate("settings", "such setting here"));
    if (endsWith(row.path, kClassName))
        return withObjectAlike(experiment, row.path.substr(0, row.path.size() - kClassName.size()), from);
    const std::string text = experiment::toText(source->value);
    const auto& choices = target->choices;
    if (!choices.empty() && !experiment::isNull(source->value) &&
        std::find(choices.begin(), choices.end(), text) == choices.end())
        return refused(toQString(text));
    return edited(experiment, to, row.path, source->value, false);
}

QString whyNot(const Experiment& experiment, SideName side, const std::string& path, const experiment::Value& value) {
    const Changed changed = edited(experiment, side, path, value, false).experiment;
    return changed ? QString() : toQString(changed.error().front().message);
}

} // namespace twinsine::ui

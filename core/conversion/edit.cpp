// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conversion/edit.hpp"

#include "core/conversion/nearest.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace twinsine::conversion {
namespace {

using experiment::Change;
using experiment::Changed;
using experiment::Entry;
using experiment::Experiment;
using experiment::Side;
using experiment::SideName;

constexpr std::string_view kClassName = ".class_name";

std::string absolute(SideName side, const std::string& path) { return std::string(nameOf(side)) + "." + path; }

std::string_view titleOf(experiment::Framework framework) {
    static constexpr std::array<std::string_view, 4> kTitles{"Keras 3", "Keras 2", "TensorFlow 1", "TensorFlow 2"};
    return kTitles[static_cast<std::size_t>(framework)];
}

/// The setting that has an effect on the side; none if the side has no such thing to set. (The output has one unit.)
std::optional<Entry> settingAt(const Side& side, const std::string& path) {
    if (path == "layers." + std::to_string(side.layers.size() - 1) + ".units")
        return std::nullopt;
    for (Entry& entry : entriesOf(side))
        if (entry.path == path && entry.inEffect)
            return std::move(entry);
    return std::nullopt;
}

bool hasEntry(const Side& side, std::string_view path) {
    return std::ranges::any_of(entriesOf(side), [&](const Entry& entry) { return entry.path == path; });
}

Edit withFramework(const Experiment& experiment, SideName side, experiment::Framework framework) {
    auto change = changeFramework(experiment.side(side), framework);
    Experiment changed = experiment;
    changed.side(side) = std::move(change.side);
    Edit edit{validated(changed)};
    if (edit.experiment)
        edit.note = noteOfFramework(side, std::move(change.replaced));
    return edit;
}

/// The settings of one optimizer or initializer.
std::vector<Entry> entriesOfObject(const Side& side, const std::string& path) {
    auto entries = entriesOf(side);
    std::erase_if(entries, [&](const Entry& entry) { return !entry.path.starts_with(path + "."); });
    return entries;
}

Edit withObjectAlike(const Experiment& experiment, const std::string& path, SideName from) {
    const SideName to = other(from);
    Experiment changed = experiment;
    const Nearest nearest = makeAlike(changed.side(to), experiment.side(from), path);
    Edit edit{validated(changed)};
    const auto wanted = entriesOfObject(experiment.side(from), path);
    const auto taken = entriesOfObject(changed.side(to), path);
    if (!edit.experiment || wanted.front().value == taken.front().value)
        return edit;
    edit.note = noteOfNearest(to, experiment::toText(wanted.front().value), nearest, replacements(wanted, taken));
    const bool drawn = path != "optimizer" && !nearest.differs.empty();
    edit.note->offersWeights =
        drawn && withChanges(changed, {{absolute(to, "initial_weights_from"), std::string(nameOf(from))}});
    return edit;
}

} // namespace

Edit edited(const Experiment& experiment, SideName side, const std::string& path, const experiment::Value& value,
            bool linked) {
    if (const auto* name = std::get_if<std::string>(&value); name && path == "framework")
        if (const auto framework = experiment::parseName<experiment::Framework>(*name))
            return withFramework(experiment, side, *framework);
    std::vector<Change> changes{{absolute(side, path), value}};
    if (linked && hasEntry(experiment.side(other(side)), path))
        changes.push_back({absolute(other(side), path), value});
    Edit edit{withChanges(experiment, changes)};
    if (edit.experiment && path == "optimizer.class_name")
        edit.note = noteOfOptimizer(side, experiment.side(side), edit.experiment->side(side));
    return edit;
}

Edit copied(const Experiment& experiment, const std::string& path, SideName from) {
    const SideName to = other(from);
    const auto source = settingAt(experiment.side(from), path);
    const auto target = settingAt(experiment.side(to), path);
    const auto refused = [&](const std::string& what) {
        const auto title = titleOf(experiment.side(to).framework);
        return Edit{experiment::Problems{{absolute(to, path), std::string(title) + " has no " + what}}};
    };
    if (!source || !target)
        return refused("such setting here");
    if (path.ends_with(kClassName))
        return withObjectAlike(experiment, path.substr(0, path.size() - kClassName.size()), from);
    const std::string text = experiment::toText(source->value);
    if (!target->choices.empty() && !experiment::isNull(source->value) &&
        std::ranges::count(target->choices, std::string_view(text)) == 0)
        return refused(text);
    return edited(experiment, to, path, source->value, false);
}

Edit madeAlike(const Experiment& experiment, SideName from, const AllAlike& alike) {
    const SideName to = other(from);
    Experiment changed = experiment;
    changed.side(to) = alike.side;
    Edit edit{validated(changed)};
    if (!edit.experiment)
        return edit;
    edit.note = noteOfAllAlike(to, alike, experiment.a.framework == experiment.b.framework);
    if (edit.note)
        edit.note->offersWeights = alike.startsElsewhere;
    return edit;
}

std::string whyNot(const Experiment& experiment, SideName side, const std::string& path,
                   const experiment::Value& value) {
    const Changed changed = edited(experiment, side, path, value, false).experiment;
    return changed ? std::string() : changed.error().front().message;
}

} // namespace twinsine::conversion

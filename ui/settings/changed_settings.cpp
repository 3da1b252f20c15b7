// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/changed_settings.hpp"

#include "core/experiment/parameter.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>

namespace twinsine::ui {
namespace {

using experiment::Entry;
using experiment::Group;
using experiment::Side;

QString lowered(std::string_view label) {
    QString text = translated(label);
    text[0] = text[0].toLower();
    return text;
}

/// A setting of a phase that was changed in others too is one setting.
QString nameOf(const Entry& entry, const std::vector<const Entry*>& changed) {
    const bool isOfPhases = entry.path.starts_with("phases.") && std::ranges::any_of(changed, [&](const Entry* other) {
                                return other != &entry && other->parameter == entry.parameter;
                            });
    if (isOfPhases)
        return lowered(entry.parameter->label);
    return lowered(entry.parameter->group == Group::initialWeights ? label(Group::initialWeights)
                                                                   : std::string_view(entry.label));
}

/// Adds what differs; what one of them lacks comes with another class and is told by that.
void addChanged(QStringList& names, const std::vector<Entry>& from, const std::vector<Entry>& to) {
    std::vector<const Entry*> changed;
    auto next = from.begin(); // both are in the table's order
    for (const Entry& entry : to) {
        const auto before = std::find_if(next, from.end(), [&](const Entry& each) { return each.path == entry.path; });
        if (before == from.end())
            continue;
        if (before->value != entry.value)
            changed.push_back(&entry);
        next = std::next(before);
    }
    for (const Entry* entry : changed)
        names += nameOf(*entry, changed);
}

void addChanged(QStringList& names, const Side& from, const Side& to) {
    auto entries = entriesOf(to);
    const auto ignore = [&entries](std::string_view start) {
        std::erase_if(entries, [start](const Entry& entry) { return entry.path.starts_with(start); });
    };
    if (from.framework != to.framework) // which has defaults of its own for nearly all
        std::erase_if(entries, [](const Entry& entry) { return entry.path != "framework"; });
    if (from.seed.has_value() != to.seed.has_value())
        ignore("seeding");
    if (from.layers.size() != to.layers.size()) {
        ignore("layers.");
        names += QCoreApplication::translate("parameters", "layers");
    }
    if (from.phases.size() != to.phases.size()) {
        ignore("phases.");
        names += QCoreApplication::translate("parameters", "phases");
    }
    addChanged(names, entriesOf(from), entries);
}

} // namespace

QString changedSeed() { return lowered("Seed"); }

QStringList changedSettings(const experiment::Experiment& from, const experiment::Experiment& to) {
    QStringList names;
    const auto shared = [](const experiment::Experiment& experiment) {
        auto entries = entriesOf(experiment);
        std::erase_if(entries, [](const Entry& entry) { return entry.parameter->group != Group::data; });
        return entries;
    };
    if (from.data != to.data)
        addChanged(names, shared(from), shared(to));
    if (from.a != to.a)
        addChanged(names, from.a, to.a);
    if (from.b != to.b)
        addChanged(names, from.b, to.b);
    names.removeDuplicates();
    names.sort(); // on whichever side they are: the same settings are the same list
    return names;
}

} // namespace twinsine::ui

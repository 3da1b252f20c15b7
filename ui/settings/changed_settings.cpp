// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/changed_settings.hpp"

#include "core/experiment/parameter.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>
#include <array>

namespace twinsine::ui {
namespace {

using experiment::Entry;
using experiment::Group;
using experiment::Side;
using experiment::SideName;

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

/// A setting with its values of now, but for seeds.
struct ChangedSetting {
    QString name;
    QStringList values;
};
using ChangedSettings = std::vector<ChangedSetting>;

void add(ChangedSettings& settings, const QString& name, const QString& value) {
    auto found = std::ranges::find(settings, name, &ChangedSetting::name);
    if (found == settings.end())
        found = settings.insert(settings.end(), {name, {}});
    if (!value.isEmpty() && !found->values.contains(value))
        found->values += value;
}

/// Adds what differs; what one of them lacks comes with another class and is told by that.
void addChanged(ChangedSettings& settings, const std::vector<Entry>& from, const std::vector<Entry>& to) {
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
    for (const Entry* entry : changed) {
        const bool isSeed = entry->parameter->key == "seed" && entry->parameter->group != Group::data;
        add(settings, nameOf(*entry, changed), isSeed ? QString() : valueText(*entry->parameter, entry->value));
    }
}

ChangedSettings changedOf(const Side& from, const Side& to) {
    ChangedSettings settings;
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
        add(settings, QCoreApplication::translate("parameters", "layers"), QString::number(to.layers.size()));
    }
    if (from.phases.size() != to.phases.size()) {
        ignore("phases.");
        add(settings, QCoreApplication::translate("parameters", "phases"), QString::number(to.phases.size()));
    }
    addChanged(settings, entriesOf(from), entries);
    return settings;
}

/// Of what both sides share.
ChangedSettings changedData(const experiment::Experiment& from, const experiment::Experiment& to) {
    ChangedSettings settings;
    const auto shared = [](const experiment::Experiment& experiment) {
        auto entries = entriesOf(experiment);
        std::erase_if(entries, [](const Entry& entry) { return entry.parameter->group != Group::data; });
        return entries;
    };
    if (from.data != to.data)
        addChanged(settings, shared(from), shared(to));
    return settings;
}

ChangedSettings changedOf(const experiment::Experiment& from, const experiment::Experiment& to,
                          experiment::SideName side) {
    return from.side(side) == to.side(side) ? ChangedSettings() : changedOf(from.side(side), to.side(side));
}

/// "learning rate 0.01"
QString toText(const ChangedSetting& setting) {
    return QStringLiteral("%1 %2").arg(setting.name, setting.values.join(QLatin1Char('/')));
}

} // namespace

QString changedSeed() { return lowered("Seed"); }

QStringList changedSettings(const experiment::Experiment& from, const experiment::Experiment& to) {
    QStringList names;
    for (const auto& settings :
         {changedData(from, to), changedOf(from, to, SideName::a), changedOf(from, to, SideName::b)})
        for (const auto& setting : settings)
            names += setting.name;
    names.removeDuplicates();
    names.sort(); // on whichever side they are: the same settings are the same list
    return names;
}

QStringList changedValues(const experiment::Experiment& from, const experiment::Experiment& to) {
    QStringList texts;
    for (const auto& setting : changedData(from, to))
        if (!setting.values.isEmpty())
            texts += toText(setting);
    std::array sides{changedOf(from, to, SideName::a), changedOf(from, to, SideName::b)};
    for (const auto side : {SideName::a, SideName::b})
        for (const auto& setting : sides[static_cast<std::size_t>(side)]) {
            if (setting.values.isEmpty())
                continue;
            auto& others = sides[static_cast<std::size_t>(other(side))];
            const auto same = std::ranges::find(others, setting.name, &ChangedSetting::name);
            const bool isOnBoth = same != others.end() && same->values == setting.values;
            if (isOnBoth && side == SideName::b)
                continue; // A said it
            texts += isOnBoth ? toText(setting) : QStringLiteral("%1 (%2)").arg(toText(setting), sideName(to, side));
        }
    return texts;
}

} // namespace twinsine::ui

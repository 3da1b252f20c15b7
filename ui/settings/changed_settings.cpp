// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/changed_settings.hpp"

#include "core/experiment/parameter.hpp"
#include "ui/language/tr.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>
#include <array>

namespace twinsine::ui {
namespace {

using experiment::Entry;
using experiment::Group;
using experiment::Side;
using experiment::SideName;

QString lowered(std::string_view label) { return inSentence(translated(label)); }

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
    QStringList before{};
    QString seed{}; ///< "42 → 7"
};
using ChangedSettings = std::vector<ChangedSetting>;

ChangedSetting& named(ChangedSettings& settings, const QString& name) {
    auto found = std::ranges::find(settings, name, &ChangedSetting::name);
    if (found == settings.end())
        found = settings.insert(settings.end(), {name, {}});
    return *found;
}

void add(ChangedSettings& settings, const QString& name, const QString& before, const QString& value) {
    ChangedSetting& setting = named(settings, name);
    if (!setting.before.contains(before))
        setting.before += before;
    if (!setting.values.contains(value))
        setting.values += value;
}

/// Adds what differs; what one of them lacks comes with another class and is told by that.
void addChanged(ChangedSettings& settings, const std::vector<Entry>& from, const std::vector<Entry>& to) {
    std::vector<const Entry*> changed;
    std::vector<const Entry*> were;
    auto next = from.begin(); // both are in the table's order
    for (const Entry& entry : to) {
        const auto before = std::find_if(next, from.end(), [&](const Entry& each) { return each.path == entry.path; });
        if (before == from.end())
            continue;
        if (before->value != entry.value) {
            changed.push_back(&entry);
            were.push_back(&*before);
        }
        next = std::next(before);
    }
    for (std::size_t i = 0; i < changed.size(); ++i) {
        const experiment::Parameter& parameter = *changed[i]->parameter;
        const QString name = nameOf(*changed[i], changed);
        const QString before = valueText(parameter, were[i]->value);
        const QString now = valueText(parameter, changed[i]->value);
        if (parameter.key == "seed" && parameter.group != Group::data)
            named(settings, name).seed = QStringLiteral("%1 → %2").arg(before, now);
        else
            add(settings, name, before, now);
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
        add(settings, ui::tr("layers"), QString::number(from.layers.size()), QString::number(to.layers.size()));
    }
    if (from.phases.size() != to.phases.size()) {
        ignore("phases.");
        add(settings, ui::tr("phases"), QString::number(from.phases.size()), QString::number(to.phases.size()));
    }
    addChanged(settings, entriesOf(from), entries);
    return settings;
}

/// What the points are called.
QString nameOf(const experiment::Data& data) {
    if (!data.own)
        return toQString(data.function);
    return data.own->name.empty() ? ui::tr("own points") : toQString(data.own->name);
}

/// Of what both sides share.
ChangedSettings changedData(const experiment::Experiment& from, const experiment::Experiment& to) {
    ChangedSettings settings;
    experiment::Data otherOwn = from.data;
    otherOwn.own = to.data.own;
    if (otherOwn != from.data)
        return {{ui::tr("data"), {nameOf(to.data)}, {nameOf(from.data)}}};
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

/// "learning rate 0.01"; nothing where there is no value to tell.
QString nowText(const ChangedSetting& setting) {
    return setting.values.isEmpty() ? QString()
                                    : QStringLiteral("%1 %2").arg(setting.name, setting.values.join(QLatin1Char('/')));
}

/// "learning rate 0.01 → 0.001"
QString changeText(const ChangedSetting& setting) {
    if (setting.values == setting.before) // none, or other points that are called the same
        return setting.seed.isEmpty() ? setting.name : QStringLiteral("%1 %2").arg(setting.name, setting.seed);
    return QStringLiteral("%1 %2 → %3")
        .arg(setting.name, setting.before.join(QLatin1Char('/')), setting.values.join(QLatin1Char('/')));
}

/// What `toText` says of each, with the side's name behind it where the other side's is another.
QStringList textsOf(const experiment::Experiment& from, const experiment::Experiment& to,
                    const std::array<QString, 2>& sideNames, QString (*toText)(const ChangedSetting&)) {
    QStringList texts;
    std::array<QStringList, 2> ofSides;
    for (const SideName side : {SideName::a, SideName::b})
        for (const auto& setting : changedOf(from, to, side))
            ofSides[static_cast<std::size_t>(side)] += toText(setting);
    const auto& [a, b] = ofSides;
    for (const QString& text : a)
        texts += b.contains(text) || text.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, sideNames[0]);
    for (const QString& text : b)
        if (!a.contains(text) && !text.isEmpty())
            texts += QStringLiteral("%1 (%2)").arg(text, sideNames[1]);
    for (const auto& setting : changedData(from, to))
        texts += toText(setting);
    texts.removeAll(QString());
    return texts;
}

} // namespace

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
    return textsOf(from, to, {sideName(to, SideName::a), sideName(to, SideName::b)}, nowText);
}

QStringList changesOf(const experiment::Experiment& from, const experiment::Experiment& to,
                      const std::array<QString, 2>& sideNames) {
    return textsOf(from, to, sideNames, changeText);
}

} // namespace twinsine::ui

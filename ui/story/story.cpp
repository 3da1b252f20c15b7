// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/story/story.hpp"

#include "core/conversion/edit.hpp"
#include "ui/language/tr.hpp"
#include "ui/settings/setting_rows.hpp"
#include "ui/widgets/text.hpp"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace twinsine::ui {
namespace {

using experiment::Changed;
using experiment::Experiment;
using experiment::Group;
using experiment::SideName;

constexpr int kLongestHeading = 40;
constexpr std::size_t kMostTries = 10;

std::vector<experiment::Field> seedFields() {
    return {{"a.seed", {}}, {"a.seeding", {}}, {"b.seed", {}}, {"b.seeding", {}}};
}

QString valueText(const experiment::Entry& entry, const experiment::Value& value) {
    return experiment::isNull(value) ? nullText(entry.parameter->key) : plainText(value);
}

/// One side made like the other, setting by setting and either way; all that makes the initial weights is one setting.
/// What one side alone has goes to its default.
class TryMaker {
public:
    explicit TryMaker(const Experiment& experiment) : m_experiment(experiment), m_rows(settingRows(experiment)) {}

    std::vector<experiment::Try> make() {
        bool hasWeights = false;
        for (const SettingRow& row : m_rows) {
            if (!row.differs || row.path == "framework")
                continue;
            const bool isWeights = row.group == Group::initialWeights;
            if (const auto phases = rowsOfPhases(row); phases.size() > 1) {
                if (phases.front() == row.path) // the others are of the same try
                    for (const SideName from : {SideName::a, SideName::b})
                        addPhases(row, phases, from);
            } else if (!row.a || !row.b)
                addDefault(row, row.a ? SideName::a : SideName::b);
            else if (!isWeights || !std::exchange(hasWeights, true))
                for (const SideName from : {SideName::a, SideName::b})
                    isWeights ? addWeights(from) : addEqual(row, from);
        }
        return std::move(m_tries);
    }

private:
    /// The paths of that setting in all phases where the sides differ in it, if it is one of a phase.
    std::vector<std::string> rowsOfPhases(const SettingRow& of) const {
        std::vector<std::string> paths;
        for (const SettingRow& row : m_rows)
            if (of.path.starts_with("phases.") && row.differs && row.a && row.b && of.a &&
                row.a->parameter == of.a->parameter)
                paths.push_back(row.path);
        return paths;
    }

    void addPhases(const SettingRow& row, const std::vector<std::string>& paths, SideName from) {
        Changed changed = m_experiment;
        for (const std::string& path : paths)
            if (changed)
                changed = conversion::copied(*changed, path, from).experiment;
        add(ui::tr("%1 in all phases: as %2 has it")
                .arg(translated(row.brief), toQString(sideNamesIn(m_experiment).of(from))),
            changed);
    }

    void addEqual(const SettingRow& row, SideName from) {
        const auto& entry = from == SideName::a ? *row.a : *row.b;
        const auto changed = conversion::copied(m_experiment, row.path, from).experiment;
        const QString title = ui::tr("%1: %2 on both").arg(translated(row.brief), valueText(entry, entry.value));
        if (!changed || row.path != "optimizer.class_name")
            return add(title, changed);
        // The learning rate is another setting.
        const SideName to = other(from);
        const std::string& className = changed->side(to).optimizer.className;
        if (className != m_experiment.side(to).optimizer.className)
            addFields(title, {{std::string(nameOf(to)) + ".optimizer.class_name", className}});
    }

    void addWeights(SideName from) {
        add(ui::tr("Initial weights: %1's on both").arg(sideName(m_experiment, from)),
            withChanges(m_experiment,
                        {{std::string(nameOf(other(from))) + ".initial_weights_from", std::string(nameOf(from))}}));
    }

    void addDefault(const SettingRow& row, SideName which) {
        const auto& entry = which == SideName::a ? *row.a : *row.b;
        if (row.path.find(".config.") == std::string::npos) // an argument goes with its class
            add(ui::tr("%1: %2 in %3")
                    .arg(translated(row.brief), valueText(entry, entry.defaultValue), sideName(m_experiment, which)),
                withChanges(m_experiment, {{std::string(nameOf(which)) + "." + row.path, entry.defaultValue}}));
    }

    void add(const QString& title, const Changed& changed) {
        if (changed && *changed != m_experiment)
            addFields(title, fieldsBetween(m_experiment, *changed));
    }

    void addFields(const QString& title, std::vector<experiment::Field> fields) {
        if (m_tries.size() < kMostTries)
            m_tries.push_back({title.toStdString(), {}, std::move(fields)});
    }

    const Experiment& m_experiment;
    std::vector<SettingRow> m_rows;
    std::vector<experiment::Try> m_tries;
};

} // namespace

std::vector<StorySection> sectionsOf(const QString& notes) {
    static const QRegularExpression kBetweenParagraphs(QStringLiteral("\\n\\s*\\n"));
    std::vector<StorySection> sections;
    for (const QString& paragraph : notes.split(kBetweenParagraphs, Qt::SkipEmptyParts)) {
        const QString first = paragraph.section(QLatin1Char('\n'), 0, 0).trimmed();
        const QString rest = paragraph.section(QLatin1Char('\n'), 1).trimmed();
        const bool hasHeading = !rest.isEmpty() && first.size() <= kLongestHeading && !first.endsWith(QLatin1Char('.'));
        if (hasHeading)
            sections.push_back({first, rest});
        else if (sections.empty())
            sections.push_back({{}, paragraph.trimmed()});
        else
            sections.back().text += QStringLiteral("\n\n") + paragraph.trimmed();
    }
    return sections;
}

Story::Story(Experiment experiment)
    : m_experiment(std::move(experiment)), m_preset(experiment::findPreset(m_experiment)) {
    for (auto& found : m_preset ? triesOf(*m_preset) : TryMaker(m_experiment).make()) {
        if (auto alone = withFields(m_experiment, found.fields)) {
            for (auto& field : found.fields) // with what a file may leave out
                field.value = experiment::fieldAt(experiment::toJson(*alone), field.path);
            m_tries.push_back({translatedWhole(found.title), translatedWhole(found.lesson), std::move(found.fields),
                               std::move(*alone)});
        }
    }
}

std::vector<bool> Story::on(const Experiment& now) const {
    const auto document = experiment::toJson(now);
    std::vector<bool> result;
    for (const StoryTry& each : m_tries)
        result.push_back(std::all_of(each.fields.begin(), each.fields.end(), [&](const experiment::Field& field) {
            return experiment::fieldAt(document, field.path) == field.value;
        }));
    return result;
}

Changed Story::with(const Experiment& now, std::size_t index, bool alone) const {
    const Changed start = alone ? cleared(now) : Changed(now);
    return start ? withFields(*start, m_tries[index].fields) : start;
}

Changed Story::without(const Experiment& now, std::size_t index) const {
    const auto wereOn = on(now);
    Changed result = withFieldsOf(m_experiment, now, m_tries[index].fields);
    for (std::size_t i = 0; result && i < m_tries.size(); ++i) // whose fields may have gone along
        if (wereOn[i] && i != index)
            result = withFields(*result, m_tries[i].fields);
    return result;
}

Changed Story::withSeed(const Experiment& now, std::int64_t seed, bool alone) const {
    const Changed start = alone ? cleared(now) : Changed(now);
    return start ? withFields(*start, {{"a.seed", seed}, {"b.seed", seed}}) : start;
}

bool Story::isOnlyTried(const Experiment& now) const {
    Changed result = withFieldsOf(now, m_experiment, seedFields());
    const auto areOn = on(now);
    for (std::size_t i = 0; result && i < m_tries.size(); ++i)
        if (areOn[i])
            result = withFields(*result, m_tries[i].fields);
    return result && *result == now;
}

Changed Story::cleared(const Experiment& now) const {
    Changed result = now;
    for (const StoryTry& each : m_tries)
        if (result)
            result = withFieldsOf(m_experiment, *result, each.fields);
    return result ? withFieldsOf(m_experiment, *result, seedFields()) : result;
}

} // namespace twinsine::ui

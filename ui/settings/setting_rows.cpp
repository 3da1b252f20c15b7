// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/setting_rows.hpp"

#include <algorithm>
#include <cctype>
#include <utility>

namespace twinsine::ui {
namespace {

using experiment::Entry;
using experiment::Kind;

bool isArgument(std::string_view path) { return path.find(".config.") != std::string_view::npos; }

std::string lastUnits(const experiment::Side& side) {
    return "layers." + std::to_string(side.layers.size() - 1) + ".units";
}

std::vector<Entry> shownEntries(const experiment::Experiment& experiment, experiment::SideName which) {
    const experiment::Side& side = experiment.side(which);
    std::vector<Entry> entries = experiment::entriesOf(side);
    std::erase_if(entries,
                  [last = lastUnits(side)](const Entry& entry) { return entry.path == last || !entry.inEffect; });
    for (Entry& entry : entries)
        if (entry.path == "initial_weights_from") // no side starts from its own
            std::erase(entry.choices, nameOf(which));
    return entries;
}

std::string itemAt(const std::string& path, experiment::Group group) {
    const bool isItem = (group == experiment::Group::model && path.starts_with("layers.")) ||
                        (group == experiment::Group::training && path.starts_with("phases."));
    return isItem ? path.substr(0, path.rfind('.')) : std::string();
}

SettingRow rowOf(const Entry& entry) {
    const bool hasHeading = isArgument(entry.path) || !itemAt(entry.path, entry.parameter->group).empty();
    std::string brief = hasHeading ? std::string(entry.parameter->label) : entry.label;
    if (constexpr std::string_view kObvious = " initializer"; brief.ends_with(kObvious)) // below "Initial weights"
        brief.resize(brief.size() - kObvious.size());
    if (!isArgument(entry.path)) // arguments are spelled as in the frameworks
        brief.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(brief.front())));
    return {entry.path, entry.label, std::move(brief), entry.parameter->group};
}

} // namespace

bool atDefault(const Entry& entry) { return !entry.required && entry.value == entry.defaultValue; }

std::string itemOf(const SettingRow& row) { return itemAt(row.path, row.group); }

bool SettingRow::minor() const {
    const auto quiet = [this](const std::optional<Entry>& entry) {
        if (!entry)
            return true;
        const experiment::Parameter& parameter = *entry->parameter;
        // What is moved by factors (the learning rate) is what people come for.
        const bool aside = isArgument(path) ? !parameter.logarithmic
                                            : parameter.sparse || parameter.kind == Kind::flag ||
                                                  (parameter.kind == Kind::choice && experiment::isNull(entry->value));
        return aside && atDefault(*entry);
    };
    return !differs && quiet(a) && quiet(b);
}

std::vector<SettingRow> settingRows(const experiment::Experiment& experiment) {
    std::vector<SettingRow> rows;
    for (Entry& entry : shownEntries(experiment, experiment::SideName::a))
        rows.emplace_back(rowOf(entry)).a = std::move(entry);
    auto after = rows.begin(); // where B's next own row belongs
    for (Entry& entry : shownEntries(experiment, experiment::SideName::b)) {
        auto row = std::find_if(rows.begin(), rows.end(), [&](const SettingRow& r) { return r.path == entry.path; });
        if (row == rows.end())
            row = rows.insert(after, rowOf(entry));
        row->b = std::move(entry);
        after = std::next(row);
    }
    for (const auto& difference : experiment::differencesBetween(experiment.a, experiment.b))
        for (SettingRow& row : rows)
            row.differs |= row.path == difference.path;
    std::stable_sort(rows.begin(), rows.end(),
                     [](const SettingRow& left, const SettingRow& right) { return left.group < right.group; });
    return rows;
}

std::vector<Entry> dataEntries(const experiment::Experiment& experiment) {
    std::vector<Entry> entries = experiment::entriesOf(experiment);
    std::erase_if(entries, [](const Entry& entry) {
        return entry.parameter->group != experiment::Group::data || !entry.inEffect;
    });
    const auto noise = std::ranges::find(entries, "data.noise", &Entry::path);
    if (noise != entries.end()) // what is learned stands together; below it where the points are
        std::rotate(entries.begin() + 2, noise, noise + 1);
    return entries;
}

} // namespace twinsine::ui

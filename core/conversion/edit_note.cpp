// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conversion/edit_note.hpp"

#include "core/experiment/carry_over.hpp"
#include "core/experiment/catalog.hpp"

#include <utility>

namespace twinsine::conversion {

using experiment::Side;
using experiment::SideName;

std::optional<EditNote> noteOfFramework(SideName side, std::vector<Replacement> replaced) {
    if (replaced.empty())
        return std::nullopt;
    return EditNote{side, FrameworkNote{std::move(replaced)}};
}

std::optional<EditNote> noteOfOptimizer(SideName side, const Side& before, const Side& after) {
    const auto find = [](const Side& of) {
        return experiment::findClass(experiment::Role::optimizer, of.framework, of.optimizer.className);
    };
    const auto* from = find(before);
    const auto* to = find(after);
    if (from == to)
        return std::nullopt;
    OptimizerNote note;
    for (const auto& entry : entriesOf(before)) {
        const auto* argument = entry.path.starts_with("optimizer.config.") ? from->find(entry.parameter->key) : nullptr;
        if (!argument || !entry.inEffect || entry.value == argument->value)
            continue;
        if (experiment::counterpartOf(argument->key, *to))
            note.kept.push_back({entry.path, entry.label, entry.parameter, entry.value, entry.value});
        else
            note.lost.push_back({entry.path, entry.label, entry.parameter, entry.value, std::nullopt});
    }
    if (note.kept.empty() && note.lost.empty())
        return std::nullopt;
    return EditNote{side, std::move(note)};
}

EditNote noteOfNearest(SideName side, const std::string& wanted, const Nearest& nearest,
                       const std::vector<Replacement>& replaced) {
    NearestNote note{wanted, nearest.object.className, {}, {}};
    for (const Replacement& replacement : replaced) {
        if (!replacement.was)
            note.arguments.push_back(replacement);
        else if (!replacement.is && replacement.path.starts_with("optimizer")) // an initializer's make it alike
            note.remaining.settings.push_back(replacement);
    }
    if (!nearest.differs.empty())
        note.remaining.facts.push_back(nearest.differs);
    return {side, std::move(note)};
}

std::optional<EditNote> noteOfAllAlike(SideName side, const AllAlike& alike, bool oneFramework) {
    AlikeNote note;
    for (const Replacement& replacement : alike.replaced) {
        const bool isInitializer = replacement.path.find("_initializer.") != std::string::npos;
        if (replacement.path.ends_with(".class_name"))
            note.classes.push_back(replacement);
        else if (replacement.was && (replacement.is || !isInitializer)) // what came nearest makes up for lost arguments
            note.remaining.settings.push_back(replacement);
    }
    note.remaining.facts = alike.differs;
    if (oneFramework && note.remaining.nothing())
        return std::nullopt;
    return EditNote{side, std::move(note)};
}

} // namespace twinsine::conversion

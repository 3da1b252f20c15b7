// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/story/preset_lists.hpp"

#include "ui/widgets/content_list.hpp"
#include "ui/widgets/fold_button.hpp"
#include "ui/widgets/text.hpp"

#include <QStringListModel>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace twinsine::ui {

using experiment::Preset;
using experiment::PresetGroup;

namespace {

constexpr PresetGroup kGroups[] = {PresetGroup::frameworks, PresetGroup::slips};

} // namespace

QString PresetLists::titleOf(PresetGroup group) {
    return group == PresetGroup::frameworks ? tr("How frameworks differ") : tr("Slips that people make");
}

PresetLists::PresetLists(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (const PresetGroup group : kGroups)
        addGroup(group);
    open(PresetGroup::frameworks, true);
}

void PresetLists::addGroup(PresetGroup which) {
    Group& group = m_groups[static_cast<std::size_t>(which)];
    QStringList names;
    for (const Preset& preset : experiment::presets())
        if (preset.group == which) {
            group.presets.push_back(&preset);
            names += toQString(load(preset).name);
        }
    const QString suffix = which == PresetGroup::frameworks ? QStringLiteral("frameworks") : QStringLiteral("slips");
    group.heading = new FoldButton(this);
    group.heading->setObjectName(QStringLiteral("presetGroup.") + suffix);
    group.heading->makeHeading(titleOf(which));
    group.heading->setToolTip(which == PresetGroup::frameworks
                                  ? tr("What is the same in two scripts and still comes out differently")
                                  : tr("What people get wrong in Keras and in loops alike"));
    group.heading->setWhatsThis(QStringLiteral("<p>%1.</p>").arg(group.heading->toolTip()));
    connect(group.heading, &QToolButton::clicked, this,
            [this, which, list = &group.list] { open(which, (*list)->isHidden()); });

    group.list = new ContentList(new QStringListModel(names, this), new MarkedRows, this);
    group.list->setObjectName(QStringLiteral("presetList.") + suffix);
    group.list->setAccessibleName(titleOf(which));
    group.list->setToolTip(tr("Experiments to begin with: a click or Enter chooses one and trains it"));
    connect(group.list, &ContentList::chosen, this,
            [this, &group](int row) { Q_EMIT chosen(*group.presets[static_cast<std::size_t>(row)]); });
    layout()->addWidget(group.heading);
    layout()->addWidget(group.list);
}

void PresetLists::open(PresetGroup which, bool on) {
    for (const PresetGroup each : kGroups) {
        const Group& group = m_groups[static_cast<std::size_t>(each)];
        const bool isOpen = each == which && on;
        group.heading->showOpen(isOpen);
        group.list->setVisible(isOpen);
    }
}

void PresetLists::setMarked(const Preset* preset) {
    for (const Group& group : m_groups) {
        const auto found = std::ranges::find(group.presets, preset);
        group.list->setMarked(found == group.presets.end() ? -1 : static_cast<int>(found - group.presets.begin()));
    }
    if (preset && preset != std::exchange(m_marked, preset))
        open(preset->group, true);
}

void PresetLists::takeKeys() {
    for (const Group& group : m_groups)
        if (!group.list->isHidden())
            return group.list->setFocus(Qt::ShortcutFocusReason);
    m_groups.front().heading->setFocus(Qt::ShortcutFocusReason);
}

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The presets in their two groups, one of them unfolded: the one of the experiment's own preset to begin with.

#include "core/experiment/presets.hpp"

#include <QWidget>

#include <array>
#include <vector>

namespace twinsine::ui {

class ContentList;
class FoldButton;

class PresetLists : public QWidget {
    Q_OBJECT

public:
    explicit PresetLists(QWidget* parent);

    /// The preset that the experiment is; null: none. Its group is unfolded if it was another before.
    void setMarked(const experiment::Preset* preset);
    /// The keys go to the list that is seen.
    void takeKeys();

    /// Of the window: "How frameworks differ".
    static QString titleOf(experiment::PresetGroup group);

Q_SIGNALS:
    void chosen(const experiment::Preset& preset);

private:
    struct Group {
        FoldButton* heading;
        ContentList* list;
        std::vector<const experiment::Preset*> presets;
    };

    void addGroup(experiment::PresetGroup which);
    /// Folds the others.
    void open(experiment::PresetGroup which, bool on);

    std::array<Group, 2> m_groups{};
    const experiment::Preset* m_marked = nullptr;
};

} // namespace twinsine::ui

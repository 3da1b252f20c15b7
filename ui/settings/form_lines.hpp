// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The widgets of the settings form's lines: settings, headings of layers and phases, and what adds one. Each is made
/// when it is first wanted, and used again for another row of the same shape.

#include "core/conversion/edit.hpp"
#include "core/experiment/side_lists.hpp"
#include "ui/settings/setting_rows.hpp"

#include <QObject>

#include <map>
#include <set>

class QWidget;

namespace twinsine::ui {

class AddLine;
class ItemHead;
class SettingLine;

class FormLines : public QObject {
    Q_OBJECT

public:
    /// The lines are children of the form and show the experiment, which must outlive this.
    FormLines(QWidget& form, const experiment::Experiment& experiment);

    SettingLine* lineFor(const SettingRow& row);
    /// The heading of "layers.1" or the like.
    ItemHead* headFor(const std::string& item);
    AddLine* addLineFor(experiment::Item item);

    /// What shows the row; null if nothing does yet.
    SettingLine* find(const SettingRow& row) const;
    /// What adds to the list that is called so ("layers"), if it is seen; else null.
    AddLine* findAddLine(const std::string& list) const;

    /// Lets lines go that none of the rows has any more.
    void dropOthers(const std::vector<SettingRow>& rows);
    /// Hides what is not wanted.
    void showOnly(const std::set<QWidget*>& wanted);
    /// What is wrong, beside those lines, and nothing beside the others.
    void setProblems(const std::map<const QWidget*, QString>& texts);

Q_SIGNALS:
    void edited(experiment::SideName side, const std::string& path, const experiment::Value& value, bool linked,
                int drag);
    void copyAsked(const std::string& path, experiment::SideName from);
    /// A layer or phase is to come or go; what is wrong belongs beside the list.
    void changeAsked(const conversion::Edit& edit, const QString& text, const std::string& list);

private:
    QWidget& m_form;
    const experiment::Experiment& m_experiment;
    std::map<std::string, SettingLine*> m_lines; ///< by shape
    std::map<std::string, ItemHead*> m_items;    ///< by path
    std::map<experiment::Item, AddLine*> m_adds;
};

} // namespace twinsine::ui

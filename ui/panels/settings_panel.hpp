// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The settings form: both sides' parameters beside each other, grouped, the differing rows marked.

#include "core/experiment/problem.hpp"
#include "ui/models/setting_rows.hpp"

#include <QWidget>

#include <map>
#include <set>

class QCheckBox;
class QLabel;
class QVBoxLayout;

namespace twinsine::ui {

class SettingGroup;
class SettingLine;
class Editor;

class SettingsPanel : public QWidget {
    Q_OBJECT

public:
    explicit SettingsPanel(QWidget* parent = nullptr);
    ~SettingsPanel() override;

    /// Shows the experiment and takes back what an edit that was refused has left in the form.
    void setExperiment(const experiment::Experiment& experiment);
    /// What is wrong, each beside its field; problems without one are shown beside `beside` (an absolute path; may be
    /// empty).
    void setProblems(const experiment::Problems& problems, const std::string& beside);
    void setOnlyDifferences(bool on);

Q_SIGNALS:
    /// A person changed a parameter of one side.
    void edited(experiment::SideName side, const std::string& path, const experiment::Value& value, bool linked,
                int drag);
    /// A person changed something that both sides share; the path is absolute.
    void sharedEdited(const std::string& path, const experiment::Value& value, int drag);
    void copyAsked(const SettingRow& row, experiment::SideName from);
    void onlyDifferencesChanged(bool on);

private:
    void showHeads();
    void showData();
    void arrange();
    /// Lets lines go that no row has any more.
    void dropLines();
    SettingLine* lineFor(const SettingRow& row);
    QString labelOfProblem(const experiment::Problem& problem) const;

    experiment::Experiment m_experiment;
    std::vector<SettingRow> m_rows;
    std::map<std::string, SettingLine*> m_lines; ///< by shape
    std::map<experiment::Group, SettingGroup*> m_groups;
    std::map<std::string, Editor*> m_data; ///< by path
    QLabel* m_headA;
    QLabel* m_headB;
    QCheckBox* m_onlyDifferences;
    QWidget* m_dataGrid;
    QLabel* m_dataProblem;
    QVBoxLayout* m_content;
};

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The settings form: both sides' parameters beside each other, grouped, the differing rows marked. What is set by hand
/// is bold, with a button that gives the framework's default back.

#include "core/conversion/edit.hpp"
#include "core/experiment/side_lists.hpp"
#include "core/run/job.hpp"
#include "ui/settings/setting_rows.hpp"

#include <QWidget>

#include <map>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace twinsine::ui {

class FormLines;
class FormulaView;
class SettingGroup;
class SettingLine;
class SettingsHead;
class SharedSettings;

class SettingsPanel : public QWidget {
    Q_OBJECT

public:
    explicit SettingsPanel(QWidget* parent = nullptr);
    ~SettingsPanel() override;

    /// Shows the experiment and takes back what an edit that was refused has left in the form. While the panel is not
    /// seen this waits until it is.
    void setExperiment(const experiment::Experiment& experiment);
    /// What is wrong, each beside its field; problems without one are shown beside `beside` (an absolute path; may be
    /// empty).
    void setProblems(const experiment::Problems& problems, const std::string& beside);
    void setOnlyDifferences(bool on);
    /// Settings that a lesson hides, and others that it shows but does not let change: paths as in experiment::Lesson.
    void setLimits(std::vector<std::string> hidden, std::vector<std::string> locked);
    /// The search field gets the focus.
    void startSearch();
    /// Brings these settings before a person's eyes (paths relative to the side, or "data.…", each of a row of the
    /// form), what both sides share and then the first of them above all. A search ends. `takeKeys`: its control gets
    /// the focus.
    void reveal(const std::vector<std::string>& paths, bool takeKeys);
    /// Asks for a change: the other side takes all that it can of this one. Later, unless the experiment changes
    /// before, where large networks must be compared.
    void makeEqual(experiment::SideName from);
    /// Asks for a change: each side becomes what the other is.
    void swapSides();

Q_SIGNALS:
    /// A person changed a parameter of one side.
    void edited(experiment::SideName side, const std::string& path, const experiment::Value& value, bool linked,
                int drag);
    /// A person changed something that both sides share; the path is absolute.
    void sharedEdited(const std::string& path, const experiment::Value& value, int drag);
    void copyAsked(const SettingRow& row, experiment::SideName from);
    /// A person changed more than one parameter: a whole side, or the layers or phases. What is wrong belongs beside
    /// the path.
    void changeAsked(const conversion::Edit& edit, const QString& text, const std::string& beside);
    void onlyDifferencesChanged(bool on);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void makeHead(int rightMargin);
    void showNow();
    void catchUp();
    void filter();
    void arrange();
    bool isWanted(const SettingRow& row, bool moreShown);
    SettingGroup* groupFor(experiment::Group group);
    /// The widgets of one group for its rows, headings of layers and phases among them.
    std::vector<QWidget*> linesOf(experiment::Group group, const std::vector<const SettingRow*>& rows);
    /// The row of a path relative to the side, or null.
    const SettingRow* rowOf(const std::string& path) const;
    /// The line of an absolute path, or null.
    SettingLine* lineAt(const std::string& path) const;
    void takeBackRefused();
    QString textOf(const experiment::Problem& problem, bool besideItsField) const;

    experiment::Experiment m_experiment;
    std::vector<SettingRow> m_rows;
    FormLines* m_lines;
    std::map<experiment::Group, SettingGroup*> m_groups;
    std::vector<std::string> m_hidden;
    std::vector<std::string> m_locked;
    std::map<std::string, bool> m_found; ///< by path, since the search began: a row that is edited stays
    SettingsHead* m_head;
    QScrollArea* m_scroll;
    SharedSettings* m_shared;
    QLabel* m_sharedProblem;
    QLabel* m_nothing; ///< says that nothing was found
    FormulaView* m_formulas;
    QVBoxLayout* m_content;
    bool m_stale = false; ///< the experiment was not shown yet
    bool m_arranging = false;
    run::Job m_making;     ///< one side equal to the other
    std::string m_refused; ///< the absolute path of the field that has what was refused; empty: none
};

} // namespace twinsine::ui

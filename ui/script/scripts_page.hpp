// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Both sides' scripts beside each other, line by line, for whoever has such a script: what differs is marked, and each
/// line leads to its settings. Written anew when the settings change while the page is seen.

#include "core/experiment/experiment.hpp"
#include "core/run/job.hpp"
#include "core/script/script_pair.hpp"

#include <QWidget>

#include <array>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace twinsine::ui {

class ScriptView;

class ScriptsPage : public QWidget {
    Q_OBJECT

public:
    explicit ScriptsPage(QWidget* parent = nullptr);
    ~ScriptsPage() override;

    void setExperiment(const experiment::Experiment& experiment);

    QSize minimumSizeHint() const override { return {0, 0}; } // its lines scroll

Q_SIGNALS:
    /// A person wants to see the settings that a line says: paths as script::ScriptLine has them, the most telling
    /// first. `byKey`: the keys are to go there too.
    void settingAsked(const std::vector<std::string>& paths, bool byKey);
    /// A file could not be written; the text says why.
    void failed(const QString& text);
    /// What was done.
    void told(const QString& text);
    void saved(const QString& file);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Column {
        QBoxLayout* head;
        QLabel* name;
        QPushButton* copy;
        QPushButton* save;
        ScriptView* view;
    };

    QWidget* makeColumn(experiment::SideName side);
    Column& column(experiment::SideName side) { return m_columns[static_cast<std::size_t>(side)]; }
    void refresh();
    /// The buttons beside the names, or below them where a name would be cut.
    void placeButtons();
    void show(const std::vector<script::PairedRow>& rows);
    void showSummary();
    /// To the next row in which a line says a difference, and from the last one to the first.
    void goToNext();
    QString textOf(experiment::SideName side) const;
    void copy(experiment::SideName side);
    void save(experiment::SideName side);

    experiment::Experiment m_experiment;
    QLabel* m_summary;
    QPushButton* m_next;
    std::vector<int> m_marked; ///< the first rows of what says a difference, in order
    std::array<Column, 2> m_columns{};
    int m_row = 0;           ///< where a person is
    QString m_folder;        ///< in which a script was saved last
    std::size_t m_width = 0; ///< in letters, of what is shown
    bool m_stale = true;
    run::Job m_writing; ///< many layers take a while
};

} // namespace twinsine::ui

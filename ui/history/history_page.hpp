// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The page History: every training of this and earlier starts, to be searched, sorted, named, pinned, compared,
/// exported and brought back.

#include "ui/history/history.hpp"

#include <QWidget>

class QAction;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QStackedLayout;

namespace twinsine::ui {

class HistoryFilter;
class HistoryModel;
class HistoryTable;

class HistoryPage : public QWidget {
    Q_OBJECT

public:
    explicit HistoryPage(QString file, QWidget* parent = nullptr);

    History& history() { return *m_history; }
    /// Whether a person wants one.
    bool keeps() const;
    /// What *This preset* means: Recorder::origin().
    void setOrigin(const QString& origin);

    QSize minimumSizeHint() const override { return {0, 0}; }

Q_SIGNALS:
    /// A run's settings are to be those of the window.
    void bringBackAsked(const experiment::Experiment& experiment, const io::PastRun& run);
    /// A run is to stay pale in the charts.
    void ghostAsked(const experiment::Experiment& experiment, const QString& name);
    /// Runs were deleted, which History::putBack() undoes.
    void deleted(int runs);
    /// Whether trainings are to be put into the history.
    void keepsChanged(bool keeps);
    /// Something is done that nobody sees here.
    void told(const QString& text);
    void failed(const QString& text);
    /// The history is not kept.
    void unavailable(const QString& text);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeBar();
    void fillMenu(QMenu& menu);
    void showMenu(const QPoint& place);
    void showCounts();
    void bringBack(std::int64_t id);
    void askGhost(std::int64_t id);
    void deleteSelected();
    void askClear();
    void exportRuns();
    void compare();

    History* m_history;
    HistoryModel* m_model;
    HistoryFilter* m_rows;
    QLineEdit* m_search;
    QComboBox* m_kind;
    QCheckBox* m_grouped;
    QPushButton* m_compare;
    QAction* m_export;
    QAction* m_keeps;
    HistoryTable* m_table;
    QLabel* m_none;
    QStackedLayout* m_content;
    QLabel* m_counts;
};

} // namespace twinsine::ui

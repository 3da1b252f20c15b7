// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The transport: back to the start, an epoch back, train or pause, an epoch on, the latest; the timeline; the pace.
/// Also what the keys do that belong to it.

#include "ui/run/run_commands.hpp"

#include <QWidget>

class QAction;
class QComboBox;
class QHBoxLayout;
class QKeyEvent;
class QToolButton;

namespace twinsine::ui {

class EpochSlider;

class TransportBar : public QWidget {
    Q_OBJECT

public:
    /// What its buttons and keys do; the menus have them too.
    struct Actions {
        QAction* reset;
        QAction* stepBack;
        QAction* train;
        QAction* stop; ///< its button is seen while there is something that takes time
        QAction* step;
        QAction* latest;
    };

    TransportBar(RunCommands& run, RunFeed& feed, QWidget* parent);

    /// Buttons for them, connected.
    void setActions(const Actions& actions);
    /// A button at the right end.
    void addButton(QAction* action);
    EpochSlider& timeline() { return *m_timeline; }
    /// "20 epochs/s".
    QString paceText() const;
    /// The next faster (1) or slower one (-1), if there is one.
    void changePace(int by);
    /// From the start, one update a second; where that is the pace already, the one before comes back.
    void toggleSlowMotion();
    /// What can be stopped, and the pace that is kept where that is not the one chosen.
    /// In words; empty: there is none.
    void showStopRule(const QString& text);
    void showRun(const run::Update& latest);
    /// Space, arrows, Home, End and, while there is something to stop, Escape; false for other keys.
    bool handle(const QKeyEvent& event);

Q_SIGNALS:
    /// paceText() gives something else.
    void paceChanged();
    void stopRuleAsked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void addPaces();
    void setPace();
    /// "20 epochs/s", of a choice.
    QString paceText(int index) const;
    void sizeIcons();
    void step();
    void stepBack();

    RunCommands& m_run;
    RunFeed& m_feed;
    EpochSlider* m_timeline;
    QComboBox* m_pace;
    QToolButton* m_stopRule; ///< shown while there is one
    QString m_kept;          ///< what stands behind the pace
    QToolButton* m_stop = nullptr;
    int m_quickPace = 0; ///< the entry before slow motion
    QHBoxLayout* m_layout;
    Actions m_actions{};
};

} // namespace twinsine::ui

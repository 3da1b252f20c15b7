// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What the stage says above its charts: what the experiment is called, each side with its loss and updates, the epoch,
/// and mean |A - B| as the largest number. What is behind the curtain is a question mark.

#include "ui/run/curtain.hpp"
#include "ui/run/run_feed.hpp"

#include <QWidget>

#include <array>

class QGridLayout;
class QLabel;
class QToolButton;

namespace twinsine::ui {

class StageHead : public QWidget {
    Q_OBJECT

public:
    explicit StageHead(QWidget* parent);

    void setName(const QString& name);
    /// What its arrows turn: the steps of a lesson or the presets.
    void setPages(bool areSteps);
    /// Frame and run as the charts have them; `shown` has the sides' names.
    void showRun(const RunView& view, const run::Frame* frame, const experiment::Experiment& shown,
                 const Curtain& curtain);
    /// In pixels.
    void setTypeHeight(int height);

Q_SIGNALS:
    /// The next preset or step (1), or the one before (-1).
    void pageAsked(int by);

private:
    struct SideRow {
        QLabel* name;
        QLabel* loss;
        QLabel* updates;
    };
    void addSide(experiment::SideName side);
    void showSide(const RunView& view, const run::Frame* frame, const experiment::Experiment& shown,
                  experiment::SideName side, const Curtain& curtain);

    QToolButton* m_before;
    QToolButton* m_after;
    QLabel* m_name;
    QGridLayout* m_grid; ///< of the sides
    std::array<SideRow, 2> m_sides{};
    QLabel* m_epochCaption;
    QLabel* m_epoch;
    QLabel* m_gap;
};

} // namespace twinsine::ui

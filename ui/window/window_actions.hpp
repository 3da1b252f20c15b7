// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The window's commands, in its menus and its toolbar. What they do is connected by the window.

#include "ui/export/plot.hpp"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QToolBar>

#include <map>

class QActionGroup;
class QUndoStack;

namespace twinsine::ui {

class ComputingMenus;

struct WindowActions {
    QAction* showPresets;
    QAction* openData;
    QAction* open;
    QAction* save;
    QAction* saveAs;
    QAction* describe;
    QAction* saveSeeds;
    QAction* quit;
    QAction* train;
    QAction* stop;
    QAction* stopRule;
    QAction* step;
    QAction* stepBack;
    QAction* latest;
    QAction* reset;
    QAction* retrains;
    QAction* copyText;
    QAction* pasteText;
    QAction* find;
    QAction* makeEqual;
    QAction* swap;
    QAction* onlyDifferences;
    QAction* showWhy;
    QAction* showMap;
    QAction* showScripts;
    QAction* showHistory;
    QAction* showWeights;
    QAction* fullScreen;
    QActionGroup* themes;    ///< data(): theme::Theme as a number
    QActionGroup* languages; ///< data(): the code in the preferences
    QAction* present;
    QAction* help;
    QAction* explain; ///< a click on a control says what it is
    QAction* about;
    QMenu* presets;
    QMenu* lessons;
    QMenu* recent;
    QMenu* exports;
    std::map<Chart, QAction*> exportChart;
    std::map<Chart, QAction*> copyChart;
    std::map<Chart, QAction*> showData; ///< of those that have curves
};

/// Makes the commands and puts them into the menu bar of the window, and those of every day into a toolbar.
WindowActions makeActions(QMainWindow& window, QUndoStack& history, const ComputingMenus& computing, QAction& logPanel);

/// Train or Pause, by whether it is training.
void showTraining(QAction& train, bool running);

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What stands above the settings form and stays when it scrolls: search, what concerns all settings at once, and the
/// sides' names above their columns.

#include "core/experiment/experiment.hpp"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace twinsine::ui {

class SettingsHead : public QWidget {
    Q_OBJECT

public:
    /// `rightMargin`: what the form below leaves free for its scroll bar.
    SettingsHead(int rightMargin, QWidget* parent);

    void showSides(const experiment::Experiment& experiment);
    QString search() const;
    /// The search field gets the focus, its text selected.
    void startSearch();
    /// Ends a search, and shows what does not differ too unless differences are all that is wanted.
    void showAll(bool isDifference);
    bool onlyDifferences() const;
    void setOnlyDifferences(bool on);
    /// Whether one side is being made equal to the other, so that this can't be asked for.
    void setMakingEqual(bool on);

Q_SIGNALS:
    /// Other words are searched for, or only differences are wanted or no longer.
    void filterChanged();
    void onlyDifferencesChanged(bool on);
    void makeEqualAsked(experiment::SideName from);
    void swapAsked();

private:
    void makeSearch();
    void makeEqualButton();
    void makeSwap();
    void makeOnlyDifferences();

    QLineEdit* m_search;
    QToolButton* m_equal;
    bool m_focusIsDue = false; ///< m_equal had it when it was disabled
    QToolButton* m_swap;
    QCheckBox* m_onlyDifferences;
    QLabel* m_a;
    QLabel* m_b;
    QString m_nameA;
    QString m_nameB;
};

} // namespace twinsine::ui

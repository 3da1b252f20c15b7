// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// "Try this": the original scripts and the story's tries, one of which is chosen, or several where they are combined.
/// Each has its gap beside it, and what there is to learn from it below while it is on.

#include "ui/story/story.hpp"
#include "ui/story/trials.hpp"

#include <QWidget>

#include <optional>
#include <vector>

class QAbstractButton;
class QGridLayout;
class QLabel;

namespace twinsine::ui {

class TryList : public QWidget {
    Q_OBJECT

public:
    explicit TryList(QWidget* parent = nullptr);

    void setTries(const std::vector<StoryTry>& tries);
    /// Boxes to tick instead of choices.
    void setCombined(bool combined);
    /// Which tries the experiment has; `original`: it is as the scripts are.
    void setOn(const std::vector<bool>& on, bool original);
    /// Of the story's experiment and of that with one try; none: not trained yet.
    void setOutcomes(const std::optional<Outcome>& before, const std::vector<std::optional<Outcome>>& after);

Q_SIGNALS:
    void switched(std::size_t index, bool on);
    /// Back to the original scripts.
    void originalAsked();

private:
    struct Row {
        QAbstractButton* choice;
        QLabel* result;
        QLabel* lesson; ///< seen while the try is on; null where there is nothing to learn
    };
    Row addRow(const QString& name, const QString& title, const QString& lesson);
    QAbstractButton* makeChoice(const QString& name, const QString& title, const QString& lesson, bool one);
    void fill();

    QGridLayout* m_grid;
    std::vector<StoryTry> m_tries;
    bool m_combined = false;
    std::vector<Row> m_rows; ///< the original scripts first
};

} // namespace twinsine::ui

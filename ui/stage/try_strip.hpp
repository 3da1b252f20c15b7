// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The tries of a story as a numbered list, one key each, those that the experiment has marked; last the dice.

#include "ui/story/story.hpp"

#include <QWidget>

#include <vector>

class QAbstractButton;
class QVBoxLayout;

namespace twinsine::ui {

class TryStrip : public QWidget {
    Q_OBJECT

public:
    static constexpr std::size_t kMost = 9; ///< keys

    explicit TryStrip(QWidget* parent);

    void setTries(const std::vector<StoryTry>& tries);
    void setOn(const std::vector<bool>& on);
    void setSeeds(const experiment::Experiment& experiment);

Q_SIGNALS:
    void tryClicked(std::size_t index);
    void diceClicked();

private:
    QVBoxLayout* m_column;
    std::vector<QAbstractButton*> m_tries;
    QAbstractButton* m_dice;
};

} // namespace twinsine::ui

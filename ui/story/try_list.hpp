// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// "Try this": a row a try, with a box that is ticked while the experiment has it, and what it alone made of the gap.

#include "ui/story/story.hpp"
#include "ui/story/trials.hpp"

#include <QWidget>

#include <optional>
#include <vector>

class QCheckBox;
class QGridLayout;
class QLabel;

namespace twinsine::ui {

class TryList : public QWidget {
    Q_OBJECT

public:
    explicit TryList(QWidget* parent = nullptr);

    void setTries(const std::vector<StoryTry>& tries);
    void setOn(const std::vector<bool>& on);
    /// Of the story's experiment and of that with one try; none: not trained yet.
    void setOutcomes(const std::optional<Outcome>& before, const std::vector<std::optional<Outcome>>& after);

Q_SIGNALS:
    void switched(std::size_t index, bool on);

private:
    struct Row {
        QCheckBox* box;
        QLabel* result;
        QLabel* lesson; ///< seen while the try is on
    };
    QGridLayout* m_grid;
    std::vector<Row> m_rows;
};

} // namespace twinsine::ui

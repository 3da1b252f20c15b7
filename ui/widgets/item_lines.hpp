// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The lines of the form by which layers and phases come and go: a heading above each one's settings, and a line that
/// adds one.

#include "core/experiment/side_lists.hpp"

#include <QWidget>

class QLabel;
class QStackedLayout;
class QToolButton;

namespace twinsine::ui {

/// "Layer 2", with a button for each side that has it and can lose it.
class ItemHead : public QWidget {
    Q_OBJECT

public:
    ItemHead(experiment::Item item, std::size_t index, QWidget* parent);

    void show(const experiment::Experiment& experiment);

Q_SIGNALS:
    void removeAsked(experiment::SideName side);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Cell {
        experiment::SideName side;
        QToolButton* remove;
        QLabel* none;
    };

    QWidget* makeCell(experiment::SideName side);

    experiment::Item m_item;
    std::size_t m_index;
    std::vector<Cell> m_cells;
};

/// "Add a layer" to A, to both or to B; below it why not.
class AddLine : public QWidget {
    Q_OBJECT

public:
    AddLine(experiment::Item item, QWidget* parent);

    void show(const experiment::Experiment& experiment);
    /// Empty: nothing is wrong.
    void setProblem(const QString& text);

Q_SIGNALS:
    void addAsked(const std::vector<experiment::SideName>& sides);

private:
    QToolButton* makeButton(const QString& name, const QString& help, const std::vector<experiment::SideName>& sides);

    QToolButton* m_a;
    QToolButton* m_both;
    QToolButton* m_b;
    QLabel* m_problem;
};

} // namespace twinsine::ui

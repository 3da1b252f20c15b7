// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Both sides' optimizers as formulas with the numbers that are set, each in its side's colour.

#include "core/experiment/experiment.hpp"

#include <QWidget>

class QLabel;

namespace twinsine::ui {

class FormulaView : public QWidget {
    Q_OBJECT

public:
    explicit FormulaView(QWidget* parent);

    void show(const experiment::Experiment& experiment);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QLabel* makeLabel(const QString& name);
    /// The labels have their places from here and not from a layout, which would arrange the whole form anew at every
    /// move of a slider, though the numbers in a formula seldom change its height.
    void place();

    QLabel* m_a;
    QLabel* m_b;
};

/// Whether both sides' optimizers compute by the same formula with the same numbers.
bool sameFormula(const experiment::Experiment& experiment);

} // namespace twinsine::ui

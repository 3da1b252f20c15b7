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

private:
    QLabel* makeLabel(const QString& name);

    QLabel* m_a;
    QLabel* m_b;
};

/// Whether both sides' optimizers compute by the same formula with the same numbers.
bool sameFormula(const experiment::Experiment& experiment);

} // namespace twinsine::ui

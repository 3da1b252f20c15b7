// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A row for each setting in which the sides differ: its share of the gap, and what is left of the gap once it is
/// equal, either way. As high as its rows. A click or Enter asks to make the setting equal.

#include "ui/why/staircase.hpp"

#include <QTableWidget>

namespace twinsine::ui {

class FactorTable : public QTableWidget {
    Q_OBJECT

public:
    explicit FactorTable(QWidget* parent);

    /// With an explanation.
    void setAnswer(const Staircase& answer);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The index of the factor, and the side whose setting both get.
    void factorChosen(std::size_t factor, experiment::SideName like);
    /// The name of a merged factor whose members are to be seen.
    void openAsked(const std::string& factor);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void choose(int row, int column);
    void fillRow(int row, const analysis::FactorAnswer& answer);
    void fit();

    Staircase m_answer;
    std::vector<std::size_t> m_order; ///< the factor of each row
};

} // namespace twinsine::ui

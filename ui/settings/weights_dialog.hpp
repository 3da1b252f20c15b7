// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Shows what the initializers of both sides have drawn, one variable after the other.

#include "core/analysis/weight_spread.hpp"
#include "core/run/job.hpp"

#include <QDialog>

#include <array>
#include <vector>

class QComboBox;
class QLabel;

namespace twinsine::ui {

class WeightView;

class WeightsDialog : public QDialog {
    Q_OBJECT

public:
    /// The experiment leaves nothing open.
    WeightsDialog(const experiment::Experiment& experiment, QWidget* parent);

private:
    using Spreads = std::vector<analysis::WeightSpread>;

    void fill(std::array<Spreads, 2> spreads);
    void showVariable(int index);

    std::array<QString, 2> m_names; ///< of A and B
    std::array<Spreads, 2> m_spreads;
    QComboBox* m_variable;
    WeightView* m_view;
    run::Job m_drawing;
};

} // namespace twinsine::ui

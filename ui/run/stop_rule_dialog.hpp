// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Asks when a training shall end by itself, before its last epoch.

#include "core/run/stop_rule.hpp"

#include <QDialog>

#include <optional>
#include <utility>

class QButtonGroup;
class QDoubleSpinBox;
class QSpinBox;

namespace twinsine::ui {

/// "both losses ≤ 0.01", "no better for 20 epochs", "gap ≥ 0.1".
QString stopRuleText(const run::StopRule& rule);

class StopRuleDialog : public QDialog {
    Q_OBJECT

public:
    StopRuleDialog(const std::optional<run::StopRule>& rule, QWidget* parent);

Q_SIGNALS:
    /// Accepted; none: every epoch is trained.
    void chosen(const std::optional<run::StopRule>& rule);

private:
    std::optional<run::StopRule> rule() const;

    QButtonGroup* m_kinds;
    QDoubleSpinBox* m_loss;
    QSpinBox* m_epochs;
    QDoubleSpinBox* m_gap;
};

} // namespace twinsine::ui

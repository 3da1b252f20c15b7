// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The losses of both sides by epoch or by update.

#include "ui/charts/epoch_chart.hpp"

namespace twinsine::ui {

class LossChart : public EpochChart {
    Q_OBJECT

public:
    explicit LossChart(QWidget* parent = nullptr);

    void showRun(const ShownRun& run) override;
    void showHistory(const ShownRun& run) override;

    enum class Kind { evaluation, validation, reported };
    /// What is shown is to be filled in anew.
    void setKind(Kind kind);
    /// As in "Reported loss".
    static QString titleOf(Kind kind);

protected:
    void setPens(const theme::Colours& colours) override;

private:
    QLineSeries* m_a;
    QLineSeries* m_b;
    Kind m_kind = Kind::evaluation;
};

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The losses of both sides by epoch or by update.

#include "ui/charts/epoch_chart.hpp"

#include <array>
#include <vector>

namespace twinsine::ui {

class LossChart : public EpochChart {
    Q_OBJECT

public:
    explicit LossChart(QWidget* parent = nullptr);

    void showRun(const ShownRun& run) override;
    void showFrame(const ShownRun& run) override;
    void showHistory(const ShownRun& run) override;
    void showGhosts(const std::vector<Ghost>& ghosts) override;

    enum class Kind { evaluation, validation, reported };
    /// What is shown is to be filled in anew.
    void setKind(Kind kind);
    /// 0: the losses as they are; up to 1: the weight of what was before in their moving average, with the losses pale
    /// behind it. What is shown is to be filled in anew.
    void setSmoothing(double smoothing) { m_smoothing = smoothing; }
    /// As in "Reported loss".
    static QString titleOf(Kind kind);

protected:
    void setPens(const theme::Colours& colours) override;

private:
    /// The shown loss of A and of B.
    std::array<run::Samples::Column, 2> columns() const;
    void showPale();

    std::vector<PaleLine> m_ghosts;
    std::vector<PaleLine> m_raw; ///< behind what is smoothed
    double m_smoothing = 0;
    QLineSeries* m_a;
    QLineSeries* m_b;
    Kind m_kind = Kind::evaluation;
};

} // namespace twinsine::ui

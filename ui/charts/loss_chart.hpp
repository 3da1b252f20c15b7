// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Both evaluation losses by epoch or by update, on a logarithmic axis.

#include "ui/charts/base_chart.hpp"

#include <cstdint>
#include <vector>

namespace twinsine::ui {

/// One side's evaluation loss after each of its epochs; NaN where there is none.
struct LossHistory {
    std::vector<double> epochs;
    std::vector<double> steps;
    std::vector<double> loss;
};

class LossChart : public BaseChart {
    Q_OBJECT

public:
    explicit LossChart(QWidget* parent = nullptr);

    void setNames(const QString& a, const QString& b);
    /// How far the horizontal axis goes: epochs, or updates of the side that makes more of them.
    void setLength(std::int64_t epochs, std::int64_t steps);
    void setHistories(const LossHistory& a, const LossHistory& b);
    /// Epochs (false) or updates (true) on the horizontal axis.
    void setByUpdates(bool on);

protected:
    void setPens(const theme::Colours& colours) override;

private:
    void showAxis();

    QLineSeries* m_a;
    QLineSeries* m_b;
    bool m_byUpdates = false;
    std::int64_t m_epochs = 1;
    std::int64_t m_steps = 1;
};

} // namespace twinsine::ui

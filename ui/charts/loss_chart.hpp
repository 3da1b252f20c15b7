// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The losses of both sides by epoch or by update.

#include "core/experiment/experiment.hpp"
#include "ui/charts/base_chart.hpp"

#include <cstdint>
#include <vector>

namespace twinsine::ui {

/// One side's losses after each of its epochs; NaN where there is none.
struct LossHistory {
    std::vector<double> epochs;
    std::vector<double> steps;
    std::vector<double> loss;     ///< evaluation loss: over all points with the weights after the epoch
    std::vector<double> reported; ///< as the framework prints it: mean over batches before their updates
};

/// What the chart shows of them.
struct LossAxes {
    bool byUpdates = false; ///< else by epochs
    bool reported = false;  ///< else the evaluation loss
    bool logX = false;
    bool logY = true;
};

class LossChart : public BaseChart {
    Q_OBJECT

public:
    explicit LossChart(QWidget* parent = nullptr);

    void setNames(const QString& a, const QString& b);
    /// How far the horizontal axis goes: epochs, or updates of the side that makes more of them.
    void setLength(std::int64_t epochs, std::int64_t steps);
    /// Phases of either side end at marks.
    void setPhases(const experiment::Experiment& experiment);
    void setHistories(const LossHistory& a, const LossHistory& b);
    void setAxes(const LossAxes& axes);

protected:
    void setPens(const theme::Colours& colours) override;

private:
    void showAxis();
    void showPhases();

    QLineSeries* m_a;
    QLineSeries* m_b;
    LossAxes m_axes;
    std::int64_t m_epochs = 1;
    std::int64_t m_steps = 1;
    std::optional<experiment::Experiment> m_phased;
};

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A's prediction less B's, over x.

#include "ui/charts/input_chart.hpp"

namespace twinsine::ui {

class DifferenceChart : public InputChart {
    Q_OBJECT

public:
    explicit DifferenceChart(QWidget* parent = nullptr);

    void showRun(const ShownRun& run) override;
    void showFrame(const ShownRun& run) override;
    void showGhosts(const std::vector<Ghost>& ghosts) override;

protected:
    void setPens(const theme::Colours& colours) override;

private:
    QLineSeries* m_zero;
    QLineSeries* m_difference;
};

} // namespace twinsine::ui

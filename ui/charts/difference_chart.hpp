// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A's prediction less B's, over x.

#include "ui/charts/base_chart.hpp"

namespace twinsine::ui {

class DifferenceChart : public BaseChart {
    Q_OBJECT

public:
    explicit DifferenceChart(QWidget* parent = nullptr);

    void setNames(const QString& a, const QString& b);
    void setPredictions(std::span<const double> x, std::span<const double> a, std::span<const double> b);

protected:
    void setPens(const theme::Colours& colours) override;

private:
    QLineSeries* m_zero;
    QLineSeries* m_difference;
};

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The true sine and what both sides predict.

#include "ui/charts/base_chart.hpp"

namespace twinsine::ui {

class FitChart : public BaseChart {
    Q_OBJECT

public:
    explicit FitChart(QWidget* parent = nullptr);

    void setNames(const QString& a, const QString& b);
    void setData(std::span<const double> x, std::span<const double> y);
    /// At the data's x.
    void setPredictions(std::span<const double> x, std::span<const double> a, std::span<const double> b);
    /// The points that the networks are trained on, as small crosses.
    void setPointsShown(bool shown);

protected:
    void setPens(const theme::Colours& colours) override;

private:
    QLineSeries* m_truth;
    QLineSeries* m_points;
    QLineSeries* m_a;
    QLineSeries* m_b;
};

} // namespace twinsine::ui

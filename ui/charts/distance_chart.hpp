// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// How far the predictions are from each other after every epoch: mean |A - B| over all points. By updates each epoch
/// stands at those of the side that has made more of them.

#include "ui/charts/epoch_chart.hpp"

namespace twinsine::ui {

class DistanceChart : public EpochChart {
    Q_OBJECT

public:
    explicit DistanceChart(QWidget* parent = nullptr);

    void showHistory(const ShownRun& run) override;

protected:
    void setPens(const theme::Colours& colours) override;
    QString updatesTitle(const experiment::Experiment* experiment) const override;
    std::vector<Mark> shownMarks(const run::Frame& frame) const override;

private:
    QLineSeries* m_distance;
};

} // namespace twinsine::ui

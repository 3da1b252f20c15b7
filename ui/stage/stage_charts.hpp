// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The stage's charts: Fit alone, with the losses beside it, or four of them. A curtain hides a side until it is
/// drawn: its curves, all that is of both, and where it diverged.

#include "ui/run/curtain.hpp"
#include "ui/run/run_feed.hpp"
#include "ui/run/shown_run.hpp"
#include "ui/theme/theme.hpp"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QStackedWidget;

namespace twinsine::ui {

class BaseChart;
class DifferenceChart;
class DistanceChart;
class FitChart;
class LossChart;

class StageCharts : public QWidget {
    Q_OBJECT

public:
    explicit StageCharts(QWidget* parent);

    void setTheme(theme::Theme theme);
    /// 1, 2 or 4.
    void setCount(int count);
    int count() const { return m_count; }
    void setCurtain(const Curtain& curtain);
    void showRun(const RunView& view, const std::shared_ptr<const run::Frame>& frame);

Q_SIGNALS:
    /// A person clicked at that epoch.
    void epochAsked(std::int64_t epoch);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QStackedWidget* behindCurtain(BaseChart* chart, const QString& title);
    std::vector<BaseChart*> seen() const;
    void fill();
    void hideSides();
    void placeQuestion();

    FitChart* m_fit;
    LossChart* m_loss;
    DifferenceChart* m_difference;
    DistanceChart* m_distance;
    std::vector<QStackedWidget*> m_curtains; ///< of difference and distance
    QLabel* m_question;                      ///< over Fit
    int m_count = 1;
    Curtain m_curtain;
    ShownRun m_run;
    std::optional<std::int64_t> m_divergedA; ///< of the run, also behind the curtain
    std::optional<std::int64_t> m_divergedB;
};

} // namespace twinsine::ui

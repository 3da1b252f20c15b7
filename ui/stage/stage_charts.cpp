// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/stage_charts.hpp"

#include "ui/charts/chart_link.hpp"
#include "ui/charts/difference_chart.hpp"
#include "ui/charts/distance_chart.hpp"
#include "ui/charts/fit_chart.hpp"
#include "ui/charts/loss_chart.hpp"
#include "ui/widgets/text.hpp"

#include <QGridLayout>
#include <QLabel>
#include <QStackedWidget>

#include <cmath>
#include <utility>

namespace twinsine::ui {

using experiment::SideName;

StageCharts::StageCharts(QWidget* parent)
    : QWidget(parent), m_fit(new FitChart(this)), m_loss(new LossChart(this)), m_difference(new DifferenceChart),
      m_distance(new DistanceChart), m_question(new QLabel(m_fit)) {
    for (BaseChart* chart : std::initializer_list<BaseChart*>{m_fit, m_loss, m_difference, m_distance}) {
        chart->setFocusPolicy(Qt::NoFocus); // all keys are the stage's
        chart->setObjectName(QStringLiteral("stage.") + chart->objectName());
    }
    m_loss->hideLegend();
    m_loss->setTitle(LossChart::titleOf(LossChart::Kind::evaluation));
    m_question->setObjectName(QStringLiteral("stage.question"));
    m_question->setTextFormat(Qt::PlainText);
    m_question->setAlignment(Qt::AlignCenter);
    m_question->setAutoFillBackground(true);
    m_question->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_question->hide();

    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_fit, 0, 0);
    layout->addWidget(m_loss, 0, 1);
    layout->addWidget(behindCurtain(m_difference, tr("Difference")), 1, 0);
    layout->addWidget(behindCurtain(m_distance, tr("Distance")), 1, 1);
    for (const std::vector<BaseChart*>& charts :
         {std::vector<BaseChart*>{m_fit, m_difference}, std::vector<BaseChart*>{m_loss, m_distance}}) {
        auto* link = new ChartLink(charts, this);
        for (BaseChart* chart : charts)
            connect(chart, &BaseChart::fitAsked, link, &ChartLink::fit);
    }
    for (const EpochChart* chart : std::initializer_list<EpochChart*>{m_loss, m_distance})
        connect(chart, &BaseChart::clickedAt, this, [this](double x) { Q_EMIT epochAsked(std::llround(x)); });
    setCount(m_count);
}

QStackedWidget* StageCharts::behindCurtain(BaseChart* chart, const QString& title) {
    chart->hideLegend();
    chart->setTitle(title);
    auto* curtain = new QLabel(tr("%1: ?").arg(title));
    curtain->setAlignment(Qt::AlignCenter);
    auto* stack = new QStackedWidget(this);
    stack->addWidget(chart);
    stack->addWidget(curtain);
    m_curtains.push_back(stack);
    return stack;
}

void StageCharts::setTheme(theme::Theme theme) {
    for (BaseChart* chart : std::initializer_list<BaseChart*>{m_fit, m_loss, m_difference, m_distance})
        chart->setTheme(theme);
}

void StageCharts::setCount(int count) {
    m_count = count;
    m_loss->setVisible(count > 1);
    for (QStackedWidget* stack : m_curtains)
        stack->setVisible(count > 2);
    fill();
}

std::vector<BaseChart*> StageCharts::seen() const {
    if (m_count == 1)
        return {m_fit};
    if (m_count == 2)
        return {m_fit, m_loss};
    return {m_fit, m_loss, m_difference, m_distance};
}

void StageCharts::setCurtain(const Curtain& curtain) {
    if (curtain == m_curtain)
        return;
    m_curtain = curtain;
    for (QStackedWidget* stack : m_curtains)
        stack->setCurrentIndex(curtain.hidesGap() ? 1 : 0);
    hideSides();
    fill();
}

void StageCharts::hideSides() {
    QStringList curves;
    QStringList losses;
    QStringList names;
    for (const SideName side : {SideName::a, SideName::b}) {
        const QString id = toQString(experiment::nameOf(side));
        if (m_curtain.hides(side))
            curves += id;
        if (m_curtain.hidesLoss(side))
            losses += id;
        if (m_curtain.hides(side) && m_run.info)
            names += sideName(m_run.info->experiment, side);
    }
    m_fit->veilCurves(curves);
    m_loss->veilCurves(losses);
    m_question->setVisible(!names.isEmpty());
    m_question->setText(tr("? Where does %1 run?").arg(names.join(tr(", where "))));
    placeQuestion();
}

void StageCharts::placeQuestion() {
    m_question->resize(m_question->sizeHint() + QSize(m_question->fontMetrics().height(), 0));
    m_question->move((m_fit->width() - m_question->width()) / 2, m_fit->height() / 8);
}

void StageCharts::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeQuestion();
}

void StageCharts::showRun(const RunView& view, const std::shared_ptr<const run::Frame>& frame) {
    const run::Update& latest = view.latest;
    if (!latest.info || !frame)
        return; // the last run's curves stay until there is something new
    if (latest.info != m_run.info) {
        m_run = ShownRun{.info = latest.info, .samples = view.samples};
        for (BaseChart* chart : std::initializer_list<BaseChart*>{m_fit, m_loss, m_difference, m_distance})
            chart->showRun(m_run);
        hideSides(); // which may be called otherwise
    }
    m_run.frame = frame;
    m_run.isLatest = frame == latest.frame;
    m_run.latest = m_run.isLatest ? nullptr : latest.frame;
    const bool goesOn = latest.state == run::State::loading || latest.state == run::State::running ||
                        latest.state == run::State::paused;
    for (BaseChart* chart : std::initializer_list<BaseChart*>{m_fit, m_loss, m_difference, m_distance})
        chart->setHeld(goesOn); // axes are
    m_divergedA = latest.divergedA;
    m_divergedB = latest.divergedB;
    fill();
}

void StageCharts::fill() {
    if (!m_run.frame)
        return;
    // Where a side that nobody sees diverged would say too much.
    m_run.divergedA = m_curtain.a ? std::nullopt : m_divergedA;
    m_run.divergedB = m_curtain.b ? std::nullopt : m_divergedB;
    for (BaseChart* chart : seen()) {
        chart->showFrame(m_run);
        chart->showHistory(m_run);
    }
}

} // namespace twinsine::ui

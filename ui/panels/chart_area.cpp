// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/chart_area.hpp"

#include "ui/charts/chart_link.hpp"
#include "ui/charts/difference_chart.hpp"
#include "ui/charts/fit_chart.hpp"
#include "ui/models/planned_steps.hpp"
#include "ui/models/text.hpp"
#include "ui/panels/chart_card.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace twinsine::ui {
namespace {

using experiment::SideName;

void append(LossHistory& history, const run::Sample& sample, const run::Sample::OfSide& side) {
    history.epochs.push_back(static_cast<double>(sample.epoch));
    history.steps.push_back(static_cast<double>(side.steps));
    history.loss.push_back(side.evaluationLoss);
    history.reported.push_back(side.loss);
}

} // namespace

ChartArea::ChartArea(QWidget* parent)
    : QWidget(parent), m_fit(new FitChart), m_loss(new LossChart), m_difference(new DifferenceChart),
      m_changed(new QPushButton(tr("Settings changed: Train"))), m_points(new QCheckBox(tr("data points"))),
      m_lossKind(new QComboBox), m_lossAxis(new QComboBox), m_lossLogX(new QCheckBox(tr("log x"))),
      m_lossLogY(new QCheckBox(tr("log y"))), m_lossZoom(new ChartLink({m_loss}, this)) {
    auto* fit = new ChartCard(tr("Fit"), m_fit, this);
    auto* loss = new ChartCard({}, m_loss, this);
    auto* difference = new ChartCard(tr("Difference"), m_difference, this);
    addFitControls(fit);
    addLossControls(loss);
    link({fit, difference}, new ChartLink({m_fit, m_difference}, this));
    link({loss}, m_lossZoom);

    auto* lower = new QSplitter(Qt::Horizontal);
    lower->addWidget(loss);
    lower->addWidget(difference);
    lower->setSizes({1000, 1000});
    lower->setChildrenCollapsible(false);
    auto* all = new QSplitter(Qt::Vertical);
    all->addWidget(fit);
    all->addWidget(lower);
    all->setSizes({560, 440});
    all->setStretchFactor(0, 56);
    all->setStretchFactor(1, 44);
    all->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(all);
}

void ChartArea::link(std::vector<ChartCard*> cards, ChartLink* charts) {
    for (ChartCard* card : cards) {
        connect(charts, &ChartLink::zoomedChanged, card, &ChartCard::setZoomed);
        connect(card, &ChartCard::fitAsked, charts, &ChartLink::fit);
    }
}

void ChartArea::addFitControls(ChartCard* fit) {
    m_changed->setObjectName(QStringLiteral("settingsChanged"));
    m_changed->setStyleSheet(
        QStringLiteral("background: %1; color: black; font-weight: bold; padding: 1px 10px; border: none;")
            .arg(theme::colours(theme::Theme::light).notice.name()));
    m_changed->setToolTip(tr("The curves are of the settings before the change. Click to train with the new ones."));
    m_changed->setFocusPolicy(Qt::TabFocus);
    QSizePolicy keepsRoom = m_changed->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true);
    m_changed->setSizePolicy(keepsRoom);
    m_changed->hide();
    connect(m_changed, &QPushButton::clicked, this, &ChartArea::trainAsked);
    fit->addControl(m_changed);

    m_points->setObjectName(QStringLiteral("showPoints"));
    m_points->setToolTip(tr("Crosses at the points that both networks are trained on"));
    m_points->setFocusPolicy(Qt::TabFocus);
    connect(m_points, &QCheckBox::toggled, m_fit, &FitChart::setPointsShown);
    fit->addControl(m_points);
}

void ChartArea::addLossControls(ChartCard* loss) {
    m_lossKind->setObjectName(QStringLiteral("lossKind"));
    m_lossKind->setAccessibleName(tr("Which loss"));
    m_lossKind->addItems({tr("Evaluation loss"), tr("Reported loss")});
    const QString evaluation = tr("Evaluation loss: over all points with the weights after the epoch");
    const QString reported = tr("Reported loss, as the framework prints it: mean over batches before their updates");
    m_lossKind->setItemData(0, evaluation, Qt::ToolTipRole);
    m_lossKind->setItemData(1, reported, Qt::ToolTipRole);
    m_lossKind->setToolTip(evaluation + QLatin1Char('\n') + reported);

    m_lossAxis->setObjectName(QStringLiteral("lossAxis"));
    m_lossAxis->setAccessibleName(tr("Horizontal axis of the losses"));
    m_lossAxis->setToolTip(tr("By epochs, or by updates: one epoch is an update for every batch"));
    m_lossAxis->addItems({tr("by epochs"), tr("by updates")});

    m_lossLogX->setObjectName(QStringLiteral("lossLogX"));
    m_lossLogX->setToolTip(tr("Logarithmic horizontal axis: shows the first epochs wide"));
    m_lossLogY->setObjectName(QStringLiteral("lossLogY"));
    m_lossLogY->setToolTip(tr("Logarithmic loss axis: a tenth of the loss is as far anywhere"));
    m_lossLogY->setChecked(m_lossAxes.logY);

    for (QComboBox* box : {m_lossKind, m_lossAxis}) {
        box->setFocusPolicy(Qt::TabFocus);
        box->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); // never cut
        connect(box, &QComboBox::currentIndexChanged, this, &ChartArea::setLossAxes);
    }
    loss->setHeading(m_lossKind);
    loss->addControl(m_lossAxis);
    for (QCheckBox* box : {m_lossLogX, m_lossLogY}) {
        box->setFocusPolicy(Qt::TabFocus);
        connect(box, &QCheckBox::toggled, this, &ChartArea::setLossAxes);
        loss->addControl(box);
    }
}

void ChartArea::setLossAxes() {
    m_lossAxes = {m_lossAxis->currentIndex() == 1, m_lossKind->currentIndex() == 1, m_lossLogX->isChecked(),
                  m_lossLogY->isChecked()};
    m_lossZoom->clear();
    m_loss->setAxes(m_lossAxes);
    m_loss->setHistories(m_lossA, m_lossB);
}

void ChartArea::setTheme(theme::Theme theme) {
    for (BaseChart* chart : std::initializer_list<BaseChart*>{m_fit, m_loss, m_difference})
        chart->setTheme(theme);
}

void ChartArea::setStale(bool stale) {
    m_changed->setVisible(stale);
    for (BaseChart* chart : std::initializer_list<BaseChart*>{m_fit, m_loss, m_difference})
        chart->setStale(stale);
}

void ChartArea::show(const RunView& view, const std::shared_ptr<const run::Frame>& frame) {
    if (!view.latest.info)
        return; // the last run's curves stay until there is something new
    const bool newRun = view.latest.info != m_info;
    if (newRun)
        showRun(*view.latest.info);
    m_info = view.latest.info;
    if (frame && frame != m_frame) {
        m_fit->setPredictions(m_info->x, frame->predictionA, frame->predictionB);
        m_difference->setPredictions(m_info->x, frame->predictionA, frame->predictionB);
    }
    m_frame = frame;
    if (newRun || m_samples != view.samples.size())
        showLosses(view);
}

void ChartArea::showRun(const run::RunInfo& info) {
    const QString a = sideName(info.experiment, SideName::a);
    const QString b = sideName(info.experiment, SideName::b);
    m_fit->setNames(a, b);
    m_loss->setNames(a, b);
    m_difference->setNames(a, b);
    if (!m_info || info.x != m_info->x || info.y != m_info->y)
        m_fit->setData(info.x, info.y);
    m_loss->setLength(info.epochs, plannedSteps(info.experiment));
    m_loss->setPhases(info.experiment);
    m_lossA = {};
    m_lossB = {};
    m_samples = 0;
}

void ChartArea::showLosses(const RunView& view) {
    for (; m_samples < view.samples.size(); ++m_samples) {
        const run::Sample& sample = view.samples[m_samples];
        append(m_lossA, sample, sample.a);
        append(m_lossB, sample, sample.b);
    }
    m_loss->setHistories(m_lossA, m_lossB);
}

PictureData ChartArea::picture() const {
    return {
        m_info->experiment, m_info->x,      m_info->y,  m_frame->predictionA, m_frame->predictionB, m_lossA, m_lossB,
        m_frame->epoch,     m_info->epochs, m_lossAxes, m_points->isChecked()};
}

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the controls beside the charts do.

#include "ui/charts/chart_area.hpp"

#include "ui/charts/chart_card.hpp"
#include "ui/charts/chart_link.hpp"
#include "ui/charts/distance_chart.hpp"
#include "ui/charts/fit_chart.hpp"
#include "ui/charts/loss_chart.hpp"
#include "ui/charts/seed_curves.hpp"
#include "ui/document/preferences.hpp"
#include "ui/theme/theme.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QToolButton>

#include <cmath>

namespace twinsine::ui {
namespace {

constexpr int kMostSmoothing = 99;
constexpr int kRollMilliseconds = 400; // for each seed: long enough to be seen

QString kinksText() { return ChartArea::tr("Where each unit of the first layer bends: x = −b/w"); }

} // namespace

void ChartArea::addFitControls(ChartCard* fit) {
    m_changed->setObjectName(QStringLiteral("settingsChanged"));
    m_changed->setStyleSheet(
        QStringLiteral("background: %1; color: black; font-weight: bold; padding: 1px 4px; border: none;")
            .arg(theme::colours(theme::Theme::light).notice.name()));
    m_changed->setToolTip(tr("The curves are of the settings before the change. Click to train with the new ones."));
    m_changed->setFocusPolicy(Qt::TabFocus);
    connect(m_changed, &QPushButton::clicked, this, &ChartArea::trainAsked);
    m_kinks->setToolTip(kinksText());
    m_kinks->installEventFilter(this);
    connect(m_points, &QCheckBox::toggled, m_fit, &FitChart::setPointsShown);
    connect(m_kinks, &QCheckBox::toggled, this, [this](bool on) {
        m_fit->setKinksShown(on);
        showFrame();
    });
    connect(m_beyond, &QCheckBox::toggled, this, &ChartArea::showFrame);
    addDice();
    for (QWidget* control : std::initializer_list<QWidget*>{m_points, m_kinks, m_beyond, m_manySeeds, m_dice})
        fit->addControl(control);
    m_beside->addWidget(new QWidget); // its room stays when there is nothing to say
    m_beside->addWidget(m_varied);
    m_beside->addWidget(m_changed);
    m_beside->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    fit->addToLegend(m_beside);
    connect(m_manySeeds, &QCheckBox::toggled, this, &ChartArea::showBeside);
    connect(m_varied, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_seeds->setVaried(analysis::kVaried[static_cast<std::size_t>(index)]); });
    connect(m_manySeeds, &QCheckBox::toggled, m_seeds, &SeedCurves::setWanted);
    connect(m_seeds, &SeedCurves::changed, this, [this] {
        m_fit->setFan(m_seeds->fan());
        m_distance->setLuck(m_seeds->luck());
    });
}

void ChartArea::showBeside() { m_beside->setCurrentIndex(m_isStale ? 2 : m_manySeeds->isChecked() ? 1 : 0); }

void ChartArea::addDice() {
    m_dice->setObjectName(QStringLiteral("rollSeeds"));
    m_dice->setIcon(theme::icon(QStringLiteral("dice")));
    m_dice->setAccessibleName(tr("One seed after the other"));
    m_dice->setToolTip(tr("Shows one seed after the other: what else the same two scripts could have given"));
    m_dice->setCheckable(true);
    m_dice->setAutoRaise(true);
    m_dice->setFocusPolicy(Qt::TabFocus);
    m_roll.setInterval(kRollMilliseconds);
    connect(m_dice, &QToolButton::toggled, this, [this](bool on) {
        m_fit->setOutcome(on ? std::optional(m_outcome) : std::nullopt);
        if (!on)
            return m_roll.stop();
        m_manySeeds->setChecked(true);
        m_roll.start();
    });
    connect(&m_roll, &QTimer::timeout, this, [this] { m_fit->setOutcome(++m_outcome); });
    connect(m_manySeeds, &QCheckBox::toggled, m_dice,
            [this](bool on) { m_dice->setChecked(on && m_dice->isChecked()); });
}

void ChartArea::addLossControls(ChartCard* loss) {
    m_lossLogY->setChecked(true);
    m_distanceLogY->setChecked(true);
    loss->setHeading(m_lossKind);
    for (QWidget* control : std::initializer_list<QWidget*>{m_lossAxis, m_logX, m_lossLogY})
        loss->addControl(control);
    m_smoothing->setObjectName(QStringLiteral("lossSmoothing"));
    m_smoothing->setAccessibleName(tr("Smoothing of the losses in percent"));
    m_smoothing->setToolTip(
        tr("Smooths the losses by a moving average that keeps so many percent of what was before, as "
           "TensorBoard does; the losses themselves stay, pale"));
    m_smoothing->setRange(0, kMostSmoothing);
    m_smoothing->setSingleStep(10);
    m_smoothing->setPrefix(tr("smooth "));
    m_smoothing->setButtonSymbols(QAbstractSpinBox::NoButtons); // there is little room beside the legend
    m_smoothing->setSuffix(tr("\u00a0%"));
    m_smoothing->setFocusPolicy(Qt::StrongFocus); // the wheel belongs to the charts
    m_smoothing->setValue(Preferences().value(kSmoothing, 0).toInt());
    loss->addToLegend(m_smoothing);
    connect(m_smoothing, &QSpinBox::valueChanged, this, [this](int percent) {
        Preferences().setValue(kSmoothing, percent);
        m_loss->setSmoothing(percent / 100.0);
        showHistory();
    });
    m_loss->setSmoothing(m_smoothing->value() / 100.0);
    for (QComboBox* box : {m_lossKind, m_lossAxis})
        connect(box, &QComboBox::currentIndexChanged, this, &ChartArea::setEpochAxes);
    for (QCheckBox* box : {m_logX, m_lossLogY, m_distanceLogY})
        connect(box, &QCheckBox::toggled, this, &ChartArea::setEpochAxes);
    for (const EpochChart* chart : std::initializer_list<EpochChart*>{m_loss, m_distance})
        connect(chart, &BaseChart::clickedAt, this, [this](double x) { Q_EMIT epochAsked(epochAt(x)); });
}

void ChartArea::setEpochAxes() {
    m_overEpochs->clear();
    EpochAxes axes{m_lossAxis->currentIndex() == 1, m_logX->isChecked(), m_lossLogY->isChecked()};
    m_loss->setAxes(axes);
    m_loss->setKind(static_cast<LossChart::Kind>(m_lossKind->currentIndex()));
    axes.logY = m_distanceLogY->isChecked();
    m_distance->setAxes(axes);
    showHistory();
    showGhosts();
}

std::int64_t ChartArea::epochAt(double x) const {
    if (!m_loss->axes().byUpdates)
        return std::llround(x);
    return m_run.samples ? m_run.samples->epochAt(x) : 0;
}

bool ChartArea::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ToolTip && m_kinks->isEnabled()) // counted when somebody asks
        m_kinks->setToolTip((kinksText() + QLatin1Char('\n') + m_fit->kinkSummary()).trimmed());
    return QWidget::eventFilter(watched, event);
}

} // namespace twinsine::ui

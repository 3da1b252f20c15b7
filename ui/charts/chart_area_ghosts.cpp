// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Ghosts of other runs in the charts, and the way from one run's curves to the next one's.

#include "ui/charts/chart_area.hpp"

#include "ui/charts/chart_card.hpp"
#include "ui/charts/difference_chart.hpp"
#include "ui/charts/fit_chart.hpp"
#include "ui/charts/ghosts.hpp"
#include "ui/document/preferences.hpp"
#include "ui/widgets/number_text.hpp"

#include <QCheckBox>
#include <QMenu>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace twinsine::ui {
namespace {

constexpr int kMotionMilliseconds = 300;

} // namespace

void ChartArea::addGhostControls(ChartCard* fit) {
    m_before->setChecked(Preferences().value(kBefore, true).toBool());
    m_ghosts->setBeforeShown(m_before->isChecked());
    connect(m_before, &QCheckBox::toggled, this, [this](bool on) {
        Preferences().setValue(kBefore, on);
        m_ghosts->setBeforeShown(on);
    });
    connect(m_ghosts, &Ghosts::changed, this, &ChartArea::showGhosts);
    m_keep->setObjectName(QStringLiteral("keepGhost"));
    m_keep->setText(tr("keep"));
    m_keep->setToolTip(tr("Keeps this run in the charts as a pale ghost, or removes those that are kept"));
    m_keep->setFocusPolicy(Qt::TabFocus);
    m_keep->setAutoRaise(true);
    m_keep->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_keep);
    menu->setObjectName(QStringLiteral("ghosts"));
    m_keep->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &ChartArea::fillGhostMenu);
    fit->addControl(m_before);
    fit->addControl(m_keep);
    m_motion.setStartValue(0.0);
    m_motion.setEndValue(1.0);
    m_motion.setDuration(kMotionMilliseconds);
    m_motion.setEasingCurve(QEasingCurve::InOutQuad);
    connect(&m_motion, &QVariantAnimation::valueChanged, this,
            [this](const QVariant& part) { showMotion(part.toDouble()); });
}

void ChartArea::fillGhostMenu() {
    QMenu& menu = *m_keep->menu();
    menu.clear();
    QAction* keep = menu.addAction(tr("&Keep this run as a ghost"), this, [this] {
        pinGhost(tr("kept, %1").arg(numberText(m_run.frame->meanAbsDifference, 3)));
    });
    keep->setEnabled(hasPicture());
    if (m_ghosts->pinned().empty())
        return;
    menu.addSeparator();
    for (std::size_t i = 0; i < m_ghosts->pinned().size(); ++i) {
        QString name = m_ghosts->pinned()[i].name;
        menu.addAction(tr("Remove “%1”").arg(name.replace(QLatin1Char('&'), QLatin1String("&&"))), this,
                       [this, i] { m_ghosts->remove(i); });
    }
    menu.addAction(tr("Remove &all ghosts"), this, &ChartArea::removeGhosts);
}

void ChartArea::pinGhost(const QString& name) {
    if (!hasPicture())
        return;
    // A training goes on while the ghost stays.
    m_ghosts->pin({name, m_run.info, m_run.frame, std::make_shared<const run::Samples>(*m_run.samples)});
}

void ChartArea::pinGhostOf(const experiment::Experiment& experiment, const QString& name) {
    m_ghosts->pinTrained(experiment, name);
}

void ChartArea::removeGhosts() { m_ghosts->removeAll(); }

void ChartArea::showGhosts() {
    if (!m_run.info)
        return;
    for (BaseChart* chart : seen())
        chart->showGhosts(m_ghosts->shown());
}

void ChartArea::moveFrom(std::shared_ptr<const run::Frame> from) {
    if (!m_moves || !isVisible() || style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) <= 0)
        return;
    m_from = std::move(from);
    m_motion.start();
}

void ChartArea::showMotion(double part) {
    if (!m_from)
        return;
    auto frame = std::make_shared<run::Frame>(*m_run.frame);
    const auto move = [&](const std::vector<double>& from, std::vector<double>& to) {
        std::transform(from.begin(), from.end(), to.begin(), to.begin(),
                       [&](double a, double b) { return a + part * (b - a); });
    };
    move(m_from->predictionA, frame->predictionA);
    move(m_from->predictionB, frame->predictionB);
    ShownRun moving = m_run;
    if (part < 1)
        moving.frame = std::move(frame);
    else
        m_from = nullptr;
    for (BaseChart* chart : seen())
        if (chart == m_fit || chart == m_difference) {
            chart->setHeld(part < 1 || m_isLive);
            chart->showFrame(moving);
            chart->setHeld(m_isLive);
        }
}

} // namespace twinsine::ui

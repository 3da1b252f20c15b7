// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the charts are given to show.

#include "ui/charts/chart_area.hpp"

#include "core/analysis/remarks.hpp"
#include "ui/charts/chart_card.hpp"
#include "ui/charts/difference_chart.hpp"
#include "ui/charts/distance_chart.hpp"
#include "ui/charts/fit_chart.hpp"
#include "ui/charts/ghosts.hpp"
#include "ui/charts/hidden_unit_chart.hpp"
#include "ui/charts/loss_chart.hpp"
#include "ui/charts/seed_curves.hpp"
#include "ui/charts/statistics_page.hpp"
#include "ui/language/language.hpp"
#include "ui/widgets/folding_row.hpp"
#include "ui/widgets/text.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QSpinBox>
#include <QToolButton>

#include <initializer_list>
#include <utility>

namespace twinsine::ui {

using experiment::SideName;

void ChartArea::show(const RunView& view, const std::shared_ptr<const run::Frame>& frame) {
    const run::Update& latest = view.latest;
    if (!latest.info)
        return; // the last run's curves stay until there is something new
    const bool newRun = latest.info != m_run.info;
    std::shared_ptr<const run::Frame> from;
    if (newRun) {
        // A drag shows run after run; only its first one may move, and none where the curves have other points.
        const bool isAnswer = latest.state == run::State::finished && m_change != m_changeOfRun;
        if (isAnswer && m_run.frame && frame && !m_beyond->isChecked() && m_run.info->x == latest.info->x)
            from = m_run.frame;
        m_motion.stop();
        m_from = nullptr;
        m_extending.cancel();
        m_run = ShownRun{.info = latest.info, .samples = view.samples};
        m_seeds->setRun(m_run.info);
        m_changeOfRun = m_change;
        m_ghosts->begin(m_run.info, m_change);
        showRun();
    }
    const bool isOver = latest.state == run::State::finished && (newRun || m_state != latest.state);
    m_state = latest.state;
    const bool wasLive = m_isLive;
    setLive(latest.state == run::State::loading || latest.state == run::State::running ||
            latest.state == run::State::paused);
    const bool isLatest = frame == latest.frame;
    // Where a side that nobody sees diverged would say too much.
    const auto divergedA = m_curtain.a ? std::nullopt : latest.divergedA;
    const auto divergedB = m_curtain.b ? std::nullopt : latest.divergedB;
    const bool newFrame = frame != m_asked || isLatest != m_run.isLatest || divergedA != m_run.divergedA ||
                          divergedB != m_run.divergedB || // which marks say whatever epoch is shown
                          wasLive != m_isLive;            // and axes are not held any more
    m_asked = frame;
    m_run.isLatest = isLatest;
    m_run.latest = isLatest ? nullptr : latest.frame;
    m_run.divergedA = divergedA;
    m_run.divergedB = divergedB;
    if (newFrame)
        showFrame();
    const std::int64_t lastEpoch = view.samples->empty() ? 0 : view.samples->back().epoch;
    if (newRun || lastEpoch != m_lastEpoch || wasLive != m_isLive) {
        m_lastEpoch = lastEpoch;
        showHistory();
    }
    if (isOver && latest.frame)
        m_ghosts->finish({{}, latest.info, latest.frame, view.samples});
    if (from)
        moveFrom(std::move(from));
}

void ChartArea::setLive(bool live) {
    m_isLive = live;
    for (const auto& [which, chart] : m_charts)
        chart->setHeld(live);
}

void ChartArea::showRun() {
    for (const auto& [which, chart] : m_charts)
        chart->showRun(m_run);
    const bool bends = FitChart::hasKinks(m_run.info->experiment);
    m_kinks->setEnabled(bends);
    if (!bends)
        m_kinks->setToolTip(tr("Only units of relu, leaky_relu or selu in a hidden first layer bend at one x"));
    const auto& tests = m_run.info->experiment.data.test;
    const bool areOthers = std::exchange(m_tests, tests) != tests;
    if (areOthers && analysis::testsBeyond(m_run.info->experiment.data, m_run.info->x.front(), m_run.info->x.back())) {
        const QSignalBlocker later(m_beyond); // the frame of this run comes next
        m_beyond->setChecked(true);           // or they would not be seen
    }
    showCaption();
}

std::shared_ptr<const SeedRun> ChartArea::seedRun() const { return m_seeds->run(); }

void ChartArea::setCaption(const QString& text) {
    m_caption = text;
    showCaption();
}

void ChartArea::setCurtain(const Curtain& curtain) {
    if (curtain == m_curtain)
        return;
    m_curtain = curtain;
    for (BaseChart* chart : std::initializer_list<BaseChart*>{m_fit, m_loss, m_units}) {
        QStringList hidden;
        for (const SideName side : {SideName::a, SideName::b})
            if (curtain.hides(side))
                hidden += toQString(experiment::nameOf(side));
        chart->veilCurves(hidden);
    }
    m_row->setPageShown(m_cards[m_loss], !curtain.losses);
    m_row->setPageShown(m_cards[m_difference], !curtain.hidesGap());
    m_row->setPageShown(m_cards[m_distance], !curtain.hidesGap());
    m_row->setPageShown(m_statistics, !curtain.isDrawn());
    m_row->setPageShown(m_cards[m_units], !curtain.a && !curtain.b);
    m_row->setVisible(!curtain.losses || !(curtain.a || curtain.b)); // else it has no page
    if (curtain.hidesGap())
        m_dice->setChecked(false);
    for (QWidget* control : std::initializer_list<QWidget*>{m_dice, m_keep}) // which tell the gap of a run
        control->setEnabled(!curtain.hidesGap());
    showCaption();
    showFrame();
}

void ChartArea::showCaption() {
    QStringList lines(m_caption.isEmpty() || m_curtain.isDrawn() ? QStringList() : QStringList(m_caption));
    if (m_run.info)
        for (const auto& remark : analysis::remarksOf(m_run.info->experiment, sideNamesIn(m_run.info->experiment)))
            lines += translated(remark);
    m_cards[m_fit]->setCaption(lines.join(QLatin1Char('\n')));
}

void ChartArea::showFrame() {
    if (!m_run.info || !m_asked)
        return;
    const bool isInBackground = m_beyond->isChecked() && takesLong(m_run.info->experiment, 2 * analysis::kPointsBeyond);
    if (!isInBackground) {
        m_extending.cancel();
        return fillCharts(m_asked, m_beyond->isChecked() ? beyondTheData(*m_run.info, *m_asked) : nullptr);
    }
    if (m_run.beyond)
        fillCharts(m_run.frame, m_run.beyond); // what is shown stays, with all that it has
    else
        fillCharts(m_asked, nullptr);
    if (m_run.beyond && m_run.frame == m_asked)
        return m_extending.cancel();
    // Of a training that is followed, what is on its way is seen first: with quick epochs none would ever come to its
    // end.
    if (!m_extending.busy() || !m_run.isLatest)
        extend();
}

void ChartArea::extend() {
    m_extending.start(
        [info = m_run.info, frame = m_asked](const KeepGoing& wanted) { return beyondTheData(*info, *frame, wanted); },
        [this, frame = m_asked](std::shared_ptr<const analysis::Curves> curves) {
            fillCharts(frame, std::move(curves));
            if (frame != m_asked)
                extend();
        });
}

void ChartArea::fillCharts(std::shared_ptr<const run::Frame> frame, std::shared_ptr<const analysis::Curves> beyond) {
    m_run.frame = std::move(frame);
    m_run.beyond = std::move(beyond);
    for (BaseChart* chart : seen())
        chart->showFrame(m_run);
    if (!isHidden() && !m_statistics->isHidden())
        m_statistics->show(m_run);
}

void ChartArea::showHistory() {
    if (!m_run.info)
        return;
    for (BaseChart* chart : seen())
        chart->showHistory(m_run);
}

PictureData ChartArea::picture() const {
    PictureData picture{.run = m_run,
                        .epochAxes = m_loss->axes(),
                        .distanceLogY = m_distance->axes().logY,
                        .loss = static_cast<LossChart::Kind>(m_lossKind->currentIndex()),
                        .points = m_points->isChecked(),
                        .kinks = m_kinks->isChecked(),
                        .units = m_units->picked(),
                        .fan = m_seeds->fan(),
                        .outcome = m_dice->isChecked() ? std::optional(m_outcome) : std::nullopt,
                        .luck = m_seeds->luck(),
                        .looks = {}};
    picture.ghosts = m_ghosts->shown();
    picture.smoothing = m_smoothing->value() / 100.0;
    if (m_run.samples) // a training goes on while the picture waits
        picture.run.samples = std::make_shared<const run::Samples>(*m_run.samples);
    for (const auto& [which, chart] : m_charts)
        picture.looks[which] = {chart->zoom(), chart->hiddenCurves(), chart->isWhole()};
    return picture;
}

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/read_outs.hpp"

#include "ui/language/language.hpp"
#include "ui/run/epoch_text.hpp"
#include "ui/run/going_on.hpp"
#include "ui/run/shown_run.hpp"
#include "ui/run/stop_rule_dialog.hpp"
#include "ui/theme/theme.hpp"
#include "ui/theme/type.hpp"
#include "ui/widgets/number_text.hpp"
#include "ui/widgets/text.hpp"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>

#include <cmath>

namespace twinsine::ui {
namespace {

using experiment::SideName;
using run::State;

/// `room` is the longest text that it shall not move for.
QLabel* makeLabel(const QString& name, double size, bool bold, const QString& room, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    theme::setType(*label, size, bold, room);
    return label;
}

QLabel* makeCaption(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

/// A number under its caption.
QVBoxLayout* makePile(QLabel* caption, QLabel* value) {
    auto* pile = new QVBoxLayout;
    pile->setSpacing(0);
    pile->addStretch(1);
    pile->addWidget(caption);
    pile->addWidget(value);
    pile->addStretch(1);
    return pile;
}

QString stateText(const run::Update& update, const experiment::Experiment& shown) {
    switch (update.state) {
    case State::idle:
        return ReadOuts::tr("ready");
    case State::loading:
        return preparingText(update, shown);
    case State::running:
        return trainingText(update);
    case State::paused:
        return ReadOuts::tr("paused");
    case State::finished:
        return ReadOuts::tr("finished");
    case State::stopped:
        return update.stoppedBy ? ReadOuts::tr("stopped: %1").arg(stopRuleText(*update.stoppedBy))
                                : ReadOuts::tr("stopped");
    case State::failed:
        return ReadOuts::tr("failed");
    }
    return {};
}

/// In large type: a power of ten has two digits before it, so that nothing of it is cut off.
QString largeText(double value) { return numberText(value, value >= 0.001 && value < 100000 ? 4 : 2); }

void setColour(QLabel* label, const QColor& colour) {
    QPalette palette = label->palette();
    if (palette.color(QPalette::WindowText) == colour)
        return;
    palette.setColor(QPalette::WindowText, colour);
    label->setPalette(palette);
}

} // namespace

ReadOuts::ReadOuts(QWidget* parent)
    : QWidget(parent), m_epochCaption(makeCaption({}, this)),
      m_epoch(makeLabel(QStringLiteral("epoch"), 2.6, true, QStringLiteral("000 / 000"), this)),
      m_testCaption(makeCaption(tr("test loss"), this)),
      m_distance(makeLabel(QStringLiteral("distance"), 2.0, true, QStringLiteral("0.00000"), this)),
      m_engine(makeLabel(QStringLiteral("engine"), 1, false, {}, this)),
      m_state(makeLabel(QStringLiteral("state"), 1, true, {}, this)) {
    m_epochCaption->setObjectName(QStringLiteral("epoch.caption"));
    m_distance->setAccessibleName(tr("Mean absolute difference of the predictions"));

    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(22);
    grid->setVerticalSpacing(0);
    auto* loss = makeCaption(tr("evaluation loss"), this);
    loss->setToolTip(tr("The loss over all points with the weights after the epoch"));
    auto* time = makeCaption(tr("training time"), this);
    m_testCaption->setToolTip(tr("The side's own loss over the test points, after the last epoch"));
    int column = 0;
    for (QLabel* caption : {makeCaption({}, this), makeCaption(tr("updates"), this), loss, m_testCaption, time})
        grid->addWidget(caption, 0, column++, Qt::AlignRight);
    m_a = makeSide(grid, 1, QStringLiteral("a"));
    m_b = makeSide(grid, 2, QStringLiteral("b"));

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 0, 10, 4);
    layout->setSpacing(32);
    layout->addLayout(makePile(m_epochCaption, m_epoch));
    layout->addLayout(grid);
    auto* meaning = makeCaption(tr("mean |A − B|"), this);
    meaning->setToolTip(tr("np.mean(np.abs(a − b)) of the predictions at the data's x"));
    layout->addLayout(makePile(meaning, m_distance));
    layout->addStretch(1);
    m_state->setToolTip(tr("After a training at full speed: the time that both sides took together, with drawing the "
                           "weights, predictions and losses of every epoch"));
    m_state->setAlignment(Qt::AlignRight);
    m_engine->setAlignment(Qt::AlignRight);
    layout->addLayout(makePile(m_state, m_engine));
}

ReadOuts::SideCells ReadOuts::makeSide(QGridLayout* grid, int row, const QString& prefix) {
    SideCells cells{makeLabel(prefix + QStringLiteral(".name"), 1.1, true, {}, this),
                    makeLabel(prefix + QStringLiteral(".steps"), 1.1, true, QStringLiteral("000000"), this),
                    makeLabel(prefix + QStringLiteral(".loss"), 1.1, true, QStringLiteral("0.000·10⁻⁰⁰"), this),
                    makeLabel(prefix + QStringLiteral(".test"), 1.1, true, {}, this),
                    makeLabel(prefix + QStringLiteral(".time"), 1.1, false, QStringLiteral("00 min 00 s"), this)};
    int column = 0;
    for (QLabel* label : {cells.name, cells.steps, cells.loss, cells.test, cells.time}) {
        label->setAlignment((column ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        grid->addWidget(label, row, column++);
    }
    return cells;
}

void ReadOuts::show(const RunView& view, const run::Frame* frame, const experiment::Experiment& shown,
                    std::optional<std::int64_t> awaited) {
    const EpochText epoch = epochText(view, frame);
    m_epochCaption->setText(epoch.caption);
    m_epoch->setAccessibleName(epoch.caption);
    m_epoch->setText(epoch.value);
    m_distance->setText(m_curtain.hidesGap()                   ? QStringLiteral("?")
                        : !frame                               ? QStringLiteral("–")
                        : std::isnan(frame->meanAbsDifference) ? tr("diverged")
                                                               : largeText(frame->meanAbsDifference));
    for (QLabel* test : {m_testCaption, m_a.test, m_b.test})
        test->setVisible(shown.data.test.has_value());
    showSide(m_a, view, frame, SideName::a, shown);
    showSide(m_b, view, frame, SideName::b, shown);
    showEngine(view, shown, awaited);
}

void ReadOuts::showSide(const SideCells& cells, const RunView& view, const run::Frame* frame, SideName side,
                        const experiment::Experiment& shown) {
    const bool isA = side == SideName::a;
    const auto& colours = theme::current();
    const QColor colour = isA ? colours.sideA : colours.sideB;
    for (QLabel* label : {cells.name, cells.steps, cells.loss, cells.test})
        setColour(label, colour);
    const auto& testLoss = isA ? view.latest.testLossA : view.latest.testLossB;
    cells.test->setText(testLoss ? numberText(*testLoss) : QStringLiteral("–"));
    cells.name->setText(sideName(shown, side));
    cells.steps->setText(frame ? QString::number(isA ? frame->stepsA : frame->stepsB) : QStringLiteral("–"));
    cells.time->setText(timeText(isA ? view.latest.secondsA : view.latest.secondsB));

    if (m_curtain.hidesLoss(side)) {
        for (QLabel* label : {cells.loss, cells.test})
            label->setText(QStringLiteral("?"));
        cells.loss->setToolTip({});
        return;
    }

    // A side that has ended keeps its last loss, as it keeps its weights.
    const bool hasLosses = frame && (frame->epoch > 0 || frame->weights->ofUpdates > 0);
    const auto losses = hasLosses ? (isA ? frame->weights->lossesA : frame->weights->lossesB) : training::EpochLosses{};
    const auto& diverged = isA ? view.latest.divergedA : view.latest.divergedB;
    const bool isScrubbed = frame && frame != view.latest.frame.get();
    const bool before = isScrubbed && (frame->epoch == 0 || std::isfinite(losses.evaluation));
    if (diverged && !before) { // scrubbed back, the epochs before it keep their losses
        cells.loss->setText(divergenceOf(view.latest.info->experiment, side, *diverged).text());
        setColour(cells.loss, colours.problem);
        return;
    }
    cells.loss->setText(hasLosses ? numberText(losses.evaluation) : QStringLiteral("–"));
    cells.loss->setToolTip(std::isfinite(losses.reported)
                               ? tr("Reported by the framework: %1 (mean over batches before their updates)")
                                     .arg(numberText(losses.reported))
                               : QString());
}

void ReadOuts::showEngine(const RunView& view, const experiment::Experiment& shown,
                          std::optional<std::int64_t> awaited) {
    m_state->setText(awaited               ? tr("predicting epoch %1 ...").arg(*awaited)
                     : view.latest.seconds ? tr("trained in %1").arg(timeText(*view.latest.seconds))
                                           : stateText(view.latest, shown));
    if (!view.latest.info) {
        m_engine->clear();
        return;
    }
    const auto& info = *view.latest.info;
    m_engine->setText(
        tr("%1 engine, %2").arg(toQString(info.engine), info.device == engines::Device::cuda ? tr("CUDA") : tr("CPU")));
    QStringList notes;
    for (const std::string& note : {info.engineNote, info.deviceNote})
        if (!note.empty())
            notes += translated(note);
    m_engine->setToolTip(notes.join(QLatin1Char('\n')));
}

} // namespace twinsine::ui

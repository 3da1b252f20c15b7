// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/recorder.hpp"

#include "core/experiment/presets.hpp"
#include "ui/language/language.hpp"
#include "ui/settings/changed_settings.hpp"
#include "ui/widgets/text.hpp"

#include <QDateTime>
#include <QFileInfo>
#include <QGuiApplication>

#include <cmath>
#include <utility>

namespace twinsine::ui {
namespace {

using experiment::SideName;

constexpr int kRestMilliseconds = 300;

std::optional<double> finite(double value) { return std::isfinite(value) ? std::optional(value) : std::nullopt; }

} // namespace

Recorder::Recorder(const Document& document, const RunFeed& feed, History& history)
    : m_document(document), m_feed(feed), m_history(history) {
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMilliseconds);
    connect(&feed, &RunFeed::updated, this, &Recorder::look);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (QGuiApplication::mouseButtons() == Qt::NoButton)
            putIn();
        else
            m_rest.start(); // the drag goes on
    });
}

Recorder::~Recorder() { putIn(); }

QString Recorder::origin() {
    if (!m_document.file().isEmpty())
        return QFileInfo(m_document.file()).absoluteFilePath();
    if (m_opened != m_document.origin()) {
        const auto* preset = experiment::findPreset(m_document.origin());
        know(m_document.origin(), preset ? toQString(preset->name) : QString());
    }
    return m_origin;
}

void Recorder::know(const experiment::Experiment& opened, const QString& origin) {
    m_opened = opened;
    m_origin = origin;
}

void Recorder::look() {
    const run::Update& latest = m_feed.view().latest;
    const bool ended = latest.state == run::State::finished || latest.state == run::State::stopped;
    if (!ended || !latest.info || !latest.frame || latest.generation == m_generation)
        return;
    m_generation = latest.generation;
    if (!m_keeps)
        return;
    const int drag = m_document.drag();
    if (m_waiting && (drag == 0 || m_waiting->drag != drag))
        putIn();
    m_waiting = lastRun();
    m_waiting->drag = drag;
    if (drag == 0)
        putIn();
    else
        m_rest.start();
}

Recorder::Run Recorder::lastRun() {
    const run::Update& latest = m_feed.view().latest;
    const run::Frame& frame = *latest.frame;
    const run::Snapshot& end = *frame.weights;
    const auto& experiment = latest.info->experiment; // with what was drawn: that run, and no other, comes back
    io::PastRun run;
    run.origin = origin().toStdString();
    run.title = experiment.name;
    const InEnglish forAFile;
    run.changes = changedValues(m_document.origin(), experiment).join(QStringLiteral(", ")).toStdString();
    run.seedA = experiment.a.seed;
    run.seedB = experiment.b.seed;
    run.lossA = finite(end.lossesA.evaluation);
    run.lossB = finite(end.lossesB.evaluation);
    run.divergedA = latest.divergedA;
    run.divergedB = latest.divergedB;
    if (!run.divergedA && !run.divergedB)
        run.gap = finite(frame.meanAbsDifference);
    run.stopped = latest.state == run::State::stopped;
    run.epochs = frame.epoch;
    run.stepsA = frame.stepsA;
    run.stepsB = frame.stepsB;
    run.seconds = latest.seconds.value_or(latest.secondsA + latest.secondsB);
    run.engine = latest.info->engine;
    run.time = QDateTime::currentMSecsSinceEpoch();
    return {std::move(run), experiment, 0};
}

void Recorder::putIn() {
    m_rest.stop();
    if (const auto run = std::exchange(m_waiting, {}))
        m_history.add(run->run, run->experiment);
}

} // namespace twinsine::ui

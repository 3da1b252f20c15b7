// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/run_feed.hpp"

#include "ui/run/post.hpp"
#include "ui/run/shown_run.hpp"

#include <cmath>
#include <utility>

namespace twinsine::ui {

namespace {

constexpr int kPullMilliseconds = 33;
constexpr int kSoonMilliseconds = 3;
constexpr int kHoldMilliseconds = 100;
constexpr int kAwaitMilliseconds = 200; ///< for a frame on its way, though another one is asked for by now

/// Whether it goes on otherwise than it did, as a person would see it.
bool goesOn(const run::Update& before, const run::Update& now) {
    return now.preparing.stage != before.preparing.stage || now.preparing.side != before.preparing.side ||
           now.preparing.part != before.preparing.part || now.kept != before.kept ||
           std::floor(2 * now.sinceEpoch) != std::floor(2 * before.sinceEpoch); // half seconds
}

} // namespace

RunFeed::RunFeed(engines::EngineChooser chooser, QObject* parent)
    : QObject(parent), m_runner(std::move(chooser)), m_coming(m_view.samples),
      m_frames(postTo(this), run::Job::Priority::normal, [this] { Q_EMIT frameReady(); }) {
    connect(&m_timer, &QTimer::timeout, this, &RunFeed::pull);
}

void RunFeed::start(const experiment::Experiment& experiment, Begin begin) {
    run::StartOptions options;
    options.paused = begin == Begin::paused;
    options.atOnce = begin == Begin::atOnce;
    options.engine = m_engine;
    options.device = m_device;
    options.stopRule = m_stopRule;
    m_started = experiment;
    m_generation = m_runner.start(experiment, options);
    forgetFrames();
    m_coming = std::make_shared<run::Samples>();
    if (options.atOnce)
        m_since.start();
    else
        m_since.invalidate();
    m_timer.start(options.atOnce ? kSoonMilliseconds : kPullMilliseconds);
}

void RunFeed::reset() {
    m_coming = std::make_shared<run::Samples>();
    m_generation = m_runner.reset();
    forgetFrames();
}

void RunFeed::forgetFrames() {
    m_frames.cancel();
    m_asked.reset();
}

std::shared_ptr<const run::Frame> RunFeed::frameToShow(std::optional<std::int64_t> epoch) {
    const auto& info = m_view.latest.info;
    const bool isLatest = !epoch || !info || (m_view.latest.frame && *epoch >= m_view.epoch());
    if (isLatest || m_shownOf != info || !m_shown) {
        m_shown = m_view.latest.frame;
        m_shownOf = info;
    }
    if (isLatest) {
        forgetFrames();
        return m_shown;
    }
    if (m_generation != m_view.latest.generation)
        return m_shown; // the runner has another run already, of maybe other networks
    if (!takesLong(info->experiment, info->x.size())) {
        forgetFrames();
        m_shown = m_runner.frameAt(*epoch);
        return m_shown;
    }
    // Whoever drags the timeline sees some of the epochs on the way.
    const bool isAwaited = m_frames.busy() && m_awaiting.elapsed() < kAwaitMilliseconds;
    if (m_asked != epoch && !isAwaited) {
        m_asked = epoch;
        m_awaiting.start();
        m_frames.start([this, at = *epoch](const KeepGoing& wanted) { return m_runner.frameAt(at, wanted); },
                       [this](std::shared_ptr<const run::Frame> frame) {
                           if (!frame)
                               return;
                           m_shown = std::move(frame);
                           Q_EMIT frameReady();
                       });
    }
    return m_shown;
}

void RunFeed::pull() {
    run::Update update = m_runner.pull();
    const bool more = !update.samples.empty();
    m_coming->add(std::exchange(update.samples, run::Samples()));
    if (heldBack()) {
        const bool busy = update.state == run::State::loading || update.state == run::State::running;
        if (busy && m_since.elapsed() < kHoldMilliseconds)
            return;
        m_since.invalidate();
        m_timer.setInterval(kPullMilliseconds);
    }
    const bool news = more || m_coming != m_view.samples || update.state != m_view.latest.state ||
                      update.frame != m_view.latest.frame || update.info != m_view.latest.info ||
                      goesOn(m_view.latest, update);
    if (!news)
        return;
    m_view.samples = m_coming;
    m_view.latest = std::move(update);
    Q_EMIT updated();
}

} // namespace twinsine::ui

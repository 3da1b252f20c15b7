// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/run_feed.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace twinsine::ui {

namespace {
constexpr int kPullMilliseconds = 33;
}

const run::Sample* RunView::sampleAt(std::int64_t epoch) const {
    const auto after = std::upper_bound(samples.begin(), samples.end(), epoch,
                                        [](std::int64_t e, const run::Sample& sample) { return e < sample.epoch; });
    return after == samples.begin() ? nullptr : &*std::prev(after);
}

RunFeed::RunFeed(training::EngineLoader loader, QObject* parent) : QObject(parent), m_runner(std::move(loader)) {
    m_timer.setInterval(kPullMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &RunFeed::pull);
}

void RunFeed::start(const experiment::Experiment& experiment, bool paused) {
    run::StartOptions options;
    options.paused = paused;
    options.device = m_device;
    m_started = experiment;
    m_runner.start(experiment, options);
    m_timer.start();
}

void RunFeed::pull() {
    run::Update update = m_runner.pull();
    const bool newRun = update.generation != m_view.latest.generation;
    const bool news = newRun || !update.samples.empty() || update.state != m_view.latest.state ||
                      update.frame != m_view.latest.frame || update.info != m_view.latest.info;
    if (!news)
        return;
    if (newRun)
        m_view.samples.clear();
    m_view.samples.insert(m_view.samples.end(), update.samples.begin(), update.samples.end());
    update.samples.clear();
    m_view.latest = std::move(update);
    Q_EMIT updated();
}

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/run_commands.hpp"

namespace twinsine::ui {
namespace {

using run::State;

} // namespace

RunCommands::RunCommands(const Document& document, RunFeed& feed, QObject* parent)
    : QObject(parent), m_document(document), m_feed(feed) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        if (m_retrains && changed() && !m_feed.heldBack())
            m_feed.start(m_document.experiment(), RunFeed::Begin::atOnce);
    });
    connect(&document, &Document::changed, this, &RunCommands::retrainSoon);
    connect(&feed, &RunFeed::updated, this, &RunCommands::retrainSoon);
}

bool RunCommands::changed() const { return m_feed.started() && !m_document.experiment().trainsLike(*m_feed.started()); }

void RunCommands::setRetrains(bool on) {
    m_retrains = on;
    retrainSoon();
}

void RunCommands::retrainSoon() {
    if (m_retrains && !m_soon.isActive())
        m_soon.start();
}

void RunCommands::begin(RunFeed::Begin begin) {
    m_feed.start(m_document.experiment(), begin);
    Q_EMIT started();
}

void RunCommands::start() { begin(RunFeed::Begin::running); }

void RunCommands::startAnew() { begin(m_retrains ? RunFeed::Begin::atOnce : RunFeed::Begin::running); }

void RunCommands::startOrPause() {
    const State state = m_feed.view().latest.state;
    if (changed())
        start();
    else if (state == State::running || state == State::loading)
        m_feed.pause();
    else if (state == State::paused)
        m_feed.resume();
    else
        start();
}

void RunCommands::step() {
    if (changed() || !m_feed.started())
        begin(RunFeed::Begin::paused);
    m_feed.step();
}

void RunCommands::reset() {
    if (changed() || !m_feed.started())
        return begin(RunFeed::Begin::paused);
    m_feed.reset();
    Q_EMIT started();
}

} // namespace twinsine::ui

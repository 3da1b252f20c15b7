// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/ghosts.hpp"

#include "ui/run/run_feed.hpp"

namespace twinsine::ui {

Ghosts::Ghosts(engines::EngineChooser chooser, QObject* parent) : QObject(parent), m_chooser(std::move(chooser)) {}

void Ghosts::begin(std::shared_ptr<const run::RunInfo> info, int change) {
    m_info = std::move(info);
    const bool isOther = m_finished && !m_finished->info->experiment.trainsLike(m_info->experiment);
    if (isOther && change != m_change) {
        m_before = m_finished;
        m_before->name = tr("before");
    }
    m_change = change;
    Q_EMIT changed();
}

void Ghosts::finish(Ghost run) { m_finished = std::move(run); }

void Ghosts::forgetBefore() {
    m_finished.reset();
    m_before.reset();
    Q_EMIT changed();
}

void Ghosts::setBeforeShown(bool shown) {
    m_isBeforeShown = shown;
    Q_EMIT changed();
}

void Ghosts::pin(Ghost ghost) {
    if (m_pinned.size() == kMost)
        m_pinned.erase(m_pinned.begin());
    m_pinned.push_back(std::move(ghost));
    Q_EMIT changed();
}

void Ghosts::pinTrained(const experiment::Experiment& experiment, const QString& name) {
    m_waiting.emplace_back(experiment, name);
    if (m_waiting.size() == 1)
        trainNext();
}

void Ghosts::trainNext() {
    if (m_waiting.empty())
        return;
    if (!m_feed) {
        m_feed = new RunFeed(m_chooser, this);
        connect(m_feed, &RunFeed::updated, this, &Ghosts::trained);
    }
    m_feed->start(m_waiting.front().first, RunFeed::Begin::atOnce);
}

void Ghosts::trained() {
    const run::Update& latest = m_feed->view().latest;
    const bool isFinished = latest.state == run::State::finished;
    if (m_waiting.empty() || (!isFinished && latest.state != run::State::failed))
        return;
    const QString name = m_waiting.front().second;
    m_waiting.erase(m_waiting.begin());
    if (isFinished)
        pin({name, latest.info, latest.frame, m_feed->view().samples});
    trainNext();
}

void Ghosts::remove(std::size_t pinned) {
    m_pinned.erase(m_pinned.begin() + static_cast<std::ptrdiff_t>(pinned));
    Q_EMIT changed();
}

void Ghosts::removeAll() {
    m_waiting.clear();
    m_pinned.clear();
    Q_EMIT changed();
}

std::vector<Ghost> Ghosts::shown() const {
    std::vector<Ghost> ghosts;
    const auto add = [&](const Ghost& ghost) {
        if (!m_info || ghost.info == m_info || ghost.info->experiment.trainsLike(m_info->experiment))
            return;
        ghosts.push_back(ghost);
        if (ghost.info->experiment.a == m_info->experiment.a)
            ghosts.back().named = experiment::SideName::b;
    };
    if (m_before && m_isBeforeShown)
        add(*m_before);
    for (const Ghost& ghost : m_pinned)
        add(ghost);
    return ghosts;
}

} // namespace twinsine::ui

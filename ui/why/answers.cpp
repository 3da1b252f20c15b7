// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/answers.hpp"

#include "core/analysis/seeds.hpp"
#include "ui/language/language.hpp"
#include "ui/run/post.hpp"
#include "ui/widgets/text.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

namespace twinsine::ui {
namespace {

constexpr int kRestMilliseconds = 250;
constexpr std::size_t kFewSeeds = 8; // the first to be seen; then twice as many, and so on
constexpr std::size_t kEnoughSeeds = 32;
constexpr double kWellKnown = 0.05;                        // a share, up or down
constexpr std::size_t kMostBytes = std::size_t{256} << 20; // of predictions

/// Whether more seeds would tell nothing new.
bool isWellKnown(const analysis::Explanation& why) {
    return why.seeds.size() >= kEnoughSeeds &&
           std::ranges::all_of(why.factors, [](const analysis::FactorAnswer& answer) {
               return answer.share.high - answer.share.low <= 2 * kWellKnown; // no, where there is none
           });
}

} // namespace

Answers::Answers(ManyComputing computing, std::size_t seeds, QObject* parent)
    : QObject(parent), m_computing(std::move(computing)), m_seeds(seeds),
      m_job(postTo(this), run::Job::Priority::low, [this] { finish(tr("an internal error; see the log")); }) {
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &Answers::compute);
}

void Answers::setWanted(bool wanted) {
    m_wanted = wanted;
    if (wanted && m_state == State::idle)
        restart();
    if (!wanted && m_rest.isActive()) {
        m_rest.stop();
        m_state = State::idle;
    }
}

void Answers::setExperiment(const experiment::Experiment& experiment) {
    const bool trainsLike = m_state != State::idle && experiment.trainsLike(m_answer.experiment);
    m_answer.experiment = experiment;
    if (!trainsLike) {
        m_opened.clear();
        restart();
    }
}

void Answers::cancel() {
    if (m_state != State::computing)
        return;
    m_job.cancel();
    m_rest.stop();
    m_state = State::cancelled;
    Q_EMIT changed();
}

void Answers::startAgain() { restart(); }

void Answers::open(const std::string& factor) {
    m_opened = factor;
    restart();
}

void Answers::restart() {
    m_job.cancel();
    m_rest.stop();
    m_answer.why = nullptr;
    m_percent = 0;
    m_problem.clear();
    m_state = m_wanted ? State::computing : State::idle;
    if (m_wanted)
        m_rest.start();
    Q_EMIT changed();
}

void Answers::compute() {
    const auto work = [experiment = m_answer.experiment, many = m_computing, opened = m_opened,
                       most = m_seeds](const KeepGoing& stillWanted, const auto& tell) {
        const std::size_t bytes = static_cast<std::size_t>(experiment.data.num) * 2 * sizeof(double);
        const std::size_t count = std::min(most, std::max(kMostBytes / bytes, kFewSeeds));
        const auto seeds = analysis::seedsOf(experiment, count);
        const auto computing = many.choose(experiment, count * analysis::Explainer::kPairsOfSeed);
        if (!computing) {
            spdlog::warn("no answer why: {}", computing.error().message);
            return translated(computing.error().message);
        }
        analysis::Explainer explainer(experiment, *computing->engine, computing->device, allCores(), opened);
        std::size_t done = 0;
        for (std::size_t wanted = kFewSeeds; done < count; wanted *= 2) {
            const std::size_t next = std::min(wanted, count);
            int told = 0;
            const bool wentOn = explainer.add(std::span(seeds).subspan(done, next - done), stillWanted,
                                              [&](std::size_t i, std::size_t n) {
                                                  if (const int percent = static_cast<int>(100 * i / n); percent > told)
                                                      tell(Part{nullptr, told = percent});
                                              });
            auto why = wentOn ? explainer.explanation(stillWanted) : std::nullopt;
            if (!why)
                break;
            done = next;
            const bool isEnough = isWellKnown(*why);
            tell(Part{std::make_shared<const analysis::Explanation>(std::move(*why)), 0});
            if (isEnough)
                break;
        }
        return QString();
    };
    m_job.start(
        work, [this](Part part) { take(std::move(part)); }, [this](const QString& problem) { finish(problem); });
}

void Answers::take(Part part) {
    if (part.why)
        m_answer.why = std::move(part.why);
    m_percent = part.percent;
    Q_EMIT changed();
}

void Answers::finish(const QString& problem) {
    m_problem = problem;
    m_state = problem.isEmpty() ? State::done : State::failed;
    Q_EMIT changed();
}

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/seed_curves.hpp"

#include "ui/run/post.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>
#include <utility>

namespace twinsine::ui {
namespace {

constexpr int kRestMilliseconds = 250;
constexpr std::size_t kFewSeeds = 8; // the first to be seen; then twice as many, and so on
constexpr std::size_t kSeeds = 64;
constexpr std::size_t kMostBytes = std::size_t{256} << 20; // of predictions

/// What is shown of some seeds.
struct Shown {
    std::shared_ptr<const Fan> fan;
    Luck luck;
};

/// Puts curves into the order of ascending x.
class Ascending {
public:
    explicit Ascending(std::span<const double> x)
        : m_order(experiment::curveOrder(x)), m_isReversed(m_order.empty() && x.front() > x.back()) {}

    std::vector<double> operator()(std::vector<double> curve) const {
        curve = experiment::inOrder(std::move(curve), m_order);
        if (m_isReversed)
            std::ranges::reverse(curve);
        return curve;
    }
    Fan::OfSide operator()(analysis::Band band) const {
        return {(*this)(std::move(band.low)), (*this)(std::move(band.median)), (*this)(std::move(band.high))};
    }
    std::vector<double> operator()(const training::Outcome& outcome) const {
        return outcome.divergedAtStep ? std::vector<double>() : (*this)(outcome.prediction);
    }

private:
    std::vector<std::size_t> m_order;
    bool m_isReversed;
};

Shown shownOf(const analysis::SeedStudy& study, const KeepGoing& stillWanted) {
    auto fan = std::make_shared<Fan>();
    const Ascending ascending(study.x);
    fan->x = ascending(study.x);
    fan->a = ascending(analysis::bandOf(study.a, stillWanted));
    fan->b = ascending(analysis::bandOf(study.b, stillWanted));
    fan->seeds = study.seeds.size();
    for (std::size_t i = 0; i < study.seeds.size(); ++i)
        fan->outcomes.push_back({study.seeds[i], ascending(study.a[i]), ascending(study.b[i]),
                                 analysis::distanceBetween(study.a[i], study.b[i])});
    return {std::move(fan), {analysis::luckOf(study.a, stillWanted), analysis::luckOf(study.b, stillWanted)}};
}

void append(analysis::SeedStudy& study, analysis::SeedStudy more) {
    study.x = std::move(more.x);
    study.device = more.device;
    std::ranges::move(more.seeds, std::back_inserter(study.seeds));
    std::ranges::move(more.a, std::back_inserter(study.a));
    std::ranges::move(more.b, std::back_inserter(study.b));
    std::ranges::move(more.apart, std::back_inserter(study.apart));
}

} // namespace

SeedCurves::SeedCurves(ManyComputing computing, QObject* parent)
    : QObject(parent), m_computing(std::move(computing)), m_job(postTo(this), run::Job::Priority::low) {
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &SeedCurves::train);
}

void SeedCurves::setWanted(bool wanted) {
    m_wanted = wanted;
    restart();
}

void SeedCurves::setVaried(analysis::Varied varied) {
    m_varied = varied;
    restart();
}

void SeedCurves::setRun(std::shared_ptr<const run::RunInfo> info) {
    if (info == m_info)
        return;
    m_info = std::move(info);
    restart();
}

void SeedCurves::restart() {
    m_job.cancel();
    m_rest.stop();
    if (m_wanted && m_info)
        m_rest.start();
    if (!m_fan)
        return;
    m_fan = nullptr;
    m_luck.reset();
    m_run = nullptr;
    Q_EMIT changed();
}

void SeedCurves::train() {
    const auto work = [experiment = m_info->experiment, varied = m_varied, many = m_computing](
                          const KeepGoing& stillWanted, const auto& tell) -> std::shared_ptr<const SeedRun> {
        const auto begun = std::chrono::steady_clock::now();
        const std::size_t bytes = static_cast<std::size_t>(experiment.data.num) * 2 * sizeof(double);
        const std::size_t count = std::clamp(kMostBytes / bytes, kFewSeeds, kSeeds);
        const auto seeds = analysis::seedsOf(experiment, count);
        const auto computing = many.choose(experiment, count);
        if (!computing) {
            spdlog::warn("no curves of other seeds: {}", computing.error().message);
            return nullptr;
        }
        analysis::SeedStudy study;
        study.varied = varied;
        for (std::size_t wanted = kFewSeeds; study.seeds.size() < count; wanted *= 2) {
            const auto from = seeds.begin() + std::ssize(study.seeds);
            const auto to = seeds.begin() + static_cast<std::ptrdiff_t>(std::min(wanted, count));
            auto more = analysis::studySeeds(
                experiment, {from, to}, *computing->engine, computing->device, allCores(), stillWanted,
                [](std::size_t) {}, varied);
            if (!more)
                return nullptr;
            append(study, std::move(*more));
            tell(shownOf(study, stillWanted));
        }
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begun;
        const auto device = study.device;
        return std::make_shared<const SeedRun>(
            SeedRun{experiment, std::move(study), {computing->engine->name(), device}, seconds.count()});
    };
    m_job.start(
        work,
        [this](Shown shown) {
            m_fan = std::move(shown.fan);
            m_luck = shown.luck;
            Q_EMIT changed();
        },
        [this](std::shared_ptr<const SeedRun> all) { m_run = std::move(all); });
}

} // namespace twinsine::ui

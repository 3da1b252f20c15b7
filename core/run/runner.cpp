// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/runner.hpp"

#include "core/experiment/schedule.hpp"
#include "core/experiment/validate.hpp"
#include "core/run/kept_pace.hpp"
#include "core/run/sample_of.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <limits>
#include <mutex>
#include <set>
#include <thread>

namespace twinsine::run {

namespace {

using Clock = std::chrono::steady_clock;
using experiment::Experiment;
using training::PairTraining;

} // namespace

struct Runner::Impl {
    enum class Mode { run, stepOnce, pause };

    struct Assignment {
        std::uint64_t generation = 0;
        Experiment experiment;
        StartOptions options;
        std::shared_ptr<training::Progress> progress = std::make_shared<training::Progress>();
    };

    explicit Impl(engines::EngineChooser engineChooser)
        : chooser(std::move(engineChooser)), worker([this](std::stop_token stop) { loop(stop); }) {}

    ~Impl() {
        {
            const std::lock_guard lock(mutex);
            job.reset();
            ++generation; // what runs is no longer wanted
            updateAttention();
        }
        worker.request_stop();
        changed.notify_all();
    }

    // Commands: any thread.

    std::uint64_t start(Experiment experiment, StartOptions options) {
        const std::lock_guard lock(mutex);
        return enqueue({0, std::move(experiment), options});
    }

    std::uint64_t reset() {
        const std::lock_guard lock(mutex);
        if (!last)
            return generation;
        Assignment again = *last;
        again.options.paused = true;
        again.options.atOnce = false;
        return enqueue(std::move(again));
    }

    void setMode(Mode wanted) {
        const std::lock_guard lock(mutex);
        if (latest.state != State::running && latest.state != State::paused && latest.state != State::loading)
            return;
        mode = wanted;
        atOnce = atOnce && wanted == Mode::run;
        kept.begin(latest.frame ? latest.frame->epoch : 0);
        held = held || wanted != Mode::run;
        if (latest.state != State::loading)
            latest.state = wanted == Mode::pause ? State::paused : State::running;
        updateAttention();
        changed.notify_all();
    }

    void stop() {
        const std::lock_guard lock(mutex);
        if (latest.state != State::running && latest.state != State::paused && latest.state != State::loading)
            return;
        job.reset();
        endRun();
        changed.notify_all();
    }

    void setPace(std::optional<double> perSecond, PaceUnit unit) {
        const std::lock_guard lock(mutex);
        pace = perSecond;
        paceUnit = unit;
        atOnce = false;
        kept.begin(latest.frame ? latest.frame->epoch : 0);
        changed.notify_all();
    }

    Update pull() {
        const std::lock_guard lock(mutex);
        latest.generation = generation;
        if (latest.state == State::loading)
            latest.preparing = last->progress->now();
        const bool runs = latest.state == State::running;
        latest.kept = runs ? kept.epochsPerSecond() : std::nullopt;
        latest.sinceEpoch = runs || latest.state == State::loading ? kept.sinceLatest() : 0;
        Samples samples = std::exchange(latest.samples, Update::noSamples());
        Update update = latest;
        update.samples = std::move(samples);
        return update;
    }

    std::shared_ptr<const Frame> frameAt(std::int64_t epoch, const KeepGoing& keepGoing) const {
        std::shared_ptr<const RunInfo> info;
        std::shared_ptr<const Snapshot> snapshot;
        {
            const std::lock_guard lock(mutex);
            snapshot = timeline.nearest(epoch);
            if (!snapshot || !latest.info)
                return nullptr;
            if (snapshot == scrubbedTo)
                return scrubbedFrame;
            info = latest.info;
        }
        auto frame = frameOf(*info, snapshot, keepGoing);
        const std::lock_guard lock(mutex);
        if (!frame)
            return nullptr;
        scrubbedTo = std::move(snapshot);
        scrubbedFrame = frame;
        return frame;
    }

    // Worker.

    void loop(const std::stop_token& stop) {
        std::unique_lock lock(mutex);
        while (changed.wait(lock, stop, [&] { return job.has_value(); })) {
            const Assignment taken = std::move(*job);
            job.reset();
            running = taken.generation;
            updateAttention();
            auto toDestroy = std::exchange(outdated, {});
            lock.unlock();
            toDestroy.clear();
            try {
                runJob(taken);
            } catch (const std::exception& fault) {
                fail(taken, fault.what());
            } catch (...) {
                fail(taken, "unknown fault");
            }
            lock.lock();
        }
    }

    void runJob(const Assignment& taken) {
        if (const auto problems = experiment::validate(taken.experiment); !problems.empty())
            return fail(taken, toText(problems.front()));
        const auto computing = chooser(taken.experiment, taken.options.engine, taken.options.device);
        if (!computing)
            return fail(taken, computing.error().message);
        begun = Clock::now();
        const KeepGoing stillWanted = [&] { return isStillWanted(taken); };
        PairTraining training(taken.experiment, *computing->engine, computing->device, taken.options.threads,
                              stillWanted, taken.progress.get());
        if (!stillWanted())
            return;
        RunInfo info = infoOf(training);
        info.asked = taken.experiment;
        info.engine = computing->engine->name();
        info.device = computing->device;
        info.engineNote = computing->engineNote;
        info.deviceNote = computing->deviceNote;
        info.cudaProblem = computing->cudaProblem;
        spdlog::log(taken.options.atOnce ? spdlog::level::trace : spdlog::level::debug,
                    "training set up: {} epochs on {} of {}", info.epochs, info.engine, computing->engine->version());
        const auto shared = std::make_shared<const RunInfo>(std::move(info));
        if (!publishStart(taken, training, shared))
            return;
        const auto phaseEnds = phaseEndsOf(taken.experiment);
        StopWatch watch(taken.options.stopRule);
        auto due = Clock::now();
        while (true) {
            const Turn turn = waitForTurn(taken, due);
            if (turn == Turn::none || !advance(taken, training, turn) ||
                !publish(taken, training, *shared, phaseEnds, watch))
                return;
        }
    }

    enum class Turn { none, oneUpdate, oneEpoch, someEpochs };

    bool advance(const Assignment& taken, PairTraining& training, Turn turn) {
        if (turn == Turn::oneUpdate)
            return training.advanceUpdate([&] { return goOn(taken); });
        const std::int64_t epochs = turn == Turn::someEpochs ? training.someEpochs() : 1;
        if (epochs == 1)
            return training.advance([&] { return goOn(taken); });
        // Some epochs of a few microseconds: whoever pauses waits for the end of one, not in the middle of all.
        const auto wanted = [&] { return !attention.load(std::memory_order_acquire) || isStillWanted(taken); };
        return training.advance(wanted, epochs, [&] { return attention.load(std::memory_order_acquire); });
    }

    /// Waits while paused and until the pace allows the next epoch or update. None if this run is over.
    Turn waitForTurn(const Assignment& taken, Clock::time_point& due) {
        std::unique_lock lock(mutex);
        while (isWanted(taken)) {
            if (mode == Mode::pause) {
                changed.wait(lock);
                due = Clock::now();
                continue;
            }
            const auto now = Clock::now();
            if (mode == Mode::stepOnce || !pace || atOnce || now >= due) {
                if (pace) {
                    const auto interval =
                        std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(1 / *pace));
                    due = std::max(due + interval, now); // what is late is not made up for
                }
                if (pace && !atOnce && paceUnit == PaceUnit::updates)
                    return Turn::oneUpdate;
                const bool waitsAfterIt = mode == Mode::stepOnce || (pace && !atOnce);
                return waitsAfterIt || taken.options.stopRule ? Turn::oneEpoch : Turn::someEpochs;
            }
            held = true;
            changed.wait_until(lock, due);
        }
        return Turn::none;
    }

    bool isStillWanted(const Assignment& taken) const {
        const std::lock_guard lock(mutex);
        return isWanted(taken);
    }

    /// Asked by the thread of either side on its way through an epoch. Blocks while paused.
    bool goOn(const Assignment& taken) {
        if (!attention.load(std::memory_order_acquire))
            return true;
        std::unique_lock lock(mutex);
        changed.wait(lock, [&] { return mode != Mode::pause || !isWanted(taken); });
        return isWanted(taken);
    }

    bool publishStart(const Assignment& taken, const PairTraining& training,
                      const std::shared_ptr<const RunInfo>& shared) {
        const auto history = training.history();
        auto snapshot = std::make_shared<const Snapshot>(training.now());
        auto frame = frameOf(*shared, history.a.prediction, history.b.prediction, snapshot);
        const std::lock_guard lock(mutex);
        if (!isWanted(taken))
            return false;
        latest.info = shared;
        latest.frame = std::move(frame);
        latest.state = mode == Mode::pause ? State::paused : State::running;
        kept.begin(0);
        timeline.add(std::move(snapshot), true);
        return true;
    }

    /// What the latest advance() brought. False if this run is over.
    bool publish(const Assignment& taken, const PairTraining& training, const RunInfo& info,
                 const std::set<std::int64_t>& phaseEnds, StopWatch& watch) {
        const auto history = training.history();
        // The updates before a side diverged moved its curve, though that epoch is none, as do those of one under way.
        const bool isBetween = history.a.divergedAtStep || history.b.divergedAtStep || training.records().empty();
        std::vector<std::shared_ptr<const Snapshot>> snapshots;
        for (const auto& record : training.records())
            snapshots.push_back(std::make_shared<Snapshot>(record));
        auto frame = frameOf(info, history.a.prediction, history.b.prediction,
                             isBetween ? std::make_shared<const Snapshot>(training.now()) : snapshots.back());
        const std::lock_guard lock(mutex);
        if (!isWanted(taken))
            return false;
        bool ends = false;
        for (auto& snapshot : snapshots) {
            const Sample sample = sampleOf(history, *snapshot);
            latest.samples.add(sample);
            ends = watch.endsWith(sample);
            timeline.add(std::move(snapshot), phaseEnds.contains(sample.epoch));
        }
        latest.frame = std::move(frame);
        kept.add(latest.frame->epoch);
        latest.secondsA = history.a.seconds;
        latest.secondsB = history.b.seconds;
        latest.divergedA = history.a.divergedAtStep;
        latest.divergedB = history.b.divergedAtStep;
        latest.testLossA = history.a.testLoss;
        latest.testLossB = history.b.testLoss;
        if (mode == Mode::stepOnce) {
            mode = Mode::pause;
            updateAttention();
        }
        if (training.finished()) {
            latest.state = State::finished;
            if (!held)
                latest.seconds = std::chrono::duration<double>(Clock::now() - begun).count();
        } else if (ends) {
            endRun();
            latest.stoppedBy = taken.options.stopRule;
        } else if (mode == Mode::pause) {
            latest.state = State::paused;
        }
        return isWanted(taken) && !training.finished();
    }

    void fail(const Assignment& taken, const std::string& why) {
        const std::lock_guard lock(mutex);
        if (!isWanted(taken))
            return;
        latest.state = State::failed;
        latest.message = why;
    }

    // With the mutex held.

    std::uint64_t enqueue(Assignment next) {
        next.generation = ++generation;
        next.progress = std::make_shared<training::Progress>(); // of reset() too, whose job is a copy
        mode = next.options.paused ? Mode::pause : Mode::run;
        kept.begin(0);
        atOnce = next.options.atOnce;
        held = next.options.paused;
        latest = Update{};
        latest.state = State::loading;
        outdated.push_back(std::exchange(timeline, Timeline()));
        last = next;
        job = std::move(next);
        updateAttention();
        changed.notify_all();
        return generation;
    }

    /// At its last whole epoch.
    void endRun() {
        stoppedGeneration = generation;
        latest.state = State::stopped;
        updateAttention();
    }

    bool isWanted(const Assignment& taken) const {
        return taken.generation == generation && taken.generation != stoppedGeneration;
    }

    /// goOn() looks at the state only when this flag is up: when not simply to run on, or when what runs may no longer
    /// be wanted.
    void updateAttention() {
        attention.store(mode != Mode::run || running != generation || generation == stoppedGeneration,
                        std::memory_order_release);
    }

    engines::EngineChooser chooser;
    mutable std::mutex mutex;
    std::condition_variable_any changed;
    std::atomic<bool> attention{false};
    std::optional<Assignment> job;  ///< waits to be taken by the worker
    std::optional<Assignment> last; ///< for reset()
    std::uint64_t generation = 0;
    std::uint64_t running = 0; ///< the generation that the worker took last
    std::uint64_t stoppedGeneration = std::numeric_limits<std::uint64_t>::max();
    Mode mode = Mode::run;
    std::optional<double> pace;
    PaceUnit paceUnit = PaceUnit::epochs;
    bool atOnce = false; ///< no pace for this run
    KeptPace kept;       ///< of what is shown
    bool held = false;   ///< this run was paused or had to wait for its pace
    Update latest;
    Timeline timeline;
    std::vector<Timeline> outdated; ///< for the worker to destroy: of a long run that takes its time
    /// What frameAt() gave last: whoever scrubs asks for it again and again.
    mutable std::shared_ptr<const Snapshot> scrubbedTo;
    mutable std::shared_ptr<const Frame> scrubbedFrame;
    Clock::time_point begun; ///< the worker's: when it began to set up what it trains
    std::jthread worker;     ///< last: it uses the members above
};

Runner::Runner(engines::EngineChooser chooser) : m(std::make_unique<Impl>(std::move(chooser))) {}
Runner::~Runner() = default;

std::uint64_t Runner::start(Experiment experiment, StartOptions options) {
    return m->start(std::move(experiment), options);
}
void Runner::pause() { m->setMode(Impl::Mode::pause); }
void Runner::resume() { m->setMode(Impl::Mode::run); }
void Runner::step() { m->setMode(Impl::Mode::stepOnce); }
void Runner::stop() { m->stop(); }
std::uint64_t Runner::reset() { return m->reset(); }
void Runner::setPace(std::optional<double> perSecond, PaceUnit unit) { m->setPace(perSecond, unit); }
Update Runner::pull() { return m->pull(); }
std::shared_ptr<const Frame> Runner::frameAt(std::int64_t epoch, const KeepGoing& keepGoing) const {
    return m->frameAt(epoch, keepGoing);
}

} // namespace twinsine::run

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/runner.hpp"

#include "core/experiment/validate.hpp"
#include "core/training/forward.hpp"
#include "core/training/side_training.hpp"

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
using experiment::SideName;
using training::PairTraining;

enum class Mode { run, stepOnce, pause };

struct Job {
    std::uint64_t generation = 0;
    Experiment experiment;
    StartOptions options;
};

Sample sampleOf(const training::PairHistory& history, std::int64_t epoch) {
    const auto index = static_cast<std::size_t>(epoch - 1);
    const auto at = [&](const std::vector<double>& values) {
        return index < values.size() ? values[index] : std::numeric_limits<double>::quiet_NaN();
    };
    const auto ofSide = [&](const training::SideHistory& side) {
        return Sample::OfSide{at(side.loss), at(side.evaluationLoss), side.steps};
    };
    return {epoch, ofSide(history.a), ofSide(history.b), history.meanAbsDifference[index]};
}

std::shared_ptr<const Frame> frameOf(const training::PairHistory& history, std::int64_t epoch) {
    return std::make_shared<Frame>(Frame{epoch, history.a.prediction, history.b.prediction, history.a.steps,
                                         history.b.steps,
                                         training::distanceBetween(history.a.prediction, history.b.prediction)});
}

std::shared_ptr<const Snapshot> snapshotOf(const training::PairHistory& history, std::int64_t epoch) {
    return std::make_shared<Snapshot>(
        Snapshot{epoch, history.a.weights, history.b.weights, history.a.steps, history.b.steps});
}

/// The epochs after which a phase of either side ends.
std::set<std::int64_t> phaseEndsOf(const Experiment& experiment) {
    std::set<std::int64_t> ends;
    for (const auto* side : {&experiment.a, &experiment.b}) {
        std::int64_t epoch = 0;
        for (const auto& phase : side->phases)
            ends.insert(epoch += phase.epochs);
    }
    return ends;
}

} // namespace

Result<training::Device> chooseDevice(const training::Engine& engine, DeviceChoice choice, std::string& note) {
    note.clear();
    if (choice == DeviceChoice::cpu)
        return training::Device::cpu;
    const auto problem = engine.cudaProblem();
    if (!problem)
        return training::Device::cuda;
    if (choice == DeviceChoice::cuda)
        return Error{"CUDA can't be used: " + *problem};
    note = *problem;
    return training::Device::cpu;
}

struct Runner::Impl {
    explicit Impl(training::EngineLoader engineLoader)
        : loader(std::move(engineLoader)), worker([this](std::stop_token stop) { loop(stop); }) {}

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
        Job again = *last;
        again.options.paused = true;
        return enqueue(std::move(again));
    }

    void setMode(Mode wanted) {
        const std::lock_guard lock(mutex);
        if (latest.state != State::running && latest.state != State::paused && latest.state != State::loading)
            return;
        mode = wanted;
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
        stoppedGeneration = generation;
        latest.state = State::stopped;
        updateAttention();
        changed.notify_all();
    }

    void setPace(std::optional<double> epochsPerSecond) {
        const std::lock_guard lock(mutex);
        pace = epochsPerSecond;
        changed.notify_all();
    }

    Update pull() {
        const std::lock_guard lock(mutex);
        latest.generation = generation;
        Update update = latest;
        update.samples = mailbox.take();
        return update;
    }

    std::shared_ptr<const Frame> frameAt(std::int64_t epoch) const {
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
        const auto predictionOf = [&](SideName which, const training::Weights& weights) {
            const auto& side = info->experiment.side(which);
            return training::predict(side, weights, training::roundedTo(side.floatx, info->x));
        };
        auto a = predictionOf(SideName::a, snapshot->a);
        auto b = predictionOf(SideName::b, snapshot->b);
        const auto distance = training::distanceBetween(a, b);
        auto frame = std::make_shared<const Frame>(
            Frame{snapshot->epoch, std::move(a), std::move(b), snapshot->stepsA, snapshot->stepsB, distance});
        const std::lock_guard lock(mutex);
        scrubbedTo = std::move(snapshot);
        scrubbedFrame = frame;
        return frame;
    }

    // Worker.

    void loop(const std::stop_token& stop) {
        std::unique_lock lock(mutex);
        while (changed.wait(lock, stop, [&] { return job.has_value(); })) {
            const Job taken = std::move(*job);
            job.reset();
            running = taken.generation;
            updateAttention();
            lock.unlock();
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

    void runJob(const Job& taken) {
        if (const auto problems = experiment::validate(taken.experiment); !problems.empty())
            return fail(taken, toText(problems.front()));
        const auto engine = loader();
        if (!engine)
            return fail(taken, engine.error().message);
        RunInfo info;
        const auto device = chooseDevice(**engine, taken.options.device, info.deviceNote);
        if (!device)
            return fail(taken, device.error().message);
        const training::KeepGoing stillWanted = [&] {
            const std::lock_guard lock(mutex);
            return isWanted(taken);
        };
        PairTraining training(taken.experiment, **engine, *device, taken.options.threads, stillWanted);
        if (!stillWanted())
            return;
        info.experiment = training.recorded();
        info.x.assign(training.x().begin(), training.x().end());
        info.y.assign(training.y().begin(), training.y().end());
        info.epochs = training.epochs();
        info.engine = (*engine)->name();
        info.device = *device;
        info.cudaProblem = (*engine)->cudaProblem();
        spdlog::debug("training set up: {} epochs on {} of {}", info.epochs, info.engine, (*engine)->version());
        if (!publishStart(taken, training, std::move(info)))
            return;
        const auto phaseEnds = phaseEndsOf(taken.experiment);
        auto due = Clock::now();
        while (!training.finished()) {
            if (!waitForTurn(taken, due) || !training.advance([&] { return goOn(taken); }))
                return;
            if (!publishEpoch(taken, training, phaseEnds.contains(training.epoch())))
                return;
        }
    }

    /// Waits while paused and until the pace allows the next epoch. False if this run is over.
    bool waitForTurn(const Job& taken, Clock::time_point& due) {
        std::unique_lock lock(mutex);
        while (isWanted(taken)) {
            if (mode == Mode::pause) {
                changed.wait(lock);
                due = Clock::now();
                continue;
            }
            const auto now = Clock::now();
            if (mode == Mode::stepOnce || !pace || now >= due) {
                if (pace) {
                    const auto interval =
                        std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(1 / *pace));
                    due = std::max(due + interval, now); // a late epoch is not made up for
                }
                return true;
            }
            changed.wait_until(lock, due);
        }
        return false;
    }

    /// Asked before every update, by the thread of either side. Blocks while paused inside an epoch.
    bool goOn(const Job& taken) {
        if (!attention.load(std::memory_order_acquire))
            return true;
        std::unique_lock lock(mutex);
        changed.wait(lock, [&] { return mode != Mode::pause || !isWanted(taken); });
        return isWanted(taken);
    }

    bool publishStart(const Job& taken, const PairTraining& training, RunInfo info) {
        auto shared = std::make_shared<const RunInfo>(std::move(info));
        const auto history = training.history();
        auto frame = frameOf(history, 0);
        auto snapshot = snapshotOf(history, 0);
        const std::lock_guard lock(mutex);
        if (!isWanted(taken))
            return false;
        latest.info = std::move(shared);
        latest.frame = std::move(frame);
        latest.state = mode == Mode::pause ? State::paused : State::running;
        timeline.add(std::move(snapshot), true);
        return true;
    }

    bool publishEpoch(const Job& taken, const PairTraining& training, bool phaseEnd) {
        const auto history = training.history();
        const std::int64_t epoch = training.epoch();
        auto frame = frameOf(history, epoch);
        auto snapshot = snapshotOf(history, epoch);
        const std::lock_guard lock(mutex);
        if (!isWanted(taken))
            return false;
        if (epoch > lastEpoch) { // not where the first epochs of both sides diverged, or the longer side's did
            mailbox.put(sampleOf(history, epoch));
            timeline.add(std::move(snapshot), phaseEnd);
            lastEpoch = epoch;
        }
        latest.frame = std::move(frame);
        latest.secondsA = history.a.seconds;
        latest.secondsB = history.b.seconds;
        latest.divergedA = history.a.divergedAtStep;
        latest.divergedB = history.b.divergedAtStep;
        if (mode == Mode::stepOnce) {
            mode = Mode::pause;
            updateAttention();
        }
        if (training.finished())
            latest.state = State::finished;
        else if (mode == Mode::pause)
            latest.state = State::paused;
        return true;
    }

    void fail(const Job& taken, const std::string& why) {
        spdlog::error("{}", why);
        const std::lock_guard lock(mutex);
        if (!isWanted(taken))
            return;
        latest.state = State::failed;
        latest.message = why;
    }

    // With the mutex held.

    std::uint64_t enqueue(Job next) {
        next.generation = ++generation;
        mode = next.options.paused ? Mode::pause : Mode::run;
        latest = Update{};
        latest.state = State::loading;
        mailbox.take();
        timeline = Timeline();
        lastEpoch = 0;
        last = next;
        job = std::move(next);
        updateAttention();
        changed.notify_all();
        return generation;
    }

    bool isWanted(const Job& taken) const {
        return taken.generation == generation && taken.generation != stoppedGeneration;
    }

    /// goOn() looks at the state only when this flag is up: when paused, or when what runs may no longer be wanted.
    void updateAttention() {
        attention.store(mode == Mode::pause || running != generation || generation == stoppedGeneration,
                        std::memory_order_release);
    }

    training::EngineLoader loader;
    mutable std::mutex mutex;
    std::condition_variable_any changed;
    std::atomic<bool> attention{false};
    std::optional<Job> job;  ///< waits to be taken by the worker
    std::optional<Job> last; ///< for reset()
    std::uint64_t generation = 0;
    std::uint64_t running = 0; ///< the generation that the worker took last
    std::uint64_t stoppedGeneration = std::numeric_limits<std::uint64_t>::max();
    Mode mode = Mode::run;
    std::optional<double> pace;
    Update latest; ///< without samples
    Mailbox mailbox;
    Timeline timeline;
    std::int64_t lastEpoch = 0;
    /// What frameAt() gave last: whoever scrubs asks for it again and again.
    mutable std::shared_ptr<const Snapshot> scrubbedTo;
    mutable std::shared_ptr<const Frame> scrubbedFrame;
    std::jthread worker; ///< last: it uses the members above
};

Runner::Runner(training::EngineLoader loader) : m(std::make_unique<Impl>(std::move(loader))) {}
Runner::~Runner() = default;

std::uint64_t Runner::start(Experiment experiment, StartOptions options) {
    return m->start(std::move(experiment), options);
}
void Runner::pause() { m->setMode(Mode::pause); }
void Runner::resume() { m->setMode(Mode::run); }
void Runner::step() { m->setMode(Mode::stepOnce); }
void Runner::stop() { m->stop(); }
std::uint64_t Runner::reset() { return m->reset(); }
void Runner::setPace(std::optional<double> epochsPerSecond) { m->setPace(epochsPerSecond); }
Update Runner::pull() { return m->pull(); }
std::shared_ptr<const Frame> Runner::frameAt(std::int64_t epoch) const { return m->frameAt(epoch); }

} // namespace twinsine::run

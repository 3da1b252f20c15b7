// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/lanes/task_set.hpp"

#include "core/do_all.hpp"
#include "core/rules/reduction.hpp"
#include "core/rules/slots.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstring>
#include <limits>
#include <new>
#include <utility>

namespace twinsine::engines::lanes {

namespace {

template <class Value>
std::span<const std::byte> bytesIn(const std::vector<Value>& values) {
    return std::as_bytes(std::span(values));
}

} // namespace

template <class Real>
struct TaskSet<Real>::One {
    One(const plan::SidePlan& itsPlan, std::size_t itsIndex)
        : plan(itsPlan), index(itsIndex), layout(itsPlan.side.layers), walk(itsPlan.order) {}

    bool finished() const { return phase == plan.phases.size() || hasDiverged; }
    const experiment::PhaseSchedule& schedule() const { return plan.phases[phase]; }

    const plan::SidePlan& plan;
    std::size_t index;
    fused::Layout layout;
    plan::BatchOrder::Walk walk;
    std::size_t outputs = 0; ///< where its losses are among those of all; its predictions follow
    std::size_t orders = 0;  ///< where this round's are
    std::int64_t ordersToDraw = 0;
    std::size_t phase = 0;
    std::int64_t epochInPhase = 0;
    std::int64_t epochs = 0;
    bool hasDiverged = false;
    std::unique_ptr<Predictor> predictor; ///< made when somebody wants to know what the device did not predict
};

template <class Real>
class TaskSet<Real>::View final : public PlanView {
public:
    View(TaskSet& set, One& one, const KeepGoing& keepGoing)
        : PlanView(one.plan, one.predictor, keepGoing), m_set(set), m_one(one) {}

    double seconds() const override { return m_set.m_seconds; }

    /// The weights are others than those the device has predicted with.
    void forgetOutputs() { m_hasOutputs = false; }

private:
    plan::Weights readWeights() override {
        const std::vector<Real> parameters = m_set.read(m_set.taskOf(m_one).arena, m_one.layout.size);
        return unpack(m_one.layout, parameters.data());
    }

    std::optional<std::vector<double>> readOutputs() override {
        if (!m_hasOutputs)
            return std::nullopt;
        const auto losses = static_cast<std::ptrdiff_t>(m_one.outputs) + mostBatches(m_one.plan);
        const auto from = m_set.m_outputs.begin() + losses;
        return std::vector<double>(from, from + static_cast<std::ptrdiff_t>(m_one.plan.points->x.size()));
    }

    TaskSet& m_set;
    One& m_one;
    bool m_hasOutputs = true;
};

template <class Real>
TaskSet<Real>::TaskSet(std::span<const plan::SidePlan> plans, std::vector<std::size_t> indices, const Machine& machine)
    : m_machine(machine) {
    m_ones.reserve(indices.size());
    for (const std::size_t index : indices)
        m_ones.emplace_back(plans[index], index);
}

template <class Real>
TaskSet<Real>::~TaskSet() = default;

template <class Real>
bool TaskSet<Real>::finished() const {
    return std::ranges::all_of(m_ones, &One::finished);
}

/// Memory of the device that is given out from both ends: in front what begins with numbers of the host, behind it the
/// rest.
template <class Real>
class TaskSet<Real>::Places {
public:
    Places(std::byte* memory, std::size_t bytes) : m_memory(memory), m_end(bytes) {}

    template <class Value>
    Value* put(std::span<const Value> values, std::size_t room) {
        const std::size_t at = m_image.size();
        m_image.resize(at + aligned(room * sizeof(Value)));
        std::memcpy(m_image.data() + at, values.data(), values.size_bytes());
        return reinterpret_cast<Value*>(m_memory + at);
    }

    Real* take(std::size_t count) {
        m_end -= aligned(count * sizeof(Real));
        return reinterpret_cast<Real*>(m_memory + m_end);
    }

    const std::vector<std::byte>& image() const { return m_image; }

private:
    std::byte* m_memory;
    std::vector<std::byte> m_image;
    std::size_t m_end;
};

template <class Real>
void TaskSet<Real>::place() {
    std::size_t bytes = 0;
    std::size_t outputs = 0;
    for (One& one : m_ones) {
        bytes += bytesOf<Real>(one.plan);
        one.outputs = std::exchange(outputs, outputs + outputsOf(one.plan));
    }
    m_memory = m_machine.allocate(bytes);
    m_outputsOnDevice = m_machine.allocate(outputs * sizeof(Real));
    m_outputs.resize(outputs);
    Places places(m_memory.get(), bytes);
    std::map<const plan::Points*, std::pair<const Real*, const Real*>> placed; // many plans share them
    m_tasks.reserve(m_ones.size());
    for (const One& one : m_ones) {
        auto& [x, y] = placed[one.plan.points.get()];
        if (!x) {
            const plan::Points& points = *one.plan.points;
            const std::vector<Real> ofX(points.x.begin(), points.x.end());
            const std::vector<Real> ofY(points.y.begin(), points.y.end());
            x = places.put(std::span(ofX), ofX.size() + kBeyond);
            y = places.put(std::span(ofY), ofY.size());
        }
        m_tasks.push_back(taskFor(one, x, y, places));
    }
    m_machine.upload(m_memory.get(), places.image());
    m_tasksOnDevice = m_machine.allocate(m_tasks.size() * sizeof(Task<Real>));
}

template <class Real>
Task<Real> TaskSet<Real>::taskFor(const One& one, const Real* x, const Real* y, Places& places) {
    const experiment::Side& side = one.plan.side;
    const ArenaLayout arenaLayout = arenaLayoutOf<Real>(one.plan, one.layout);
    m_arenaBytes = std::max(m_arenaBytes, arenaLayout.end * sizeof(Real));
    fused::Stack stack = one.layout.stack();
    stack.layers = places.put(std::span(one.layout.layers), one.layout.layers.size());
    Real* const losses = reinterpret_cast<Real*>(m_outputsOnDevice.get()) + one.outputs;
    const auto ordered = static_cast<std::size_t>(mostPoints(one.plan) + kBeyond);
    Task<Real> task{.stack = stack,
                    .variables = places.put(std::span(one.layout.variables), one.layout.variables.size()),
                    .variableCount = static_cast<int>(one.layout.variables.size()),
                    .rule = {},
                    .around = {side.optimizer, side.framework},
                    .loss = side.loss,
                    .reduction = side.lossReduction,
                    .broadcasts = rules::comparesAllPairs(side),
                    .layout = arenaLayout,
                    .arena = nullptr,
                    .workspace = places.take(arenaLayout.end - arenaLayout.workspace),
                    .x = x,
                    .y = y,
                    .orders = nullptr,
                    .orderStride = 0,
                    .points = 0,
                    .batchSize = 0,
                    .orderedX = places.take(ordered),
                    .orderedY = places.take(ordered),
                    .epochs = 0,
                    .lastStep = 0,
                    .batchLosses = losses,
                    .predictX = x,
                    .predictCount = static_cast<std::int64_t>(one.plan.points->x.size()),
                    .predictions = losses + mostBatches(one.plan),
                    .progress = {}};
    std::vector<Real> arena(arenaLayout.workspace);
    pack(one.layout, one.plan.initialWeights, arena.data());
    compile(one, task, arena.data());
    task.arena = places.put(std::span<const Real>(arena), arena.size());
    return task;
}

/// The optimizer starts anew, from the parameters in the arena.
template <class Real>
void TaskSet<Real>::compile(const One& one, Task<Real>& task, Real* arena) const {
    const experiment::Side& side = one.plan.side;
    const std::size_t size = one.layout.size;
    rules::withRule<Real>(side.optimizer, side.framework, [&]<class Rule>(const Rule& rule) {
        new (task.rule.bytes) Rule(rule);
        task.rule.index = rules::kIndexOf<Real, Rule>;
        auto slots = rule.slots(Real(0));
        rules::forEachSlot<Real>(
            slots, [&](Real value, std::size_t i) { std::fill_n(arena + task.layout.slots + i * size, size, value); });
    });
    task.around = {side.optimizer, side.framework};
    for (std::size_t i = 0; task.around.average.isUsed() && i < size; ++i)
        arena[task.layout.averages + i] = task.around.average.start(arena[i]);
}

template <class Real>
void TaskSet<Real>::ask(One& one, std::int64_t strides, Stride stride, const Recorder& recorder) {
    const experiment::PhaseSchedule& phase = one.schedule();
    Task<Real>& task = taskOf(one);
    const bool beginsPhase = one.epochInPhase == 0 && task.progress.begin == 0;
    if (beginsPhase && one.phase > 0 && one.plan.side.phases[one.phase].compile) {
        std::vector<Real> arena = read(task.arena, task.layout.lossSums);
        compile(one, task, arena.data());
        m_machine.upload(reinterpret_cast<std::byte*>(task.arena), bytesIn(arena));
    }
    task.points = phase.points;
    task.batchSize = phase.batchSize;
    task.epochs = 1;
    task.lastStep = stride == Stride::update ? task.progress.steps + 1 : std::numeric_limits<std::int64_t>::max();
    if (task.progress.begin == 0) {
        if (stride == Stride::epoch) {
            const std::int64_t wanted = std::max<std::int64_t>(recorder.next(one.index, one.epochs) - one.epochs, 1);
            task.epochs = std::min({strides, phase.epochs - one.epochs, wanted});
        }
        reserveOrders(one, task, beginsPhase);
    }
    task.progress.epoch = 0;
    task.progress.points = 0;
    task.progress.isDone = false;
}

template <class Real>
void TaskSet<Real>::reserveOrders(One& one, Task<Real>& task, bool beginsPhase) {
    constexpr std::int64_t kMostOrders = 1LL << 26; // of all, 256 MiB; of each at least one
    const bool areSame = one.plan.order.isSameInAllEpochs(one.phase);
    one.orders = m_orders.size();
    if (areSame) {
        one.ordersToDraw = beginsPhase ? 1 : 0;
    } else {
        const std::int64_t room = kMostOrders / static_cast<std::int64_t>(m_ones.size()) / task.points;
        one.ordersToDraw = task.epochs = std::clamp<std::int64_t>(room, 1, task.epochs);
    }
    task.orderStride = areSame ? 0 : task.points;
    task.progress.hasOrder = task.progress.hasOrder && one.ordersToDraw == 0;
    m_orders.resize(m_orders.size() + static_cast<std::size_t>(one.ordersToDraw * task.points));
}

template <class Real>
bool TaskSet<Real>::drawOrders(std::span<const std::size_t> asked, const KeepGoing& keepGoing) {
    constexpr std::size_t kWorthThreads = 1U << 16; // numbers; some milliseconds
    std::atomic<bool> stopped = false;
    return doAll(asked.size(), m_orders.size() < kWorthThreads ? 1 : allCores(), stopped, [&](std::size_t i) {
        One& one = m_ones[asked[i]];
        const Task<Real>& task = m_tasks[asked[i]];
        if (task.progress.begin > 0) // within an epoch whose order it has
            return true;
        auto to = m_orders.begin() + static_cast<std::ptrdiff_t>(one.orders);
        for (std::int64_t epoch = 0; epoch < one.ordersToDraw; ++epoch) {
            if (!keepGoing())
                return false;
            to = std::ranges::copy(one.walk.next(), to).out;
        }
        for (std::int64_t epoch = one.ordersToDraw; epoch < task.epochs; ++epoch)
            one.walk.skip();
        return true;
    });
}

/// Slices until each training has done what it was asked for. False if keepGoing said no.
template <class Real>
bool TaskSet<Real>::run(const KeepGoing& keepGoing) {
    using Clock = std::chrono::steady_clock;
    constexpr double kLeastSeconds = 0.02;
    constexpr double kMostSeconds = 0.05; // so that a stop acts within twice that
    if (m_orders.size() * sizeof(std::int32_t) > m_roomForOrders) {
        m_roomForOrders = m_orders.size() * sizeof(std::int32_t);
        m_ordersOnDevice.reset(); // before the next is taken
        m_ordersOnDevice = m_machine.allocate(m_roomForOrders);
    }
    m_machine.upload(m_ordersOnDevice.get(), bytesIn(m_orders));
    for (const One& one : m_ones)
        taskOf(one).orders = reinterpret_cast<const std::int32_t*>(m_ordersOnDevice.get()) + one.orders;
    m_machine.upload(m_tasksOnDevice.get(), bytesIn(m_tasks));
    const auto isUnderWay = [](const Task<Real>& task) { return !task.progress.isDone; };
    while (std::ranges::any_of(m_tasks, isUnderWay)) {
        if (!keepGoing())
            return false;
        const auto begin = Clock::now();
        m_machine.run(reinterpret_cast<Task<Real>*>(m_tasksOnDevice.get()), m_tasks.size(), m_arenaBytes, m_work);
        m_machine.download(std::as_writable_bytes(std::span(m_tasks)), m_tasksOnDevice.get());
        const double seconds = std::chrono::duration<double>(Clock::now() - begin).count();
        m_seconds += seconds;
        if (seconds < kLeastSeconds && std::ranges::any_of(m_tasks, isUnderWay))
            m_work *= 2; // it was the slice that ended them, not their own ends
        else if (seconds > kMostSeconds)
            m_work = std::max(m_work / 2, 1.0);
    }
    m_machine.download(std::as_writable_bytes(std::span(m_outputs)), m_outputsOnDevice.get());
    return true;
}

template <class Real>
bool TaskSet<Real>::advance(std::int64_t strides, Stride stride, const KeepGoing& keepGoing, Recorder& recorder) {
    if (!keepGoing())
        return false;
    if (m_tasks.empty())
        place();
    std::vector<std::int64_t> left(m_ones.size(), strides);
    for (;;) {
        m_orders.clear();
        std::vector<std::size_t> asked;
        for (std::size_t i = 0; i < m_ones.size(); ++i) {
            if (left[i] > 0 && !m_ones[i].finished()) {
                ask(m_ones[i], left[i], stride, recorder);
                asked.push_back(i);
            }
        }
        if (asked.empty()) {
            if (finished()) // others may need the room
                m_memory = m_tasksOnDevice = m_outputsOnDevice = m_ordersOnDevice = nullptr;
            return true;
        }
        if (!drawOrders(asked, keepGoing) || !run(keepGoing))
            return false;
        for (const std::size_t i : asked) {
            View view(*this, m_ones[i], keepGoing);
            left[i] -= stride == Stride::update ? 1 : taskOf(m_ones[i]).epochs;
            conclude(m_ones[i], view);
            if (view.wasInterrupted())
                return false;
            if (!recorder.record(view))
                left[i] = 0;
            if (view.wasInterrupted())
                return false;
        }
    }
}

template <class Real>
void TaskSet<Real>::conclude(One& one, View& view) {
    Task<Real>& task = taskOf(one);
    const Progress& at = task.progress;
    const experiment::PhaseSchedule& phase = one.schedule();
    view.setPhase(one.phase);
    one.epochs += at.epoch;
    one.epochInPhase += at.epoch;
    one.hasDiverged = at.hasDiverged;
    view.loss = NAN;
    if (at.hasDiverged) {
        view.divergedAtStep = at.steps + 1;
    } else if (at.begin > 0) {
        view.underWay = {at.begin / phase.batchSize, phase.batches};
        view.loss = 0;
    } else {
        const auto from = m_outputs.begin() + static_cast<std::ptrdiff_t>(one.outputs);
        view.loss =
            reportedLoss(one.plan.side, std::vector<double>(from, from + phase.batches), phase.batchSize, phase.points);
        if (one.epochs == phase.epochs)
            endPhase(one, view);
    }
    view.plan = one.index;
    view.epochs = one.epochs;
    view.steps = at.steps;
    view.isLast = one.finished();
}

template <class Real>
void TaskSet<Real>::endPhase(One& one, View& view) {
    Task<Real>& task = taskOf(one);
    view.endsPhase = true;
    one.epochInPhase = 0;
    ++one.phase;
    if (!task.around.average.isUsed())
        return;
    view.evaluateNow();
    if (!task.around.average.overwritesAtEnd())
        return;
    const std::vector<Real> averages = read(task.arena + task.layout.averages, one.layout.size);
    m_machine.upload(reinterpret_cast<std::byte*>(task.arena), bytesIn(averages));
    view.forgetOutputs();
}

template <class Real>
std::vector<Real> TaskSet<Real>::read(const Real* from, std::size_t count) const {
    std::vector<Real> values(count);
    m_machine.download(std::as_writable_bytes(std::span(values)), reinterpret_cast<const std::byte*>(from));
    return values;
}

template class TaskSet<float>;
template class TaskSet<double>;

} // namespace twinsine::engines::lanes

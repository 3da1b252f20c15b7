// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/schedule.hpp"

#include <algorithm>
#include <cmath>

namespace twinsine::experiment {

namespace {

double bytesOfSide(const Side& side, std::int64_t num) {
    const auto points = static_cast<double>(num);
    const auto phases = static_cast<double>(side.phases.size());
    double parameters = 0;
    double units = 0;
    double inputs = 1;
    double variables = 0;
    for (const auto& layer : side.layers) {
        const auto outputs = static_cast<double>(layer.units);
        parameters += inputs * outputs + (layer.useBias ? outputs : 0);
        variables += layer.useBias ? 2 : 1;
        units += outputs;
        inputs = outputs;
    }
    double largestBatch = 0;
    for (const auto& phase : scheduleOf(side, num))
        largestBatch = std::max(largestBatch, static_cast<double>(phase.batchSize));
    const auto epochs = static_cast<double>(epochsOf(side));

    const double real = side.floatx == Floatx::float64 ? 8 : 4;
    // Weights in double: the initial ones, now, on their way to the window, and the timeline. It keeps every epoch as
    // far as its own bound goes, but the first, the last two and the phase ends of both sides whatever they take.
    constexpr double kTimeline = 256.0 * 1024 * 1024;
    constexpr double kOfVariable = 48; // the array's own members and what the allocation adds
    const double snapshot = parameters * 8 + variables * kOfVariable;
    const double kept = std::max((2 * phases + 3) * snapshot, std::min(epochs * snapshot, kTimeline));
    double bytes = parameters * 6 * real; // weights, gradients, up to four slots
    bytes += 3 * snapshot + kept;
    bytes += largestBatch * units * 3 * real; // pre-activations, activations, gradients
    if (side.labels == Labels::flat && !isKeras(side.framework)) {
        const bool isNarrow = side.floatx == Floatx::float16 || side.floatx == Floatx::bfloat16;
        bytes += largestBatch * largestBatch * (isNarrow ? 4.5 : 3) * real; // of pairs: errors, losses, gradients
    }
    bytes += points * 8 * (phases + 3);   // data, prediction, phase predictions
    bytes += points * (3 * 8 + 2 * real); // scaled, in double and in the floatx; a batch order
    bytes += epochs * 4 * 8;              // histories
    return bytes;
}

} // namespace

std::int64_t trainedOf(const Side& side, std::int64_t points) {
    return static_cast<std::int64_t>(std::floor(static_cast<double>(points) * (1 - side.validationSplit)));
}

std::vector<PhaseSchedule> scheduleOf(const Side& side, std::int64_t points) {
    std::vector<PhaseSchedule> phases;
    PhaseSchedule phase;
    const std::int64_t trained = trainedOf(side, points);
    for (const auto& each : side.phases) {
        const bool isDrawn = each.shuffle == Shuffle::choice; // with replacement, so of any size
        phase.batchSize = each.batchSize.value_or(trained);
        phase.batches =
            each.dropRemainder ? trained / phase.batchSize : (trained + phase.batchSize - 1) / phase.batchSize;
        phase.points = isDrawn || each.dropRemainder ? phase.batches * phase.batchSize : trained;
        phase.batchSize = std::min(phase.batchSize, phase.points);
        phase.epochs += each.epochs;
        phase.steps += each.epochs * phase.batches;
        phases.push_back(phase);
    }
    return phases;
}

std::int64_t epochsOf(const Side& side) {
    std::int64_t epochs = 0;
    for (const auto& phase : side.phases)
        epochs += phase.epochs;
    return epochs;
}

std::int64_t stepsOf(const Experiment& experiment) {
    const auto ofSide = [&](const Side& side) {
        const auto phases = scheduleOf(side, experiment.data.num);
        return phases.empty() ? 0 : phases.back().steps;
    };
    return std::max(ofSide(experiment.a), ofSide(experiment.b));
}

double epochsAfter(const Side& side, std::int64_t points, std::int64_t steps) {
    PhaseSchedule before;
    for (const PhaseSchedule& phase : scheduleOf(side, points)) {
        if (steps <= phase.steps)
            return static_cast<double>(before.epochs) + static_cast<double>(steps - before.steps) *
                                                            static_cast<double>(phase.epochs - before.epochs) /
                                                            static_cast<double>(phase.steps - before.steps);
        before = phase;
    }
    return static_cast<double>(before.epochs);
}

std::set<std::int64_t> phaseEndsOf(const Experiment& experiment) {
    std::set<std::int64_t> ends;
    for (const Side* side : {&experiment.a, &experiment.b})
        for (const PhaseSchedule& phase : scheduleOf(*side, experiment.data.num))
            ends.insert(phase.epochs);
    return ends;
}

double bytesNeeded(const Experiment& experiment) {
    const double points = static_cast<double>(experiment.data.num);
    return points * 2 * 8 + bytesOfSide(experiment.a, experiment.data.num) +
           bytesOfSide(experiment.b, experiment.data.num);
}

} // namespace twinsine::experiment

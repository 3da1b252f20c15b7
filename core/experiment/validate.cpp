// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/validate.hpp"

#include "core/experiment/catalog.hpp"
#include "core/experiment/data_points.hpp"
#include "core/experiment/expression.hpp"
#include "core/experiment/parameter.hpp"
#include "core/experiment/parameter_rows.hpp"
#include "core/experiment/schedule.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace twinsine::experiment {

namespace {

std::string number(double value) {
    return toText(
        Value(std::abs(value) < 1e16 && std::trunc(value) == value ? Value(std::int64_t(value)) : Value(value)));
}

/// Why a value is out of its parameter's range; empty if it is not.
std::string rangeFault(const Entry& entry) {
    double value = 0;
    if (const auto* whole = std::get_if<std::int64_t>(&entry.value))
        value = static_cast<double>(*whole);
    else if (const auto* real = std::get_if<double>(&entry.value))
        value = *real;
    else
        return {};
    const auto& [least, most, openBelow, openAbove] = entry.parameter->bounds;
    const std::string got = ", got " + toText(entry.value);
    if (!std::isfinite(value))
        return "must be finite" + got;
    if (value >= least && value <= most && !(openBelow && value == least) && !(openAbove && value == most))
        return {};
    if (openAbove)
        return "must be at least " + number(least) + " and less than " + number(most) + got;
    if (std::isfinite(least) && std::isfinite(most))
        return "must be from " + number(least) + " to " + number(most) + got;
    if (std::isfinite(most))
        return "must be at most " + number(most) + got;
    return (openBelow ? "must be greater than " : "must be at least ") + number(least) + got;
}

class Validator {
public:
    explicit Validator(const Experiment& experiment) : m_experiment(experiment) {}

    Problems run() {
        for (const auto& entry : entriesOf(m_experiment))
            checkEntry(entry);
        checkData();
        for (const auto which : {SideName::a, SideName::b})
            checkSide(m_experiment.side(which), std::string(nameOf(which)) + ".");
        if (m_experiment.a.initialWeightsFrom && m_experiment.b.initialWeightsFrom)
            fault("b.initial_weights_from", "only one side can start from the other's weights");
        checkInitialWeightsFrom(SideName::a);
        checkInitialWeightsFrom(SideName::b);
        if (m_problems.empty())
            checkSize();
        return std::move(m_problems);
    }

private:
    void fault(std::string path, std::string message) { m_problems.push_back({std::move(path), std::move(message)}); }

    void checkEntry(const Entry& entry) {
        if (std::string message = rangeFault(entry); !message.empty())
            fault(entry.path, std::move(message));
        else if (isNull(entry.value) && !entry.nullable)
            fault(entry.path, "must not be null");
        else if (entry.parameter->kind == Kind::choice && !isNull(entry.value) &&
                 std::ranges::find(entry.choices, std::get<std::string>(entry.value)) == entry.choices.end())
            fault(entry.path, std::get<std::string>(entry.value) + (entry.path.ends_with("bias_initializer.class_name")
                                                                        ? " does not exist for a bias in this framework"
                                                                        : " does not exist in this framework"));
    }

    void checkSide(const Side& side, const std::string& prefix) {
        if (side.seeding != Seeding::none && !side.seed)
            fault(prefix + "seeding", std::string(nameOf(side.seeding)) + " needs a seed");
        if (side.layers.empty())
            fault(prefix + "layers", "must have at least one layer");
        else if (side.layers.back().units > 1 && side.layers.back().units <= 1024) // beyond that the table speaks
            fault(prefix + "layers." + std::to_string(side.layers.size() - 1) + ".units",
                  "the last layer must have 1 unit, got " + std::to_string(side.layers.back().units));
        for (std::size_t i = 0; i < side.layers.size(); ++i) {
            const std::string path = prefix + "layers." + std::to_string(i) + ".";
            checkInterval(side.layers[i].kernelInitializer, path + "kernel_initializer");
            checkInterval(side.layers[i].biasInitializer, path + "bias_initializer");
            checkOrthogonal(side, side.layers[i], path);
            if (side.framework == Framework::tf2 && side.layers[i].useBias &&
                isKerasInitializer(side.layers[i].kernelInitializer) !=
                    isKerasInitializer(side.layers[i].biasInitializer))
                fault(path + "bias_initializer.class_name",
                      "a layer's kernel and bias are both Keras' or both random ops, and the kernel has " +
                          side.layers[i].kernelInitializer.className + ", got " +
                          side.layers[i].biasInitializer.className);
        }
        if (side.phases.empty())
            fault(prefix + "phases", "must have at least one phase");
        checkTrainingPoints(side, prefix);
        for (std::size_t i = 0; i < side.phases.size(); ++i)
            checkPhase(side, i, prefix + "phases." + std::to_string(i) + ".");
        for (const auto& row : scalingRows())
            if (const auto& scaling = side.*row.member;
                scaling && m_problems.empty() && !(scaling->low < scaling->high))
                fault(prefix + std::string(row.parameter.key) + ".config.feature_range",
                      "its first number must be less than its second (" + number(scaling->high) + "), got " +
                          number(scaling->low));
        checkClips(side.optimizer, prefix);
        checkPositive(side.optimizer, prefix, "Lion", "beta_1");
        checkPositive(side.optimizer, prefix, "AdagradOptimizer", "initial_accumulator_value");
        checkDrawn(side, prefix + "drawn");
    }

    void checkData() {
        const Data& data = m_experiment.data;
        if (data.own)
            return;
        const auto function = Expression::parse(data.function);
        if (!function) {
            fault("data.function", function.error());
            return;
        }
        const bool isValid =
            std::ranges::none_of(m_problems, [](const Problem& problem) { return problem.path.starts_with("data."); });
        if (!isValid || data.function == Data().function) // the sine is finite
            return;
        if (operationsOf(data) > kMostOperations) {
            fault("data.function", "takes " + std::to_string(function->operations()) + " operations at each of " +
                                       std::to_string(data.num + (data.test ? data.test->num : 0)) +
                                       " points, together more than 10 million");
            return;
        }
        // Evaluating a million points takes a fifth of a second, and most edits leave the data as they are.
        thread_local Data lastFinite;
        if (data == lastFinite)
            return;
        Data known = data; // points that every run draws anew are judged by some of them
        known.seed = data.seed.value_or(0);
        const DataPoints points = pointsOf(known);
        for (const auto& [x, y] : {std::pair(&points.x, &points.y), {&points.testX, &points.testY}}) {
            const auto found = std::ranges::find_if(*y, [](double value) { return !std::isfinite(value); });
            if (found == y->end())
                continue;
            fault("data.function", data.function + " is not finite at x = " +
                                       toText(Value((*x)[static_cast<std::size_t>(found - y->begin())])));
            return;
        }
        lastFinite = data;
    }

    /// What a split leaves to train on.
    void checkTrainingPoints(const Side& side, const std::string& prefix) {
        const std::int64_t points = m_experiment.data.num;
        if (points > 0 && side.validationSplit > 0 && side.validationSplit < 1 &&
            (trainedOf(side, points) == 0 || trainedOf(side, points) == points))
            fault(prefix + "validation_split", toText(Value(side.validationSplit)) + " of " + std::to_string(points) +
                                                   " points leaves none to " +
                                                   (trainedOf(side, points) == 0 ? "train on" : "validate on"));
    }

    void checkPhase(const Side& side, std::size_t index, const std::string& path) {
        const Phase& phase = side.phases[index];
        if (index == 0 && !phase.compile)
            fault(path + "compile", "must be true in the first phase: there is no optimizer yet that could go on");
        if (phase.bufferSize && phase.shuffle != Shuffle::tfData)
            fault(path + "buffer_size", "only \"shuffle\": \"tf.data\" has it");
        if (phase.dropRemainder && isKeras(side.framework))
            fault(path + "drop_remainder", "fit() keeps the last batch; only a hand-written loop drops it");
        const std::int64_t points = trainedOf(side, m_experiment.data.num);
        if (phase.dropRemainder && phase.batchSize && *phase.batchSize > points)
            fault(path + "drop_remainder", "no batch would remain: batches of " + std::to_string(*phase.batchSize) +
                                               " of " + std::to_string(points) + " points");
    }

    void checkInterval(const Configured& initializer, const std::string& path) {
        const auto least = initializer.config.find("minval");
        const auto most = initializer.config.find("maxval");
        if (least != initializer.config.end() && most != initializer.config.end() && !(least->second < most->second))
            fault(path + ".config.minval",
                  "must be less than maxval (" + toText(most->second) + "), got " + toText(least->second));
    }

    /// Where Keras raises too.
    void checkOrthogonal(const Side& side, const Layer& layer, const std::string& path) {
        if (layer.kernelInitializer.className == "Orthogonal" && side.floatx == Floatx::bfloat16)
            fault(path + "kernel_initializer.class_name", "TensorFlow cannot make Orthogonal kernels in bfloat16");
    }

    void checkClips(const Configured& optimizer, const std::string& prefix) {
        std::string first;
        for (const char* key : {"clipnorm", "clipvalue", "global_clipnorm"}) {
            const auto found = optimizer.config.find(key);
            if (found == optimizer.config.end() || isNull(found->second))
                continue;
            if (!first.empty())
                fault(prefix + "optimizer.config." + key, "at most one clip can be set, and " + first + " is");
            else
                first = key;
        }
    }

    /// Where a class is stricter than others with that argument.
    void checkPositive(const Configured& optimizer, const std::string& prefix, std::string_view className,
                       std::string_view key) {
        const auto found = optimizer.config.find(key);
        if (optimizer.className == className && found != optimizer.config.end() && found->second == Value(0.0))
            fault(prefix + "optimizer.config." + std::string(key),
                  "must be greater than 0 in " + optimizer.className + ", got 0");
    }

    void checkDrawn(const Side& side, const std::string& path) {
        if (!side.drawn)
            return;
        const bool hasNumpy = side.drawn->numpy.has_value();
        if (hasNumpy && (!drawsFromNumpy(side) || side.seeding == Seeding::setRandomSeed))
            fault(path + ".numpy", "NumPy is seeded, or draws nothing");
        if (hasNumpy && (*side.drawn->numpy < 0 || *side.drawn->numpy > 4294967295))
            fault(path + ".numpy", "must be from 0 to 4294967295, got " + std::to_string(*side.drawn->numpy));
        if (side.seeding != Seeding::none) {
            if (side.drawn->shuffle || !side.drawn->opSeeds.empty() || !hasNumpy)
                fault(path, "only a side with seeding none draws");
            return;
        }
        if (isKeras(side.framework)) {
            if (!side.drawn->opSeeds.empty())
                fault(path + ".op_seeds", "Keras initializers have their drawn seed in their config");
            if (side.drawn->shuffle &&
                std::ranges::none_of(side.phases, [](const Phase& phase) { return phase.shuffle != Shuffle::none; }))
                fault(path + ".shuffle", "no phase shuffles");
        } else {
            if (side.drawn->shuffle)
                fault(path + ".shuffle", std::string(nameOf(side.framework)) + " does not shuffle");
            if (const auto ops = static_cast<std::size_t>(countUnseededOps(side.layers) + countDatasets(side.phases));
                ops != side.drawn->opSeeds.size())
                fault(path + ".op_seeds", "must hold a pair for each of the " + std::to_string(ops) +
                                              " random ops without a seed, got " +
                                              std::to_string(side.drawn->opSeeds.size()));
        }
        const auto outOfRange = [](const SeedPair& pair) {
            return std::ranges::any_of(pair, [](std::int64_t seed) { return seed < 0 || seed > kMaxDrawnSeed; });
        };
        if (std::ranges::any_of(side.drawn->opSeeds, outOfRange) ||
            (side.drawn->shuffle && outOfRange(*side.drawn->shuffle)))
            fault(path, "seeds must be from 0 to " + std::to_string(kMaxDrawnSeed));
    }

    void checkInitialWeightsFrom(SideName which) {
        const Side& side = m_experiment.side(which);
        if (!side.initialWeightsFrom)
            return;
        const std::string path = std::string(nameOf(which)) + ".initial_weights_from";
        if (*side.initialWeightsFrom == which) {
            fault(path, "must name the other side");
            return;
        }
        const auto sameShape = [](const Layer& p, const Layer& q) {
            return p.units == q.units && p.useBias == q.useBias;
        };
        if (!std::ranges::equal(side.layers, m_experiment.side(*side.initialWeightsFrom).layers, sameShape))
            fault(path, "needs the same layers on both sides");
    }

    void checkSize() {
        constexpr double kGiB = 1024.0 * 1024.0 * 1024.0;
        const double bytes = bytesNeeded(m_experiment);
        if (bytes <= 4 * kGiB)
            return;
        char text[32];
        std::snprintf(text, sizeof text, "%.1f", bytes / kGiB);
        fault("", "training this would need about " + std::string(text) + " GiB of memory, more than 4 GiB");
    }

    const Experiment& m_experiment;
    Problems m_problems;
};

} // namespace

Problems validate(const Experiment& experiment) { return Validator(experiment).run(); }

} // namespace twinsine::experiment

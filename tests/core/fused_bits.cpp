// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Prints a line for each of many short trainings of the fused engine: what was trained, and a number made of all bits
// of its weights, losses and predictions. fused_bits_test.cpp compares the lines of runs that must not differ.
// Usage: twinsine_fused_bits THREADS

#include "core/engines/choose_engine.hpp"
#include "core/training/pair_training.hpp"
#include "tests/support/experiments.hpp"

#include <bit>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

using namespace twinsine;
using namespace twinsine::experiment;

/// FNV-1a over 64-bit words.
class Digest {
public:
    void add(const std::vector<double>& numbers) {
        for (const double number : numbers)
            m_value = (m_value ^ std::bit_cast<std::uint64_t>(number)) * 0x100000001b3U;
    }
    unsigned long long value() const { return m_value; }

private:
    std::uint64_t m_value = 0xcbf29ce484222325U;
};

void addSide(Digest& digest, const training::SideHistory& side) {
    for (const auto& variable : side.weights)
        digest.add(variable);
    digest.add(side.loss);
    digest.add(side.evaluationLoss);
    digest.add(side.prediction);
}

void train(const std::string& what, const Experiment& experiment, unsigned threads) {
    const auto computing = chooseComputing(experiment, engines::EngineChoice::fused, engines::DeviceChoice::cpu);
    if (!computing) {
        std::fprintf(stderr, "%s: %s\n", what.c_str(), computing.error().message.c_str());
        std::exit(1);
    }
    training::PairTraining training(experiment, *computing->engine, computing->device, threads);
    while (!training.finished())
        training.advance(kAlways);
    Digest digest;
    addSide(digest, training.history().a);
    addSide(digest, training.history().b);
    std::printf("%s %016llx\n", what.c_str(), digest.value());
}

/// A in float32, B in float64; initial weights are uniform, because the frameworks take normal ones from the C library.
Experiment experimentOf(Framework framework, const ClassInfo& optimizer, Activation activation,
                        std::initializer_list<std::int64_t> units) {
    Side side = tests::makeSide(framework, units);
    for (Layer& layer : side.layers) {
        layer.activation = activation;
        layer.kernelInitializer = framework == Framework::tf1 || framework == Framework::tf2
                                      ? tests::initializer(framework, "random.uniform")
                                      : tests::initializer(framework, "GlorotUniform");
        layer.biasInitializer = tests::initializer(framework, isKeras(framework) ? "Zeros" : "zeros");
    }
    side.layers.back().activation = Activation::linear;
    side.optimizer = optimizer.make();
    side.phases = {{.epochs = 3, .batchSize = 32, .shuffle = isKeras(framework) ? Shuffle::fit : Shuffle::none},
                   {.epochs = 2, .batchSize = std::nullopt, .shuffle = Shuffle::none}};
    Experiment experiment{.data = {.num = 110}, .a = side, .b = side};
    experiment.b.floatx = Floatx::float64;
    return experiment;
}

/// The other arguments, networks without biases or hidden layers, wide ones, more points than 32 blocks have.
Experiment withOptions(Framework framework, const ClassInfo& optimizer, Activation activation, int variant) {
    static constexpr std::initializer_list<std::int64_t> kStacks[] = {
        {1}, {130, 64, 2, 1}, {512, 1}, {3, 1}, {33, 48, 1}};
    Experiment experiment = experimentOf(framework, optimizer, activation, kStacks[variant % 5]);
    if (variant % 5 == 3)
        experiment.data.num = 1285;
    for (Side* side : {&experiment.a, &experiment.b}) {
        for (Layer& layer : side->layers)
            layer.useBias = variant % 2 == 0;
        const auto set = [&](std::string_view key, Value value) {
            if (const auto found = side->optimizer.config.find(key); found != side->optimizer.config.end())
                found->second = std::move(value);
        };
        for (const std::string_view flag : {"amsgrad", "nesterov", "use_nesterov", "centered", "use_ema"})
            set(flag, true);
        set("momentum", 0.9);
        set("weight_decay", 0.01);
        set("learning_rate_power", -0.7);
        set("learning_rate", 0.001);
        set(variant % 3 == 0 ? "clipvalue" : "clipnorm", 0.05);
    }
    return experiment;
}

} // namespace

int main(int, char** arguments) {
    const auto threads = static_cast<unsigned>(std::atoi(arguments[1]));
    for (const Framework framework : tests::kFrameworks)
        for (const ClassInfo& optimizer : classesOf(Role::optimizer))
            for (std::size_t i = 0; i < kNames<Activation>.size() && optimizer.in(framework); ++i) {
                const auto activation = static_cast<Activation>(i);
                const std::string what = std::string(nameOf(framework)) + ' ' + std::string(optimizer.name) + ' ' +
                                         std::string(nameOf(activation));
                Experiment experiment = experimentOf(framework, optimizer, activation, {37, 1});
                train(what + " 37-1", experiment, threads);
                experiment = experimentOf(framework, optimizer, activation, {20, 7, 1});
                for (Side* side : {&experiment.a, &experiment.b}) {
                    side->loss = static_cast<Loss>(i % kNames<Loss>.size());
                    side->labels = isKeras(framework) ? Labels::column : Labels::flat;
                    if (side->optimizer.config.contains("global_clipnorm"))
                        side->optimizer.config["global_clipnorm"] = 0.1;
                }
                train(what + " 20-7-1", experiment, threads);
                train(what + " with options", withOptions(framework, optimizer, activation, static_cast<int>(i)),
                      threads);
            }
}

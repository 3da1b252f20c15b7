// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The experiment: everything a person can set, as plain values. Always complete: what a file leaves out is filled in
/// with the framework's own default when it is read (json.hpp); what is out of range is found by validate.hpp.

#include "core/experiment/names.hpp"
#include "core/experiment/value.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace twinsine::experiment {

/// The arguments of an optimizer or initializer, by Keras' or TensorFlow's argument name; every argument is present.
using Config = std::map<std::string, Value, std::less<>>;

/// Keras' serialized form of an object: its class and its arguments. Used for optimizers and initializers.
struct Configured {
    std::string className;
    Config config;
    bool operator==(const Configured&) const = default;
};

/// One Dense layer: units (1...1024), activation, and whether it has a bias.
struct Layer {
    std::int64_t units = 1;
    Activation activation = Activation::linear;
    bool useBias = true;
    Configured kernelInitializer;
    Configured biasInitializer;
    bool operator==(const Layer&) const = default;
};

/// One compile() and fit() (or one hand-written loop): weights carry over from the phase before, the optimizer starts anew.
struct Phase {
    std::int64_t epochs = 100;
    std::optional<std::int64_t> batchSize; ///< none: all points in one batch
    bool shuffle = false;
    bool operator==(const Phase&) const = default;
};

/// The most a side can have.
inline constexpr std::size_t kMostLayers = 8;
inline constexpr std::size_t kMostPhases = 16;

using SeedPair = std::array<std::int64_t, 2>;

/// Drawn seeds are in 0...2^53 - 1: every JSON reader keeps them.
inline constexpr std::int64_t kMaxDrawnSeed = (std::int64_t{1} << 53) - 1;

/// What an unseeded run drew from entropy, so that it can be run again.
struct Drawn {
    std::vector<SeedPair> opSeeds;   ///< tf1, tf2: (seed, seed2) of each random op without a seed of its own, in order
    std::optional<SeedPair> shuffle; ///< Keras: kernel seeds; epoch e's permutation uses (s0, s1 + e)
    bool operator==(const Drawn&) const = default;
};

/// One training: a framework's way to build, seed and fit the network.
struct Side {
    Framework framework = Framework::keras3;
    std::optional<std::int64_t> seed;
    Seeding seeding = Seeding::none;
    Floatx floatx = Floatx::float32;
    std::vector<Layer> layers;
    Configured optimizer;
    Loss loss = Loss::mse;
    Labels labels = Labels::column;
    std::vector<Phase> phases;
    std::optional<SideName> initialWeightsFrom; ///< start from the other side's initial weights
    Summation summation = Summation::tree16;
    std::optional<Drawn> drawn;
    bool operator==(const Side&) const = default;
};

/// The points: x = np.linspace(start, stop, num), y = function(x), both in float64.
struct Data {
    Function function = Function::sin;
    double start = -5.0;
    double stop = 5.0;
    std::int64_t num = 100;
    bool operator==(const Data&) const = default;
};

struct Experiment {
    std::string name;
    std::string notes;
    Data data;
    Side a;
    Side b;
    bool operator==(const Experiment&) const = default;

    /// Whether both train alike: what they are called and told of them aside.
    bool trainsLike(const Experiment& other) const { return data == other.data && a == other.a && b == other.b; }

    Side& side(SideName which) { return which == SideName::a ? a : b; }
    const Side& side(SideName which) const { return which == SideName::a ? a : b; }
};

} // namespace twinsine::experiment

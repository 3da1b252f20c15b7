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
#include <memory>
#include <optional>
#include <string>
#include <tuple>
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

/// One fit() (or one hand-written loop); weights carry over from the phase before.
struct Phase {
    std::int64_t epochs = 100;
    std::optional<std::int64_t> batchSize; ///< none: all points in one batch
    Shuffle shuffle = Shuffle::none;
    std::optional<std::int64_t> bufferSize{}; ///< of a Dataset's shuffle(); none: as many as there are points
    bool dropRemainder = false;               ///< an epoch's last batch is left out where it is smaller
    bool compile = true;                      ///< the optimizer starts anew; the first phase's always does
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
    /// tf1, tf2: (seed, seed2) of each random op without a seed of its own, in order; then of each tf.data shuffle()
    std::vector<SeedPair> opSeeds;
    std::optional<SeedPair> shuffle; ///< Keras: kernel seeds; epoch e's permutation uses (s0, s1 + e)
    std::optional<std::int64_t>
        numpy{}; ///< tf1, tf2: of np.random.seed, where NumPy draws the batches and nobody seeded it
    bool operator==(const Drawn&) const = default;
};

/// scikit-learn's StandardScaler or MinMaxScaler(feature_range), fitted on all points.
struct Scaling {
    Scaler scaler = Scaler::standard;
    double low = 0; ///< MinMaxScaler's feature_range
    double high = 1;
    bool operator==(const Scaling&) const = default;
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
    Reduction lossReduction = Reduction::mean;
    std::optional<Scaling> inputScaling;
    std::optional<Scaling> targetScaling;
    double validationSplit = 0; ///< the part of the points, from the end, that is not trained on; less than 1
    std::vector<Phase> phases;
    std::optional<SideName> initialWeightsFrom; ///< start from the other side's initial weights
    Summation summation = Summation::tree16;
    std::optional<Drawn> drawn;
    bool operator==(const Side&) const = default;
};

/// Points that a person has.
struct OwnPoints {
    std::vector<double> x;
    std::vector<double> y; ///< as many
    std::string name;      ///< for the legend
    bool operator==(const OwnPoints&) const = default;
};

/// Further points np.linspace(start, stop, num), without noise, at which both sides are judged after the training.
struct TestPoints {
    double start = -5.0;
    double stop = 5.0;
    std::int64_t num = 100;
    bool operator==(const TestPoints&) const = default;
};

/// The points, in float64: x = np.linspace(start, stop, num) or drawn by NumPy's legacy generator, y = function(x) +
/// noise.
struct Data {
    std::string function = "sin"; ///< expression.hpp
    Sampling sampling = Sampling::linspace;
    double start = -5.0; ///< of linspace and uniform
    double stop = 5.0;
    double loc = 0; ///< of normal
    double scale = 1;
    std::int64_t num = 100;
    std::optional<std::int64_t> seed; ///< of np.random.seed, before anything is drawn
    bool sorted = false;              ///< np.sort of the drawn x, before y is formed
    double noise = 0;                 ///< standard deviation of what is added to y
    std::optional<TestPoints> test;
    std::shared_ptr<const OwnPoints> own; ///< instead of all of the above; num is their number. Copies share them

    /// Whether anything is drawn.
    bool isRandom() const { return !own && (sampling != Sampling::linspace || noise > 0); }

    friend bool operator==(const Data& p, const Data& q) {
        const auto rest = [](const Data& data) {
            return std::tie(data.function, data.sampling, data.start, data.stop, data.loc, data.scale, data.num,
                            data.seed, data.sorted, data.noise, data.test);
        };
        const bool sameOwn = p.own == q.own || (p.own && q.own && *p.own == *q.own);
        return sameOwn && rest(p) == rest(q);
    }
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

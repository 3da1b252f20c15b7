// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What two sides differ in, as factors: groups of settings that are switched as one from A's to B's. Sides with some
/// factors as B has them and the others as A has them are mixtures (mixtures.hpp).

#include "core/experiment/experiment.hpp"
#include "core/plan/side_plan.hpp"

#include <functional>
#include <string>
#include <vector>

namespace twinsine::analysis {

inline constexpr std::size_t kMostFactors = 7;
/// Where one of the merged ones is opened.
inline constexpr std::size_t kMostOpened = 9;

/// What of a side is switched.
struct Part {
    enum class What {
        initialWeights,
        network, ///< units, biases, number of layers
        order,   ///< of the points, in batches
        batchSize,
        epochs,
        phases, ///< all of them, where the sides have not as many
        optimizer,
        argument, ///< of the optimizer, that both classes have
        floatx,
        loss,
        labels,
        summation,
        activation,
        reduction,
        inputScaling,
        targetScaling,
        validation,
        remainder, ///< whether an epoch's last batch is dropped
        compile,   ///< whether later phases start the optimizer anew
        framework
    };
    What what;
    std::string argument{};
    bool operator==(const Part&) const = default;
};

struct Factor {
    std::string name; ///< "initial weights", "learning rate", "epsilon"
    std::vector<Part> parts;
    std::vector<std::string> rows{}; ///< the paths of its differing settings, relative to a side
    std::string note{};              ///< of the framework itself: what it does differently
    bool isMerged = false;           ///< several factors in one, because there are too many: it can be opened
};

/// Whether switching the factor switches that part; arguments by either class's name.
bool hasPart(const Factor& factor, const Part& part);

/// Both sides as one framework would have them.
struct Home {
    experiment::Side a;
    experiment::Side b;
    std::vector<std::string_view> differs; ///< what it does differently from the other one all the same
};
Home homeIn(const experiment::Experiment& experiment, experiment::Framework framework);

/// The factors of two sides in one framework, from what they draw and in what order (`a`, `b`: the plans of the real
/// sides), no more than kMostFactors: further ones are merged. Of these the one named `opened` is split into its
/// members again, with the others merged as far as kMostOpened in all takes. The framework itself is none of them;
/// `others` of the numbers are not theirs.
std::vector<Factor> factorsOf(const experiment::Experiment& experiment, const Home& home, const plan::SidePlan& a,
                              const plan::SidePlan& b, std::size_t others = 0, const std::string& opened = {});

/// A side of the home with those parts as B has them. What a plan has (weights, order) is the caller's.
experiment::Side blended(const Home& home, const std::function<bool(const Part&)>& asB);

} // namespace twinsine::analysis

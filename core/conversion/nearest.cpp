// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conversion/nearest.hpp"

#include "core/marked.hpp"
#include "core/plan/initializer_distribution.hpp"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <cmath>
#include <utility>

namespace twinsine::conversion {

namespace {

using experiment::Carry;
using experiment::ClassInfo;
using experiment::Config;
using experiment::Configured;
using experiment::Framework;
using experiment::Role;
using experiment::Value;

struct OptimizerPair {
    std::string_view from;
    std::string_view to;
    std::string_view differs{};
    std::string_view always{};                ///< an argument that is carried even from its default
    bool (*applies)(const Config&) = nullptr; ///< null: always
};

bool isPlain(const Config& sgd) { return sgd.at("momentum") == Value(0.0) && sgd.at("nesterov") == Value(false); }

/// Of each class the first one counts that the framework has.
constexpr OptimizerPair kOptimizers[] = {
    {"SGD", "GradientDescentOptimizer", "", "", isPlain},
    {"SGD", "MomentumOptimizer"},
    {"Adam", "AdamOptimizer"},
    {"AdamW", "Adam", "", "weight_decay"},
    {"AdamW", "AdamOptimizer", marked("it has no weight decay")},
    {"RMSprop", "RMSPropOptimizer", marked("its mean of squared gradients starts at 1, that of RMSprop at 0")},
    {"Adagrad", "AdagradOptimizer", marked("it has no epsilon")},
    {"Adadelta", "AdadeltaOptimizer"},
    {"Adamax", "AdamOptimizer", marked("Adamax divides by the largest gradient, it by their root mean square")},
    {"Nadam", "Adam", marked("it has no Nesterov momentum")},
    {"Nadam", "AdamOptimizer", marked("it has no Nesterov momentum")},
    {"Ftrl", "FtrlOptimizer"},
    {"Ftrl", "Adagrad", marked("it has Ftrl's step sizes, but no regularization")},
    {"Lion", "Adam", marked("Lion steps by the sign of its momentum alone")},
    {"Lion", "AdamOptimizer", marked("Lion steps by the sign of its momentum alone")},
    {"GradientDescentOptimizer", "SGD"},
    {"MomentumOptimizer", "SGD"},
    {"AdamOptimizer", "Adam"},
    {"RMSPropOptimizer", "RMSprop", marked("its mean of squared gradients starts at 0, that of RMSPropOptimizer at 1")},
    {"AdagradOptimizer", "Adagrad", marked("it adds epsilon before the root")},
    {"AdadeltaOptimizer", "Adadelta"},
    {"FtrlOptimizer", "Ftrl"},
    {"FtrlOptimizer", "Adagrad", marked("it has Ftrl's step sizes, but no regularization")},
};

using Family = plan::Distribution::Family;

/// What a single value of the initializer is distributed like.
plan::Distribution distributionNear(const Configured& initializer, const plan::Shape& shape) {
    const auto distribution = plan::distributionOf(initializer, shape);
    if (distribution.family != Family::orthogonal)
        return distribution;
    // The rows or columns along the shorter side have the length `first`.
    const double longest = static_cast<double>(std::max(shape.rows, shape.columns));
    return {Family::normal, 0, std::abs(distribution.first) / std::sqrt(longest)};
}

/// `keras`: one of Keras' classes, else a random op; tf2 has both.
Configured drawing(const plan::Distribution& distribution, Framework framework, bool keras) {
    const auto make = [&](std::string_view name, const char* first, const char* second) {
        Configured object = findClass(Role::initializer, framework, name)->make();
        object.config.at(first) = distribution.first;
        object.config.at(second) = distribution.second;
        return object;
    };
    switch (distribution.family) {
    case Family::uniform:
        return make(keras ? "RandomUniform" : "random.uniform", "minval", "maxval");
    case Family::truncatedNormal:
        return make(keras ? "TruncatedNormal" : "random.truncated_normal", "mean", "stddev");
    case Family::constant:
        if (distribution.first == 0)
            return findClass(Role::initializer, framework, keras ? "Zeros" : "zeros")->make();
        if (distribution.first == 1)
            return findClass(Role::initializer, framework, keras ? "Ones" : "ones")->make();
        break; // a normal distribution without deviation is its mean
    case Family::normal:
    case Family::orthogonal:
        break;
    }
    return make(keras ? "RandomNormal" : "random.normal", "mean", "stddev");
}

bool sameArguments(const ClassInfo& left, const ClassInfo& right) {
    return std::ranges::equal(left.arguments, right.arguments, {}, &experiment::Argument::key,
                              &experiment::Argument::key);
}

std::size_t layerOf(std::string_view path) {
    const std::string_view number = path.substr(path.find('.') + 1);
    std::size_t layer = 0;
    [[maybe_unused]] const auto read = std::from_chars(number.data(), number.data() + number.size(), layer);
    assert(read.ec == std::errc());
    return layer;
}

/// Not of a scale at the ends of double's range.
bool canBeDrawn(const plan::Distribution& distribution) {
    return std::isfinite(distribution.second) &&
           (distribution.family != Family::uniform || distribution.first < distribution.second);
}

} // namespace

plan::Shape shapeOf(const std::vector<experiment::Layer>& layers, std::size_t layer, bool isKernel) {
    return {isKernel && layer > 0 ? layers[layer - 1].units : 1, layers[layer].units, isKernel};
}

Nearest nearestOptimizer(const Configured& optimizer, Framework from, Framework to, Carry carry) {
    if (findClass(Role::optimizer, to, optimizer.className))
        return {optimizer};
    for (const OptimizerPair& pair : kOptimizers) {
        const ClassInfo* info = findClass(Role::optimizer, to, pair.to);
        if (pair.from != optimizer.className || !info || (pair.applies && !pair.applies(optimizer.config)))
            continue;
        const ClassInfo& own = *findClass(Role::optimizer, from, optimizer.className);
        Nearest nearest{carryOver(own, optimizer, *info, carry), pair.differs};
        if (!pair.always.empty())
            nearest.object.config.find(pair.always)->second = optimizer.config.find(pair.always)->second;
        return nearest;
    }
    assert(false && "every optimizer has a counterpart");
    return {experiment::defaultOptimizer(to)};
}

Nearest nearestInitializer(const Configured& initializer, Framework from, Framework to, const plan::Shape& shape,
                           Carry carry) {
    if (findClass(Role::initializer, to, initializer.className))
        return {initializer};
    const ClassInfo& own = *findClass(Role::initializer, from, initializer.className);
    const auto distribution = distributionNear(initializer, shape);
    Nearest nearest{drawing(distribution, to, isKeras(to))};
    const ClassInfo& info = *findClass(Role::initializer, to, nearest.object.className);
    const bool atDefaults =
        carry != Carry::all && sameArguments(own, info) && initializer == withSeedOf(own.make(), initializer);
    if (atDefaults || !canBeDrawn(distribution))
        nearest.object = info.make();
    nearest.object = withSeedOf(std::move(nearest.object), initializer);
    if (initializer.className == "Orthogonal")
        nearest.differs = marked("the numbers drawn, which make no orthogonal matrix");
    else if (distribution.family != Family::constant)
        nearest.differs = marked("the numbers drawn");
    return nearest;
}

Nearest makeAlike(experiment::Side& side, const experiment::Side& like, std::string_view path) {
    if (path == "optimizer") {
        Nearest nearest = nearestOptimizer(like.optimizer, like.framework, side.framework, Carry::all);
        side.optimizer = nearest.object;
        return nearest;
    }
    const std::size_t layer = layerOf(path);
    const bool isKernel = path.ends_with("kernel_initializer");
    const auto member = isKernel ? &experiment::Layer::kernelInitializer : &experiment::Layer::biasInitializer;
    Nearest nearest = nearestInitializer(like.layers.at(layer).*member, like.framework, side.framework,
                                         shapeOf(side.layers, layer, isKernel), Carry::all);
    experiment::Layer& changed = side.layers.at(layer);
    changed.*member = nearest.object;
    // In a loop a layer's variables are both Keras' or both random ops: the other one comes along.
    const bool isOfKeras = isKerasInitializer(nearest.object);
    Configured& partner = isKernel ? changed.biasInitializer : changed.kernelInitializer;
    if (side.framework == Framework::tf2 && isKerasInitializer(partner) != isOfKeras)
        partner = withSeedOf(
            drawing(distributionNear(partner, shapeOf(side.layers, layer, !isKernel)), side.framework, isOfKeras),
            partner);
    side.drawn.reset(); // the random ops may be others
    return nearest;
}

} // namespace twinsine::conversion

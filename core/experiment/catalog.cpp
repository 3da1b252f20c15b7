// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/catalog.hpp"

#include <algorithm>
#include <cassert>

namespace twinsine::experiment {

namespace {

constexpr unsigned bit(Framework framework) { return 1U << static_cast<unsigned>(framework); }

constexpr unsigned kKeras3 = bit(Framework::keras3) | bit(Framework::tf2); // tf2 loops use Keras 3's optimizers
constexpr unsigned kKeras3And2 = kKeras3 | bit(Framework::keras2);
constexpr unsigned kDense = kKeras3And2; // of keras.layers.Dense, in a loop too
constexpr unsigned kTf1 = bit(Framework::tf1);
constexpr unsigned kRaw = bit(Framework::tf1) | bit(Framework::tf2);

Argument required(std::string_view key, double start) { return {key, start, true}; }

/// Keras' optimizers share these after their own arguments.
std::vector<Argument> keras(std::vector<Argument> own, Value weightDecay = Null{}) {
    const std::vector<Argument> common{{"weight_decay", weightDecay},      {"clipnorm", Null{}}, {"clipvalue", Null{}},
                                       {"global_clipnorm", Null{}},        {"use_ema", false},   {"ema_momentum", 0.99},
                                       {"ema_overwrite_frequency", Null{}}};
    own.insert(own.end(), common.begin(), common.end());
    return own;
}

std::vector<ClassInfo> makeOptimizers() {
    const Argument rate{"learning_rate", 0.001};
    const Argument epsilon{"epsilon", 1e-7};
    const Argument accumulator{"initial_accumulator_value", 0.1};
    const Argument power{"learning_rate_power", -0.5};
    const Argument l1{"l1_regularization_strength", 0.0};
    const Argument l2{"l2_regularization_strength", 0.0};
    const Argument shrinkage{"l2_shrinkage_regularization_strength", 0.0};
    const std::vector<Argument> adam{rate, {"beta_1", 0.9}, {"beta_2", 0.999}, epsilon};
    std::vector<Argument> amsgrad = adam;
    amsgrad.push_back({"amsgrad", false});
    return {
        {"SGD", kKeras3And2, keras({{"learning_rate", 0.01}, {"momentum", 0.0}, {"nesterov", false}})},
        {"Adam", kKeras3And2, keras(amsgrad)},
        {"AdamW", kKeras3, keras(amsgrad, 0.004)},
        {"RMSprop", kKeras3And2, keras({rate, {"rho", 0.9}, {"momentum", 0.0}, epsilon, {"centered", false}})},
        {"Adagrad", kKeras3And2, keras({rate, accumulator, epsilon})},
        {"Adadelta", kKeras3And2, keras({rate, {"rho", 0.95}, epsilon})},
        {"Adamax", kKeras3And2, keras(adam)},
        {"Nadam", kKeras3, keras(adam)},
        {"Ftrl", kKeras3, keras({rate, power, accumulator, l1, l2, shrinkage, {"beta", 0.0}})},
        {"Lion", kKeras3, keras({rate, {"beta_1", 0.9}, {"beta_2", 0.99}})},
        {"GradientDescentOptimizer", kTf1, {required("learning_rate", 0.01)}},
        {"MomentumOptimizer",
         kTf1,
         {required("learning_rate", 0.01), required("momentum", 0.9), {"use_nesterov", false}}},
        {"AdamOptimizer", kTf1, {rate, {"beta1", 0.9}, {"beta2", 0.999}, {"epsilon", 1e-8}}},
        {"RMSPropOptimizer",
         kTf1,
         {required("learning_rate", 0.001),
          {"decay", 0.9},
          {"momentum", 0.0},
          {"epsilon", 1e-10},
          {"centered", false}}},
        {"AdagradOptimizer", kTf1, {required("learning_rate", 0.01), accumulator}},
        {"AdadeltaOptimizer", kTf1, {rate, {"rho", 0.95}, {"epsilon", 1e-8}}},
        {"FtrlOptimizer",
         kTf1,
         {required("learning_rate", 0.01), power, accumulator, l1, l2, shrinkage, {"beta", Null{}}}},
    };
}

std::vector<ClassInfo> makeInitializers() {
    const Argument seed{"seed", Null{}};
    const std::vector<Argument> normal{{"mean", 0.0}, {"stddev", 0.05}, seed};
    const std::vector<Argument> scaling{
        {"scale", 1.0}, {"mode", std::string("fan_in")}, {"distribution", std::string("truncated_normal")}, seed};
    const std::vector<Argument> rawNormal{{"mean", 0.0}, {"stddev", 1.0}, seed};
    return {
        {"GlorotUniform", kDense, {seed}},
        {"GlorotNormal", kDense, {seed}},
        {"HeUniform", kDense, {seed}},
        {"HeNormal", kDense, {seed}},
        {"LecunUniform", kDense, {seed}},
        {"LecunNormal", kDense, {seed}},
        {"VarianceScaling", kDense, scaling},
        {"RandomNormal", kDense, normal},
        {"RandomUniform", kDense, {{"minval", -0.05}, {"maxval", 0.05}, seed}},
        {"TruncatedNormal", kDense, normal},
        {"Orthogonal", kDense, {{"gain", 1.0}, seed}, true},
        {"Zeros", kDense, {}},
        {"Ones", kDense, {}},
        {"Constant", kDense, {{"value", 0.0}}},
        {"glorot_uniform_initializer", kTf1, {seed}},
        {"glorot_normal_initializer", kTf1, {seed}},
        {"variance_scaling_initializer", kTf1, scaling},
        {"random.normal", kRaw, rawNormal},
        {"random.truncated_normal", kRaw, rawNormal},
        {"random.uniform", kRaw, {{"minval", 0.0}, {"maxval", 1.0}, seed}},
        {"zeros", kRaw, {}},
        {"ones", kRaw, {}},
    };
}

Configured make(Role role, Framework framework, std::string_view name) {
    const ClassInfo* info = findClass(role, framework, name);
    assert(info);
    return info->make();
}

} // namespace

const Argument* ClassInfo::find(std::string_view key) const {
    const auto found = std::ranges::find(arguments, key, &Argument::key);
    return found == arguments.end() ? nullptr : &*found;
}

Configured ClassInfo::make() const {
    Configured object{std::string(name), {}};
    for (const auto& argument : arguments)
        object.config.emplace(argument.key, argument.value);
    return object;
}

std::span<const ClassInfo> classesOf(Role role) {
    static const std::vector<ClassInfo> optimizers = makeOptimizers();
    static const std::vector<ClassInfo> initializers = makeInitializers();
    return role == Role::optimizer ? optimizers : initializers;
}

const ClassInfo* findClass(Role role, Framework framework, std::string_view name) {
    for (const auto& info : classesOf(role))
        if (info.name == name && info.in(framework))
            return &info;
    return nullptr;
}

std::vector<std::string_view> classNames(Role role, Framework framework) {
    std::vector<std::string_view> names;
    for (const auto& info : classesOf(role))
        if (info.in(framework))
            names.push_back(info.name);
    return names;
}

std::vector<std::string_view> biasInitializerNames(Framework framework) {
    auto names = classNames(Role::initializer, framework);
    std::erase_if(names,
                  [&](std::string_view name) { return findClass(Role::initializer, framework, name)->kernelsOnly; });
    return names;
}

Configured defaultOptimizer(Framework framework) {
    switch (framework) {
    case Framework::keras3:
    case Framework::keras2:
        return make(Role::optimizer, framework, "Adam");
    case Framework::tf1:
        return make(Role::optimizer, framework, "GradientDescentOptimizer");
    case Framework::tf2:
        break;
    }
    return make(Role::optimizer, framework, "SGD");
}

Configured defaultKernelInitializer(Framework framework) {
    return make(Role::initializer, framework, isKeras(framework) ? "GlorotUniform" : "random.normal");
}

Configured defaultBiasInitializer(Framework framework, const Configured& kernelInitializer) {
    if (isKerasInitializer(kernelInitializer))
        return make(Role::initializer, framework, "Zeros");
    const bool ofGetVariable = kernelInitializer.className.ends_with("_initializer");
    return make(Role::initializer, framework, ofGetVariable ? "zeros" : "random.normal");
}

Configured defaultBiasInitializer(Framework framework) {
    return defaultBiasInitializer(framework, defaultKernelInitializer(framework));
}

Phase defaultPhase(Framework framework) {
    if (isKeras(framework))
        return {.epochs = 100, .batchSize = 32, .shuffle = Shuffle::fit};
    return {.epochs = 100, .batchSize = std::nullopt, .shuffle = Shuffle::none};
}

Seeding defaultSeeding(const std::optional<std::int64_t>& seed) {
    return seed ? Seeding::setRandomSeed : Seeding::none;
}

std::vector<const Configured*> initializersOf(const std::vector<Layer>& layers) {
    std::vector<const Configured*> initializers;
    for (const Layer& layer : layers) {
        initializers.push_back(&layer.kernelInitializer);
        if (layer.useBias)
            initializers.push_back(&layer.biasInitializer);
    }
    return initializers;
}

bool isUnseeded(const Configured& initializer) {
    // A configuration holds every argument of its class, and only what draws has an argument `seed`.
    const auto seed = initializer.config.find("seed");
    return seed != initializer.config.end() && isNull(seed->second);
}

std::int64_t countUnseededOps(const std::vector<Layer>& layers) {
    return std::ranges::count_if(initializersOf(layers), [](const Configured* initializer) {
        return isUnseeded(*initializer) && !isKerasInitializer(*initializer);
    });
}

bool isKerasInitializer(const Configured& initializer) {
    return findClass(Role::initializer, Framework::keras3, initializer.className) != nullptr;
}

std::int64_t countDatasets(const std::vector<Phase>& phases) {
    return std::ranges::count(phases, Shuffle::tfData, &Phase::shuffle);
}

bool drawsFromNumpy(const Side& side) {
    return std::ranges::any_of(side.phases, [](const Phase& phase) {
        return phase.shuffle == Shuffle::permutation || phase.shuffle == Shuffle::shuffle ||
               phase.shuffle == Shuffle::choice;
    });
}

} // namespace twinsine::experiment

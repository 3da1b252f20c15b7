// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The classes of Keras and TensorFlow that an experiment can name, with their arguments and defaults, and what a
/// framework does when a script says nothing. The one place of the frameworks' defaults (tests/golden/numerics.md, C
/// and E).

#include "core/experiment/experiment.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace twinsine::experiment {

enum class Role { optimizer, initializer };

/// One argument of a class. `value` is the class's default; of a required one, where a form may start.
struct Argument {
    std::string_view key;
    Value value;
    bool required = false;
};

struct ClassInfo {
    std::string_view name;
    unsigned frameworks; ///< bit set of Framework values
    std::vector<Argument> arguments;
    bool kernelsOnly = false; ///< an initializer that raises for a bias

    bool in(Framework framework) const { return frameworks >> static_cast<unsigned>(framework) & 1U; }
    /// The argument of that key; null if the class has none.
    const Argument* find(std::string_view key) const;
    /// An object with every argument at its default (required ones at their start value).
    Configured make() const;
};

/// All classes of a role, in the order a form shows them.
std::span<const ClassInfo> classesOf(Role role);

/// The class of that name in that framework; null if it has none.
const ClassInfo* findClass(Role role, Framework framework, std::string_view name);

std::vector<std::string_view> classNames(Role role, Framework framework);
/// The initializers that a bias can have.
std::vector<std::string_view> biasInitializerNames(Framework framework);

/// What a script gets that says nothing.
Configured defaultOptimizer(Framework framework);
Configured defaultKernelInitializer(Framework framework);
/// Of a layer with that kernel initializer.
Configured defaultBiasInitializer(Framework framework, const Configured& kernelInitializer);
Configured defaultBiasInitializer(Framework framework); ///< beside the default one
Phase defaultPhase(Framework framework);
/// set_random_seed where there is a seed, none where there is not.
Seeding defaultSeeding(const std::optional<std::int64_t>& seed);

/// The initializers of a layer stack's variables: kernel, then bias where there is one, layer by layer.
std::vector<const Configured*> initializersOf(const std::vector<Layer>& layers);

/// Whether an initializer draws random numbers and has no seed of its own.
bool isUnseeded(const Configured& initializer);

/// How many variables' initializers are unseeded random ops: not Keras' classes, which draw in another way.
std::int64_t countUnseededOps(const std::vector<Layer>& layers);

/// Whether an initializer is one of Keras' classes: GlorotUniform, not random.normal or zeros.
bool isKerasInitializer(const Configured& initializer);

/// How many phases shuffle by a tf.data Dataset: each of them takes the seed of one random op more.
std::int64_t countDatasets(const std::vector<Phase>& phases);

/// Whether NumPy draws what the batches of a hand-written loop are.
bool drawsFromNumpy(const Side& side);

} // namespace twinsine::experiment

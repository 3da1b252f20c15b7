// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What comes nearest to an optimizer or initializer in a framework that may not have it.

#include "core/experiment/carry_over.hpp"
#include "core/plan/weights.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace twinsine::conversion {

struct Nearest {
    experiment::Configured object;
    /// What the two do differently whatever their arguments, as in "it has no epsilon"; empty: nothing but rounding.
    std::string_view differs{};
};

/// The shape of a layer's kernel or bias.
plan::Shape shapeOf(const std::vector<experiment::Layer>& layers, std::size_t layer, bool isKernel);

/// `optimizer` is one of `from`'s. What `to` has too comes back as it is.
Nearest nearestOptimizer(const experiment::Configured& optimizer, experiment::Framework from, experiment::Framework to,
                         experiment::Carry carry);

/// The initializer that draws from the same distribution for a variable of that shape, with the same seed of its own.
/// With Carry::all the distribution stays; otherwise one that is at its class's defaults takes those of a class with
/// the same arguments (RandomNormal's stddev 0.05 becomes random.normal's 1).
Nearest nearestInitializer(const experiment::Configured& initializer, experiment::Framework from,
                           experiment::Framework to, const plan::Shape& shape, experiment::Carry carry);

/// Makes the optimizer or initializer at a path ("optimizer", "layers.0.kernel_initializer") of one side like that of
/// the other, with all its arguments. Both sides must have it.
Nearest makeAlike(experiment::Side& side, const experiment::Side& like, std::string_view path);

} // namespace twinsine::conversion

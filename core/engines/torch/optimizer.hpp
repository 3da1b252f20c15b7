// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A side's optimizer with its state, on arrays: the shared rules (core/rules) behind one interface.

#include "core/engines/engine.hpp"
#include "core/engines/torch/array.hpp"

#include <memory>
#include <vector>

namespace twinsine::engines::torch_engine {

class Optimizer {
public:
    virtual ~Optimizer() = default;

    /// One update of all parameters; the arrays are replaced, not written to.
    virtual void step(std::vector<Array>& parameters, const std::vector<Array>& gradients) = 0;

    /// What the end of a fit() does to the parameters; false if nothing.
    virtual bool finish(std::vector<Array>& parameters) = 0;

    virtual OptimizerState state() const = 0;
    /// In place of what it has. Of one that has done no step.
    virtual void resume(const OptimizerState& state) = 0;
};

/// With no step done.
std::unique_ptr<Optimizer> makeOptimizer(const experiment::Side& side, const std::vector<Array>& parameters);

} // namespace twinsine::engines::torch_engine

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A side's optimizer with its state, on the vector code's arrays.

#include "core/engines/engine.hpp"
#include "core/engines/fused/layout.hpp"
#include "core/experiment/experiment.hpp"

#include <memory>

namespace twinsine::engines::fused {

template <class Real>
class Optimizer {
public:
    /// With no step done. The layout must outlive it; the parameters are those to start from.
    static std::unique_ptr<Optimizer> make(const experiment::Side& side, const Layout& layout,
                                           const Kernel<Real>& kernel, const Real* parameters);
    virtual ~Optimizer() = default;

    /// One update of all parameters; false if one is then not finite.
    virtual bool step(const Real* parameters, const Real* gradients, Real* updated) = 0;

    /// What the end of a fit() does to the parameters; false if nothing.
    virtual bool finish(Real* parameters) const = 0;

    virtual OptimizerState state() const = 0;
    /// In place of what it has. Of one that has done no step.
    virtual void resume(const OptimizerState& state) = 0;
};

} // namespace twinsine::engines::fused

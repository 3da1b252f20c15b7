// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The powers of beta by which Keras' Adam, Adamax and Nadam correct their moments (numerics.md, C1).

#include "core/training/rules/config.hpp"
#include "core/training/rules/scalar.hpp"

#include <cstdint>

namespace twinsine::training::rules {

/// beta^t of both betas, t counted from 1 and cast to the floatx; the betas pass through float32.
template <class Real>
class BetaPowers {
public:
    explicit BetaPowers(const experiment::Configured& optimizer)
        : m_beta1(throughFloat32<Real>(real(optimizer, "beta_1"))),
          m_beta2(throughFloat32<Real>(real(optimizer, "beta_2"))) {}

    void beginStep() { ++m_step; }

    Real step() const { return static_cast<Real>(m_step); }
    Real ofBeta1() const { return power(m_beta1, step()); }
    Real ofBeta2() const { return power(m_beta2, step()); }

private:
    Real m_beta1;
    Real m_beta2;
    std::int64_t m_step = 0;
};

} // namespace twinsine::training::rules

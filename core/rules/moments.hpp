// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The powers of beta by which Keras' Adam, Adamax and Nadam correct their moments (numerics.md, C1).

#include "core/rules/config.hpp"
#include "core/rules/running_power.hpp"

namespace twinsine::rules {

/// beta^t of both betas, t counted from 1 and cast to the floatx; the betas pass through float32.
template <class Real>
class BetaPowers {
public:
    explicit BetaPowers(const experiment::Configured& optimizer)
        : m_running1(throughFloat32<Real>(real(optimizer, "beta_1"))),
          m_running2(throughFloat32<Real>(real(optimizer, "beta_2"))) {}

    TWINSINE_DEVICE void beginStep() {
        m_ofBeta1 = m_running1.next();
        m_ofBeta2 = m_running2.next();
    }

    TWINSINE_DEVICE Real ofBeta1() const { return m_ofBeta1; }
    TWINSINE_DEVICE Real ofBeta2() const { return m_ofBeta2; }

private:
    RunningPower<Real> m_running1;
    RunningPower<Real> m_running2;
    Real m_ofBeta1{};
    Real m_ofBeta2{};
};

} // namespace twinsine::rules

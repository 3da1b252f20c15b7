// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// base^t for t = 1, 2, 3..., as the corrections of Adam and its kin need it in each step: a running product, exact to
/// some 100 bits (Dekker's products, DOI 10.1007/BF01397083) and rounded to Real once. libm's pow would take a good
/// part of an update's time, and its last bit depends on the processor.

#include "core/rules/scalar.hpp"

#include <cstdint>
#include <type_traits>

namespace twinsine::rules {

template <class Real>
class RunningPower {
public:
    explicit RunningPower(Real base) : m_base(base), m_wide(static_cast<double>(base)) {}

    /// The next power; the first is the base itself.
    TWINSINE_DEVICE Real next() {
        ++m_step;
        if constexpr (!std::is_floating_point_v<Real>)
            return power(m_base, static_cast<Real>(m_step)); // here t is rounded too, as in the frameworks
        const double product = m_high * m_wide.value;
        const Halves high(m_high);
        const double error =
            ((high.upper * m_wide.upper - product) + high.upper * m_wide.lower + high.lower * m_wide.upper) +
            high.lower * m_wide.lower;
        const double rest = m_low * m_wide.value + error;
        m_high = product + rest;
        m_low = rest - (m_high - product);
        return static_cast<Real>(m_high);
    }

private:
    /// A number as the sum of two of 26 bits, whose products are exact.
    struct Halves {
        TWINSINE_DEVICE explicit Halves(double number) : value(number) {
            const double shifted = number * 134217729; // 2^27 + 1
            upper = shifted - (shifted - number);
            lower = number - upper;
        }
        double value;
        double upper;
        double lower;
    };

    Real m_base;
    Halves m_wide;
    double m_high = 1;
    double m_low = 0;
    std::int64_t m_step = 0;
};

} // namespace twinsine::rules

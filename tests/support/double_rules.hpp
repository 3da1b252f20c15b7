// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The update rules of C1 and C2 of tests/golden/numerics.md for one weight.

#include "core/experiment/experiment.hpp"
#include "tests/support/bounded.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <string_view>

namespace twinsine::tests {

/// An optimizer's configuration as the numbers that the framework computes with.
class Scalars {
public:
    explicit Scalars(const experiment::Side& side);

    const Format& format() const { return *m_format; }
    bool isV1() const; ///< tf.compat.v1
    bool isKeras2() const;
    double round(double value) const { return m_format->round(value); }
    /// base^exponent, both of the format.
    double power(double base, double exponent) const;

    bool has(std::string_view key) const; ///< and it is not null
    bool flag(std::string_view key) const;
    double given(std::string_view key) const; ///< the double of the script; 0 where it is null

    /// Rounded to the format. tf.compat.v1 makes every hyperparameter a float32 tensor first.
    double direct(std::string_view key) const;
    /// Through float32 to the format.
    double through32(std::string_view key) const;
    /// 1 - c: computed in double, then rounded; in tf.compat.v1 computed in the format.
    double complement(std::string_view key) const;
    /// What Adagrad's and Ftrl's accumulators start with.
    double startOfAccumulator() const;

private:
    experiment::Configured m_optimizer;
    experiment::Framework m_framework;
    const Format* m_format;
};

/// What an optimizer keeps for a weight, in the order in which its formula names it.
using Slots = std::array<Bounded, 3>;

Slots firstSlots(const experiment::Side& side);

/// The weight after an update: from the weight, its gradient and the slots, which it moves on.
using Rule = std::function<Bounded(const Bounded&, const Bounded&, Slots&)>;

/// The rule of the update with that number, from 1.
Rule ruleOf(const experiment::Side& side, std::int64_t update);

} // namespace twinsine::tests

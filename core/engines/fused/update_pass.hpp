// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// From a batch's gradients to the new parameters. For what kernel.cpp is compiled for.

#include "core/engines/fused/vector.hpp"
#include "core/rules/slots.hpp"

namespace twinsine::engines::fused::TWINSINE_ISA {

/// sums += others
template <class Real>
TWINSINE_DEVICE void add(Real* sums, const Real* others, std::size_t count) {
    for (std::size_t i = 0; i < count; i += Vec<Real>::kLanes)
        (Vec<Real>::load(sums + i) + Vec<Real>::load(others + i)).store(sums + i);
}

template <class Real>
TWINSINE_DEVICE Real sumOfSquares(const Variable& variable, const Real* values) {
    using V = Vec<Real>;
    V parts[kParts<Real>];
    for (V& part : parts)
        part = V::zero();
    for (int row = 0; row < variable.rows; ++row)
        for (int column = 0; column < variable.columns; column += kPartialSums) {
            TWINSINE_UNROLL(16)
            for (int part = 0; part < kParts<Real>; ++part) {
                const int at = column + part * V::kLanes;
                const V value =
                    V::load(values + variable.offset + row * variable.stride + at).first(variable.columns - at);
                parts[part] = parts[part] + value * value;
            }
        }
    V sums[V::kLanes];
    sums[0] = foldParts<Real>(parts);
    for (V& sum : sums)
        sum = sums[0];
    return foldLanes<Real>(sums).any();
}

/// One vector of a variable's parameters, whose first is at `at`; `valid` are the variable's.
template <bool kIsPlain, class Real, class Rule>
TWINSINE_INLINE Vec<Real> updated(const Rule& rule, const rules::Around<Real>& around, const Update<Real>& update,
                                  Real clipScale, std::size_t at, int valid = Vec<Real>::kLanes) {
    using V = Vec<Real>;
    using Slots = typename Rule::template Slots<V>;
    Slots slots;
    rules::forEachSlot<V>(slots, [&](V& slot, std::size_t i) { slot = V::load(update.slots + i * update.size + at); });
    V parameter = V::load(update.parameters + at);
    const V gradient = V::load(update.gradients + at);
    if constexpr (kIsPlain) {
        rule.update(slots, parameter, gradient);
    } else {
        V average = V::zero();
        if (update.averages)
            average = V::load(update.averages + at);
        around.update(rule, slots, average, parameter, gradient, clipScale);
        if (update.averages)
            (valid < V::kLanes ? average.first(valid) : average).store(update.averages + at);
    }
    rules::forEachSlot<V>(slots,
                          [&](const V& slot, std::size_t i) { slot.store(update.slots + i * update.size + at); });
    return parameter;
}

/// False if a parameter is not finite then.
template <bool kIsPlain, class Real, class Rule>
TWINSINE_DEVICE bool updateAll(const Rule& sharedRule, const Update<Real>& sharedUpdate) {
    using V = Vec<Real>;
    // Copies, which no store can reach, stay in registers.
    const Rule rule = sharedRule;
    const Update<Real> update = sharedUpdate;
    const rules::Around<Real> around = *update.around;
    V notFinite = V::zero();
    for (int i = 0; i < update.variableCount; ++i) {
        const Variable variable = update.variables[i];
        const Real clipScale = update.clipScales[i];
        for (int row = 0; row < variable.rows; ++row) {
            const std::size_t begin = variable.offset + static_cast<std::size_t>(row) * variable.stride;
            int column = 0;
            for (; column + V::kLanes <= variable.columns; column += V::kLanes) {
                const V parameter = updated<kIsPlain, Real>(rule, around, update, clipScale, begin + column);
                notFinite = notFinite + (parameter - parameter); // 0 unless it is infinite or NaN
                parameter.store(update.updated + begin + column);
            }
            if (column < variable.columns) {
                const int valid = variable.columns - column;
                const V parameter =
                    updated<kIsPlain, Real>(rule, around, update, clipScale, begin + column, valid).first(valid);
                notFinite = notFinite + (parameter - parameter);
                parameter.store(update.updated + begin + column);
            }
        }
    }
    return !hasNaN(notFinite);
}

} // namespace twinsine::engines::fused::TWINSINE_ISA

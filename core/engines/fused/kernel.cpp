// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once for each instruction set, of which TWINSINE_ISA is the namespace. Nothing here may leave a function
// behind that other files have too: the linker might keep this one, which other processors can't run. The tests look
// for such functions.
#include "core/engines/fused/kernel.hpp"

#include "core/engines/fused/backward_pass.hpp"
#include "core/engines/fused/vector.hpp"
#include "core/rules/choose.hpp"
#include "core/rules/slots.hpp"

namespace twinsine::engines::fused::TWINSINE_ISA {

namespace {

template <class Real>
void losses(experiment::Loss loss, rules::Formed formed, const Real* predictions, const Real* labels, int count,
            Real* results) {
    for (int first = 0; first < count; first += Vec<Real>::kLanes)
        rules::lossOf<Real>(loss, Vec<Real>::load(predictions + first) - Vec<Real>::load(labels + first), formed)
            .store(results + first);
}

template <class Real>
void add(Real* sums, const Real* others, std::size_t count) {
    for (std::size_t i = 0; i < count; i += Vec<Real>::kLanes)
        (Vec<Real>::load(sums + i) + Vec<Real>::load(others + i)).store(sums + i);
}

template <class Real>
Real sumOfSquares(const Variable& variable, const Real* values) {
    using V = Vec<Real>;
    V parts[kParts<Real>];
    for (V& part : parts)
        part = V::zero();
    for (int row = 0; row < variable.rows; ++row)
        for (int column = 0; column < variable.columns; column += kPartialSums)
#pragma GCC unroll 16
            for (int part = 0; part < kParts<Real>; ++part) {
                const int at = column + part * V::kLanes;
                const V value =
                    V::load(values + variable.offset + row * variable.stride + at).first(variable.columns - at);
                parts[part] = parts[part] + value * value;
            }
    const V folds = foldParts<Real>(parts);
    V sums[V::kLanes];
    for (V& sum : sums)
        sum = folds;
    alignas(kAlignment) Real folded[V::kLanes];
    foldLanes<Real>(sums).store(folded);
    return folded[0];
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

template <bool kIsPlain, class Real, class Rule>
bool updateAll(const Rule& sharedRule, const Update<Real>& sharedUpdate) {
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

template <class Real, class Rule>
bool updateBy(const void* rule, const Update<Real>& update) {
    const auto& typed = *static_cast<const Rule*>(rule);
    return update.around->isUsed() ? updateAll<false, Real>(typed, update) : updateAll<true, Real>(typed, update);
}

template <class Real, class List>
struct Updates;
template <class Real, class... Rule>
struct Updates<Real, std::tuple<Rule...>> {
    static constexpr bool (*kOfRules[])(const void*, const Update<Real>&) = {&updateBy<Real, Rule>...};
};

template <class Real>
constexpr Kernel<Real> kernelOf() {
    return {&predictBlock<Real>, &losses<Real>,       &blockGradients<Real>,
            &add<Real>,          &sumOfSquares<Real>, Updates<Real, rules::AllRules<Real>>::kOfRules};
}

} // namespace

constinit const Kernels kKernels{kernelOf<float>(), kernelOf<double>()};

} // namespace twinsine::engines::fused::TWINSINE_ISA

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once for each instruction set, of which TWINSINE_ISA is the namespace. Nothing here may leave a function
// behind that other files have too: the linker might keep this one, which other processors can't run. The tests look
// for such functions.
#include "core/engines/fused/kernel.hpp"

#include "core/engines/fused/backward_pass.hpp"
#include "core/engines/fused/update_pass.hpp"
#include "core/rules/choose.hpp"

namespace twinsine::engines::fused::TWINSINE_ISA {

namespace {

template <class Real>
void losses(experiment::Loss loss, rules::Formed formed, const Real* predictions, const Real* labels, int count,
            Real* results) {
    for (int first = 0; first < count; first += Vec<Real>::kLanes)
        rules::lossOf<Real>(loss, Vec<Real>::load(predictions + first) - Vec<Real>::load(labels + first), formed)
            .store(results + first);
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

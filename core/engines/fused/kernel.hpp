// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What the fused engine asks of its vector code, which is compiled once for each instruction set: plain numbers and
/// pointers both ways, so that code made for one processor shares no function with the rest of the program.
///
/// Order of sums, the same with every instruction set: over the units of a layer 16 partial sums (unit i goes to sum i
/// mod 16), which are added by halves: sum j and j+8, then j and j+4, j and j+2, the last two. Over a batch in sample
/// order within blocks of 32; the blocks are added in pairs, pairs of pairs and so on. Each operation is rounded (no
/// fused multiply-add).
///
/// Units are padded to multiples of 16: the padding's parameters and activations are 0 and stay so.

#include "core/device.hpp"
#include "core/experiment/names.hpp"
#include "core/rules/common.hpp"
#include "core/rules/loss.hpp"

#include <cstddef>
#include <type_traits>

namespace twinsine::engines::fused {

inline constexpr int kPartialSums = 16;
inline constexpr int kBlock = 32;     ///< samples
inline constexpr int kAlignment = 64; ///< of all buffers, in bytes

/// A layer's values for a block of samples lie in groups of 16 units: the value of a unit for a sample is at
/// unit/16*kUnitGroup + sample*kSampleStride + unit%16, so that vectors of neighbouring samples are neighbours.
inline constexpr int kSampleStride = kPartialSums;
inline constexpr int kUnitGroup = kBlock * kSampleStride;

TWINSINE_DEVICE constexpr int padded(int units) { return (units + kPartialSums - 1) / kPartialSums * kPartialSums; }

/// One of the optimizer's variables among the parameters: (row, column) is at offset + row*stride + column.
struct Variable {
    std::size_t offset;
    int rows;
    int columns;
    int stride; ///< a multiple of 16; what lies between columns and stride is padding
};

/// A layer's kernel is padded(inputs) x padded(units), row by row; the last layer's, which has one unit, padded(inputs)
/// numbers. Where a layer has no bias there is one that stays 0.
struct DenseLayer {
    int inputs;
    int units;
    std::size_t kernel; ///< offset among the parameters
    std::size_t bias;
    experiment::Activation activation;
    std::size_t preActivations =
        0; ///< of a hidden layer, in a workspace: kBlock * padded(units) values in groups of units
    std::size_t activations = 0;
};

/// What the last layer makes of a block of samples.
template <class Real>
struct Output {
    alignas(kAlignment) Real preActivations[kBlock];
    alignas(kAlignment) Real losses[kBlock];
    alignas(kAlignment) Real gradients[kBlock]; ///< of the losses with respect to the pre-activations
    alignas(kAlignment) Real timesX[kBlock];    ///< these times the inputs
};

/// Whether an activation's gradient is formed from the pre-activation too; else that need not be kept.
TWINSINE_DEVICE constexpr bool needsPreActivation(experiment::Activation activation) {
    using experiment::Activation;
    return activation == Activation::softplus || activation == Activation::silu || activation == Activation::gelu ||
           activation == Activation::leakyRelu;
}

/// The layers, and what of a workspace is for what: an Output, the hidden layers' values, scratches.
struct Stack {
    const DenseLayer* layers;
    int layerCount;
    std::size_t scratch;     ///< offset of the first of four
    std::size_t scratchSize; ///< 0 with fewer than two hidden layers, which need none
    TWINSINE_DEVICE constexpr std::size_t workspace() const { return scratch + 4 * scratchSize; }
};

/// A network and room for one block of samples.
template <class Real>
struct NetworkView {
    const DenseLayer* layers;
    int layerCount;
    const Real* parameters;
    Real* values;         ///< where the offsets of the layers' values begin
    Real* differences[2]; ///< gradients with respect to a layer's values, in groups of units
    Real* transposed[2];  ///< the widest layer x kBlock
    Output<Real>* output;
};

/// The workspace is stack.workspace() numbers at an address that is a multiple of kAlignment.
template <class Real>
TWINSINE_DEVICE NetworkView<Real> viewOf(const Stack& stack, const Real* parameters, Real* workspace) {
    const auto scratch = [&](std::size_t index) { return workspace + stack.scratch + index * stack.scratchSize; };
    return {.layers = stack.layers,
            .layerCount = stack.layerCount,
            .parameters = parameters,
            .values = workspace,
            .differences = {scratch(0), scratch(1)},
            .transposed = {scratch(2), scratch(3)},
            .output = reinterpret_cast<Output<Real>*>(workspace)};
}

/// The batch that a block of samples belongs to.
template <class Real>
struct Batch {
    const Real* x; ///< this and y may be read kBlock numbers beyond the last
    const Real* y;
    int size;
    experiment::Loss loss;
    bool broadcasts; ///< flat labels in a hand-written loop: each prediction is compared with each label
    Real share;      ///< of the gradient of a single loss: 1 / (number of compared pairs) for their mean
};

/// One update of all variables by the optimizer's rule.
template <class Real>
struct Update {
    const Variable* variables;
    int variableCount;
    const Real* parameters;
    Real* updated; ///< the parameters after it
    const Real* gradients;
    Real* slots;      ///< one array like the parameters after the other
    std::size_t size; ///< of one such array
    Real* averages;   ///< likewise; null where none are used
    const rules::Around<Real>* around;
    const Real* clipScales; ///< one a variable, of GradientClip::scale(), where that is needed
};

/// One entry for each floatx and instruction set.
template <class Real>
struct Kernel {
    /// The outputs for `count` (at most kBlock) inputs; reads and writes up to kBlock numbers.
    void (*predict)(const NetworkView<Real>& network, const Real* x, int count, Real* outputs);
    /// The losses of single predictions, at most kBlock of them; reads and writes up to kBlock numbers.
    void (*losses)(experiment::Loss loss, rules::Formed formed, const Real* predictions, const Real* labels, int count,
                   Real* results);
    /// The losses' sum over the samples from `begin` on, `count` (at most kBlock) of them, and the gradients' share of
    /// these, in an array like the parameters.
    Real (*blockGradients)(const NetworkView<Real>& network, const Batch<Real>& batch, int begin, int count,
                           Real* gradients);
    /// sums += others
    void (*add)(Real* sums, const Real* others, std::size_t count);
    Real (*sumOfSquares)(const Variable& variable, const Real* values);
    /// One for each class of rules::AllRules, in its order: an update by such a rule, whose step has begun; false if a
    /// parameter is then not finite.
    bool (*const* updates)(const void* rule, const Update<Real>& update);
};

/// Of one instruction set.
struct Kernels {
    Kernel<float> ofFloat;
    Kernel<double> ofDouble;

    template <class Real>
    const Kernel<Real>& of() const {
        if constexpr (std::is_same_v<Real, float>)
            return ofFloat;
        else
            return ofDouble;
    }
};

namespace sse2 {
extern const Kernels kKernels;
}
namespace avx2 {
extern const Kernels kKernels;
}
namespace avx512 {
extern const Kernels kKernels;
}

} // namespace twinsine::engines::fused

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The gradients of a block of samples, from the last layer to the first. For kernel.cpp alone.

#include "core/engines/fused/forward_pass.hpp"
#include "core/rules/loss.hpp"

namespace twinsine::engines::fused::TWINSINE_ISA {

/// A prediction's loss and its gradient, one a lane.
template <class Real>
struct LossAndGradient {
    Vec<Real> loss;
    Vec<Real> gradient;

    TWINSINE_INLINE friend LossAndGradient operator+(LossAndGradient a, LossAndGradient b) {
        return {a.loss + b.loss, a.gradient + b.gradient};
    }
};

template <class Real>
TWINSINE_INLINE LossAndGradient<Real> compare(const Batch<Real>& batch, Vec<Real> error) {
    return {rules::lossOf<Real>(batch.loss, error), rules::lossGradient<Real>(batch.loss, error, batch.share)};
}

/// Of predictions that are compared with every label of the batch: sums over these.
template <class Real>
TWINSINE_DEVICE TWINSINE_ONCE LossAndGradient<Real> compareWithAll(const Batch<Real>& batch, Vec<Real> prediction) {
    LossAndGradient<Real> waiting[32]; // enough for 2^31 blocks
    int count = 0;
    for (int begin = 0, block = 0; begin < batch.size; begin += kBlock, ++block) {
        LossAndGradient<Real> sum{Vec<Real>::zero(), Vec<Real>::zero()};
        for (int label = begin; label < std::min(begin + kBlock, batch.size); ++label)
            sum = sum + compare(batch, prediction - batch.y[label]);
        for (int rest = block; rest % 2 == 1; rest /= 2)
            sum = waiting[--count] + sum;
        waiting[count++] = sum;
    }
    while (count > 1) {
        --count;
        waiting[count - 1] = waiting[count - 1] + waiting[count];
    }
    return waiting[0];
}

/// From the pre-activations to the rest of the output.
template <class Real>
TWINSINE_DEVICE void formOutput(const NetworkView<Real>& network, const Batch<Real>& batch, int begin, int count) {
    Output<Real>& output = *network.output;
    const Activation activation = network.layers[network.layerCount - 1].activation;
    for (int first = 0; first < count; first += Vec<Real>::kLanes) {
        const auto preActivation = Vec<Real>::load(output.preActivations + first);
        const auto prediction = rules::activate<Real>(activation, preActivation);
        const auto compared = batch.broadcasts
                                  ? compareWithAll(batch, prediction)
                                  : compare(batch, prediction - Vec<Real>::loadAnywhere(batch.y + begin + first));
        const auto gradient = rules::activationGradient<Real>(activation, preActivation, prediction, compared.gradient);
        compared.loss.store(output.losses + first);
        gradient.store(output.gradients + first);
        (gradient * Vec<Real>::loadAnywhere(batch.x + begin + first)).store(output.timesX + first);
    }
}

/// The gradient with respect to a vector of pre-activations from that with respect to the activations; `at` is its
/// place.
template <Activation kActivation, class Real>
TWINSINE_INLINE Vec<Real> throughActivation(const NetworkView<Real>& network, int index, std::ptrdiff_t at,
                                            Vec<Real> gradient) {
    const auto preActivation =
        needsPreActivation(kActivation) ? Vec<Real>::load(preActivationsOf(network, index) + at) : Vec<Real>::zero();
    return rules::activationGradient<Real>(kActivation, preActivation,
                                           Vec<Real>::load(activationsOf(network, index) + at), gradient);
}

/// A network with one hidden layer: its kernel and bias and the last layer's kernel, kVectors vectors of units from
/// `unit` on. The factor that all samples have in common, the last layer's kernel, comes after their sum.
template <Activation kActivation, int kVectors, class Real>
TWINSINE_DEVICE void singleHiddenTile(const NetworkView<Real>& network, const Real* x, int count, int unit,
                                      Real* gradients) {
    using V = Vec<Real>;
    const Output<Real>& output = *network.output;
    const DenseLayer hidden = network.layers[0];
    const DenseLayer last = network.layers[1];
    const std::ptrdiff_t place = placeOf(unit);
    V lastKernel[kVectors];
    V kernel[kVectors];
    V bias[kVectors];
    TWINSINE_UNROLL(16)
    for (int v = 0; v < kVectors; ++v)
        lastKernel[v] = kernel[v] = bias[v] = V::zero();
    for (int sample = 0; sample < count; ++sample) {
        const V gradient = V::all(output.gradients[sample]);
        TWINSINE_UNROLL(16)
        for (int v = 0; v < kVectors; ++v) {
            // The tile does not begin inside of a group that it leaves, so this is the place of unit + v * kLanes.
            const std::ptrdiff_t at = place + placeOf(v * V::kLanes) + sample * kSampleStride;
            const V activation = V::load(activationsOf(network, 0) + at);
            lastKernel[v] = lastKernel[v] + activation * gradient;
            if constexpr (kActivation == Activation::relu) {
                const auto isOn = activation > Real(0);
                kernel[v] = addWhere(isOn, kernel[v], V::all(output.timesX[sample]));
                bias[v] = addWhere(isOn, bias[v], gradient);
            } else {
                const V through = throughActivation<kActivation, Real>(network, 0, at, gradient);
                kernel[v] = kernel[v] + through * x[sample];
                bias[v] = bias[v] + through;
            }
        }
    }
    TWINSINE_UNROLL(16)
    for (int v = 0; v < kVectors; ++v) {
        const int lane = unit + v * V::kLanes;
        const V factor = V::load(network.parameters + last.kernel + lane);
        lastKernel[v].store(gradients + last.kernel + lane);
        (kernel[v] * factor).store(gradients + hidden.kernel + lane);
        (bias[v] * factor).store(gradients + hidden.bias + lane);
    }
}

template <Activation kActivation, class Real>
TWINSINE_DEVICE void backThroughSingleHidden(const NetworkView<Real>& network, const Real* x, int count,
                                             Real* gradients) {
    constexpr int kVectors = kTile / 4;
    constexpr int kWidth = kVectors * Vec<Real>::kLanes;
    const int units = network.layers[0].units;
    int unit = 0;
    for (; unit + kWidth <= units; unit += kWidth)
        singleHiddenTile<kActivation, kVectors>(network, x, count, unit, gradients);
    for (; unit < units; unit += Vec<Real>::kLanes)
        singleHiddenTile<kActivation, 1>(network, x, count, unit, gradients);
}

/// The last of several layers: its kernel, and the gradients with respect to its inputs, in differences[1].
template <class Real>
TWINSINE_DEVICE void backThroughLast(const NetworkView<Real>& network, int count, Real* gradients) {
    const int index = network.layerCount - 1;
    const Output<Real>& output = *network.output;
    const DenseLayer last = network.layers[index];
    const Real* const activations = activationsOf(network, index - 1);
    Real* const differences = network.differences[1];
    for (int unit = 0; unit < last.inputs; unit += Vec<Real>::kLanes) {
        const auto factor = Vec<Real>::load(network.parameters + last.kernel + unit);
        auto sum = Vec<Real>::zero();
        for (int sample = 0; sample < count; ++sample) {
            const std::ptrdiff_t at = placeOf(unit) + sample * kSampleStride;
            sum = sum + Vec<Real>::load(activations + at) * output.gradients[sample];
            (factor * output.gradients[sample]).store(differences + at);
        }
        sum.store(gradients + last.kernel + unit);
    }
}

/// Of a layer between hidden ones: its kernel and bias, and the gradients with respect to its inputs, which go from
/// differences[0] to differences[1].
template <class Real>
TWINSINE_DEVICE TWINSINE_ONCE void backThroughMiddle(const NetworkView<Real>& network, int index, int count,
                                                     Real* gradients) {
    const DenseLayer& layer = network.layers[index];
    const Real* const differences = network.differences[0];
    for (int unit = 0; unit < layer.units; unit += Vec<Real>::kLanes) {
        auto sum = Vec<Real>::zero();
        for (int sample = 0; sample < count; ++sample)
            sum = sum + Vec<Real>::load(differences + placeOf(unit) + sample * kSampleStride);
        sum.store(gradients + layer.bias + unit);
    }
    const Left<Real> byInput{activationsOf(network, index - 1), kUnitGroup, 1, kPartialSums * kSampleStride,
                             kSampleStride};
    product<SumOrder::samples, Real>(byInput, layer.inputs, inGroups(differences), layer.units, count,
                                     kernelOf(layer, gradients));
    const Lanes<Real> ofUnits{network.transposed[0], kBlock, kPartialSums};
    const Lanes<Real> ofInputs{network.transposed[1], kBlock, kPartialSums};
    sync();
    transpose<Real>(inGroups(differences), count, layer.units, ofUnits);
    const std::ptrdiff_t stride = padded(layer.units);
    product<SumOrder::units, Real>({network.parameters + layer.kernel, kPartialSums * stride, stride, kPartialSums, 1},
                                   layer.inputs, {ofUnits.data, ofUnits.rowStride, ofUnits.laneGroup}, count,
                                   layer.units, ofInputs);
    sync();
    transpose<Real>({ofInputs.data, ofInputs.rowStride, ofInputs.laneGroup}, layer.inputs, count,
                    inGroups(network.differences[1]));
}

/// From the gradients with respect to a hidden layer's activations, in differences[1]: the first layer's kernel and
/// bias, or another's gradients with respect to its pre-activations, in differences[0].
template <Activation kActivation, bool kIsFirst, class Real>
TWINSINE_DEVICE void backThroughActivation(const NetworkView<Real>& network, int index, const Real* x, int count,
                                           Real* gradients) {
    const DenseLayer& layer = network.layers[index];
    for (int unit = 0; unit < layer.units; unit += Vec<Real>::kLanes) {
        auto kernel = Vec<Real>::zero();
        auto bias = Vec<Real>::zero();
        for (int sample = 0; sample < count; ++sample) {
            const std::ptrdiff_t at = placeOf(unit) + sample * kSampleStride;
            const auto gradient =
                throughActivation<kActivation, Real>(network, index, at, Vec<Real>::load(network.differences[1] + at));
            if constexpr (kIsFirst) {
                kernel = kernel + gradient * x[sample];
                bias = bias + gradient;
            } else {
                gradient.store(network.differences[0] + at);
            }
        }
        if constexpr (kIsFirst) {
            kernel.store(gradients + layer.kernel + unit);
            bias.store(gradients + layer.bias + unit);
        }
    }
}

/// The gradients of several hidden layers and the last one's kernel.
template <class Real>
TWINSINE_DEVICE TWINSINE_ONCE void backThroughSeveral(const NetworkView<Real>& network, const Real* x, int count,
                                                      Real* gradients) {
    backThroughLast(network, count, gradients);
    for (int index = network.layerCount - 2; index >= 0; --index) {
        withActivation(network.layers[index].activation, [&]<Activation kActivation>() {
            if (index == 0)
                backThroughActivation<kActivation, true>(network, index, x, count, gradients);
            else
                backThroughActivation<kActivation, false>(network, index, x, count, gradients);
        });
        if (index > 0)
            backThroughMiddle(network, index, count, gradients);
    }
}

template <class Real>
TWINSINE_DEVICE TWINSINE_ONCE Real blockGradients(const NetworkView<Real>& network, const Batch<Real>& batch, int begin,
                                                  int count, Real* gradients) {
    const Real* const x = batch.x + begin;
    forwardPass(network, x, count);
    formOutput(network, batch, begin, count);
    sync();
    if (network.layerCount == 2)
        withActivation(network.layers[0].activation, [&]<Activation kActivation>() {
            backThroughSingleHidden<kActivation>(network, x, count, gradients);
        });
    else if (network.layerCount > 2)
        backThroughSeveral(network, x, count, gradients);

    // One after the other, so each waits for the one before: what is above has no need to wait for them.
    const Output<Real>& output = *network.output;
    Real loss = 0;
    Real sum = 0;
    Real sumTimesX = 0;
    for (int sample = 0; sample < count; ++sample) {
        loss += output.losses[sample];
        sum += output.gradients[sample];
        sumTimesX += output.timesX[sample];
    }
    const DenseLayer last = network.layers[network.layerCount - 1];
    storeOne(gradients + last.bias, sum);
    if (network.layerCount == 1)
        storeOne(gradients + last.kernel, sumTimesX);
    sync();
    return loss;
}

} // namespace twinsine::engines::fused::TWINSINE_ISA

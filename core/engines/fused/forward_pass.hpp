// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What a network makes of a block of samples, layer by layer. For kernel.cpp alone.

#include "core/engines/fused/product.hpp"
#include "core/rules/activation.hpp"

#include <algorithm>

namespace twinsine::engines::fused::TWINSINE_ISA {

using experiment::Activation;

/// Calls use.operator()<activation>(): inside, the activation is a constant.
template <class Use>
TWINSINE_DEVICE void withActivation(Activation activation, const Use& use) {
    switch (activation) {
    case Activation::linear:
        return use.template operator()<Activation::linear>();
    case Activation::relu:
        return use.template operator()<Activation::relu>();
    case Activation::tanh:
        return use.template operator()<Activation::tanh>();
    case Activation::sigmoid:
        return use.template operator()<Activation::sigmoid>();
    case Activation::elu:
        return use.template operator()<Activation::elu>();
    case Activation::selu:
        return use.template operator()<Activation::selu>();
    case Activation::softplus:
        return use.template operator()<Activation::softplus>();
    case Activation::silu:
        return use.template operator()<Activation::silu>();
    case Activation::gelu:
        return use.template operator()<Activation::gelu>();
    case Activation::leakyRelu:
        break;
    }
    return use.template operator()<Activation::leakyRelu>();
}

/// Where the values of a unit, the first of a vector, begin: those of the first sample.
TWINSINE_DEVICE constexpr std::ptrdiff_t placeOf(int unit) {
    const auto index = static_cast<std::size_t>(unit);
    return static_cast<std::ptrdiff_t>(index / kPartialSums * kUnitGroup + index % kPartialSums);
}

/// The values of a layer's units as a matrix of samples x units.
template <class Real>
TWINSINE_DEVICE Lanes<Real> inGroups(Real* values) {
    return {values, kSampleStride, kUnitGroup};
}
template <class Real>
TWINSINE_DEVICE Left<Real> bySample(const Real* values) {
    return {values, kPartialSums * kSampleStride, kSampleStride, kUnitGroup, 1};
}
/// A layer's kernel, or its gradients, as a matrix of inputs x units.
template <class Real>
TWINSINE_DEVICE Lanes<Real> kernelOf(const DenseLayer& layer, Real* parameters) {
    return {parameters + layer.kernel, padded(layer.units), kPartialSums};
}

template <class Real>
TWINSINE_DEVICE Real* preActivationsOf(const NetworkView<Real>& network, int index) {
    return network.values + network.layers[index].preActivations;
}
template <class Real>
TWINSINE_DEVICE Real* activationsOf(const NetworkView<Real>& network, int index) {
    return network.values + network.layers[index].activations;
}

/// Keeps what the backward pass needs of one vector of a hidden layer's units for all samples; `preActivation(sample)`
/// gives that. What is no unit is 0.
template <Activation kActivation, class Real, class PreActivation>
TWINSINE_INLINE void keep(const NetworkView<Real>& network, int index, int unit, int count,
                          const PreActivation& preActivation) {
    const int units = network.layers[index].units;
    Real* const preActivations = preActivationsOf(network, index) + placeOf(unit);
    Real* const activations = activationsOf(network, index) + placeOf(unit);
    const auto loop = [&]<bool kIsPartial>() {
        TWINSINE_UNROLL(4)
        for (int sample = 0; sample < count; ++sample) {
            const Vec<Real> value = preActivation(sample);
            if constexpr (needsPreActivation(kActivation))
                value.store(preActivations + sample * kSampleStride);
            const auto activation = rules::activate<Real>(kActivation, value);
            (kIsPartial ? activation.first(units - unit) : activation).store(activations + sample * kSampleStride);
        }
    };
    if (units - unit < Vec<Real>::kLanes)
        loop.template operator()<true>();
    else
        loop.template operator()<false>();
}

/// The first layer, of one input.
template <Activation kActivation, class Real>
TWINSINE_DEVICE void passFirst(const NetworkView<Real>& network, const Real* x, int count) {
    const DenseLayer layer = network.layers[0];
    for (int unit = 0; unit < layer.units; unit += Vec<Real>::kLanes) {
        const auto kernel = Vec<Real>::load(network.parameters + layer.kernel + unit);
        const auto bias = Vec<Real>::load(network.parameters + layer.bias + unit);
        keep<kActivation>(network, 0, unit, count, [=](int sample) { return kernel * x[sample] + bias; });
    }
}

/// A layer between hidden ones; `index` is its own.
template <Activation kActivation, class Real>
TWINSINE_DEVICE void passMiddle(const NetworkView<Real>& network, int index, int count) {
    const DenseLayer layer = network.layers[index];
    Real* const sums = preActivationsOf(network, index); // with something in the padding too
    sync();
    product<SumOrder::units, Real>(bySample(activationsOf(network, index - 1)), count,
                                   kernelOf<const Real>(layer, network.parameters), layer.units, layer.inputs,
                                   inGroups(sums));
    for (int unit = 0; unit < layer.units; unit += Vec<Real>::kLanes) {
        const auto bias = Vec<Real>::load(network.parameters + layer.bias + unit);
        const Real* const ofUnit = sums + placeOf(unit);
        keep<kActivation>(network, index, unit, count,
                          [=](int sample) { return Vec<Real>::load(ofUnit + sample * kSampleStride) + bias; });
    }
}

/// The last layer, of one unit: its pre-activations, from the activations of the layer before it or of what stands for
/// one.
template <class Real>
TWINSINE_DEVICE TWINSINE_ONCE void passLast(const NetworkView<Real>& network, int count) {
    using V = Vec<Real>;
    constexpr int kSamples = std::min(V::kLanes, kTile / kParts<Real>);
    const DenseLayer layer = network.layers[network.layerCount - 1];
    const Real* const kernel = network.parameters + layer.kernel;
    const Real* const activations = activationsOf(network, std::max(network.layerCount - 2, 0));
    for (int first = 0; first < count; first += V::kLanes) {
        V sums[V::kLanes];
        for (int some = 0; some < V::kLanes; some += kSamples) {
            V parts[kSamples][kParts<Real>];
            TWINSINE_UNROLL(16)
            for (auto& ofSample : parts) {
                TWINSINE_UNROLL(16)
                for (V& part : ofSample)
                    part = V::zero();
            }
            for (int input = 0; input < layer.inputs; input += kPartialSums) {
                TWINSINE_UNROLL(16)
                for (int part = 0; part < kParts<Real>; ++part) {
                    const int lane = input + part * V::kLanes;
                    const V factors = V::load(kernel + lane);
                    const Real* const inputs = activations + placeOf(lane) + (first + some) * kSampleStride;
                    TWINSINE_UNROLL(16)
                    for (int i = 0; i < kSamples; ++i)
                        parts[i][part] = parts[i][part] + V::load(inputs + i * kSampleStride) * factors;
                }
            }
            TWINSINE_UNROLL(16)
            for (int i = 0; i < kSamples; ++i)
                sums[some + i] = foldParts<Real>(parts[i]);
        }
        (foldLanes<Real>(sums) + network.parameters[layer.bias]).store(network.output->preActivations + first);
    }
}

/// All layers; gives the pre-activations of the last, of which the first `count` mean something.
template <class Real>
TWINSINE_DEVICE TWINSINE_ONCE void forwardPass(const NetworkView<Real>& network, const Real* x, int count) {
    if (network.layerCount == 1) // the input stands for a hidden layer of one unit
        for (int sample = 0; sample < count; ++sample)
            storeOne(activationsOf(network, 0) + sample * kSampleStride, x[sample]);
    else
        withActivation(network.layers[0].activation,
                       [&]<Activation kActivation>() { passFirst<kActivation>(network, x, count); });
    for (int index = 1; index < network.layerCount - 1; ++index)
        withActivation(network.layers[index].activation,
                       [&]<Activation kActivation>() { passMiddle<kActivation, Real>(network, index, count); });
    passLast(network, count);
}

template <class Real>
TWINSINE_DEVICE TWINSINE_ONCE void predictBlock(const NetworkView<Real>& network, const Real* x, int count,
                                                Real* outputs) {
    forwardPass(network, x, count);
    for (int first = 0; first < count; first += Vec<Real>::kLanes)
        rules::activate<Real>(network.layers[network.layerCount - 1].activation,
                              Vec<Real>::load(network.output->preActivations + first))
            .store(outputs + first);
}

} // namespace twinsine::engines::fused::TWINSINE_ISA

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/limit.hpp"

#include <cmath>

// Code for this processor: nothing here may be shared with files that are compiled for every one.
namespace twinsine::bench {

namespace {

constexpr int kBatch = 32;

#if defined(__AVX512F__)
constexpr int kVectorBytes = 64;
#elif defined(__AVX__)
constexpr int kVectorBytes = 32;
#else
constexpr int kVectorBytes = 16;
#endif

template <class Real>
struct VectorOf {
    typedef Real Type __attribute__((vector_size(kVectorBytes)));
};
template <class Real>
using Vector = typename VectorOf<Real>::Type;

template <class Real>
constexpr int kLanes = kVectorBytes / static_cast<int>(sizeof(Real));

template <class Real>
constexpr int vectorsFor(int numbers) {
    return (numbers + kLanes<Real> - 1) / kLanes<Real>;
}

template <class Real>
Vector<Real>& vectorAt(Real* numbers, int which) {
    return reinterpret_cast<Vector<Real>*>(numbers)[which];
}

template <class Real>
Vector<Real> sqrt(const Vector<Real>& values) {
    Vector<Real> roots;
    for (int lane = 0; lane < kLanes<Real>; ++lane)
        roots[lane] = std::sqrt(values[lane]);
    return roots;
}

template <class Real>
Real sumOf(const Vector<Real>& values) {
    Real sum = 0;
    for (int lane = 0; lane < kLanes<Real>; ++lane)
        sum += values[lane];
    return sum;
}

template <class Real, class Variable>
void adam(Variable& variable, int which, const Vector<Real>& gradient, Real rate) {
    Vector<Real>& m = vectorAt(variable.m.data(), which);
    Vector<Real>& v = vectorAt(variable.v.data(), which);
    m += (gradient - m) * Real(1 - 0.9);
    v += (gradient * gradient - v) * Real(1 - 0.999);
    vectorAt(variable.values.data(), which) -= m * rate / (sqrt<Real>(v) + Real(1e-7));
}

/// A batch's points, and the loss's slope in the prediction of each.
template <class Real>
struct alignas(64) Batch {
    Real x[kBatch] = {};
    Real y[kBatch] = {};
    Real slope[kBatch];
    Real slopeTimesX[kBatch];
};

/// A lane is a sample: nothing is to be summed across lanes. Two units at once, so that one does not wait for the
/// other's sum. Returns the losses' sum and the slopes'.
template <int kSize, class Real, int kUnits>
inline __attribute__((always_inline)) std::array<Real, 2> forward(LimitNetwork<Real, kUnits>& network,
                                                                  Batch<Real>& batch) {
    constexpr int kVectors = vectorsFor<Real>(kSize);
    constexpr int kAtOnce = 2;
    static_assert(kUnits % kAtOnce == 0);
    Vector<Real> sums[kVectors][kAtOnce] = {};
    for (int first = 0; first < kUnits; first += kAtOnce)
#pragma GCC unroll 2
        for (int i = 0; i < kAtOnce; ++i)
#pragma GCC unroll 16
            for (int k = 0; k < kVectors; ++k) {
                const auto unit = static_cast<std::size_t>(first + i);
                const Vector<Real> z = network.kernel.values[unit] * vectorAt(batch.x, k) + network.bias.values[unit];
                sums[k][i] += network.output.values[unit] * (z > 0 ? z : Vector<Real>{});
            }
    Vector<Real> losses = {};
    Vector<Real> slopes = {};
#pragma GCC unroll 16
    for (int k = 0; k < kVectors; ++k) {
        Vector<Real> error = sums[k][0] + sums[k][1] + network.outputBias.values[0] - vectorAt(batch.y, k);
        constexpr int kLanesOfReal = kLanes<Real>;
        if ((k + 1) * kLanesOfReal > kSize)
            for (int lane = kSize % kLanesOfReal; lane < kLanesOfReal; ++lane)
                error[lane] = 0;
        losses += error * error;
        const Vector<Real> slope = error * (Real(2) / kSize);
        slopes += slope;
        vectorAt(batch.slope, k) = slope;
        vectorAt(batch.slopeTimesX, k) = slope * vectorAt(batch.x, k);
    }
    return {sumOf<Real>(losses), sumOf<Real>(slopes)};
}

/// A lane is a unit: again nothing is to be summed across lanes, and the update follows while the gradient is in a
/// register.
template <int kSize, class Real, int kUnits>
inline __attribute__((always_inline)) void backward(LimitNetwork<Real, kUnits>& network, Batch<Real>& batch,
                                                    Real rate) {
    constexpr int kVectors = vectorsFor<Real>(kUnits);
    constexpr int kAtOnce = kVectors % 2 == 0 ? 2 : 1;
    for (int first = 0; first < kVectors; first += kAtOnce) {
        Vector<Real> kernel[kAtOnce] = {};
        Vector<Real> bias[kAtOnce] = {};
        Vector<Real> output[kAtOnce] = {};
        for (int sample = 0; sample < kSize; ++sample)
#pragma GCC unroll 2
            for (int i = 0; i < kAtOnce; ++i) {
                const Vector<Real> z = vectorAt(network.kernel.values.data(), first + i) * batch.x[sample] +
                                       vectorAt(network.bias.values.data(), first + i);
                kernel[i] = z > 0 ? kernel[i] + batch.slopeTimesX[sample] : kernel[i];
                bias[i] = z > 0 ? bias[i] + batch.slope[sample] : bias[i];
                output[i] = z > 0 ? output[i] + batch.slope[sample] * z : output[i];
            }
#pragma GCC unroll 2
        for (int i = 0; i < kAtOnce; ++i) {
            const Vector<Real> weight = vectorAt(network.output.values.data(), first + i);
            adam<Real>(network.kernel, first + i, kernel[i] * weight, rate);
            adam<Real>(network.bias, first + i, bias[i] * weight, rate);
            adam<Real>(network.output, first + i, output[i], rate);
        }
    }
}

/// Returns the losses' sum.
template <int kSize, class Real, int kUnits>
Real step(LimitNetwork<Real, kUnits>& network, const Real* x, const Real* y, const std::int64_t* order) {
    Batch<Real> batch;
    for (int sample = 0; sample < kSize; ++sample) {
        batch.x[sample] = x[order[sample]];
        batch.y[sample] = y[order[sample]];
    }
    const auto [loss, slope] = forward<kSize>(network, batch);
    network.power1 *= Real(0.9);
    network.power2 *= Real(0.999);
    const Real rate = Real(0.001) * std::sqrt(1 - network.power2) / (1 - network.power1);
    backward<kSize>(network, batch, rate);
    adam<Real>(network.outputBias, 0, Vector<Real>{} + slope, rate);
    return loss;
}

} // namespace

template <class Real, int kUnits, int kPoints>
double trainLimitEpoch(LimitNetwork<Real, kUnits>& network, const Real* x, const Real* y, const std::int64_t* order) {
    constexpr int kLast = kPoints % kBatch;
    Real loss = 0;
    for (int first = 0; first + kBatch <= kPoints; first += kBatch)
        loss += step<kBatch>(network, x, y, order + first);
    if constexpr (kLast != 0)
        loss += step<kLast>(network, x, y, order + kPoints - kLast);
    return static_cast<double>(loss) / kPoints;
}

template double trainLimitEpoch<float, 10, 100>(LimitNetwork<float, 10>&, const float*, const float*,
                                                const std::int64_t*);
template double trainLimitEpoch<float, 128, 1000>(LimitNetwork<float, 128>&, const float*, const float*,
                                                  const std::int64_t*);
template double trainLimitEpoch<double, 10, 100>(LimitNetwork<double, 10>&, const double*, const double*,
                                                 const std::int64_t*);
template double trainLimitEpoch<double, 128, 1000>(LimitNetwork<double, 128>&, const double*, const double*,
                                                   const std::int64_t*);

} // namespace twinsine::bench

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Vectors of 16 numbers of which each thread of a group has one: what simd_vector.hpp is for a processor, with the
/// same order of sums. So a group of threads of a CUDA device trains as one core of a processor does, by the same code:
/// what is one a lane is computed by its thread, what is not by all of them alike.
///
/// TWINSINE_LANES is the header of the group: lane(), sync(), shuffledXor(), anyLane() and the class Functions.

#include "core/device.hpp"
#include "core/engines/fused/kernel.hpp"

#include TWINSINE_LANES

namespace twinsine::engines::fused::TWINSINE_ISA {

/// True where a comparison holds.
struct Mask {
    bool value;
    TWINSINE_INLINE Mask operator!() const { return {!value}; }
};

template <class Real>
struct Vec {
    static constexpr int kLanes = kPartialSums;

    Real value; ///< this thread's

    TWINSINE_INLINE static Vec all(Real number) { return {number}; }
    TWINSINE_INLINE static Vec zero() { return {Real(0)}; }
    TWINSINE_INLINE static Vec load(const Real* from) { return {from[lane()]}; }
    TWINSINE_INLINE static Vec loadAnywhere(const Real* from) { return load(from); }
    TWINSINE_INLINE void store(Real* to) const { to[lane()] = value; }
    /// The number of one lane, where all have the same.
    TWINSINE_INLINE Real any() const { return value; }
    /// The first `count` lanes, 0 in the others.
    TWINSINE_INLINE Vec first(int count) const { return {lane() < count ? value : Real(0)}; }

    TWINSINE_INLINE Vec operator-() const { return {-value}; }
    TWINSINE_INLINE friend Vec operator+(Vec a, Vec b) { return {a.value + b.value}; }
    TWINSINE_INLINE friend Vec operator-(Vec a, Vec b) { return {a.value - b.value}; }
    TWINSINE_INLINE friend Vec operator*(Vec a, Vec b) { return {a.value * b.value}; }
    TWINSINE_INLINE friend Vec operator/(Vec a, Vec b) { return {a.value / b.value}; }
    TWINSINE_INLINE friend Vec operator+(Vec a, Real b) { return {a.value + b}; }
    TWINSINE_INLINE friend Vec operator-(Vec a, Real b) { return {a.value - b}; }
    TWINSINE_INLINE friend Vec operator-(Real a, Vec b) { return {a - b.value}; }
    TWINSINE_INLINE friend Vec operator*(Vec a, Real b) { return {a.value * b}; }
    TWINSINE_INLINE friend Vec operator/(Vec a, Real b) { return {a.value / b}; }
    TWINSINE_INLINE friend Vec operator/(Real a, Vec b) { return {a / b.value}; }
    TWINSINE_INLINE friend Mask operator>(Vec a, Real b) { return {a.value > b}; }
    TWINSINE_INLINE friend Mask operator<(Vec a, Real b) { return {a.value < b}; }
    TWINSINE_INLINE friend Vec where(Mask mask, Vec then, Vec otherwise) { return mask.value ? then : otherwise; }
    TWINSINE_INLINE friend Vec where(Mask mask, Vec then, Real otherwise) { return where(mask, then, all(otherwise)); }
    /// sum + value where the mask holds, else the sum, which must not be -0.
    TWINSINE_INLINE friend Vec addWhere(Mask mask, Vec sum, Vec value) { return where(mask, sum + value, sum); }
    /// NaN if either is.
    TWINSINE_INLINE friend Vec maximum(Vec a, Vec b) { return a.value < b.value || b.value != b.value ? b : a; }
    /// A NaN stays. Of two zeros the first.
    TWINSINE_INLINE friend Vec maximum(Vec a, Real b) { return {b > a.value ? b : a.value}; }
    TWINSINE_INLINE friend Vec minimum(Vec a, Real b) { return {b < a.value ? b : a.value}; }
    TWINSINE_INLINE friend Vec sign(Vec a) { return where(a > Real(0), all(1), where(a < Real(0), all(-1), a)); }
    TWINSINE_INLINE friend Vec abs(Vec a) { return {Functions::abs(a.value)}; }
    TWINSINE_INLINE friend Vec sqrt(Vec a) { return {Functions::sqrt(a.value)}; }
    TWINSINE_INLINE friend Vec rsqrt(Vec a) { return Real(1) / sqrt(a); }
    TWINSINE_INLINE friend Vec exp(Vec a) { return {Functions::exp(a.value)}; }
    TWINSINE_INLINE friend Vec log1p(Vec a) { return {Functions::log1p(a.value)}; }
    TWINSINE_INLINE friend Vec tanh(Vec a) { return {Functions::tanh(a.value)}; }
    TWINSINE_INLINE friend Vec erfc(Vec a) { return {Functions::erfc(a.value)}; }
    TWINSINE_INLINE friend Vec power(Vec a, Real exponent) { return {Functions::pow(a.value, exponent)}; }
    /// In any lane; all threads get the same answer.
    TWINSINE_INLINE friend bool hasNaN(Vec a) { return anyLane(a.value != a.value); }
};

/// A number that is not one a lane: all threads have it, one stores it.
template <class Real>
TWINSINE_INLINE void storeOne(Real* to, Real value) {
    if (lane() == 0)
        *to = value;
}
/// The indices that a thread has of a loop that they share: from the first on, by strides.
TWINSINE_INLINE int firstOwnIndex() { return lane(); }
inline constexpr int kOwnIndexStride = kPartialSums;

template <class Real>
inline constexpr int kParts = 1;
inline constexpr int kTile = 16;

template <class Real>
TWINSINE_INLINE Vec<Real> foldParts(Vec<Real>* parts) {
    return parts[0];
}

/// The sums over the lanes of 16 vectors, by halves; lane i is that of vector i. In each group of kGroup lanes those of
/// the first half take over the first half of the vectors, the others the second: each gives its partner what that goes
/// on with.
template <class Real, int kGroup = kPartialSums>
TWINSINE_INLINE Vec<Real> foldLanes(Vec<Real>* sums) {
    if constexpr (kGroup == 1) {
        return sums[0];
    } else {
        constexpr int kHalf = kGroup / 2;
        const bool isFirst = lane() % kGroup < kHalf;
        TWINSINE_UNROLL(8)
        for (int i = 0; i < kHalf; ++i) {
            const Real given = isFirst ? sums[i + kHalf].value : sums[i].value;
            const Real kept = isFirst ? sums[i].value : sums[i + kHalf].value;
            sums[i] = {kept + shuffledXor(given, kHalf)};
        }
        return foldLanes<Real, kHalf>(sums);
    }
}

} // namespace twinsine::engines::fused::TWINSINE_ISA

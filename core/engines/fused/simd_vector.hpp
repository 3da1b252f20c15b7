// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The processor's vectors as the arrays of the optimizers' rules and activations. For kernel.cpp alone, which is
/// compiled once for each instruction set; the namespace keeps the results apart.
///
/// The functions are SLEEF's bitwise consistent ones (cinz: the same bits with every instruction set, no fused
/// multiply-add); libm's would depend on the processor.

#include "core/device.hpp"
#include "core/engines/fused/kernel.hpp"

#include <immintrin.h>
#include <sleef.h>

#include <cstddef>
#include <utility>

#if defined(__AVX512F__)
#define TWINSINE_FLOATS __m512
#define TWINSINE_DOUBLES __m512d
#define TWINSINE_INTRINSIC(name, type) _mm512_##name##_##type
#define TWINSINE_NAN_MASK(value, type) _mm512_cmp_##type##_mask(value, value, _CMP_UNORD_Q)
#define TWINSINE_SLEEF_FLOAT(name, accuracy) Sleef_cinz_##name##f16_##accuracy##avx512fnofma
#define TWINSINE_SLEEF_DOUBLE(name, accuracy) Sleef_cinz_##name##d8_##accuracy##avx512fnofma
#elif defined(__AVX2__)
#define TWINSINE_FLOATS __m256
#define TWINSINE_DOUBLES __m256d
#define TWINSINE_INTRINSIC(name, type) _mm256_##name##_##type
#define TWINSINE_NAN_MASK(value, type) _mm256_movemask_##type(_mm256_cmp_##type(value, value, _CMP_UNORD_Q))
#define TWINSINE_SLEEF_FLOAT(name, accuracy) Sleef_cinz_##name##f8_##accuracy##avx
#define TWINSINE_SLEEF_DOUBLE(name, accuracy) Sleef_cinz_##name##d4_##accuracy##avx
#else
#define TWINSINE_FLOATS __m128
#define TWINSINE_DOUBLES __m128d
#define TWINSINE_INTRINSIC(name, type) _mm_##name##_##type
#define TWINSINE_NAN_MASK(value, type) _mm_movemask_##type(_mm_cmpunord_##type(value, value))
#define TWINSINE_SLEEF_FLOAT(name, accuracy) Sleef_cinz_##name##f4_##accuracy##sse2
#define TWINSINE_SLEEF_DOUBLE(name, accuracy) Sleef_cinz_##name##d2_##accuracy##sse2
#endif

namespace twinsine::engines::fused::TWINSINE_ISA {

template <class Real>
struct Native;
template <>
struct Native<float> {
    using Type = TWINSINE_FLOATS;
};
template <>
struct Native<double> {
    using Type = TWINSINE_DOUBLES;
};

/// True where a comparison holds.
template <class Real>
struct Mask {
    using Type = decltype(typename Native<Real>::Type{} < typename Native<Real>::Type{});
    Type value;

    TWINSINE_INLINE Mask operator!() const { return {~value}; }
};

template <class Real>
struct Vec {
    using Type = typename Native<Real>::Type;
    static constexpr int kLanes = sizeof(Type) / sizeof(Real);

    Type value;

    TWINSINE_INLINE static Vec all(Real number) { return {number - Type{}}; } // keeps -0
    TWINSINE_INLINE static Vec zero() { return {Type{}}; }
    TWINSINE_INLINE static Vec load(const Real* from) { return {*reinterpret_cast<const Type*>(from)}; }
    /// From an address that need not be aligned.
    TWINSINE_INLINE static Vec loadAnywhere(const Real* from) {
        Vec loaded;
        __builtin_memcpy(&loaded, from, sizeof loaded);
        return loaded;
    }
    TWINSINE_INLINE void store(Real* to) const { *reinterpret_cast<Type*>(to) = value; }
    /// The number of one lane, where all have the same.
    TWINSINE_INLINE Real any() const { return value[0]; }
    /// The first `count` lanes, 0 in the others.
    TWINSINE_INLINE Vec first(int count) const { return where(lanes() < static_cast<Real>(count), *this, zero()); }

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
    TWINSINE_INLINE friend Mask<Real> operator>(Vec a, Real b) { return {a.value > b}; }
    TWINSINE_INLINE friend Mask<Real> operator<(Vec a, Real b) { return {a.value < b}; }
    TWINSINE_INLINE friend Vec where(Mask<Real> mask, Vec then, Vec otherwise) {
        return {mask.value ? then.value : otherwise.value};
    }
    TWINSINE_INLINE friend Vec where(Mask<Real> mask, Vec then, Real otherwise) {
        return where(mask, then, all(otherwise));
    }
    /// sum + value where the mask holds, else the sum, which must not be -0.
    TWINSINE_INLINE friend Vec addWhere(Mask<Real> mask, Vec sum, Vec value) {
#if defined(__AVX512F__)
        return where(mask, sum + value, sum); // one instruction
#else
        return sum + where(mask, value, zero());
#endif
    }
    /// NaN if either is.
    TWINSINE_INLINE friend Vec maximum(Vec a, Vec b) {
        return where(Mask<Real>{(a.value < b.value) | (b.value != b.value)}, b, a);
    }
    TWINSINE_INLINE friend Vec sign(Vec a) { return where(a > Real(0), all(1), where(a < Real(0), all(-1), a)); }
    TWINSINE_INLINE friend Vec rsqrt(Vec a) { return Real(1) / sqrt(a); }

private:
    /// 0, 1, 2...
    TWINSINE_INLINE static Vec lanes() {
        return []<std::size_t... kLane>(std::index_sequence<kLane...>) {
            return Vec{Type{static_cast<Real>(kLane)...}};
        }
        (std::make_index_sequence<kLanes>());
    }
};

// The processor's own instruction has the first number where either is NaN or both are 0, so a NaN stays.
#define TWINSINE_FUNCTIONS(Real, suffix, SLEEF)                                                                        \
    TWINSINE_INLINE Vec<Real> maximum(Vec<Real> a, Real b) {                                                           \
        return {TWINSINE_INTRINSIC(max, suffix)(Vec<Real>::all(b).value, a.value)};                                    \
    }                                                                                                                  \
    TWINSINE_INLINE Vec<Real> minimum(Vec<Real> a, Real b) {                                                           \
        return {TWINSINE_INTRINSIC(min, suffix)(Vec<Real>::all(b).value, a.value)};                                    \
    }                                                                                                                  \
    TWINSINE_INLINE Vec<Real> abs(Vec<Real> a) {                                                                       \
        return {TWINSINE_INTRINSIC(andnot, suffix)(Vec<Real>::all(Real(-0.0)).value, a.value)};                        \
    }                                                                                                                  \
    TWINSINE_INLINE bool hasNaN(Vec<Real> a) { return TWINSINE_NAN_MASK(a.value, suffix) != 0; }                       \
    TWINSINE_INLINE Vec<Real> sqrt(Vec<Real> a) { return {TWINSINE_INTRINSIC(sqrt, suffix)(a.value)}; }                \
    TWINSINE_INLINE Vec<Real> exp(Vec<Real> a) { return {SLEEF(exp, u10)(a.value)}; }                                  \
    TWINSINE_INLINE Vec<Real> log1p(Vec<Real> a) { return {SLEEF(log1p, u10)(a.value)}; }                              \
    TWINSINE_INLINE Vec<Real> tanh(Vec<Real> a) { return {SLEEF(tanh, u10)(a.value)}; }                                \
    TWINSINE_INLINE Vec<Real> erfc(Vec<Real> a) { return {SLEEF(erfc, u15)(a.value)}; }                                \
    TWINSINE_INLINE Vec<Real> power(Vec<Real> a, Real exponent) {                                                      \
        return {SLEEF(pow, u10)(a.value, Vec<Real>::all(exponent).value)};                                             \
    }
TWINSINE_FUNCTIONS(float, ps, TWINSINE_SLEEF_FLOAT)
TWINSINE_FUNCTIONS(double, pd, TWINSINE_SLEEF_DOUBLE)
#undef TWINSINE_FUNCTIONS

// What only groups of threads need (lanes/lane_vector.hpp): here one thread has all lanes.
/// Numbers that the group's threads stored before are seen by all of them after it.
TWINSINE_INLINE void sync() {}
/// A number that is not one a lane.
template <class Real>
TWINSINE_INLINE void storeOne(Real* to, Real value) {
    *to = value;
}
/// The indices that a thread has of a loop that they share: from the first on, by strides.
TWINSINE_INLINE int firstOwnIndex() { return 0; }
inline constexpr int kOwnIndexStride = 1;

/// How many vectors hold the partial sums of one sum.
template <class Real>
inline constexpr int kParts = kPartialSums / Vec<Real>::kLanes;

/// How many vectors can be worked on at a time: some registers are left for what they are worked with.
#if defined(__AVX512F__)
inline constexpr int kTile = 16;
#else
inline constexpr int kTile = 8;
#endif

/// The partial sums of one vector's size: sum j and its halves' partners are added.
template <class Real>
TWINSINE_INLINE Vec<Real> foldParts(Vec<Real>* parts) {
    TWINSINE_UNROLL(4)
    for (int half = kParts<Real> / 2; half > 0; half /= 2) {
        TWINSINE_UNROLL(4)
        for (int i = 0; i < half; ++i)
            parts[i] = parts[i] + parts[i + half];
    }
    return parts[0];
}

/// One level of halving: in each group of kGroup lanes the first half becomes the sum of a's halves, the second that of
/// b's. Of the two summands one needs no shuffling.
template <class Real, int kGroup>
TWINSINE_INLINE Vec<Real> foldPair(Vec<Real> a, Vec<Real> b) {
    return [&]<int... kLane>(std::integer_sequence<int, kLane...>) {
        constexpr int kHalf = kGroup / 2;
        constexpr int kLanes = Vec<Real>::kLanes;
        return Vec<Real>{
            __builtin_shufflevector(a.value, b.value, (kLane % kGroup < kHalf ? kLane : kLane + kLanes)...) +
            __builtin_shufflevector(a.value, b.value,
                                    (kLane % kGroup < kHalf ? kLane + kHalf : kLane + kLanes - kHalf)...)};
    }
    (std::make_integer_sequence<int, Vec<Real>::kLanes>());
}

/// The sums over the lanes of kLanes vectors, by halves; lane i is that of vector i.
template <class Real, int kGroup = Vec<Real>::kLanes>
TWINSINE_INLINE Vec<Real> foldLanes(Vec<Real>* sums) {
    if constexpr (kGroup == 1) {
        return sums[0];
    } else {
        TWINSINE_UNROLL(8)
        for (int i = 0; i < kGroup / 2; ++i)
            sums[i] = foldPair<Real, kGroup>(sums[i], sums[i + kGroup / 2]);
        return foldLanes<Real, kGroup / 2>(sums);
    }
}

} // namespace twinsine::engines::fused::TWINSINE_ISA

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Matrix products of the layers between hidden ones, a tile of registers at a time. For kernel.cpp alone.

#include "core/engines/fused/kernel.hpp"
#include "core/engines/fused/vector.hpp"

namespace twinsine::engines::fused::TWINSINE_ISA {

/// How the products of one sum are added.
enum class SumOrder {
    units,  ///< the partial sums of kernel.hpp
    samples ///< one by one
};

/// The left matrix. Rows and terms each come in groups of 16: element (row, term) is at
/// data[row/16*rowGroup + row%16*rowStride + term/16*termGroup + term%16*termStride].
template <class Real>
struct Left {
    const Real* data;
    std::ptrdiff_t rowGroup;
    std::ptrdiff_t rowStride;
    std::ptrdiff_t termGroup;
    std::ptrdiff_t termStride;
};

/// A matrix whose rows are made of lanes, element (row, lane) at data[row*rowStride + lane/16*laneGroup + lane%16].
template <class Real>
struct Lanes {
    Real* data;
    std::ptrdiff_t rowStride;
    std::ptrdiff_t laneGroup;

    TWINSINE_INLINE Lanes from(int row, int lane) const {
        return {data + row * rowStride + lane / kPartialSums * laneGroup + lane % kPartialSums, rowStride, laneGroup};
    }
};

template <class Real, int kRows, int kVectors>
struct Tile {
    Vec<Real> sums[kRows][kVectors];

    TWINSINE_INLINE void clear() {
        each([&](int row, int v) { sums[row][v] = Vec<Real>::zero(); });
    }

    /// sums += left (kRows x 1, rows rowStride apart) * right (1 x kVectors vectors)
    TWINSINE_INLINE void addTerm(const Real* left, std::ptrdiff_t rowStride, const Real* right) {
        Vec<Real> values[kVectors];
        TWINSINE_UNROLL(16)
        for (int v = 0; v < kVectors; ++v)
            values[v] = Vec<Real>::load(right + v * Vec<Real>::kLanes);
        each([&](int row, int v) { sums[row][v] = sums[row][v] + values[v] * left[row * rowStride]; });
    }

    TWINSINE_INLINE void add(const Tile& other) {
        each([&](int row, int v) { sums[row][v] = other.sums[row][v] + sums[row][v]; });
    }

    TWINSINE_INLINE void store(const Lanes<Real>& to) const {
        each([&](int row, int v) { sums[row][v].store(to.data + row * to.rowStride + v * Vec<Real>::kLanes); });
    }

    template <class Use>
    TWINSINE_INLINE static void each(const Use& use) {
        TWINSINE_UNROLL(16)
        for (int row = 0; row < kRows; ++row) {
            TWINSINE_UNROLL(16)
            for (int v = 0; v < kVectors; ++v)
                use(row, v);
        }
    }
};

/// kRows x kVectors vectors of the product, from each matrix's first element on.
template <SumOrder kOrder, int kRows, int kVectors, class Real>
TWINSINE_DEVICE TWINSINE_ONCE void productTile(const Left<Real>& left, const Lanes<const Real>& right, int terms,
                                               const Lanes<Real>& result) {
    using Sums = Tile<Real, kRows, kVectors>;
    if constexpr (kOrder == SumOrder::samples) {
        Sums sums;
        sums.clear();
        for (int term = 0; term < terms; ++term)
            sums.addTerm(left.data + term / kPartialSums * left.termGroup + term % kPartialSums * left.termStride,
                         left.rowStride, right.data + term * right.rowStride);
        sums.store(result);
    } else {
        // Taken in the order 0, 8, 4, 12, 2..., each partial sum meets its partner as soon as both are there.
        constexpr int kOrderOfSums[kPartialSums] = {0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15};
        Sums waiting[5];
        int count = 0;
        for (int i = 0; i < kPartialSums; ++i) {
            Sums sums;
            sums.clear();
            const Real* factors = left.data + kOrderOfSums[i] * left.termStride;
            for (int term = kOrderOfSums[i]; term < terms; term += kPartialSums, factors += left.termGroup)
                sums.addTerm(factors, left.rowStride, right.data + term * right.rowStride);
            for (int rest = i; rest % 2 == 1; rest /= 2)
                sums.add(waiting[--count]);
            waiting[count++] = sums;
        }
        waiting[0].store(result);
    }
}

/// result = left * right; `rows` and `lanes` are rounded up to multiples of 16, for which there must be room.
template <SumOrder kOrder, class Real>
TWINSINE_DEVICE void product(const Left<Real>& left, int rows, const Lanes<const Real>& right, int lanes, int terms,
                             const Lanes<Real>& result) {
    constexpr int kVectors = kParts<Real> == 1 ? 1 : 2;
    constexpr int kRows = kTile / kVectors;
    constexpr int kWidth = kVectors * Vec<Real>::kLanes;
    static_assert(kPartialSums % kRows == 0 && kPartialSums % kWidth == 0);
    for (int lane = 0; lane < lanes; lane += kWidth)
        for (int row = 0; row < rows; row += kRows) {
            Left<Real> leftRows = left;
            leftRows.data += row / kPartialSums * left.rowGroup + row % kPartialSums * left.rowStride;
            productTile<kOrder, kRows, kVectors, Real>(leftRows, right.from(0, lane), terms, result.from(row, lane));
        }
}

/// to (columns x rows) = from (rows x columns)
template <class Real>
TWINSINE_DEVICE void transpose(const Lanes<const Real>& from, int rows, int columns, const Lanes<Real>& to) {
    for (int column = 0; column < columns; ++column)
        for (int row = firstOwnIndex(); row < rows; row += kOwnIndexStride)
            *to.from(column, row).data = *from.from(row, column).data;
}

} // namespace twinsine::engines::fused::TWINSINE_ISA

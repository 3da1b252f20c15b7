// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numbers/narrow_sums.hpp"

#include <algorithm>
#include <array>

namespace twinsine::numbers {

namespace {

constexpr std::size_t kLanes = 8;
constexpr std::size_t kAccumulators = 4;
constexpr std::size_t kLeaf = 200 * kLanes; ///< a longer vector is summed in two halves

using Packet = std::array<Float16, kLanes>;

void add(Packet& sum, std::span<const float> values) {
    for (std::size_t lane = 0; lane < kLanes; ++lane)
        sum[lane] = sum[lane] + Float16(values[lane]);
}

/// One number to each value at that stride.
template <class Real>
Real inOrder(std::span<const float> values, std::size_t begin, std::size_t stride, Real sum = Real(0)) {
    for (std::size_t i = begin; i < values.size(); i += stride)
        sum = sum + Real(values[i]);
    return sum;
}

/// a*b + c, rounded once.
Float16 fused(Float16 a, Float16 b, Float16 c) {
    return Float16(static_cast<float>(a) * static_cast<float>(b) + static_cast<float>(c));
}

Float16 sumOfPackets(std::span<const Float16> a, std::span<const Float16> b) {
    Packet sums{};
    std::size_t done = 0;
    for (; done + kLanes <= a.size(); done += kLanes)
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            sums[lane] = fused(a[done + lane], b[done + lane], sums[lane]);
    std::array<float, kLanes> lanes{}; // added by halves, in float32
    std::ranges::transform(sums, lanes.begin(), [](Float16 sum) { return static_cast<float>(sum); });
    for (std::size_t half = kLanes / 2; half > 0; half /= 2)
        for (std::size_t lane = 0; lane < half; ++lane)
            lanes[lane] += lanes[lane + half];
    Float16 sum(lanes[0]);
    for (; done < a.size(); ++done)
        sum = sum + a[done] * b[done];
    return sum;
}

} // namespace

Float16 sumOfProducts(std::span<const Float16> a, std::span<const Float16> b, ProductOrder order) {
    if (order == ProductOrder::packets)
        return sumOfPackets(a, b);
    constexpr std::size_t kLong = 128;
    const std::size_t block = order == ProductOrder::fused || a.size() < kLong ? a.size() : 16;
    Float16 sum(0);
    for (std::size_t begin = 0; begin < a.size(); begin += block) {
        Float16 ofBlock(0);
        for (std::size_t i = begin; i < std::min(begin + block, a.size()); ++i)
            ofBlock = order == ProductOrder::roundedInBlocks ? ofBlock + a[i] * b[i] : fused(a[i], b[i], ofBlock);
        sum = sum + ofBlock;
    }
    return sum;
}

Float16 sumOfFloat16(std::span<const float> values) {
    if (values.size() > kLeaf) {
        const std::size_t half = (values.size() + 1) / 2;
        const std::size_t left = (half + kLanes - 1) / kLanes * kLanes;
        return Float16(0) + sumOfFloat16(values.first(left)) + sumOfFloat16(values.subspan(left));
    }
    std::array<Packet, kAccumulators> sums{};
    std::size_t done = 0;
    for (; done + kAccumulators * kLanes <= values.size(); done += kAccumulators * kLanes)
        for (std::size_t i = 0; i < kAccumulators; ++i)
            add(sums[i], values.subspan(done + i * kLanes));
    for (std::size_t i = 1; i < kAccumulators; ++i)
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            sums[0][lane] = sums[0][lane] + sums[i][lane];
    for (; done + kLanes <= values.size(); done += kLanes)
        add(sums[0], values.subspan(done));
    const Float16 rest = inOrder<Float16>(values, done, 1);
    float packet = 0; // the lanes are added in float32
    for (const Float16 lane : sums[0])
        packet += static_cast<float>(lane);
    return rest + Float16(packet);
}

std::vector<float> columnSumsOfFloat16(std::span<const float> values, std::size_t columns) {
    const std::size_t rows = values.size() / columns;
    const std::size_t packed = rows < 4 * kAccumulators ? 0 : columns / kLanes * kLanes; // these take turns
    const std::size_t turns = rows / kAccumulators * kAccumulators;
    std::vector<float> sums;
    for (std::size_t column = 0; column < columns; ++column) {
        if (column >= packed) {
            sums.push_back(static_cast<float>(inOrder<Float16>(values, column, columns)));
            continue;
        }
        const auto inTurns = values.first(turns * columns);
        auto sum = inOrder<Float16>(inTurns, column, kAccumulators * columns);
        for (std::size_t i = 1; i < kAccumulators; ++i)
            sum = sum + inOrder<Float16>(inTurns, i * columns + column, kAccumulators * columns);
        sums.push_back(static_cast<float>(inOrder(values, turns * columns + column, columns, sum)));
    }
    return sums;
}

std::vector<float> columnSumsOfBFloat16(std::span<const float> values, std::size_t columns) {
    std::vector<float> sums;
    for (std::size_t column = 0; column < columns; ++column)
        sums.push_back(static_cast<float>(inOrder<BFloat16>(values, column, columns)));
    return sums;
}

} // namespace twinsine::numbers

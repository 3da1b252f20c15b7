// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What the worker hands to the reader: samples since the last look, bounded whatever the reader does.

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace twinsine::run {

/// One whole epoch of both sides as the charts need it.
struct Sample {
    std::int64_t epoch = 0; ///< from 1
    struct OfSide {
        double loss = 0; ///< reported; NaN if the side has ended or the loss is not finite
        double evaluationLoss = 0;
        std::int64_t steps = 0;
    } a, b;
    double meanAbsDifference = 0;
};

/// Not thread-safe: the runner's mutex guards it.
class Mailbox {
public:
    static constexpr std::size_t kCapacity = 4096;

    /// When full, every second old sample goes: the curve keeps its shape, the memory its bound.
    void put(const Sample& sample) {
        if (m_samples.size() == kCapacity) {
            for (std::size_t i = 0; i < kCapacity / 2; ++i)
                m_samples[i] = m_samples[2 * i];
            m_samples.resize(kCapacity / 2);
        }
        m_samples.push_back(sample);
    }

    std::vector<Sample> take() { return std::exchange(m_samples, {}); }

private:
    std::vector<Sample> m_samples;
};

} // namespace twinsine::run

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/fused/layout.hpp"

#include <algorithm>
#include <utility>

namespace twinsine::engines::fused {

Layout::Layout(const std::vector<experiment::Layer>& stack) {
    int inputs = 1;
    for (std::size_t i = 0; i < stack.size(); ++i) {
        const bool isLast = i + 1 == stack.size();
        const int units = static_cast<int>(stack[i].units);
        const int rows = i == 0 ? 1 : padded(inputs);
        layers.push_back({inputs, units, size, 0, stack[i].activation});
        if (isLast)
            variables.push_back({size, 1, inputs, padded(inputs)});
        else
            variables.push_back({size, inputs, units, padded(units)});
        size += static_cast<std::size_t>(isLast ? padded(inputs) : rows * padded(units));
        layers.back().bias = size;
        if (stack[i].useBias)
            variables.push_back({size, 1, units, padded(units)});
        size += static_cast<std::size_t>(padded(units));
        inputs = units;
    }
    placeValues();
}

void Layout::placeValues() {
    m_scratch = sizeof(Output<float>) / sizeof(float);
    const auto take = [&](std::size_t count) { return std::exchange(m_scratch, m_scratch + count); };
    // Of a network without hidden layers the input takes the place of one (forward_pass.hpp).
    const std::size_t hidden = std::max<std::size_t>(layers.size() - 1, 1);
    for (std::size_t i = 0; i < hidden; ++i) {
        const std::size_t values = kBlock * static_cast<std::size_t>(padded(layers[i].units));
        if (i > 0 || needsPreActivation(layers[i].activation))
            layers[i].preActivations = take(values);
        layers[i].activations = take(values);
        if (hidden > 1)
            m_scratchSize = std::max(m_scratchSize, values);
    }
}

} // namespace twinsine::engines::fused

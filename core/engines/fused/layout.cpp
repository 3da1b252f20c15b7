// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/fused/layout.hpp"

#include <algorithm>

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
        widest = std::max(widest, static_cast<std::size_t>(padded(units)));
        inputs = units;
    }
}

template <class Real>
Workspace<Real>::Workspace(const Layout& layout) {
    // Of a network without hidden layers the input takes the place of one (kernel.hpp).
    const std::size_t hidden = std::max<std::size_t>(layout.layers.size() - 1, 1);
    for (std::size_t i = 0; i < hidden; ++i) {
        const auto size = static_cast<std::size_t>(kBlock * padded(layout.layers[i].units));
        m_preActivationPointers.push_back(m_preActivations.emplace_back(size).data());
        m_activationPointers.push_back(m_activations.emplace_back(size).data());
    }
    for (int i = 0; i < 4; ++i)
        m_scratch.emplace_back(kBlock * layout.widest);
}

template <class Real>
NetworkView<Real> Workspace<Real>::view(const Layout& layout, const Real* parameters) {
    return {.layers = layout.layers.data(),
            .layerCount = static_cast<int>(layout.layers.size()),
            .parameters = parameters,
            .preActivations = m_preActivationPointers.data(),
            .activations = m_activationPointers.data(),
            .differences = {m_scratch[0].data(), m_scratch[1].data()},
            .transposed = {m_scratch[2].data(), m_scratch[3].data()}};
}

template class Workspace<float>;
template class Workspace<double>;

} // namespace twinsine::engines::fused

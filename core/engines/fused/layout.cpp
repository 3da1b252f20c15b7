// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/fused/layout.hpp"

#include <algorithm>
#include <span>
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
        widest = std::max(widest, static_cast<std::size_t>(padded(units)));
        inputs = units;
    }
}

namespace {

/// Those whose values are kept. Of a network without hidden layers the input takes the place of one (kernel.hpp).
std::span<const DenseLayer> hiddenOf(const Layout& layout) {
    return std::span(layout.layers).first(std::max<std::size_t>(layout.layers.size() - 1, 1));
}

std::size_t valuesOf(const DenseLayer& layer) { return kBlock * static_cast<std::size_t>(padded(layer.units)); }

std::size_t valuesOf(const Layout& layout, std::size_t scratches) {
    std::size_t values = scratches * kBlock * layout.widest;
    for (const DenseLayer& layer : hiddenOf(layout))
        values += 2 * valuesOf(layer);
    return values;
}

} // namespace

template <class Real>
Workspace<Real>::Workspace(const Layout& layout) : m_values(valuesOf(layout, m_scratch.size())) {
    Real* next = m_values.data();
    const auto take = [&](std::size_t count) { return std::exchange(next, next + count); };
    for (const DenseLayer& layer : hiddenOf(layout)) {
        m_preActivations.push_back(take(valuesOf(layer)));
        m_activations.push_back(take(valuesOf(layer)));
    }
    for (Real*& scratch : m_scratch)
        scratch = take(kBlock * layout.widest);
}

template <class Real>
NetworkView<Real> Workspace<Real>::view(const Layout& layout, const Real* parameters) {
    return {.layers = layout.layers.data(),
            .layerCount = static_cast<int>(layout.layers.size()),
            .parameters = parameters,
            .preActivations = m_preActivations.data(),
            .activations = m_activations.data(),
            .differences = {m_scratch[0], m_scratch[1]},
            .transposed = {m_scratch[2], m_scratch[3]}};
}

template class Workspace<float>;
template class Workspace<double>;

} // namespace twinsine::engines::fused

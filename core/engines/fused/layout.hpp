// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Where a network's numbers lie for the vector code (kernel.hpp), and the way from Weights to there and back.

#include "core/engines/fused/kernel.hpp"
#include "core/experiment/experiment.hpp"
#include "core/plan/weights.hpp"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <new>
#include <span>
#include <vector>

namespace twinsine::engines::fused {

/// Numbers at an address that vectors can be loaded from; 0 at first.
template <class Real>
class Buffer {
public:
    explicit Buffer(std::size_t size)
        : m_size(size), m_data(static_cast<Real*>(::operator new(size * sizeof(Real), std::align_val_t(kAlignment)))) {
        std::fill_n(data(), size, Real(0));
    }

    Real* data() { return m_data.get(); }
    const Real* data() const { return m_data.get(); }
    std::size_t size() const { return m_size; }

private:
    struct Free {
        void operator()(Real* data) const { ::operator delete(data, std::align_val_t(kAlignment)); }
    };
    std::size_t m_size;
    std::unique_ptr<Real, Free> m_data;
};

struct Layout {
    explicit Layout(const std::vector<experiment::Layer>& stack);

    std::vector<DenseLayer> layers;
    std::vector<Variable> variables; ///< in the order of Weights
    std::size_t size = 0;            ///< of all parameters, a multiple of 16

    /// Good as long as this layout.
    Stack stack() const { return {layers.data(), static_cast<int>(layers.size()), m_scratch, m_scratchSize}; }

private:
    void placeValues();

    std::size_t m_scratch = 0;
    std::size_t m_scratchSize = 0;
};

/// Casts to Real; leaves the padding as it is.
template <class Real>
void pack(const Layout& layout, const plan::Weights& weights, Real* parameters) {
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const Variable& variable = layout.variables[i];
        const double* from = weights[i].data();
        for (int row = 0; row < variable.rows; ++row)
            for (int column = 0; column < variable.columns; ++column)
                parameters[variable.offset + static_cast<std::size_t>(row * variable.stride + column)] =
                    static_cast<Real>(*from++);
    }
}

template <class Real>
plan::Weights unpack(const Layout& layout, const Real* parameters) {
    plan::Weights weights;
    weights.reserve(layout.variables.size());
    for (const Variable& variable : layout.variables) {
        auto& values = weights.emplace_back();
        values.reserve(static_cast<std::size_t>(variable.rows * variable.columns));
        for (int row = 0; row < variable.rows; ++row) {
            const Real* from = parameters + variable.offset + row * variable.stride;
            values.insert(values.end(), from, from + variable.columns);
        }
    }
    return weights;
}

} // namespace twinsine::engines::fused

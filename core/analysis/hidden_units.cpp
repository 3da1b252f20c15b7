// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/hidden_units.hpp"

#include "core/rules/activation.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace twinsine::analysis {

UnitOutput outputKind(const experiment::Side& side) {
    return side.layers.size() == 2 ? UnitOutput::contribution : UnitOutput::activation;
}

std::vector<HiddenUnit> hiddenUnits(const experiment::Side& side, const plan::Weights& weights,
                                    const std::optional<plan::Scaler>& input) {
    if (side.layers.size() < 2)
        return {};
    const experiment::Layer& layer = side.layers.front();
    const std::size_t next = layer.useBias ? 2 : 1; // the next layer's kernel
    std::vector<HiddenUnit> units(weights.front().size());
    for (std::size_t i = 0; i < units.size(); ++i) {
        units[i].index = i;
        units[i].weight = weights[0][i]; // one input: a kernel of one row
        if (layer.useBias)
            units[i].bias = weights[1][i];
        if (input) { // w (k x + c) + b = (w k) x + (w c + b)
            const double offset = input->transform(0);
            units[i].bias += units[i].weight * offset;
            units[i].weight *= input->transform(1) - offset;
        }
        if (outputKind(side) == UnitOutput::contribution)
            units[i].outgoing = weights[next][i]; // one output: a kernel of one column
    }
    return units;
}

std::vector<double> outputOf(const experiment::Side& side, const HiddenUnit& unit, std::span<const double> x) {
    const auto activation = side.layers.front().activation;
    std::vector<double> output(x.size());
    std::ranges::transform(x, output.begin(), [&](double at) {
        return unit.outgoing * rules::activate<double>(activation, unit.weight * at + unit.bias);
    });
    return output;
}

std::vector<HiddenUnit> largest(const experiment::Side& side, std::vector<HiddenUnit> units, std::span<const double> x,
                                std::size_t count) {
    std::vector<std::pair<double, HiddenUnit>> sized;
    for (const HiddenUnit& unit : units) {
        double size = 0;
        for (const double value : outputOf(side, unit, x))
            size = std::max(size, std::abs(value));
        sized.emplace_back(size, unit);
    }
    std::ranges::stable_sort(sized, std::ranges::greater(), &std::pair<double, HiddenUnit>::first);
    units.clear();
    for (std::size_t i = 0; i < std::min(count, sized.size()); ++i)
        units.push_back(sized[i].second);
    return units;
}

bool hasKink(experiment::Activation activation) {
    using experiment::Activation;
    // selu's slope is 1.76 below 0 and 1.05 above it; elu's is 1 on both sides.
    return activation == Activation::relu || activation == Activation::leakyRelu || activation == Activation::selu;
}

std::optional<double> kinkOf(const HiddenUnit& unit) {
    const double at = -unit.bias / unit.weight;
    return std::isfinite(at) ? std::optional(at + 0.0) : std::nullopt;
}

bool isDead(const HiddenUnit& unit, double first, double last) {
    return unit.weight * first + unit.bias <= 0 && unit.weight * last + unit.bias <= 0;
}

} // namespace twinsine::analysis

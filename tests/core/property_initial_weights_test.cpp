// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What every initializer's numbers are distributed like, by the formulas of numerics.md, A5 (and A8: truncated normals;
// 0: float16, bfloat16), in layers large enough to see it.

#include "core/plan/initial_weights.hpp"
#include "tests/support/bounded.hpp"
#include "tests/support/experiments.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace twinsine::tests {
namespace {

using namespace experiment;

constexpr std::int64_t kUnits[] = {64, 96, 32, 1};

enum class Kind { constant, uniform, normal, truncated };

/// location + scale * z, where z is the constant 0, uniform in 0...1, standard normal, or that within 2.
struct Distribution {
    Kind kind;
    double location;
    double scale;
};

double number(const Configured& initializer, std::string_view key, double otherwise = 0) {
    const auto found = initializer.config.find(key);
    return found == initializer.config.end() ? otherwise : std::get<double>(found->second);
}

/// A5's table, for what scales with the size of the layer.
Distribution scaled(double scale, std::string_view mode, std::string_view distribution, double fanIn, double fanOut) {
    const double fan = mode == "fan_in" ? fanIn : mode == "fan_out" ? fanOut : (fanIn + fanOut) / 2;
    const double variance = scale / std::max(1.0, fan);
    if (distribution == "uniform")
        return {Kind::uniform, -std::sqrt(3 * variance), 2 * std::sqrt(3 * variance)};
    if (distribution == "untruncated_normal")
        return {Kind::normal, 0, std::sqrt(variance)};
    return {Kind::truncated, 0, std::sqrt(variance) / 0.87962566103423978};
}

/// A5 and A9; a bias has as many inputs as outputs. 0: Keras 3's Constant passes through float32.
Distribution distributionOf(Framework framework, const Configured& initializer, double fanIn, double fanOut) {
    const std::string_view name = initializer.className;
    if (name == "Constant" && framework != Framework::keras2)
        return {Kind::constant, formatOf(Floatx::float32).round(number(initializer, "value")), 0};
    const auto range = [&] {
        const double least = number(initializer, "minval");
        return Distribution{Kind::uniform, least, number(initializer, "maxval") - least};
    };
    const auto normal = [&](Kind kind) {
        return Distribution{kind, number(initializer, "mean"), number(initializer, "stddev")};
    };
    if (name.starts_with("Glorot") || name.starts_with("glorot"))
        return scaled(1, "fan_avg",
                      name == "GlorotUniform" || name == "glorot_uniform_initializer" ? "uniform" : "truncated_normal",
                      fanIn, fanOut);
    if (name.starts_with("He"))
        return scaled(2, "fan_in", name == "HeUniform" ? "uniform" : "truncated_normal", fanIn, fanOut);
    if (name.starts_with("Lecun"))
        return scaled(1, "fan_in", name == "LecunUniform" ? "uniform" : "truncated_normal", fanIn, fanOut);
    if (name == "VarianceScaling" || name == "variance_scaling_initializer")
        return scaled(number(initializer, "scale"), std::get<std::string>(initializer.config.at("mode")),
                      std::get<std::string>(initializer.config.at("distribution")), fanIn, fanOut);
    if (name == "RandomUniform" || name == "random.uniform")
        return range();
    if (name == "RandomNormal" || name == "random.normal")
        return normal(Kind::normal);
    if (name == "TruncatedNormal" || name == "random.truncated_normal")
        return normal(Kind::truncated);
    return {Kind::constant, name == "Ones" || name == "ones" ? 1 : number(initializer, "value"), 0};
}

/// Bounds, ends, mean and deviation of a sample of n. Chances: what must lie near an end does with 1 - e^-12, a mean or
/// deviation is five standard errors off with less than 1e-6; the seed is fixed, so the test says the same each time.
void expectDistributed(const std::vector<double>& sample, const Distribution& distribution, const Format& format) {
    const auto [least, most] = std::ranges::minmax(sample);
    const auto n = static_cast<double>(sample.size());
    const double unit = format.unit();
    if (distribution.kind == Kind::constant) {
        EXPECT_EQ(least, format.round(distribution.location));
        EXPECT_EQ(most, least);
        return;
    }
    const auto standard = [&](double value) { return (value - distribution.location) / distribution.scale; };
    const double low = standard(least);
    const double high = standard(most);
    // location, scale, z and two operations are rounded.
    const double rounding = 5 * unit * (3 + std::abs(distribution.location / distribution.scale));
    double mean = 0; // of z
    double deviation = 1;
    double kurtosis = 3;
    switch (distribution.kind) {
    case Kind::uniform:
        mean = 0.5;
        deviation = std::sqrt(1.0 / 12);
        kurtosis = 1.8;
        EXPECT_GE(low, -rounding);
        EXPECT_LE(high, 1 + rounding);
        // The narrow formats have 2^(bits - 1) values of z, the last of which is not 1.
        EXPECT_LT(low, 12 / n + 2 * unit + rounding);
        EXPECT_GT(high, 1 - 12 / n - 2 * unit - rounding);
        break;
    case Kind::truncated:
        deviation = 0.87962566103423978;
        EXPECT_GE(low, -2 - rounding);
        EXPECT_LE(high, 2 + rounding);
        // The density at 2 is 0.0566 of what lies within.
        EXPECT_LT(low, -2 + 12 / (0.0566 * n) + rounding);
        EXPECT_GT(high, 2 - 12 / (0.0566 * n) - rounding);
        break;
    default:
        EXPECT_LT(std::max(-low, high), 6);
        if (n > 1000) { // beyond 2.5 lie 1.2 % of a normal distribution, half of them on each side
            EXPECT_LT(low, -2.5);
            EXPECT_GT(high, 2.5);
        }
    }
    double sum = 0;
    for (const double value : sample)
        sum += standard(value);
    double squares = 0;
    for (const double value : sample)
        squares += std::pow(standard(value) - sum / n, 2);
    EXPECT_NEAR(sum / n, mean, 5 * deviation / std::sqrt(n) + 2 * unit + rounding);
    EXPECT_NEAR(std::sqrt(squares / n) / deviation, 1, 5 * std::sqrt((kurtosis - 1) / (4 * n)) + 2 * unit + rounding);
}

/// A5: the shorter of rows and columns are orthogonal and of length gain. Each of up to 96 terms of a product of two,
/// and each step of the QR, is rounded.
void expectOrthogonal(const std::vector<double>& matrix, std::size_t rows, std::size_t columns, double gain,
                      const Format& format) {
    const bool byRow = rows < columns;
    const std::size_t vectors = byRow ? rows : columns;
    const std::size_t length = byRow ? columns : rows;
    const auto at = [&](std::size_t vector, std::size_t i) {
        return byRow ? matrix[vector * columns + i] : matrix[i * columns + vector];
    };
    for (std::size_t a = 0; a < vectors; ++a)
        for (std::size_t b = 0; b <= a; ++b) {
            double product = 0;
            for (std::size_t i = 0; i < length; ++i)
                product += at(a, i) * at(b, i);
            ASSERT_NEAR(product, a == b ? gain * gain : 0, static_cast<double>(length) * format.unit() * gain * gain)
                << a << ", " << b;
        }
}

/// The class with its defaults and with each other choice or number that it can have.
std::vector<Configured> variants(const ClassInfo& info) {
    const auto with = [&](Config changes) {
        Configured initializer = info.make();
        for (auto& [key, value] : changes)
            initializer.config[key] = value;
        return initializer;
    };
    std::vector<Configured> all{info.make()};
    if (info.find("stddev"))
        all.push_back(with({{"mean", 0.3}, {"stddev", 0.2}}));
    if (info.find("minval"))
        all.push_back(with({{"minval", -0.2}, {"maxval", 0.7}}));
    if (info.find("gain"))
        all.push_back(with({{"gain", 1.7}}));
    if (info.find("value"))
        all.push_back(with({{"value", 0.7}}));
    if (info.find("scale"))
        for (const char* mode : {"fan_in", "fan_out", "fan_avg"})
            for (const char* distribution : {"truncated_normal", "untruncated_normal", "uniform", "normal"})
                all.push_back(
                    with({{"scale", 2.3}, {"mode", std::string(mode)}, {"distribution", std::string(distribution)}}));
    return all;
}

void expectInitializer(Framework framework, const Configured& initializer, Floatx floatx) {
    const bool orthogonal = initializer.className == "Orthogonal"; // of kernels only
    Side side = makeSide(framework, {kUnits[0], kUnits[1], kUnits[2], kUnits[3]});
    side.floatx = floatx;
    for (Layer& layer : side.layers) {
        layer.kernelInitializer = initializer;
        if (!orthogonal)
            layer.biasInitializer = initializer;
    }
    const plan::Weights weights = plan::initialWeights(side);
    const Format& format = formatOf(floatx);
    std::int64_t inputs = 1;
    for (std::size_t layer = 0; layer < side.layers.size(); ++layer) {
        const std::int64_t units = kUnits[layer];
        SCOPED_TRACE(testing::Message() << inputs << " x " << units);
        const auto fanIn = static_cast<double>(inputs);
        const auto fanOut = static_cast<double>(units);
        if (orthogonal) {
            expectOrthogonal(weights[2 * layer], static_cast<std::size_t>(inputs), static_cast<std::size_t>(units),
                             std::get<double>(initializer.config.at("gain")), format);
        } else {
            expectDistributed(weights[2 * layer], distributionOf(framework, initializer, fanIn, fanOut), format);
            if (units > 1) // one number has no distribution
                expectDistributed(weights[2 * layer + 1], distributionOf(framework, initializer, fanOut, fanOut),
                                  format);
        }
        inputs = units;
    }
}

TEST(PropertyInitialWeights, AreDistributedAsTheirFormula) {
    for (const Framework framework : kFrameworks)
        for (const ClassInfo& info : classesOf(Role::initializer))
            for (const Floatx floatx : {Floatx::float32, Floatx::float64, Floatx::float16, Floatx::bfloat16}) {
                const bool refused =
                    floatx == Floatx::bfloat16 && (framework == Framework::keras2 || info.name == "Orthogonal");
                if (!info.in(framework) || refused)
                    continue;
                for (const Configured& initializer : variants(info)) {
                    testing::Message trace;
                    trace << nameOf(framework) << ' ' << nameOf(floatx) << ' ' << info.name;
                    for (const auto& [key, value] : initializer.config)
                        trace << ' ' << key << '=' << toText(value);
                    SCOPED_TRACE(trace);
                    expectInitializer(framework, initializer, floatx);
                }
            }
}

} // namespace
} // namespace twinsine::tests

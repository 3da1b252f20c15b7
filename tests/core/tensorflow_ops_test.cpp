// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Single operations against TensorFlow's (tests/golden/ops.json): activations and their gradients, narrow sums
// (numerics.md, 0).

#include "core/numbers/narrow_sums.hpp"
#include "core/rules/activation.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace twinsine::training {
namespace {

using experiment::Activation;
using experiment::Floatx;
using nlohmann::json;

const json& ops() {
    static const json file = json::parse(std::ifstream(TWINSINE_GOLDEN_DIR "/ops.json"));
    return file;
}

/// How far apart two results may be: nothing in the narrow types, whose rounding hides the last bits of the functions;
/// a few units in the last place of 1 where TensorFlow has polynomials of its own.
double tolerance(Floatx floatx) {
    switch (floatx) {
    case Floatx::float32:
        return 1e-6;
    case Floatx::float64:
        return 4e-15;
    default:
        return 0;
    }
}

template <class Real>
void expectActivations(Floatx floatx, const json& expected) {
    for (std::size_t i = 0; i < experiment::kNames<Activation>.size(); ++i) {
        const auto activation = static_cast<Activation>(i);
        const json& results = expected[std::string(nameOf(activation))];
        for (std::size_t point = 0; point < expected["z"].size(); ++point) {
            const auto z = static_cast<Real>(expected["z"][point].get<double>());
            const Real a = rules::activate<Real>(activation, z);
            const Real gradient = rules::activationGradient<Real>(activation, z, a, Real(1));
            SCOPED_TRACE(testing::Message()
                         << nameOf(floatx) << " " << nameOf(activation) << " of " << static_cast<double>(z));
            EXPECT_NEAR(static_cast<double>(a), results["a"][point].get<double>(), tolerance(floatx));
            EXPECT_NEAR(static_cast<double>(gradient), results["gradient"][point].get<double>(), tolerance(floatx));
        }
    }
}

TEST(TensorFlowOps, ActivationsAreItsKernels) {
    for (const Floatx floatx : {Floatx::float32, Floatx::float64, Floatx::float16, Floatx::bfloat16})
        numbers::withReal(floatx, [&]<class Real>() {
            expectActivations<Real>(floatx, ops()["activations"][std::string(nameOf(floatx))]);
        });
}

TEST(TensorFlowOps, ActivationsOfNaNAreNaN) {
    for (const Floatx floatx : {Floatx::float32, Floatx::float64, Floatx::float16, Floatx::bfloat16})
        numbers::withReal(floatx, [&]<class Real>() {
            for (std::size_t i = 0; i < experiment::kNames<Activation>.size(); ++i)
                EXPECT_TRUE(std::isnan(
                    static_cast<double>(rules::activate<Real>(static_cast<Activation>(i), static_cast<Real>(NAN)))))
                    << nameOf(floatx) << " " << nameOf(static_cast<Activation>(i));
        });
}

TEST(TensorFlowOps, NarrowSumsAreFormedInItsOrder) {
    for (const json& expected : ops()["sums"]) {
        const auto rows = expected["rows"].get<std::size_t>();
        const auto columns = expected["columns"].get<std::size_t>();
        const bool isFloat16 = expected["floatx"] == "float16";
        const int scale = isFloat16 ? 1024 : 128; // as in make_ops.py
        std::vector<float> values;
        for (std::size_t i = 0; i < rows * columns; ++i)
            values.push_back(
                static_cast<float>(static_cast<int>(i * 7919 % (2 * static_cast<std::size_t>(scale))) - scale) /
                static_cast<float>(scale));
        const std::vector<float> sums = !isFloat16     ? numbers::columnSumsOfBFloat16(values, columns)
                                        : columns == 1 ? std::vector{static_cast<float>(numbers::sumOfFloat16(values))}
                                                       : numbers::columnSumsOfFloat16(values, columns);
        EXPECT_EQ(sums, expected["sums"].get<std::vector<float>>()) << expected["floatx"] << rows << "x" << columns;
    }
}

// IEEE 754: round to nearest, ties to even; bfloat16 is the upper half of a float.
TEST(Floatx, RoundsToNearestEven) {
    const auto half = [](double value) { return static_cast<double>(numbers::Float16(value)); };
    const auto brain = [](double value) { return static_cast<double>(numbers::BFloat16(value)); };
    EXPECT_EQ(half(1 + 0x1p-11), 1);
    EXPECT_EQ(half(1 + 3 * 0x1p-11), 1 + 0x1p-9);
    EXPECT_EQ(half(-1 - 1.01 * 0x1p-11), -1 - 0x1p-10);
    EXPECT_EQ(half(65519), 65504);
    EXPECT_EQ(half(65520), INFINITY);
    EXPECT_EQ(half(-1e30), -INFINITY);
    EXPECT_EQ(half(0x1p-24), 0x1p-24); // the least denormal
    EXPECT_EQ(half(0x1p-25), 0);
    EXPECT_EQ(half(1.5 * 0x1p-24), 0x1p-23);
    EXPECT_TRUE(std::isnan(half(NAN)));
    EXPECT_EQ(brain(1 + 0x1p-8), 1);
    EXPECT_EQ(brain(1 + 3 * 0x1p-8), 1 + 0x1p-6);
    EXPECT_EQ(brain(0.999), 1);
    EXPECT_EQ(brain(3.39e38), 3.3895313892515355e38);
    EXPECT_EQ(brain(3.4e38), INFINITY);
    EXPECT_EQ(static_cast<double>(numbers::Float16(2048) + numbers::Float16(1)), 2048);
    EXPECT_EQ(static_cast<double>(numbers::Float16(3) / numbers::Float16(7)), half(3.0 / 7));
}

} // namespace
} // namespace twinsine::training

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The orders of summation that a person can choose, bit by bit against plain loops: a whole update from sums that are
// formed from the first term to the last, or the other way round (numerics.md, D: what prevents bit-equality), in
// float32 and rounded once in the narrow formats (0: float16, bfloat16).

#include "core/engines/engine_library.hpp"
#include "core/plan/initial_weights.hpp"
#include "tests/support/bounded.hpp"
#include "tests/support/sides.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

namespace twinsine::tests {
namespace {

using namespace experiment;

constexpr std::size_t kSummedPoints = 13;

struct Update {
    double loss;
    plan::Weights weights;
    bool operator==(const Update&) const = default;
};

std::vector<double> xOf(Floatx floatx) {
    std::vector<double> x;
    for (std::size_t i = 0; i < kSummedPoints; ++i)
        x.push_back(formatOf(floatx).round(-2.3 + 0.37 * static_cast<double>(i)));
    return x;
}

std::vector<double> yOf(Floatx floatx) {
    std::vector<double> y;
    for (const double x : xOf(floatx))
        y.push_back(formatOf(floatx).round(std::sin(x)));
    return y;
}

/// One update of the side by plain loops in Real, of relu layers with biases, mse and a learning rate of 1.
template <class Real>
class PlainLoops {
public:
    explicit PlainLoops(const Side& side) : m_side(side), m_format(formatOf(side.floatx)) {}

    Update update(const plan::Weights& weights) const {
        std::vector<std::vector<Real>> values{real(xOf(m_side.floatx))}; // points x units, layer by layer
        for (std::size_t layer = 0; layer < m_side.layers.size(); ++layer)
            values.push_back(forward(values.back(), layer, real(weights[2 * layer]), real(weights[2 * layer + 1])));

        const std::vector<Real> y = real(yOf(m_side.floatx));
        const Real points = kSummedPoints;
        std::vector<Real> gradient;
        std::vector<Real> squares;
        for (std::size_t i = 0; i < kSummedPoints; ++i) {
            const Real difference = round(values.back()[i] - y[i]);
            squares.push_back(round(difference * difference));
            gradient.push_back(round(round(1 / points) * round(2 * difference)));
        }
        const Real total = sum(kSummedPoints, [&](std::size_t i) { return squares[i]; });
        const bool divideFirst = m_side.floatx == Floatx::bfloat16 && !isKeras(m_side.framework);
        Update result{round((divideFirst ? total : round(total)) / points), weights};

        for (std::size_t layer = m_side.layers.size(); layer-- > 0;)
            gradient = backward(values[layer], values[layer + 1], gradient, layer, result.weights);
        return result;
    }

private:
    Real round(Real value) const { return static_cast<Real>(m_format.round(static_cast<double>(value))); }

    static std::vector<Real> real(const std::vector<double>& values) { return {values.begin(), values.end()}; }

    template <class Term>
    Real sum(std::size_t count, const Term& term) const {
        Real total = 0;
        for (std::size_t i = 0; i < count; ++i)
            total += term(m_side.summation == Summation::reversed ? count - 1 - i : i);
        return total;
    }

    std::vector<Real> forward(const std::vector<Real>& x, std::size_t layer, const std::vector<Real>& kernel,
                              const std::vector<Real>& bias) const {
        const std::size_t inputs = x.size() / kSummedPoints;
        const std::size_t units = bias.size();
        std::vector<Real> activated;
        for (std::size_t i = 0; i < kSummedPoints; ++i)
            for (std::size_t j = 0; j < units; ++j) {
                const Real product =
                    sum(inputs, [&](std::size_t k) { return x[i * inputs + k] * kernel[k * units + j]; });
                const bool fused = m_side.floatx == Floatx::bfloat16;
                const Real z = round((fused ? product : round(product)) + bias[j]);
                activated.push_back(layer + 1 < m_side.layers.size() ? std::max(z, Real(0)) : z);
            }
        return activated;
    }

    /// Updates the layer's weights; the gradient of its inputs.
    std::vector<Real> backward(const std::vector<Real>& x, const std::vector<Real>& a, std::vector<Real> gradient,
                               std::size_t layer, plan::Weights& weights) const {
        const std::size_t inputs = x.size() / kSummedPoints;
        const std::size_t units = a.size() / kSummedPoints;
        if (layer + 1 < m_side.layers.size())
            for (std::size_t i = 0; i < a.size(); ++i)
                gradient[i] = a[i] > 0 ? gradient[i] : 0;
        const std::vector<Real> kernel = real(weights[2 * layer]);
        std::vector<Real> passedBack;
        for (std::size_t i = 0; i < kSummedPoints; ++i)
            for (std::size_t k = 0; k < inputs; ++k)
                passedBack.push_back(
                    round(sum(units, [&](std::size_t j) { return gradient[i * units + j] * kernel[k * units + j]; })));
        for (std::size_t j = 0; j < units; ++j) {
            const auto descend = [&](double& weight, const auto& term) {
                weight = round(static_cast<Real>(weight) - round(sum(kSummedPoints, term)));
            };
            for (std::size_t k = 0; k < inputs; ++k)
                descend(weights[2 * layer][k * units + j],
                        [&](std::size_t i) { return x[i * inputs + k] * gradient[i * units + j]; });
            descend(weights[2 * layer + 1][j], [&](std::size_t i) { return gradient[i * units + j]; });
        }
        return passedBack;
    }

    const Side& m_side;
    const Format& m_format;
};

Update plainly(const Side& side, const plan::Weights& weights) {
    return side.floatx == Floatx::float64 ? PlainLoops<double>(side).update(weights)
                                          : PlainLoops<float>(side).update(weights);
}

Update byNetwork(const Side& side, const plan::Weights& weights) {
    const auto engine = engines::referenceEngine();
    const std::vector<double> x = xOf(side.floatx);
    const std::vector<double> y = yOf(side.floatx);
    const auto network = (*engine)->makeNetwork({side, weights, x, y, engines::Device::cpu});
    network->compile();
    std::vector<std::int64_t> order(kSummedPoints);
    std::iota(order.begin(), order.end(), 0);
    const engines::Epoch epoch = network->trainEpoch(order, kSummedPoints, kAlways);
    return {epoch.batchLosses.at(0), network->weights()};
}

TEST(PropertySummation, IsThatOfAPlainLoopBitByBit) {
    for (const Framework framework : {Framework::keras3, Framework::tf1})
        for (const Floatx floatx : {Floatx::float32, Floatx::float64, Floatx::float16, Floatx::bfloat16}) {
            SCOPED_TRACE(testing::Message() << nameOf(framework) << ' ' << nameOf(floatx));
            Side side = makeSide(framework, {6, 5, 1});
            side.floatx = floatx;
            side.layers[0].activation = side.layers[1].activation = Activation::relu;
            const bool keras = isKeras(framework);
            side.optimizer = findClass(Role::optimizer, framework, keras ? "SGD" : "GradientDescentOptimizer")->make();
            side.optimizer.config["learning_rate"] = 1.0;
            const plan::Weights weights = plan::initialWeights(side);
            Update updates[2];
            for (const Summation summation : {Summation::sequential, Summation::reversed}) {
                SCOPED_TRACE(nameOf(summation));
                side.summation = summation;
                const Update update = byNetwork(side, weights);
                const Update expected = plainly(side, weights);
                EXPECT_EQ(update.loss, expected.loss);
                EXPECT_EQ(update.weights, expected.weights);
                updates[summation == Summation::reversed] = update;
            }
            // Of two sums in float32 that differ, the rounding to a narrow format nearly always makes one.
            if (!formatOf(floatx).isNarrow()) {
                EXPECT_NE(updates[0].weights, updates[1].weights);
            }
        }
}

} // namespace
} // namespace twinsine::tests

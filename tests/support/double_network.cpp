// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/double_network.hpp"

#include "core/experiment/catalog.hpp"
#include "tests/support/double_activation.hpp"

#include <cmath>

namespace twinsine::tests {

namespace {

using experiment::Activation;
using experiment::Framework;
using experiment::Layer;
using experiment::Loss;

Matrix makeMatrix(const Format& format, std::size_t rows, std::size_t columns, std::span<const double> values) {
    Matrix matrix{rows, columns, {}};
    for (const double value : values)
        matrix.values.emplace_back(format, value);
    return matrix;
}

Matrix transposed(const Matrix& matrix) {
    Matrix result{matrix.columns, matrix.rows, {}};
    for (std::size_t column = 0; column < matrix.columns; ++column)
        for (std::size_t row = 0; row < matrix.rows; ++row)
            result.values.push_back(matrix.row(row)[column]);
    return result;
}

/// Accumulated in float32 where the format is narrow and then rounded to it (0: Sums). In which order is not fixed (D).
Matrix operator*(const Matrix& a, const Matrix& b) {
    const Matrix columns = transposed(b);
    Matrix result{a.rows, b.columns, {}};
    for (std::size_t row = 0; row < a.rows; ++row)
        for (std::size_t column = 0; column < b.columns; ++column)
            result.values.push_back(
                roundedTo(*a.values.front().format, sumOfProducts(a.row(row), columns.row(column))));
    return result;
}

/// A bias gradient (B: column sum): BiasAddGrad in Keras' layers, Keras 3's of several units, else reduce_sum (0:
/// Sums).
std::vector<Bounded> columnSums(const experiment::Side& side, const Layer& layer, const Matrix& matrix) {
    const Format& format = *matrix.values.front().format;
    const bool keras3 = side.framework == Framework::keras3 ||
                        (side.framework == Framework::tf2 && isKerasInitializer(layer.kernelInitializer));
    const bool biasAddGrad = side.framework == Framework::keras2 || (keras3 && matrix.columns > 1);
    const Matrix columns = transposed(matrix);
    std::vector<Bounded> sums;
    for (std::size_t column = 0; column < matrix.columns; ++column)
        sums.push_back(sum(columns.row(column), biasAddGrad ? format.biasUnit() : format.reductionUnit()));
    return sums;
}

/// What a unit of a layer has before and after its activation.
struct Unit {
    Bounded z;
    Bounded a;
};

/// B: Dense forward; 0: Fused in bfloat16.
Unit unitOf(const Layer& layer, const Format& format, const Bounded& product, double bias) {
    const bool fuses = &format == &formatOf(experiment::Floatx::bfloat16);
    const Bounded wide = product + bias;
    const Bounded z = fuses ? roundedTo(format, wide) : roundedTo(format, product) + bias;
    if (fuses && layer.activation == Activation::silu)
        return {z, roundedTo(format, activated(layer.activation, as(*wide.format, z)))};
    const bool takesSum = layer.activation == Activation::tanh || layer.activation == Activation::sigmoid ||
                          layer.activation == Activation::elu;
    if (fuses && layer.useBias && takesSum)
        return {z, roundedTo(format, activated(layer.activation, wide))};
    return {z, activated(layer.activation, z)};
}

/// One term of the loss's mean, and its slope with the factor 1/n.
struct Term {
    Bounded loss;
    Bounded slope;
};

/// numerics.md, 0: Losses, as graphs form them.
Term termOf(Loss loss, const Bounded& difference, double share) {
    const Format& format = *difference.format;
    const Bounded one(format, 1);
    switch (loss) {
    case Loss::mse:
        return {square(difference), difference * 2 * share};
    case Loss::mae:
        return {abs(difference), sign(difference) * share};
    case Loss::huber: {
        const Bounded size = abs(difference);
        return {choose(size - 1, size - 0.5, square(difference) * 0.5), max(min(difference, one), -one) * share};
    }
    case Loss::logCosh:
        break;
    }
    // The logarithm passes through float32 in float64 too.
    const double log2 = format.round(formatOf(experiment::Floatx::float32).round(std::log(2.0)));
    const Bounded twice = difference * -2.0;
    const Bounded term =
        format.isNarrow() ? difference + softplus(twice) - log2 : softplus(twice) + (difference - log2);
    return {term, sigmoid(twice) * (-2 * share) + share};
}

/// The kernels of the layers, inputs x units.
std::vector<Matrix> kernelsOf(const experiment::Side& side, const plan::Weights& weights) {
    std::vector<Matrix> kernels;
    std::size_t inputs = 1;
    std::size_t variable = 0;
    for (const Layer& layer : side.layers) {
        const auto units = static_cast<std::size_t>(layer.units);
        kernels.push_back(makeMatrix(formatOf(side.floatx), inputs, units, weights[variable]));
        variable += layer.useBias ? 2 : 1;
        inputs = units;
    }
    return kernels;
}

/// 0: Sums: bfloat16's reduce_mean alone divides before it rounds.
Bounded meanOf(const experiment::Side& side, std::vector<Bounded> terms, double count) {
    const Format& format = formatOf(side.floatx);
    if (isKeras(side.framework) || side.floatx != experiment::Floatx::bfloat16)
        return sum(terms, format.reductionUnit()) / count;
    const Format& wide = wideFormat(format);
    for (Bounded& term : terms)
        term = as(wide, term);
    return roundedTo(format, sum(terms, wide.unit()) / count);
}

} // namespace

Forward forward(const experiment::Side& side, const plan::Weights& weights, const Points& points) {
    const Format& format = formatOf(side.floatx);
    const std::size_t batch = points.x.size();
    Forward result{.inputs = {makeMatrix(format, batch, 1, points.x)}, .preActivations = {}};
    const std::vector<Matrix> kernels = kernelsOf(side, weights);
    std::size_t variable = 0;
    for (std::size_t i = 0; i < kernels.size(); ++i) {
        const Layer& layer = side.layers[i];
        const Matrix columns = transposed(kernels[i]);
        ++variable;
        Matrix z{batch, columns.rows, {}};
        Matrix output = z;
        for (std::size_t point = 0; point < batch; ++point)
            for (std::size_t column = 0; column < columns.rows; ++column) {
                const Bounded product = sumOfProducts(result.inputs.back().row(point), columns.row(column));
                const Unit unit = unitOf(layer, format, product, layer.useBias ? weights[variable][column] : 0);
                z.values.push_back(unit.z);
                output.values.push_back(unit.a);
            }
        variable += layer.useBias ? 1 : 0;
        result.preActivations.push_back(std::move(z));
        result.inputs.push_back(std::move(output));
    }
    return result;
}

/// 0: Losses, labels: flat; B: 'mse' loss, Gradient.
BatchLoss lossOf(const experiment::Side& side, const Matrix& predictions, const Points& points) {
    const Format& format = formatOf(side.floatx);
    const bool pairs = side.labels == experiment::Labels::flat && !isKeras(side.framework);
    const std::size_t labelsOfOne = pairs ? points.y.size() : 1;
    const double count = format.round(static_cast<double>(points.y.size() * labelsOfOne));
    const double share = format.round(1 / count);
    BatchLoss result{.loss = {format, 0}};
    std::vector<Bounded> losses;
    for (std::size_t i = 0; i < predictions.rows; ++i) {
        std::vector<Bounded> slopes;
        for (std::size_t j = 0; j < labelsOfOne; ++j) {
            const Bounded difference = predictions.values[i] - points.y[pairs ? j : i];
            const Term term = termOf(side.loss, difference, share);
            losses.push_back(term.loss);
            slopes.push_back(term.slope);
            result.differences.push_back(difference.value);
        }
        result.slopes.push_back(sum(slopes, format.reductionUnit()));
    }
    result.loss = meanOf(side, losses, count);
    return result;
}

BoundedWeights gradients(const experiment::Side& side, const plan::Weights& weights, const Forward& forward,
                         const BatchLoss& loss) {
    const std::vector<Matrix> kernels = kernelsOf(side, weights);
    Matrix gradient{loss.slopes.size(), 1, loss.slopes};
    BoundedWeights result;
    for (std::size_t layer = side.layers.size(); layer-- > 0;) {
        const Matrix& z = forward.preActivations[layer];
        const Matrix& a = forward.inputs[layer + 1];
        for (std::size_t i = 0; i < gradient.values.size(); ++i)
            gradient.values[i] =
                passedBack(side.layers[layer].activation, gradient.values[i], z.values[i], a.values[i]);
        if (side.layers[layer].useBias)
            result.insert(result.begin(), columnSums(side, side.layers[layer], gradient));
        result.insert(result.begin(), (transposed(forward.inputs[layer]) * gradient).values);
        if (layer > 0)
            gradient = gradient * transposed(kernels[layer]);
    }
    return result;
}

} // namespace twinsine::tests

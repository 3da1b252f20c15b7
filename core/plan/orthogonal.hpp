// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Keras' Orthogonal initializer (numerics.md A5): the Q of a QR factorization by Householder reflections, each column
/// with the sign of its diagonal entry in R, as LAPACK and Eigen form it up to the rounding of sums. In float16 bit for
/// bit as Eigen, which TensorFlow uses, does it, up to 32 columns; of more it takes several at once.

#include "core/keep_going.hpp"
#include "core/numbers/floatx.hpp"
#include "core/numbers/narrow_sums.hpp"
#include "core/plan/weights.hpp"

#include <algorithm>
#include <vector>

namespace twinsine::plan {

/// Asks every few milliseconds of work whether to go on.
class Stop {
public:
    explicit Stop(const KeepGoing& keepGoing) : m_keepGoing(keepGoing) {}

    /// Whether nobody wants it any more, after so many multiplications.
    bool after(std::size_t multiplications) {
        constexpr std::size_t kBetween = 300'000;
        m_since += multiplications;
        if (m_since < kBetween)
            return false;
        m_since = 0;
        return !m_keepGoing();
    }

private:
    const KeepGoing& m_keepGoing;
    std::size_t m_since = 0;
};

/// A reflection I - tau v vT, v zero above `first` and 1 there.
template <class Real>
struct Reflection {
    std::size_t first;
    Real tau;
    std::vector<Real> v;

    /// To the columns from that one on of a row-major matrix with that many. Row by row, as they lie in memory: each
    /// column has its own sum, in the order of the rows. `orderOf(column)` is that of float16. False if nobody wants it
    /// any more.
    template <class OrderOf>
    bool apply(std::vector<Real>& matrix, std::size_t columns, std::size_t from, OrderOf orderOf, Stop& stop) const {
        if constexpr (std::is_same_v<Real, numbers::Float16>) {
            constexpr std::size_t kSlower = 10; // than float32
            for (std::size_t column = from; column < columns; ++column) {
                applyAsEigen(matrix, columns, column, orderOf(column));
                if (stop.after(kSlower * v.size()))
                    return false;
            }
            return true;
        } else {
            std::vector<Real> dots(columns - from, Real(0));
            for (std::size_t row = first; row < v.size(); ++row) {
                const Real* values = matrix.data() + row * columns + from;
                for (std::size_t i = 0; i < dots.size(); ++i)
                    dots[i] = dots[i] + v[row] * values[i];
                if (stop.after(dots.size()))
                    return false;
            }
            for (Real& dot : dots)
                dot = tau * dot;
            for (std::size_t row = first; row < v.size(); ++row) {
                Real* values = matrix.data() + row * columns + from;
                for (std::size_t i = 0; i < dots.size(); ++i)
                    values[i] = values[i] - dots[i] * v[row];
                if (stop.after(dots.size()))
                    return false;
            }
            return true;
        }
    }

private:
    void applyAsEigen(std::vector<Real>& matrix, std::size_t columns, std::size_t column,
                      numbers::ProductOrder order) const {
        Real& top = matrix[first * columns + column];
        if (first + 1 == v.size()) {
            top = top * (Real(1) - tau);
            return;
        }
        if (tau == Real(0))
            return;
        std::vector<Real> below;
        for (std::size_t row = first + 1; row < v.size(); ++row)
            below.push_back(matrix[row * columns + column]);
        const Real dot = numbers::sumOfProducts(below, std::span(v).subspan(first + 1), order) + top;
        top = top - tau * dot;
        for (std::size_t row = first + 1; row < v.size(); ++row) {
            Real& value = matrix[row * columns + column];
            value = value - tau * v[row] * dot;
        }
    }
};

/// In which order the reflection of a column is applied to one of the `rest` after it: Eigen takes them by packets of
/// 8.
inline numbers::ProductOrder orderInFactorization(std::size_t rest, std::size_t index) {
    if (rest == 1)
        return numbers::ProductOrder::fused;
    return index < rest / 8 * 8 ? numbers::ProductOrder::fusedInBlocks : numbers::ProductOrder::roundedInBlocks;
}

/// The reflection that clears what is below the diagonal in that column, and the diagonal entry that it leaves.
template <class Real>
std::pair<Reflection<Real>, Real> reflectionFor(const std::vector<Real>& matrix, std::size_t rows, std::size_t columns,
                                                std::size_t column) {
    using std::sqrt;
    Real below(0);
    for (std::size_t row = column + 1; row < rows; ++row) {
        const Real value = matrix[row * columns + column];
        below = below + value * value;
    }
    const Real pivot = matrix[column * columns + column];
    Reflection<Real> reflection{column, Real(0), std::vector<Real>(rows, Real(0))};
    reflection.v[column] = Real(1);
    if (below <= numbers::leastNormal<Real>()) // nothing to clear: a single row, or the last one
        return {reflection, pivot};
    Real diagonal = sqrt(pivot * pivot + below);
    if (pivot >= Real(0))
        diagonal = -diagonal;
    for (std::size_t row = column + 1; row < rows; ++row)
        reflection.v[row] = matrix[row * columns + column] / (pivot - diagonal);
    reflection.tau = (diagonal - pivot) / diagonal;
    return {reflection, diagonal};
}

/// From as many standard normal values as the shape has, drawn for the (longer x shorter) matrix; a bias is one row. If
/// keepGoing, asked every few milliseconds, says no, all are 0.
template <class Real>
std::vector<double> orthogonal(const std::vector<numbers::Accumulator<Real>>& normals, const Shape& shape, Real gain,
                               const KeepGoing& keepGoing = kAlways) {
    const auto outRows = static_cast<std::size_t>(shape.rows);
    const auto outColumns = static_cast<std::size_t>(shape.columns);
    const std::size_t rows = std::max(outRows, outColumns);
    const std::size_t columns = std::min(outRows, outColumns);
    std::vector<Real> factored;
    for (const auto value : normals)
        factored.push_back(static_cast<Real>(value));

    Stop stop(keepGoing);
    std::vector<Reflection<Real>> reflections;
    std::vector<bool> negative;
    for (std::size_t column = 0; column < columns; ++column) {
        auto [reflection, diagonal] = reflectionFor(factored, rows, columns, column);
        const auto orderOf = [&, first = column + 1](std::size_t rest) {
            return orderInFactorization(columns - first, rest - first);
        };
        if (!reflection.apply(factored, columns, column + 1, orderOf, stop))
            return std::vector<double>(normals.size(), 0.0);
        reflections.push_back(std::move(reflection));
        negative.push_back(diagonal < Real(0));
    }
    std::vector<Real> q(rows * columns, Real(0));
    for (std::size_t i = columns; i-- > 0;) {
        q[i * columns + i] = Real(1);
        // The columns before are 0 from this row on, and stay so.
        const auto orderOf = [](std::size_t) { return numbers::ProductOrder::packets; };
        if (!reflections[i].apply(q, columns, i, orderOf, stop))
            return std::vector<double>(normals.size(), 0.0);
    }
    std::vector<double> values;
    for (std::size_t row = 0; row < outRows; ++row)
        for (std::size_t column = 0; column < outColumns; ++column) {
            const bool transposed = outRows < outColumns;
            const std::size_t ofQ = transposed ? row : column;
            const Real value = q[(transposed ? column : row) * columns + ofQ];
            values.push_back(static_cast<double>((negative[ofQ] ? -value : value) * gain));
        }
    return values;
}

} // namespace twinsine::plan

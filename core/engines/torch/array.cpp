// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/torch/array.hpp"

#include "core/numbers/narrow_sums.hpp"

namespace twinsine::engines::torch_engine {

namespace {

using experiment::Floatx;

/// c += a b with the products of each sum added one by one.
template <class Real>
void addProducts(const at::Tensor& a, const at::Tensor& b, bool reversed, const at::Tensor& c) {
    const Real* left = a.data_ptr<Real>();
    const Real* right = b.data_ptr<Real>();
    Real* sums = c.data_ptr<Real>();
    const std::int64_t terms = a.size(1);
    const std::int64_t columns = b.size(1);
    for (std::int64_t row = 0; row < a.size(0); ++row)
        for (std::int64_t k = 0; k < terms; ++k) {
            const std::int64_t term = reversed ? terms - 1 - k : k;
            const Real factor = left[row * terms + term];
            for (std::int64_t column = 0; column < columns; ++column)
                sums[row * columns + column] += factor * right[term * columns + column];
        }
}

/// Not rounded to the floatx. An order of our own is formed on the CPU, wherever the tensors are.
at::Tensor multiplied(const at::Tensor& a, const at::Tensor& b, Summation order) {
    if (order == Summation::tree16)
        return a.matmul(b);
    const at::Tensor left = a.cpu().contiguous();
    const at::Tensor right = b.cpu().contiguous();
    const at::Tensor sums = at::zeros({left.size(0), right.size(1)}, left.options());
    if (left.scalar_type() == at::kDouble)
        addProducts<double>(left, right, order == Summation::reversed, sums);
    else
        addProducts<float>(left, right, order == Summation::reversed, sums);
    return sums.to(a.device());
}

at::Tensor ones(std::int64_t rows, std::int64_t columns, const at::Tensor& like) {
    return at::ones({rows, columns}, like.options());
}

/// A matrix's own order is formed by multiplying with ones.
at::Tensor rowsAdded(const at::Tensor& values, Summation order) {
    return order == Summation::tree16 ? values.sum(0, true)
                                      : multiplied(ones(1, values.size(0), values), values, order);
}
at::Tensor columnsAdded(const at::Tensor& values, Summation order) {
    return order == Summation::tree16 ? values.sum(1, true)
                                      : multiplied(values, ones(values.size(1), 1, values), order);
}

bool isSummedAsFloat16(const Array& a, Summation order) {
    return a.floatx() == Floatx::float16 && order == Summation::tree16;
}

/// The values of a narrow floatx on the CPU, row by row; good as long as `storage` is.
std::span<const float> floatsOf(const Array& a, at::Tensor& storage) {
    storage = a.values().cpu().contiguous();
    return {storage.data_ptr<float>(), static_cast<std::size_t>(storage.numel())};
}

/// One row of sums, on the device of the array they are of.
Array rowOf(const std::vector<float>& sums, const Array& of) {
    return of.rounded(at::tensor(sums).reshape({1, -1}).to(of.values().device()));
}

} // namespace

Array::Array(std::span<const double> values, const std::vector<std::int64_t>& shape, Floatx floatx, at::Device device)
    : m_values(at::tensor(at::ArrayRef<double>(values.data(), values.size()), at::kDouble)
                   .reshape(shape)
                   .to(device, floatx == Floatx::float64 ? at::kDouble : at::kFloat)),
      m_floatx(floatx) {}

Array Array::rounded(const at::Tensor& values) const {
    switch (m_floatx) {
    case Floatx::float16:
        return with(values.to(at::kHalf).to(at::kFloat));
    case Floatx::bfloat16:
        return with(values.to(at::kBFloat16).to(at::kFloat));
    case Floatx::float32:
    case Floatx::float64:
        break;
    }
    return with(values);
}

Array rsqrt(const Array& a) {
    const at::Tensor roots = a.m_values.sqrt();
    Array once = a.rounded(roots.reciprocal());
    if (a.m_floatx == Floatx::float32 || a.m_floatx == Floatx::float64)
        return once;
    // Of the narrow types TensorFlow takes eight values at a time; what is left over is rounded after each operation.
    const at::Tensor twice = a.rounded(a.rounded(roots).m_values.reciprocal()).m_values.flatten();
    const std::int64_t packed = twice.numel() / 8 * 8;
    return a.with(
        at::cat({once.m_values.flatten().slice(0, 0, packed), twice.slice(0, packed)}).reshape(a.m_values.sizes()));
}

std::vector<double> Array::toVector() const {
    const at::Tensor values = m_values.to(at::kCPU, at::kDouble).contiguous();
    return {values.data_ptr<double>(), values.data_ptr<double>() + values.numel()};
}

Array Array::withValues(std::span<const double> values) const {
    return {values, m_values.sizes().vec(), m_floatx, m_values.device()};
}

bool Array::isFinite() const {
    // x - x is 0 for a finite x and NaN for others: half the operations of at::isfinite().
    return (m_values - m_values).sum().item<double>() == 0;
}

Array product(const Array& a, const Array& b, Summation order) {
    return a.rounded(multiplied(a.values(), b.values(), order));
}

Array unroundedProduct(const Array& a, const Array& b, Summation order) {
    const bool isNarrow = a.values().scalar_type() == at::kFloat;
    return (isNarrow ? a.as(Floatx::float32) : a).rounded(multiplied(a.values(), b.values(), order));
}

Array sumOfRows(const Array& a, Summation order) {
    if (!isSummedAsFloat16(a, order))
        return a.rounded(rowsAdded(a.values(), order));
    at::Tensor storage;
    const auto values = floatsOf(a, storage);
    if (a.values().size(1) == 1)
        return rowOf({static_cast<float>(numbers::sumOfFloat16(values))}, a);
    return rowOf(numbers::columnSumsOfFloat16(values, static_cast<std::size_t>(a.values().size(1))), a);
}

Array sumOfColumns(const Array& a, Summation order) {
    if (!isSummedAsFloat16(a, order))
        return a.rounded(columnsAdded(a.values(), order));
    at::Tensor storage;
    auto values = floatsOf(a, storage);
    std::vector<float> sums;
    for (const auto columns = static_cast<std::size_t>(a.values().size(1)); !values.empty();
         values = values.subspan(columns))
        sums.push_back(static_cast<float>(numbers::sumOfFloat16(values.first(columns))));
    return rowOf(sums, a).transposed();
}

Array biasAddGradient(const Array& a, Summation order) {
    if (a.floatx() != Floatx::bfloat16 || order != Summation::tree16)
        return a.rounded(rowsAdded(a.values(), order));
    at::Tensor storage;
    const auto values = floatsOf(a, storage);
    return rowOf(numbers::columnSumsOfBFloat16(values, static_cast<std::size_t>(a.values().size(1))), a);
}

double sumOfAll(const Array& a, Summation order) {
    if (!isSummedAsFloat16(a, order))
        return rowsAdded(columnsAdded(a.values(), order), order).item<double>();
    at::Tensor storage;
    return static_cast<double>(numbers::sumOfFloat16(floatsOf(a, storage)));
}

double sumOfSquares(const Array& a) { return sumOfAll(a * a, Summation::tree16); }

} // namespace twinsine::engines::torch_engine

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/scaling.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numeric>

namespace twinsine::plan {

namespace {

constexpr double kEpsilon = std::numeric_limits<double>::epsilon();

/// np.sum of at most 128 values: eight partial sums, then the rest one by one.
double blockSum(std::span<const double> values) {
    constexpr std::size_t kLanes = 8;
    if (values.size() < kLanes)
        return std::accumulate(values.begin(), values.end(), 0.0);
    std::array<double, kLanes> sums{};
    const std::size_t whole = values.size() - values.size() % kLanes;
    for (std::size_t i = 0; i < whole; ++i)
        sums[i % kLanes] += values[i];
    const double sum = ((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7]));
    return std::accumulate(values.begin() + static_cast<std::ptrdiff_t>(whole), values.end(), sum);
}

/// np.sum: NumPy's pairwise summation. Halves are cut at multiples of 8.
double sumOf(std::span<const double> values) {
    constexpr std::size_t kBlock = 128;
    if (values.size() <= kBlock)
        return blockSum(values);
    const std::size_t half = values.size() / 2 / 8 * 8;
    return sumOf(values.first(half)) + sumOf(values.subspan(half));
}

template <class Function>
std::vector<double> each(std::span<const double> values, const Function& function) {
    std::vector<double> results(values.size());
    std::ranges::transform(values, results.begin(), function);
    return results;
}

/// The population variance with its correction for the mean's rounding (Chan, Golub and LeVeque, 1983).
double varianceOf(std::span<const double> values, double mean) {
    const auto count = static_cast<double>(values.size());
    const std::vector<double> deviations = each(values, [mean](double value) { return value - mean; });
    const double correction = sumOf(deviations);
    const double squares = sumOf(each(deviations, [](double deviation) { return deviation * deviation; }));
    return (squares - correction * correction / count) / count;
}

/// Whether a variance is within the rounding of that of equal values.
bool isConstant(double variance, double mean, double count) {
    const double ofMean = count * mean * kEpsilon;
    return variance <= count * kEpsilon * variance + ofMean * ofMean;
}

} // namespace

Scaler Scaler::standard(std::span<const double> values) {
    assert(!values.empty());
    const auto count = static_cast<double>(values.size());
    const double mean = sumOf(values) / count;
    const double variance = varianceOf(values, mean);
    return {Kind::standard, mean, isConstant(variance, mean, count) ? 1.0 : std::sqrt(variance)};
}

Scaler Scaler::minMax(std::span<const double> values, double low, double high) {
    assert(!values.empty() && low < high);
    const auto [least, most] = std::ranges::minmax(values);
    const double range = most - least;
    const double scale = (high - low) / (range < 10 * kEpsilon ? 1.0 : range);
    return {Kind::minMax, low - least * scale, scale};
}

double Scaler::transform(double value) const { return m_kind == Kind::standard ? divided(value) : multiplied(value); }

double Scaler::inverse(double scaled) const { return m_kind == Kind::standard ? multiplied(scaled) : divided(scaled); }

std::vector<double> Scaler::transform(std::span<const double> values) const {
    return each(values, [this](double value) { return transform(value); });
}

std::vector<double> Scaler::inverse(std::span<const double> scaled) const {
    return each(scaled, [this](double value) { return inverse(value); });
}

} // namespace twinsine::plan

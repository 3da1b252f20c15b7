// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/extrapolation.hpp"

#include "core/engines/forward.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <limits>

namespace twinsine::analysis {
namespace {

constexpr double kPart = 0.5; // of the data's range, on each side

/// How far the x of a curve go beyond the first and the last of the data.
std::array<double, 2> reachOf(const experiment::Data& data, double first, double last) {
    const double part = kPart * std::abs(last - first);
    if (!data.test)
        return {part, part};
    const auto [least, most] = std::minmax(data.test->start, data.test->stop);
    const bool isRising = first < last;
    return {std::max(part, isRising ? first - least : most - first),
            std::max(part, isRising ? most - last : last - least)};
}

void surround(std::vector<double>& values, const std::vector<double>& outside) {
    const auto middle = outside.begin() + kPointsBeyond;
    values.insert(values.begin(), outside.begin(), middle);
    values.insert(values.end(), middle, outside.end());
}

} // namespace

bool testsBeyond(const experiment::Data& data, double first, double last) {
    const auto [least, most] = std::minmax(first, last);
    return data.test &&
           (std::min(data.test->start, data.test->stop) < least || std::max(data.test->start, data.test->stop) > most);
}

Curves extrapolate(const experiment::Experiment& experiment, Curves atData, const plan::Points& pointsA,
                   const plan::Weights& a, const plan::Points& pointsB, const plan::Weights& b,
                   const KeepGoing& keepGoing) {
    const double first = atData.x.front();
    const double last = atData.x.back();
    if (first == last)
        return atData;
    std::vector<double> x;
    const auto [before, behind] = reachOf(experiment.data, first, last);
    const double step = (first < last ? 1.0 : -1.0) / static_cast<double>(kPointsBeyond);
    for (std::size_t i = kPointsBeyond; i > 0; --i)
        x.push_back(first - static_cast<double>(i) * before * step);
    for (std::size_t i = 1; i <= kPointsBeyond; ++i)
        x.push_back(last + static_cast<double>(i) * behind * step);

    std::vector<double> y = functionAt(experiment.data, x, keepGoing);
    y.resize(x.size(), std::numeric_limits<double>::quiet_NaN());
    const auto predicted = [&](const experiment::Side& side, const plan::Weights& weights, const plan::Points& points) {
        auto prediction = engines::predictAt(side, weights, points, x, keepGoing);
        prediction.resize(x.size()); // where it is not wanted any more
        return prediction;
    };
    surround(atData.a, predicted(experiment.a, a, pointsA));
    surround(atData.b, predicted(experiment.b, b, pointsB));
    surround(atData.y, y);
    surround(atData.x, x);
    return atData;
}

} // namespace twinsine::analysis

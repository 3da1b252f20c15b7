// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/data_points.hpp"

#include "core/experiment/expression.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

namespace twinsine::experiment {

namespace {

std::vector<double> linspace(double start, double stop, std::int64_t num) {
    std::vector<double> x(static_cast<std::size_t>(num));
    const double step = num > 1 ? (stop - start) / static_cast<double>(num - 1) : 0;
    for (std::size_t i = 0; i < x.size(); ++i)
        x[i] = static_cast<double>(i) * step + start;
    if (num > 1)
        x.back() = stop;
    return x;
}

std::vector<double> xOf(const Data& data, std::optional<random::NumpyRandom>& numpy) {
    if (data.sampling == Sampling::linspace)
        return linspace(data.start, data.stop, data.num);
    std::vector<double> x(static_cast<std::size_t>(data.num));
    for (double& value : x)
        value = data.sampling == Sampling::uniform ? numpy->uniform(data.start, data.stop)
                                                   : numpy->normal(data.loc, data.scale);
    if (data.sorted)
        std::ranges::sort(x);
    return x;
}

} // namespace

DataPoints pointsOf(const Data& data, const KeepGoing& keepGoing) {
    DataPoints points;
    if (data.own) {
        points.x = data.own->x;
        points.y = data.own->y;
        return points;
    }
    if (data.seed)
        points.numpy.emplace(static_cast<std::uint32_t>(*data.seed));
    points.x = xOf(data, points.numpy);
    points.y = functionAt(data, points.x, keepGoing);
    if (data.noise > 0)
        for (double& y : points.y)
            y += points.numpy->normal(0, data.noise);
    if (data.test) {
        points.testX = linspace(data.test->start, data.test->stop, data.test->num);
        points.testY = functionAt(data, points.testX, keepGoing);
    }
    return points;
}

std::vector<std::size_t> curveOrder(std::span<const double> x) {
    if (std::ranges::is_sorted(x) || std::ranges::is_sorted(x, std::greater()))
        return {};
    std::vector<std::size_t> order(x.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return x[i]; });
    return order;
}

std::vector<double> inOrder(std::vector<double> values, const std::vector<std::size_t>& order) {
    if (order.empty() || values.empty())
        return values;
    std::vector<double> ordered;
    ordered.reserve(values.size());
    for (const std::size_t i : order)
        ordered.push_back(values[i]);
    return ordered;
}

std::vector<double> truthAt(const Data& data, const DataPoints& points) {
    return data.noise > 0 && !data.own ? functionAt(data, points.x) : points.y;
}

double operationsOf(const Data& data) {
    if (data.own || data.function == Data().function)
        return 0;
    const auto function = Expression::parse(data.function);
    const auto points = static_cast<double>(data.num + (data.test ? data.test->num : 0));
    return function ? points * static_cast<double>(function->operations()) : 0;
}

std::vector<double> functionAt(const Data& data, std::span<const double> x, const KeepGoing& keepGoing) {
    if (data.own)
        return {};
    const auto function = Expression::parse(data.function);
    return function ? function->at(x, keepGoing) : std::vector<double>(x.size());
}

} // namespace twinsine::experiment

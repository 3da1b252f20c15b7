// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/points.hpp"

#include "core/numbers/floatx.hpp"

#include <algorithm>
#include <cmath>

namespace twinsine::plan {

namespace {

std::vector<double> linspace(const experiment::Data& data) {
    std::vector<double> x(static_cast<std::size_t>(data.num));
    const double step = data.num > 1 ? (data.stop - data.start) / static_cast<double>(data.num - 1) : 0;
    for (std::size_t i = 0; i < x.size(); ++i)
        x[i] = static_cast<double>(i) * step + data.start;
    if (data.num > 1)
        x.back() = data.stop;
    return x;
}

/// Through long double, which makes it the nearest double but for one in a thousand or so: of sin(double) the C library
/// has more than one version, and the last bit depends on the processor.
std::vector<double> sine(const std::vector<double>& x, const KeepGoing& keepGoing) {
    constexpr std::size_t kBetweenQuestions = 10'000; // some milliseconds
    std::vector<double> y(x.size());
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (i % kBetweenQuestions == 0 && !keepGoing())
            break;
        y[i] = static_cast<double>(std::sin(static_cast<long double>(x[i])));
    }
    return y;
}

} // namespace

Points pointsOf(const experiment::Data& data, const KeepGoing& keepGoing) {
    Points points{linspace(data), {}};
    points.y = sine(points.x, keepGoing);
    return points;
}

std::vector<double> roundedTo(experiment::Floatx floatx, std::span<const double> values) {
    return numbers::withReal(floatx, [&]<class Real>() {
        std::vector<double> rounded(values.size());
        std::ranges::transform(values, rounded.begin(),
                               [](double value) { return static_cast<double>(static_cast<Real>(value)); });
        return rounded;
    });
}

std::shared_ptr<const Points> roundedTo(experiment::Floatx floatx, const std::shared_ptr<const Points>& points) {
    if (floatx == experiment::Floatx::float64)
        return points;
    return std::make_shared<const Points>(Points{roundedTo(floatx, points->x), roundedTo(floatx, points->y)});
}

} // namespace twinsine::plan

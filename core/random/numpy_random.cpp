// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random/numpy_random.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numeric>
#include <utility>

namespace twinsine::random {

double NumpyRandom::uniform() {
    const std::uint32_t high = m_twister.next() >> 5;
    const std::uint32_t low = m_twister.next() >> 6;
    return (high * 67108864.0 + low) / 9007199254740992.0;
}

double NumpyRandom::uniform(double low, double high) {
    const double range = high - low;
    return low + range * uniform();
}

double NumpyRandom::normal(double loc, double scale) { return loc + scale * gauss(); }

// The polar method of Marsaglia, the second value first.
double NumpyRandom::gauss() {
    if (m_keptGauss)
        return *std::exchange(m_keptGauss, std::nullopt);
    double x1 = 0;
    double x2 = 0;
    double r2 = 0;
    do {
        x1 = 2.0 * uniform() - 1.0;
        x2 = 2.0 * uniform() - 1.0;
        r2 = x1 * x1 + x2 * x2;
    } while (r2 >= 1.0 || r2 == 0.0);
    const double f = std::sqrt(-2.0 * std::log(r2) / r2);
    m_keptGauss = f * x1;
    return f * x2;
}

std::uint32_t NumpyRandom::interval(std::uint32_t most) {
    if (most == 0)
        return 0;
    const std::uint32_t mask = std::numeric_limits<std::uint32_t>::max() >> std::countl_zero(most);
    std::uint32_t value = 0;
    do {
        value = m_twister.next() & mask;
    } while (value > most);
    return value;
}

std::vector<std::int64_t> NumpyRandom::randint(std::int64_t n, std::int64_t count) {
    assert(1 <= n && n <= std::int64_t{1} << 32);
    std::vector<std::int64_t> values(static_cast<std::size_t>(count));
    std::ranges::generate(values, [&] { return interval(static_cast<std::uint32_t>(n - 1)); });
    return values;
}

std::vector<std::int64_t> NumpyRandom::permutation(std::int64_t n) {
    std::vector<std::int64_t> values(static_cast<std::size_t>(n));
    std::iota(values.begin(), values.end(), 0);
    shuffle(values);
    return values;
}

void NumpyRandom::shuffle(std::vector<std::int64_t>& values) {
    for (std::size_t i = values.size(); i-- > 1;)
        std::swap(values[i], values[interval(static_cast<std::uint32_t>(i))]);
}

} // namespace twinsine::random

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random/distributions.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <numeric>
#include <span>
#include <utility>

namespace twinsine::random {

namespace {

/// Words for one uniform value.
template <class Real>
constexpr std::size_t kWords = sizeof(Real) / sizeof(std::uint32_t);

/// Values that TensorFlow draws together: as many as fit in one block of words.
template <class Real>
constexpr std::size_t kGroup = 4 / kWords<Real>;

template <class Real>
using Pair = std::array<Real, 2>;

/// The low bits as the fraction of a number in [1, 2), minus 1.
float toUniform(std::span<const std::uint32_t, 1> words) {
    return std::bit_cast<float>(0x3F800000U | (words[0] & 0x7FFFFFU)) - 1.0F;
}
double toUniform(std::span<const std::uint32_t, 2> words) {
    const std::uint64_t fraction = (std::uint64_t{words[0] & 0xFFFFFU} << 32) | words[1];
    return std::bit_cast<double>(0x3FF0000000000000U | fraction) - 1.0;
}

// TensorFlow takes the C library's sine and cosine, in the type of the value: so the last bit of
// normal initial weights is the C library's too, glibc's here as there.
void sineAndCosine(float angle, float& sine, float& cosine) { ::sincosf(angle, &sine, &cosine); }
void sineAndCosine(double angle, double& sine, double& cosine) { ::sincos(angle, &sine, &cosine); }

/// Box and Muller's transform. The angle is rounded to Real after a product in double; the logarithm is Real's own.
template <class Real>
Pair<Real> toNormals(std::span<const std::uint32_t, 2 * kWords<Real>> words) {
    constexpr Real kLeast = static_cast<Real>(1e-7); // keeps the logarithm finite
    const Real first = std::max(toUniform(words.template first<kWords<Real>>()), kLeast);
    const double second = toUniform(words.template last<kWords<Real>>());
    const Real radius = std::sqrt(Real{-2} * std::log(first));
    Real sine = 0;
    Real cosine = 0;
    sineAndCosine(static_cast<Real>(2 * std::numbers::pi * second), sine, cosine);
    return {sine * radius, cosine * radius};
}

/// The words of a generator one at a time. A block is drawn when its first word is asked for.
class Words {
public:
    explicit Words(Philox& generator) : m_generator(generator) {}

    std::uint32_t next() {
        if (m_used == m_block.size()) {
            m_block = m_generator.next();
            m_used = 0;
        }
        return m_block[m_used++];
    }

private:
    Philox& m_generator;
    Philox::Block m_block{};
    std::size_t m_used = m_block.size();
};

/// `count` values, a group at a time; group(values) fills a whole one, of which the last may be cut.
template <class Real, class Group>
std::vector<Real> fill(std::int64_t count, const KeepGoing& keepGoing, const Group& group) {
    constexpr std::size_t kBetweenQuestions = 65'536; // values: some milliseconds
    std::vector<Real> values;
    values.reserve(static_cast<std::size_t>(count) + kGroup<Real>);
    for (std::size_t asked = 0; values.size() < static_cast<std::size_t>(count);) {
        group(values);
        if (values.size() - asked < kBetweenQuestions)
            continue;
        asked = values.size();
        if (!keepGoing())
            break;
    }
    values.resize(static_cast<std::size_t>(count));
    return values;
}

} // namespace

template <class Real>
std::vector<Real> uniform(Philox generator, std::int64_t count, const KeepGoing& keepGoing) {
    return fill<Real>(count, keepGoing, [&](std::vector<Real>& values) {
        const Philox::Block block = generator.next();
        for (std::size_t i = 0; i < block.size(); i += kWords<Real>)
            values.push_back(toUniform(std::span(block).subspan(i).template first<kWords<Real>>()));
    });
}

std::vector<float> coarseUniform(Philox generator, std::int64_t count, int fractionBits, const KeepGoing& keepGoing) {
    const std::uint32_t mask = (1U << fractionBits) - 1U;
    return fill<float>(count, keepGoing, [&](std::vector<float>& values) {
        for (const std::uint32_t word : generator.next())
            values.push_back(std::ldexp(static_cast<float>(word & mask), -fractionBits));
    });
}

template <class Real>
std::vector<Real> normal(Philox generator, std::int64_t count, const KeepGoing& keepGoing) {
    return fill<Real>(count, keepGoing, [&](std::vector<Real>& values) {
        const Philox::Block block = generator.next();
        for (std::size_t i = 0; i < block.size(); i += 2 * kWords<Real>)
            for (const Real value : toNormals<Real>(std::span(block).subspan(i).template first<2 * kWords<Real>>()))
                values.push_back(value);
    });
}

template <class Real>
std::vector<Real> truncatedNormal(Philox generator, std::int64_t count, const KeepGoing& keepGoing) {
    constexpr std::size_t kGroupStretch = kGroup<Real> * 256 / 4; // blocks
    return fill<Real>(count, keepGoing, [&](std::vector<Real>& values) {
        const std::size_t end = values.size() + kGroup<Real>;
        Philox ofGroup = generator;
        generator.skip(kGroupStretch);
        Words words(ofGroup);
        while (values.size() < end) {
            std::array<std::uint32_t, 2 * kWords<Real>> drawn{};
            for (std::uint32_t& word : drawn)
                word = words.next();
            for (const Real value : toNormals<Real>(drawn))
                if (std::abs(value) < Real{2} && values.size() < end)
                    values.push_back(value);
        }
    });
}

std::vector<std::int64_t> shuffle(Philox& generator, std::int64_t count) {
    std::vector<std::int64_t> order(static_cast<std::size_t>(count));
    std::iota(order.begin(), order.end(), 0);
    Words words(generator);
    for (std::size_t i = 0; i + 1 < order.size(); ++i)
        std::swap(order[i], order[i + words.next() % (order.size() - i)]);
    return order;
}

template std::vector<float> uniform<float>(Philox, std::int64_t, const KeepGoing&);
template std::vector<double> uniform<double>(Philox, std::int64_t, const KeepGoing&);
template std::vector<float> normal<float>(Philox, std::int64_t, const KeepGoing&);
template std::vector<double> normal<double>(Philox, std::int64_t, const KeepGoing&);
template std::vector<float> truncatedNormal<float>(Philox, std::int64_t, const KeepGoing&);
template std::vector<double> truncatedNormal<double>(Philox, std::int64_t, const KeepGoing&);

} // namespace twinsine::random

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/bounded.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace twinsine::tests {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

/// The libraries' exp, tanh, pow ... are good to two units in the last place, which is four roundings.
constexpr double kFunction = 4;

Bounded broken(const Format& format) { return {format, kNaN, kNaN, kNaN}; }

/// Bounds widened by a relative error of `roundings` roundings in something with that unit. A result keeps its sign:
/// products and quotients of what is not zero can underflow to zero but not beyond.
Bounded widened(const Bounded& exact, double roundings, double unit) {
    const Format& format = *exact.format;
    const auto widen = [&](double bound, double outwards) {
        const double wider = bound + outwards * (std::abs(bound) * roundings * unit + format.underflow);
        return bound * wider <= 0 ? 0 : wider;
    };
    return {format, widen(exact.low, -1), exact.value, widen(exact.high, 1)};
}

/// Bounds that have left the format are infinite.
Bounded inRange(const Bounded& bounds) {
    if (std::isnan(bounds.value))
        return broken(*bounds.format);
    const double greatest = bounds.format->greatest;
    return {*bounds.format, bounds.low < -greatest ? -kInfinity : std::min(bounds.low, greatest), bounds.value,
            bounds.high > greatest ? kInfinity : std::max(bounds.high, -greatest)};
}

/// After one operation: rounding never changes the order of two numbers, so bounds rounded are bounds of what is
/// rounded.
Bounded rounded(const Bounded& exact) {
    const Format& format = *exact.format;
    if (!format.stepwise)
        return inRange(widened(exact, 1, format.unit()));
    return inRange({format, format.round(exact.low), exact.value, format.round(exact.high)});
}

/// A function that never falls. Of a narrow number it is computed in float32, then rounded.
template <class Function>
Bounded rising(const Bounded& a, const Function& function) {
    const Format& format = *a.format;
    const Bounded exact(format, function(a.low), function(a.value), function(a.high));
    if (!format.stepwise)
        return inRange(widened(exact, kFunction, format.unit()));
    return rounded(widened(exact, kFunction, format.wideUnit()));
}

} // namespace

double Format::round(double value) const {
    if (bits == std::numeric_limits<double>::digits || value == 0 || !std::isfinite(value))
        return value;
    int exponent = 0; // |value| is in [2^(exponent - 1), 2^exponent)
    std::frexp(value, &exponent);
    const int last = std::max(exponent - 1, leastExponent) - bits + 1;
    const double result = std::ldexp(std::nearbyint(std::ldexp(value, -last)), last);
    return std::abs(result) > greatest ? std::copysign(kInfinity, value) : result;
}

double Format::unit() const {
    const double one = std::ldexp(1.0, -bits);
    return bits == std::numeric_limits<double>::digits ? 2 * one : one;
}

double Format::wideUnit() const { return std::min(unit(), std::ldexp(1.0, -24)); }

double Format::reductionUnit() const { return bits == 8 ? wideUnit() : unit(); }
double Format::biasUnit() const { return bits == 11 ? wideUnit() : unit(); }

const Format& formatOf(experiment::Floatx floatx) {
    // What is below the least normal number is flushed to zero (numerics.md, 0: Denormals), except in float16, of which
    // TensorFlow computes in float32: there the denormals are 2^-24 apart.
    static const Format kFloat32{24, -126, 0x1.fffffep127, 0x1p-126, false};
    static const Format kFloat64{53, -1022, std::numeric_limits<double>::max(), 0x1p-1022, false};
    static const Format kFloat16{11, -14, 65504, 0x1p-25, true};
    static const Format kBFloat16{8, -126, 0x1.fep127, 0x1p-126, true};
    switch (floatx) {
    case experiment::Floatx::float64:
        return kFloat64;
    case experiment::Floatx::float16:
        return kFloat16;
    case experiment::Floatx::bfloat16:
        return kBFloat16;
    case experiment::Floatx::float32:
        break;
    }
    return kFloat32;
}

const Format& wideFormat(const Format& format) {
    return format.isNarrow() ? formatOf(experiment::Floatx::float32) : format;
}

Format inAnyOrder(Format format) {
    format.stepwise = false;
    return format;
}

bool Bounded::isBroken() const { return std::isnan(value); }
bool Bounded::isCertain() const { return std::isfinite(low) && std::isfinite(high); }

Bounded operator+(const Bounded& a, const Bounded& b) {
    if (a.isExactly(0))
        return b;
    if (b.isExactly(0))
        return a;
    return rounded({*a.format, a.low + b.low, a.value + b.value, a.high + b.high});
}

Bounded operator-(const Bounded& a) { return {*a.format, -a.high, -a.value, -a.low}; }
Bounded operator-(const Bounded& a, const Bounded& b) { return a + -b; }

Bounded operator*(const Bounded& a, const Bounded& b) {
    if (a.isExactly(1))
        return b;
    if (b.isExactly(1))
        return a;
    if (a.isBroken() || b.isBroken())
        return broken(*a.format);
    if (!a.isCertain() || !b.isCertain()) // infinity times 0 is NaN
        return {*a.format, -kInfinity, 0, kInfinity};
    const auto [low, high] = std::minmax({a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high});
    return rounded({*a.format, low, a.value * b.value, high});
}

Bounded operator/(const Bounded& a, const Bounded& b) {
    if (b.isExactly(1))
        return a;
    if (b.isExactly(0) || a.isBroken() || b.isBroken())
        return broken(*a.format);
    if ((b.low <= 0 && b.high >= 0) || !a.isCertain())
        return {*a.format, -kInfinity, 0, kInfinity};
    const auto [low, high] = std::minmax({a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high});
    return rounded({*a.format, low, a.value / b.value, high});
}

Bounded square(const Bounded& a) {
    const Bounded size = abs(a);
    return rounded({*a.format, size.low * size.low, size.value * size.value, size.high * size.high});
}

Bounded sqrt(const Bounded& a) {
    if (a.high < 0)
        return broken(*a.format);
    if (a.low < 0) // its root may be NaN
        return {*a.format, -kInfinity, 0, kInfinity};
    return rounded({*a.format, std::sqrt(a.low), std::sqrt(a.value), std::sqrt(a.high)});
}

Bounded inverseSqrt(const Bounded& a) {
    const Bounded twice = 1 / sqrt(a);
    if (a.low <= 0)
        return twice;
    const Bounded once = rising(-a, [](double number) { return 1 / std::sqrt(-number); });
    return {*a.format, std::min(once.low, twice.low), once.value, std::max(once.high, twice.high)};
}

Bounded power(const Bounded& a, double exponent) {
    if (a.isExactly(0) || a.isExactly(1) || exponent == 0)
        return {*a.format, std::pow(a.low, exponent)};
    return rising(a, [&](double number) { return std::pow(number, exponent); });
}

Bounded exp(const Bounded& a) {
    return rising(a, [](double number) { return std::exp(number); });
}

Bounded log1p(const Bounded& a) {
    return rising(a, [](double number) { return std::log1p(number); });
}

Bounded tanh(const Bounded& a) {
    return rising(a, [](double number) { return std::tanh(number); });
}

Bounded erfc(const Bounded& a) {
    return rising(-a, [](double number) { return std::erfc(-number); });
}

Bounded abs(const Bounded& a) {
    if (a.low >= 0)
        return a;
    if (a.high <= 0)
        return -a;
    return {*a.format, 0, std::abs(a.value), std::max(-a.low, a.high)};
}

Bounded sign(const Bounded& a) {
    const auto signOf = [](double number) { return number > 0 ? 1.0 : number < 0 ? -1.0 : number; };
    return {*a.format, signOf(a.low), signOf(a.value), signOf(a.high)};
}

Bounded max(const Bounded& a, const Bounded& b) {
    if (a.isBroken() || b.isBroken())
        return broken(*a.format);
    return {*a.format, std::max(a.low, b.low), std::max(a.value, b.value), std::max(a.high, b.high)};
}

Bounded min(const Bounded& a, const Bounded& b) { return -max(-a, -b); }

Bounded choose(const Bounded& condition, const Bounded& yes, const Bounded& no) {
    if (condition.isBroken())
        return condition;
    if (condition.low > 0)
        return yes;
    if (condition.high <= 0)
        return no;
    return {*yes.format, std::min(yes.low, no.low), condition.value > 0 ? yes.value : no.value,
            std::max(yes.high, no.high)};
}

Bounded approached(const Bounded& from, const Bounded& to, double part) {
    // As operations on bounds these would forget that it is the same `from`: what is never negative would become it.
    const auto at = [&](double begin, double end) { return begin + (end - begin) * part; };
    const Format& format = *from.format;
    const double low = at(from.low, to.low);
    const double high = at(from.high, to.high);
    const auto sizeOf = [](const Bounded& of) { return std::max(std::abs(of.low), std::abs(of.high)); };
    const double twoOperations = 2 * format.unit() * (sizeOf(from) + sizeOf(to)) * part;
    const bool negative = from.low < 0 || to.low < 0;
    const Bounded whole = rounded({format, low - twoOperations, at(from.value, to.value), high + twoOperations});
    const Bounded stepwise = from + (to - from) * part;
    const double least = negative ? -kInfinity : 0;
    return {format, std::max({whole.low, stepwise.low, least}), whole.value, std::min(whole.high, stepwise.high)};
}

Bounded sum(std::span<const Bounded> terms, double unit) {
    const Format& format = *terms.front().format;
    double low = 0;
    double value = 0;
    double high = 0;
    double magnitude = 0;
    for (const Bounded& term : terms) {
        low += term.low;
        value += term.value;
        high += term.high;
        magnitude += std::max(std::abs(term.low), std::abs(term.high));
    }
    // Each of n - 1 additions rounds a partial sum, which is at most the sum of magnitudes.
    const double error = static_cast<double>(terms.size() - 1) * unit * magnitude;
    const Bounded total(format, low - error, value, high + error);
    return unit < format.unit() ? rounded(total) : inRange(total);
}

Bounded sumOfProducts(std::span<const Bounded> a, std::span<const Bounded> b) {
    const Format& format = *a.front().format;
    const Format& wide = wideFormat(format);
    std::vector<Bounded> terms;
    for (std::size_t i = 0; i < a.size(); ++i)
        terms.push_back(as(wide, a[i]) * as(wide, b[i]));
    return sum(terms, wide.unit());
}

Bounded as(const Format& format, const Bounded& a) { return {format, a.low, a.value, a.high}; }

Bounded roundedTo(const Format& format, const Bounded& a) {
    return format.isNarrow() ? rounded(as(format, a)) : as(format, a);
}

} // namespace twinsine::tests

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Numbers in double that know how far a computation in a narrower format can be from them: interval arithmetic in
/// which each operation widens its result by its rounding. So a result's tolerance follows from its formula, and is
/// chosen by nobody.

#include "core/experiment/names.hpp"

#include <span>
#include <vector>

namespace twinsine::tests {

/// A binary floating point format.
struct Format {
    int bits;          ///< of the significand, with the leading one
    int leastExponent; ///< the least normal number is 2^leastExponent
    double greatest;   ///< finite number
    double underflow;  ///< the most that a result near zero can lose
    /// Each operation's result is rounded as it is computed, so the bounds are rounded too. Otherwise a result is off
    /// by up to one rounding for each operation of the formula, in whatever order they are done.
    bool stepwise;

    bool isNarrow() const { return bits < 24; } ///< float16, bfloat16
    /// The nearest number of the format, ties to even; infinite beyond the greatest.
    double round(double value) const;
    /// The largest relative error of one rounding; float64: two, as the double evaluation itself makes one too.
    double unit() const;
    /// The unit of what TensorFlow accumulates matrix products in: float32 for the narrow formats (numerics.md, 0:
    /// Sums).
    double wideUnit() const;
    /// Likewise of reduce_sum: float16 accumulates in float16 itself; and of BiasAddGrad: bfloat16 in bfloat16.
    double reductionUnit() const;
    double biasUnit() const;
};

/// The narrow formats are stepwise: numerics.md, 0 says of them that every operation's result is rounded.
const Format& formatOf(experiment::Floatx floatx);

/// float32 for the narrow formats, else the same.
const Format& wideFormat(const Format& format);

/// The same, not stepwise.
Format inAnyOrder(Format format);

/// A value, and the bounds between which every computation of it in `format` lies. Bounds are infinite where the
/// formula can overflow or divide by zero; what is not finite for certain is NaN.
struct Bounded {
    Bounded(const Format& itsFormat, double exact) : Bounded(itsFormat, exact, exact, exact) {}
    Bounded(const Format& itsFormat, double itsLow, double itsValue, double itsHigh)
        : format(&itsFormat), low(itsLow), value(itsValue), high(itsHigh) {}

    const Format* format;
    double low;
    double value;
    double high;

    bool isExactly(double number) const { return low == number && high == number; }
    bool isBroken() const;  ///< not finite for certain
    bool isCertain() const; ///< finite for certain
};

Bounded operator+(const Bounded& a, const Bounded& b);
Bounded operator-(const Bounded& a, const Bounded& b);
Bounded operator*(const Bounded& a, const Bounded& b);
Bounded operator/(const Bounded& a, const Bounded& b);
Bounded operator-(const Bounded& a);

/// With a scalar that is exact in the format.
inline Bounded operator+(const Bounded& a, double b) { return a + Bounded(*a.format, b); }
inline Bounded operator-(const Bounded& a, double b) { return a - Bounded(*a.format, b); }
inline Bounded operator*(const Bounded& a, double b) { return a * Bounded(*a.format, b); }
inline Bounded operator/(const Bounded& a, double b) { return a / Bounded(*a.format, b); }
inline Bounded operator-(double a, const Bounded& b) { return Bounded(*b.format, a) - b; }
inline Bounded operator/(double a, const Bounded& b) { return Bounded(*b.format, a) / b; }

Bounded square(const Bounded& a);
Bounded sqrt(const Bounded& a);
Bounded inverseSqrt(const Bounded& a);            ///< rounded once, or the square root too
Bounded power(const Bounded& a, double exponent); ///< a, exponent >= 0
Bounded exp(const Bounded& a);
Bounded log1p(const Bounded& a);
Bounded tanh(const Bounded& a);
Bounded erfc(const Bounded& a);
Bounded abs(const Bounded& a);
Bounded sign(const Bounded& a);
Bounded max(const Bounded& a, const Bounded& b);
Bounded min(const Bounded& a, const Bounded& b);

/// condition > 0 ? yes : no; where the bounds of the condition leave that open, the bounds of both.
Bounded choose(const Bounded& condition, const Bounded& yes, const Bounded& no);

/// from + (to - from) * part, part in 0...1: rises with both.
Bounded approached(const Bounded& from, const Bounded& to, double part);

/// In any order, accumulated in something with that unit, then rounded to the format.
Bounded sum(std::span<const Bounded> terms, double unit);

/// Likewise of products, accumulated as matrix products are, and not rounded to a narrow format.
Bounded sumOfProducts(std::span<const Bounded> a, std::span<const Bounded> b);

/// The same bounds in another format, not rounded; and rounded to it.
Bounded as(const Format& format, const Bounded& a);
Bounded roundedTo(const Format& format, const Bounded& a);

/// One array a variable, as plan::Weights.
using BoundedWeights = std::vector<std::vector<Bounded>>;

} // namespace twinsine::tests

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// scikit-learn's scalers of one column in float64, bit for bit (numerics.md G3).

#include <span>
#include <vector>

namespace twinsine::plan {

class Scaler {
public:
    /// StandardScaler().fit(values): mean 0 and population standard deviation 1. At least one value.
    static Scaler standard(std::span<const double> values);

    /// MinMaxScaler((low, high)).fit(values), low < high. At least one value.
    static Scaler minMax(std::span<const double> values, double low, double high);

    double transform(double value) const;
    std::vector<double> transform(std::span<const double> values) const;

    /// inverse_transform.
    double inverse(double scaled) const;
    std::vector<double> inverse(std::span<const double> scaled) const;

private:
    enum class Kind { standard, minMax };

    Scaler(Kind kind, double offset, double scale) : m_kind(kind), m_offset(offset), m_scale(scale) {}

    double divided(double value) const { return (value - m_offset) / m_scale; }
    double multiplied(double value) const { return value * m_scale + m_offset; }

    Kind m_kind; ///< transform() divides and inverse() multiplies, or the other way round
    double m_offset;
    double m_scale;
};

} // namespace twinsine::plan

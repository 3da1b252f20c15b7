// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/initializer_distribution.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <string>
#include <string_view>

namespace twinsine::plan {

namespace {

using experiment::Config;
using Family = Distribution::Family;

double real(const Config& config, std::string_view key) { return std::get<double>(config.find(key)->second); }
const std::string& text(const Config& config, std::string_view key) {
    return std::get<std::string>(config.find(key)->second);
}

/// Of a bias both are its units.
double fanIn(const Shape& shape) { return static_cast<double>(shape.isKernel ? shape.rows : shape.columns); }
double fanOut(const Shape& shape) { return static_cast<double>(shape.columns); }
double fanAverage(const Shape& shape) { return (fanIn(shape) + fanOut(shape)) / 2; }

/// Keras divides by at least 1, which a fan never is below.
double variance(double scale, double fan) { return scale / fan; }

Distribution scaledUniform(double variance) {
    const double limit = std::sqrt(3 * variance);
    return {Family::uniform, -limit, limit};
}
Distribution scaledNormal(double variance) { return {Family::normal, 0, std::sqrt(variance)}; }
Distribution scaledTruncatedNormal(double variance) {
    constexpr double kStddevOfTruncated = 0.87962566103423978; // of a normal cut at two standard deviations
    return {Family::truncatedNormal, 0, std::sqrt(variance) / kStddevOfTruncated};
}

Distribution varianceScaling(const Config& config, const Shape& shape) {
    const std::string& mode = text(config, "mode");
    const double fan = mode == "fan_in" ? fanIn(shape) : mode == "fan_out" ? fanOut(shape) : fanAverage(shape);
    const double scaled = variance(real(config, "scale"), fan);
    const std::string& distribution = text(config, "distribution");
    if (distribution == "uniform")
        return scaledUniform(scaled);
    if (distribution == "untruncated_normal")
        return scaledNormal(scaled);
    return scaledTruncatedNormal(scaled); // "truncated_normal" and its alias "normal"
}

Distribution glorotUniform(const Config&, const Shape& shape) { return scaledUniform(variance(1, fanAverage(shape))); }
Distribution glorotNormal(const Config&, const Shape& shape) {
    return scaledTruncatedNormal(variance(1, fanAverage(shape)));
}
Distribution constantZero(const Config&, const Shape&) { return {Family::constant, 0, 0}; }
Distribution constantOne(const Config&, const Shape&) { return {Family::constant, 1, 0}; }
Distribution constantValue(const Config& config, const Shape&) { return {Family::constant, real(config, "value"), 0}; }
Distribution fromLimits(const Config& config, const Shape&) {
    return {Family::uniform, real(config, "minval"), real(config, "maxval")};
}
Distribution fromMoments(const Config& config, const Shape&) {
    return {Family::normal, real(config, "mean"), real(config, "stddev")};
}
Distribution fromMomentsTruncated(const Config& config, const Shape&) {
    return {Family::truncatedNormal, real(config, "mean"), real(config, "stddev")};
}

struct Row {
    std::string_view className;
    Distribution (*distribution)(const Config&, const Shape&);
};

constexpr Row kRows[] = {
    {"GlorotUniform", glorotUniform},
    {"GlorotNormal", glorotNormal},
    {"HeUniform", [](const Config&, const Shape& s) { return scaledUniform(variance(2, fanIn(s))); }},
    {"HeNormal", [](const Config&, const Shape& s) { return scaledTruncatedNormal(variance(2, fanIn(s))); }},
    {"LecunUniform", [](const Config&, const Shape& s) { return scaledUniform(variance(1, fanIn(s))); }},
    {"LecunNormal", [](const Config&, const Shape& s) { return scaledTruncatedNormal(variance(1, fanIn(s))); }},
    {"VarianceScaling", varianceScaling},
    {"glorot_uniform_initializer", glorotUniform},
    {"glorot_normal_initializer", glorotNormal},
    {"variance_scaling_initializer", varianceScaling},
    {"RandomUniform", fromLimits},
    {"RandomNormal", fromMoments},
    {"TruncatedNormal", fromMomentsTruncated},
    {"Orthogonal",
     [](const Config& c, const Shape&) -> Distribution {
         return {Family::orthogonal, real(c, "gain"), 0};
     }},
    {"Zeros", constantZero},
    {"Ones", constantOne},
    {"Constant", constantValue},
    {"random.uniform", fromLimits},
    {"random.normal", fromMoments},
    {"random.truncated_normal", fromMomentsTruncated},
    {"zeros", constantZero},
    {"ones", constantOne},
};

} // namespace

Distribution distributionOf(const experiment::Configured& initializer, const Shape& shape) {
    const auto* row = std::ranges::find(kRows, std::string_view(initializer.className), &Row::className);
    assert(row != std::ranges::end(kRows));
    return row->distribution(initializer.config, shape);
}

} // namespace twinsine::plan

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/samples.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace twinsine::run {

namespace {

/// Where, from an index to before another, the finite values are least, least above 0 and most; as many as differ.
void appendExtremes(const std::vector<double>& values, std::size_t first, std::size_t last,
                    std::vector<std::size_t>& places) {
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    const std::size_t none = last;
    std::size_t least = none;
    std::size_t leastAboveZero = none;
    std::size_t most = none;
    const auto at = [&](std::size_t place, double otherwise) { return place == none ? otherwise : values[place]; };
    for (std::size_t i = first; i < last; ++i) {
        const double value = values[i];
        if (!std::isfinite(value))
            continue;
        if (value < at(least, kInfinity))
            least = i;
        if (value > 0 && value < at(leastAboveZero, kInfinity))
            leastAboveZero = i;
        if (value > at(most, -kInfinity))
            most = i;
    }
    for (const std::size_t place : {least, leastAboveZero, most})
        if (place != none)
            places.push_back(place);
}

} // namespace

void Samples::add(const Sample& sample) {
    const std::array<double, kColumns> values{static_cast<double>(sample.epoch),
                                              static_cast<double>(sample.a.steps),
                                              static_cast<double>(sample.b.steps),
                                              static_cast<double>(std::max(sample.a.steps, sample.b.steps)),
                                              sample.a.loss,
                                              sample.b.loss,
                                              sample.a.evaluationLoss,
                                              sample.b.evaluationLoss,
                                              sample.a.validationLoss,
                                              sample.b.validationLoss,
                                              sample.meanAbsDifference};
    for (std::size_t i = 0; i < kColumns; ++i)
        m_columns[i].push_back(values[i]);
    if (size() < m_capacity)
        return;
    if (m_together > 1)
        thin(); // those that came since
    while (size() > m_capacity / 2) {
        m_together *= m_together == 1 ? 8 : 2; // of fewer than 8, five noisy curves keep all
        thin();
    }
}

void Samples::add(const Samples& later) {
    for (std::size_t i = 0; i < later.size(); ++i)
        add(later[i]);
}

Sample Samples::operator[](std::size_t index) const {
    const auto at = [&](Column which) { return column(which)[index]; };
    const auto count = [&](Column which) { return static_cast<std::int64_t>(at(which)); };
    return {count(Column::epoch),
            {at(Column::lossA), at(Column::evaluationLossA), count(Column::stepsA), at(Column::validationLossA)},
            {at(Column::lossB), at(Column::evaluationLossB), count(Column::stepsB), at(Column::validationLossB)},
            at(Column::meanAbsDifference)};
}

std::int64_t Samples::epochAt(double steps) const {
    if (empty())
        return 0;
    const auto& all = column(Column::steps);
    const auto at = std::min(std::lower_bound(all.begin(), all.end(), steps), std::prev(all.end()));
    return (*this)[static_cast<std::size_t>(at - all.begin())].epoch;
}

void Samples::thin() {
    const auto& epochs = column(Column::epoch);
    const auto groupOf = [&](std::size_t i) { return static_cast<std::int64_t>(epochs[i]) / m_together; };
    std::vector<std::size_t> kept;
    std::size_t i = 0;
    for (; i < size() && epochs[i] <= kFirst; ++i)
        kept.push_back(i);
    while (i < size()) {
        std::size_t end = i;
        while (end < size() && groupOf(end) == groupOf(i))
            ++end;
        const auto ofGroup = static_cast<std::ptrdiff_t>(kept.size());
        for (const Column which : {Column::lossA, Column::lossB, Column::evaluationLossA, Column::evaluationLossB,
                                   Column::validationLossA, Column::validationLossB, Column::meanAbsDifference})
            appendExtremes(column(which), i, end, kept);
        if (end == size())
            kept.push_back(end - 1);
        std::sort(kept.begin() + ofGroup, kept.end());
        kept.erase(std::unique(kept.begin() + ofGroup, kept.end()), kept.end());
        i = end;
    }
    for (auto& values : m_columns) {
        for (std::size_t to = 0; to < kept.size(); ++to)
            values[to] = values[kept[to]];
        values.resize(kept.size());
    }
}

} // namespace twinsine::run

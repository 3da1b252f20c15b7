// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/sample_of.hpp"

#include <limits>

namespace twinsine::run {

Sample sampleOf(const training::PairHistory& history, const training::EpochRecord& record) {
    const auto index = static_cast<std::size_t>(record.epoch - 1);
    const auto at = [&](const std::vector<double>& values) {
        return index < values.size() ? values[index] : std::numeric_limits<double>::quiet_NaN();
    };
    const auto ofSide = [&](const training::SideHistory& side, std::int64_t steps) {
        return Sample::OfSide{at(side.loss), at(side.evaluationLoss), steps, at(side.validationLoss)};
    };
    return {record.epoch, ofSide(history.a, record.stepsA), ofSide(history.b, record.stepsB),
            history.meanAbsDifference[index]};
}

} // namespace twinsine::run

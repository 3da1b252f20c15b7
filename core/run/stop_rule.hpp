// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// When a run ends before its last epoch. A rule changes nothing in what is trained until then.

#include "core/run/samples.hpp"

#include <cstdint>
#include <limits>
#include <optional>

namespace twinsine::run {

struct StopRule {
    enum class Kind {
        lossAtMost, ///< the evaluation losses of both sides
        noBetter,   ///< neither side, as keras.callbacks.EarlyStopping judges one; that many epochs are its patience
        gapAtLeast  ///< the mean absolute difference of the predictions
    };
    Kind kind = Kind::lossAtMost;
    double threshold = 0;     ///< of a loss or of the gap
    std::int64_t epochs = 20; ///< Kind::noBetter

    bool operator==(const StopRule&) const = default;
};

/// Follows a run from its first epoch. Without a rule it goes to the last.
class StopWatch {
public:
    explicit StopWatch(const std::optional<StopRule>& rule) : m_rule(rule) {}

    /// Whether the run ends with this epoch, the one after that of the last call.
    bool endsWith(const Sample& sample);

private:
    struct OfSide {
        double loss =
            std::numeric_limits<double>::quiet_NaN(); ///< the latest evaluation loss, also of a side that is done
        double best = std::numeric_limits<double>::infinity();
        std::int64_t epochsSinceBest = 0;

        void add(const Sample::OfSide& epoch);
    };

    std::optional<StopRule> m_rule;
    OfSide m_a;
    OfSide m_b;
};

} // namespace twinsine::run

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/stop_rule.hpp"

#include <cmath>

namespace twinsine::run {

void StopWatch::OfSide::add(const Sample::OfSide& epoch) {
    if (!std::isnan(epoch.evaluationLoss))
        loss = epoch.evaluationLoss;
    const double watched = std::isnan(epoch.validationLoss) ? epoch.loss : epoch.validationLoss;
    ++epochsSinceBest;
    if (watched < best) {
        best = watched;
        epochsSinceBest = 0;
    }
}

bool StopWatch::endsWith(const Sample& sample) {
    if (!m_rule)
        return false;
    m_a.add(sample.a);
    m_b.add(sample.b);
    switch (m_rule->kind) {
    case StopRule::Kind::lossAtMost:
        return m_a.loss <= m_rule->threshold && m_b.loss <= m_rule->threshold;
    case StopRule::Kind::noBetter:
        return m_a.epochsSinceBest >= m_rule->epochs && m_b.epochsSinceBest >= m_rule->epochs;
    case StopRule::Kind::gapAtLeast:
        return sample.meanAbsDifference >= m_rule->threshold;
    }
    return false;
}

} // namespace twinsine::run

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What both sides predict over many seeds.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace twinsine::ui {

struct Fan {
    struct OfSide {
        std::vector<double> low; ///< 5 % of the seeds' predictions are below it at each x
        std::vector<double> median;
        std::vector<double> high; ///< 95 %
    };
    std::vector<double> x; ///< the data's, ascending; the others have as many, not finite where seeds diverged
    OfSide a;
    OfSide b;
    std::size_t seeds = 0;

    /// One of the seeds.
    struct Outcome {
        std::int64_t seed = 0;
        std::vector<double> a; ///< at each x; empty where it diverged
        std::vector<double> b;
        double gap = 0; ///< mean |A - B|; infinite where a side diverged
    };
    std::vector<Outcome> outcomes;
};

} // namespace twinsine::ui

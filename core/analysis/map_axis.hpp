// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// One axis of a map: a setting and the values that it takes.

#include "core/experiment/experiment.hpp"
#include "core/experiment/tries.hpp"
#include "core/result.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace twinsine::analysis {

inline constexpr std::size_t kMostAxisValues = 1000;

struct MapAxis {
    std::string path;  ///< absolute; "both." in place of "a." and "b.": of both sides
    std::string label; ///< as in "Learning rate (A)"
    std::vector<experiment::Json> values;

    /// What gives the setting one of the values.
    std::vector<experiment::Field> fieldsFor(std::size_t value) const;
    /// Whether the setting is of that side alone.
    bool isOf(experiment::SideName which) const;
    /// The value as a person reads it.
    std::string textOf(std::size_t value) const;
};

/// "PATH=VALUES": VALUES is a list ("1,2,4"), a list that goes on as it begins ("1,2,4...100": doubled; "10,20...100":
/// by tens; the end is in it), or a range with a number of values ("1e-4..1:log:40", "0..1:linear:11"; "..." may be one
/// character). Values within ranges have four significant digits, or are whole where the setting is. Faults name what
/// is wrong; whether the experiment can have the values is not asked.
Result<MapAxis> axisOf(const experiment::Experiment& experiment, std::string_view text);

} // namespace twinsine::analysis

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// How the trainings of a run are split into parts that share nothing, for as many machines.

#include "core/training/many.hpp"

#include <cstddef>

namespace twinsine::training {

/// One of `of` parts, from 1 on.
struct Part {
    std::size_t index = 1;
    std::size_t of = 1;
    bool operator==(const Part&) const = default;
};

/// Slurm's arrays end there, and joining keeps all files open.
inline constexpr std::size_t kMostParts = 1000;

/// The part that does the job, of a list that is not for all: groups are dealt out one by one, each round begins one
/// part later (so that no part gets a column of a map alone). Parts differ by one group at most.
inline std::size_t partOf(const Many& many, std::size_t job, std::size_t parts) {
    const std::size_t group = job / many.inGroup;
    return (group + group / parts) % parts + 1;
}

} // namespace twinsine::training

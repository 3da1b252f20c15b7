// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The engine that makes a whole training in a few milliseconds: forward, backward and update on the CPU without
/// leaving the cache, in plain C++ with vector instructions; the same bits with every instruction set and any number of
/// threads.

#include "core/engines/engine.hpp"
#include "core/engines/fused/instruction_set.hpp"
#include "core/experiment/experiment.hpp"

#include <optional>
#include <string>

namespace twinsine::engines::fused {

/// With the instruction set in use (instruction_set.hpp).
const Engine& fusedEngine();
/// With one that this processor has.
const Engine& fusedEngine(InstructionSet set);

/// What of a side is outside of it, as in "floatx is float16"; none if it can train the side.
std::optional<std::string> problemOf(const experiment::Side& side);

} // namespace twinsine::engines::fused

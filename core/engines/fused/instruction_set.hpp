// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The instruction sets that the vector code exists for. All give the same bits.

#include "core/engines/fused/kernel.hpp"
#include "core/result.hpp"

#include <string_view>
#include <vector>

namespace twinsine::engines::fused {

enum class InstructionSet { sse2, avx2, avx512 };

/// As TWINSINE_ISA has it: "avx512".
std::string_view nameOf(InstructionSet set);
/// As a person reads it: "AVX-512".
std::string_view displayName(InstructionSet set);

/// Those that this processor has, the best one last.
const std::vector<InstructionSet>& availableInstructionSets();

/// The one of that name; an error if this processor does not have it.
Result<InstructionSet> instructionSetNamed(std::string_view name);

/// The one that the environment variable TWINSINE_ISA names, without it the best; an error as above.
const Result<InstructionSet>& chosenInstructionSet();

/// The chosen one; the best if there was an error.
InstructionSet usedInstructionSet();

const Kernels& kernelsOf(InstructionSet set);

} // namespace twinsine::engines::fused

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/fused/instruction_set.hpp"

#include <array>
#include <cstdlib>
#include <string>

namespace twinsine::engines::fused {

namespace {

struct Entry {
    std::string_view name; ///< in TWINSINE_ISA
    std::string_view display;
    const Kernels* kernels;
};

constexpr std::array<Entry, 3> kEntries{
    {{"sse2", "SSE2", &sse2::kKernels}, {"avx2", "AVX2", &avx2::kKernels}, {"avx512", "AVX-512", &avx512::kKernels}}};

const Entry& entryOf(InstructionSet set) { return kEntries[static_cast<std::size_t>(set)]; }

std::vector<InstructionSet> findAvailable() {
    std::vector<InstructionSet> available{InstructionSet::sse2};
    if (__builtin_cpu_supports("avx2"))
        available.push_back(InstructionSet::avx2);
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl") &&
        __builtin_cpu_supports("avx512bw"))
        available.push_back(InstructionSet::avx512);
    return available;
}

Result<InstructionSet> choose() {
    const char* wanted = std::getenv("TWINSINE_ISA");
    if (!wanted || !*wanted)
        return availableInstructionSets().back();
    return instructionSetNamed(wanted);
}

} // namespace

std::string_view nameOf(InstructionSet set) { return entryOf(set).name; }
std::string_view displayName(InstructionSet set) { return entryOf(set).display; }

const std::vector<InstructionSet>& availableInstructionSets() {
    static const std::vector<InstructionSet> available = findAvailable();
    return available;
}

Result<InstructionSet> instructionSetNamed(std::string_view name) {
    std::string names;
    for (const InstructionSet set : availableInstructionSets()) {
        if (nameOf(set) == name)
            return set;
        names += (names.empty() ? "" : ", ") + std::string(nameOf(set));
    }
    return Error{"TWINSINE_ISA: this processor has no " + std::string(name) + "; it has " + names};
}

const Result<InstructionSet>& chosenInstructionSet() {
    static const Result<InstructionSet> chosen = choose();
    return chosen;
}

InstructionSet usedInstructionSet() {
    const auto& chosen = chosenInstructionSet();
    return chosen ? *chosen : availableInstructionSets().back();
}

const Kernels& kernelsOf(InstructionSet set) { return *entryOf(set).kernels; }

} // namespace twinsine::engines::fused

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The fused engine's bits depend on nothing but the experiment: not on the instruction set, the threads, the C
// library's choice of code, nor the run. Every optimizer of every framework with every activation.

#include "core/engines/fused/instruction_set.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <string>

namespace twinsine::engines::fused {
namespace {

/// What twinsine_fused_bits prints.
std::string bitsWith(const std::string& environment, int threads) {
    std::string text;
    const std::string command = environment + " " TWINSINE_FUSED_BITS " " + std::to_string(threads);
    std::FILE* output = popen(command.c_str(), "r");
    for (int character = std::fgetc(output); character != EOF; character = std::fgetc(output))
        text += static_cast<char>(character);
    EXPECT_EQ(pclose(output), 0) << command;
    return text;
}

const std::string& expected() {
    static const std::string bits = bitsWith("TWINSINE_ISA=sse2", 1);
    return bits;
}

TEST(FusedBits, AreThoseOfManyTrainings) { EXPECT_GT(std::ranges::count(expected(), '\n'), 900); }

TEST(FusedBits, AreTheSameWithEveryInstructionSet) {
    for (const InstructionSet set : availableInstructionSets())
        EXPECT_EQ(bitsWith("TWINSINE_ISA=" + std::string(nameOf(set)), 1), expected()) << nameOf(set);
}

TEST(FusedBits, AreTheSameWithTwoThreadsAndInEveryRun) {
    for (int run = 0; run < 2; ++run)
        EXPECT_EQ(bitsWith("", 2), expected());
}

// glibc has code with and without fused multiply-adds for exp, pow, sin and others, which round differently.
TEST(FusedBits, AreTheSameWhateverTheCLibraryTakes) {
    EXPECT_EQ(bitsWith("GLIBC_TUNABLES=glibc.cpu.hwcaps=-AVX2,-FMA,-FMA4,-AVX2_Usable,-FMA_Usable", 1), expected());
}

TEST(FusedBits, AnInstructionSetThatIsNotThereIsAnError) {
    EXPECT_TRUE(chosenInstructionSet());
    EXPECT_EQ(instructionSetNamed("sse2").value(), InstructionSet::sse2);
    const auto unknown = instructionSetNamed("mmx");
    ASSERT_FALSE(unknown);
    EXPECT_TRUE(unknown.error().message.starts_with("TWINSINE_ISA: this processor has no mmx; it has sse2"));
}

} // namespace
} // namespace twinsine::engines::fused

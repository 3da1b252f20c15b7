// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random/philox.hpp"

namespace twinsine::random {

namespace {

constexpr int kRounds = 10;
constexpr std::uint64_t kMultiplier0 = 0xD2511F53;
constexpr std::uint64_t kMultiplier1 = 0xCD9E8D57;
constexpr std::uint32_t kWeyl0 = 0x9E3779B9;
constexpr std::uint32_t kWeyl1 = 0xBB67AE85;

constexpr std::uint32_t low(std::uint64_t value) { return static_cast<std::uint32_t>(value); }
constexpr std::uint32_t high(std::uint64_t value) { return static_cast<std::uint32_t>(value >> 32); }

} // namespace

Philox::Block Philox::next() {
    Block words = m_counter;
    Key key = m_key;
    for (int round = 0; round < kRounds; ++round) {
        const std::uint64_t product0 = kMultiplier0 * words[0];
        const std::uint64_t product1 = kMultiplier1 * words[2];
        words = {high(product1) ^ words[1] ^ key[0], low(product1), high(product0) ^ words[3] ^ key[1], low(product0)};
        key[0] += kWeyl0;
        key[1] += kWeyl1;
    }
    skip(1);
    return words;
}

void Philox::skip(std::uint64_t blocks) {
    std::uint64_t carry = blocks;
    for (std::uint32_t& word : m_counter) {
        const std::uint64_t sum = (carry & 0xFFFFFFFF) + word;
        word = low(sum);
        carry = (carry >> 32) + (sum >> 32);
    }
}

} // namespace twinsine::random

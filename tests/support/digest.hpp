// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// One number for many, where a table of what another program computes would be long. In Python:
///     def digest(words, h=0xcbf29ce484222325):
///         for w in words: h = (h ^ int(w)) * 0x100000001b3 % 2**64
///         return h
/// of a.view(np.uint64) for an array a of float64, a.view(np.uint32) for float32, a for whole numbers.

#include <bit>
#include <cstdint>
#include <type_traits>
#include <vector>

namespace twinsine::tests {

class Digest {
public:
    template <class T>
    void add(T value) {
        if constexpr (std::is_same_v<T, double>)
            addWord(std::bit_cast<std::uint64_t>(value));
        else if constexpr (std::is_same_v<T, float>)
            addWord(std::bit_cast<std::uint32_t>(value));
        else
            addWord(static_cast<std::uint64_t>(value));
    }

    template <class T>
    void add(const std::vector<T>& values) {
        for (const T value : values)
            add(value);
    }

    std::uint64_t value() const { return m_value; }

private:
    void addWord(std::uint64_t word) { m_value = (m_value ^ word) * 0x100000001b3; }

    std::uint64_t m_value = 0xcbf29ce484222325;
};

template <class T>
std::uint64_t digestOf(const std::vector<T>& values) {
    Digest digest;
    digest.add(values);
    return digest.value();
}

} // namespace twinsine::tests

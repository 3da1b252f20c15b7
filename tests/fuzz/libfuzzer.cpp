// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// One target (TWINSINE_FUZZ_TARGET) as libFuzzer calls it.

#include "tests/fuzz/target.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace {

const twinsine::fuzz::Target& target() {
    static const auto& found = twinsine::fuzz::targetOf(TWINSINE_FUZZ_TARGET);
    return found;
}

} // namespace

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t maxSize);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    target().run({reinterpret_cast<const char*>(data), size});
    return 0;
}

/// One in eight stays as it is: damage must be found too.
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t maxSize,
                                               unsigned seed) {
    size = LLVMFuzzerMutate(data, size, maxSize);
    if (!target().mend || seed % 8 == 0)
        return size;
    std::string input(reinterpret_cast<const char*>(data), size);
    target().mend(input);
    size = std::min(input.size(), maxSize);
    std::memcpy(data, input.data(), size);
    return size;
}

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What a rule keeps for a variable, one array after the other: the rules' Slots<Array> have nothing but members of
/// type Array.

#include "core/device.hpp"

#include <cstddef>
#include <type_traits>

namespace twinsine::rules {

template <class Array, class Slots>
inline constexpr std::size_t kSlotCount = std::is_empty_v<Slots> ? 0 : sizeof(Slots) / sizeof(Array);

/// Calls use(array, index) for each of them.
template <class Array, class Slots, class Use>
TWINSINE_INLINE void forEachSlot(Slots& slots, const Use& use) {
    constexpr std::size_t kCount = kSlotCount<Array, std::remove_const_t<Slots>>;
    static_assert(kCount <= 3);
    if constexpr (kCount == 1) {
        auto& [first] = slots;
        use(first, 0);
    } else if constexpr (kCount == 2) {
        auto& [first, second] = slots;
        use(first, 0);
        use(second, 1);
    } else if constexpr (kCount == 3) {
        auto& [first, second, third] = slots;
        use(first, 0);
        use(second, 1);
        use(third, 2);
    }
}

} // namespace twinsine::rules

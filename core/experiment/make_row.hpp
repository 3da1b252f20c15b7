// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Rows of the parameter table from members of the experiment's structures.

#include "core/experiment/parameter_rows.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace twinsine::experiment {

template <class T>
inline constexpr bool kIsOptional = false;
template <class T>
inline constexpr bool kIsOptional<std::optional<T>> = true;

template <class T>
Value toValue(const T& member) {
    if constexpr (kIsOptional<T>)
        return member ? toValue(*member) : Value(Null{});
    else if constexpr (std::is_enum_v<T>)
        return std::string(nameOf(member));
    else
        return member;
}

template <class T>
T fromValue(const Value& value) {
    if constexpr (kIsOptional<T>) {
        using Inner = typename T::value_type;
        return isNull(value) ? T() : T(fromValue<Inner>(value));
    } else if constexpr (std::is_enum_v<T>) {
        return parseName<T>(std::get<std::string>(value)).value();
    } else {
        return std::get<T>(value);
    }
}

template <class T>
struct MemberOf;
template <class Owner_, class Type_>
struct MemberOf<Type_ Owner_::*> {
    using Owner = Owner_;
    using Type = Type_;
};

using Default = Value (*)(Framework);
using Choices = std::vector<std::string_view> (*)(Framework);

template <auto member>
auto row(Parameter parameter, Default defaultValue, Choices choices = nullptr) {
    using Owner = typename MemberOf<decltype(member)>::Owner;
    using Type = typename MemberOf<decltype(member)>::Type;
    return Row<Owner>{parameter, [](const Owner& owner) { return toValue(owner.*member); },
                      [](Owner& owner, const Value& value) { owner.*member = fromValue<Type>(value); }, defaultValue,
                      choices};
}

template <class Enum>
std::vector<std::string_view> allOf(Framework) {
    return {kNames<Enum>.begin(), kNames<Enum>.end()};
}

inline Value null(Framework) { return Null{}; }

template <auto value>
Value constant(Framework) {
    return toValue(value);
}

inline constexpr double kMillion = 1e6;
inline constexpr Bounds kWithinAMillion{-kMillion, kMillion};
inline constexpr double kMost32Bits = 4294967295.0;

} // namespace twinsine::experiment

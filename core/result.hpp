// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A value or the reason why there is none, for faults that come from outside (files, input, devices).
/// The subset of std::expected that this project uses; GCC 12 lacks it in C++20.

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace twinsine {

/// Why something could not be done: one line for a person.
struct Error {
    std::string message;
    bool operator==(const Error&) const = default;
};

template <class T, class E = Error>
class [[nodiscard]] Result {
public:
    Result(T value) : m_content(std::in_place_index<0>, std::move(value)) {}
    Result(E error) : m_content(std::in_place_index<1>, std::move(error)) {}

    bool hasValue() const { return m_content.index() == 0; }
    explicit operator bool() const { return hasValue(); }

    T& value() { return std::get<0>(m_content); }
    const T& value() const { return std::get<0>(m_content); }
    T& operator*() { return value(); }
    const T& operator*() const { return value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }
    const E& error() const { return std::get<1>(m_content); }

private:
    std::variant<T, E> m_content;
};

/// Success without a value.
struct Done {};

} // namespace twinsine

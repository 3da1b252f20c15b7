// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Arguments that are kept when an object is replaced by one of another class, of the same framework or of another one.

#include "core/experiment/catalog.hpp"

#include <string_view>

namespace twinsine::experiment {

/// What goes along: what differs from the class's default; that and what either class requires, which has no default;
/// or every argument.
enum class Carry { setByHand, setByHandOrRequired, all };

/// Another class's name for an argument, as beta1 for beta_1 or decay for rho; empty if there is none.
std::string_view synonymOf(std::string_view key);

/// The argument of the class that means what `key` means elsewhere, by the same name or a synonym; null if it has none.
const Argument* counterpartOf(std::string_view key, const ClassInfo& info);

/// An object of class `to` with the arguments of `from` that go along and that `to` has too; the others as the class
/// makes them.
Configured carryOver(const ClassInfo& fromClass, const Configured& from, const ClassInfo& to, Carry carry);

/// The initializer with the own seed of another one, where both have such an argument.
Configured withSeedOf(Configured initializer, const Configured& other);

} // namespace twinsine::experiment

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The activations of tests/golden/numerics.md, 0, and their gradients, for the tests alone.

#include "tests/support/bounded.hpp"

namespace twinsine::tests {

Bounded sigmoid(const Bounded& z);
Bounded softplus(const Bounded& z);

Bounded activated(experiment::Activation activation, const Bounded& z);

/// The gradient in z of what has gradient g in a = activated(activation, z).
Bounded passedBack(experiment::Activation activation, const Bounded& g, const Bounded& z, const Bounded& a);

} // namespace twinsine::tests

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A group of 16 threads as a device has them, on the CPU: what TWINSINE_LANES is in the tests. Each goes its own way
/// up to the next place where they wait for each other, in any order: who forgets such a place gets other numbers, and
/// the thread sanitizer says so where the group is of real threads.

#include "core/device.hpp"

#include <sleef.h>

#include <array>
#include <cmath>
#include <cstring>

namespace twinsine::tests {

class SimulatedGroup {
public:
    virtual ~SimulatedGroup() = default;

    /// Of this thread: returns when all have come here. `what` is the same for all, else the group is broken.
    virtual void wait(const char* what) = 0;

    std::array<std::array<double, 16>, 2> exchanged{}; ///< two by turns: one is read while the other is written
};

/// The thread that runs.
struct SimulatedThread {
    SimulatedGroup* group = nullptr;
    int lane = 0;
    int turn = 0;
};

/// Set by the group whenever another of its threads goes on.
extern thread_local SimulatedThread* simulatedThread;

} // namespace twinsine::tests

namespace twinsine::engines::fused::TWINSINE_ISA {

inline int lane() { return tests::simulatedThread->lane; }

inline void sync() { tests::simulatedThread->group->wait("sync"); }

template <class Real>
Real shuffledXor(Real value, int mask) {
    tests::SimulatedThread& self = *tests::simulatedThread;
    auto& values = self.group->exchanged[static_cast<std::size_t>(self.turn ^= 1)];
    values[static_cast<std::size_t>(self.lane)] = static_cast<double>(value);
    self.group->wait("shuffle");
    return static_cast<Real>(values[static_cast<std::size_t>(self.lane ^ mask)]);
}

inline bool anyLane(bool condition) {
    tests::SimulatedThread& self = *tests::simulatedThread;
    auto& values = self.group->exchanged[static_cast<std::size_t>(self.turn ^= 1)];
    values[static_cast<std::size_t>(self.lane)] = condition ? 1 : 0;
    self.group->wait("any");
    bool any = false;
    for (const double value : values)
        any = any || value != 0;
    return any;
}

/// Those of the fused engine, for one number: so even exp and the like have its bits.
struct Functions {
    static float abs(float a) { return std::abs(a); }
    static double abs(double a) { return std::abs(a); }
    static float sqrt(float a) { return std::sqrt(a); }
    static double sqrt(double a) { return std::sqrt(a); }
    static float exp(float a) { return Sleef_cinz_expf1_u10purec(a); }
    static double exp(double a) { return Sleef_cinz_expd1_u10purec(a); }
    static float log1p(float a) { return Sleef_cinz_log1pf1_u10purec(a); }
    static double log1p(double a) { return Sleef_cinz_log1pd1_u10purec(a); }
    static float tanh(float a) { return Sleef_cinz_tanhf1_u10purec(a); }
    static double tanh(double a) { return Sleef_cinz_tanhd1_u10purec(a); }
    static float erfc(float a) { return Sleef_cinz_erfcf1_u15purec(a); }
    static double erfc(double a) { return Sleef_cinz_erfcd1_u15purec(a); }
    static float pow(float a, float exponent) { return Sleef_cinz_powf1_u10purec(a, exponent); }
    static double pow(double a, double exponent) { return Sleef_cinz_powd1_u10purec(a, exponent); }
};

} // namespace twinsine::engines::fused::TWINSINE_ISA

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What runs tasks: a CUDA device, or in tests the CPU in its place.

#include "core/engines/lanes/task.hpp"
#include "core/engines/trainings.hpp"

#include <cstddef>
#include <memory>
#include <span>

namespace twinsine::engines::lanes {

/// All of it may throw DeviceFault.
class Machine {
public:
    virtual ~Machine() = default;

    /// Memory of the device, zeros at first, at an address that is a multiple of 256.
    virtual std::shared_ptr<std::byte> allocate(std::size_t bytes) const = 0;
    virtual void upload(std::byte* to, std::span<const std::byte> from) const = 0;
    virtual void download(std::span<std::byte> to, const std::byte* from) const = 0;

    /// A slice of each of so many tasks, which lie on the device, and waits for its end. No arena is larger than
    /// arenaBytes. `work` as in runTask().
    virtual void run(Task<float>* tasks, std::size_t count, std::size_t arenaBytes, double work) const = 0;
    virtual void run(Task<double>* tasks, std::size_t count, std::size_t arenaBytes, double work) const = 0;

    /// How much memory trainings may take together.
    virtual std::size_t memory() const = 0;
};

} // namespace twinsine::engines::lanes

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The CUDA code behind one function, for files that nvcc does not compile.

#include "core/engines/lanes/task.hpp"

#include <cstddef>
#include <string>

namespace twinsine::engines::cuda {

/// Queues a slice of each of so many tasks on a stream (a cudaStream_t) of the current device, as lanes::Machine::run()
/// has it. Gives what is wrong, else nothing; what happens on the device is known when the stream is waited for.
std::string launch(lanes::Task<float>* tasks, std::size_t count, std::size_t arenaBytes, double work, void* stream);
std::string launch(lanes::Task<double>* tasks, std::size_t count, std::size_t arenaBytes, double work, void* stream);

/// Why the current device can't run this code: none of its kinds was compiled for it, or the driver is too old. Empty
/// if it can.
std::string launchProblem();

} // namespace twinsine::engines::cuda

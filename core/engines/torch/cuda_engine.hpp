// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The fused engine on a CUDA device: many trainings at once (core/engines/lanes), in libtorch's memory and on its
/// stream.

#include "core/engines/engine.hpp"

namespace twinsine::engines::torch_engine {

/// Lives as long as the program. `problem` tells why CUDA can't be used.
const Engine& cudaEngine(std::optional<std::string> (*problem)());

} // namespace twinsine::engines::torch_engine

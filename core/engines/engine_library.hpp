// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Opens the library that holds the libtorch engine. Late, because linking libtorch costs 0.4 s in every start.

#include "core/engines/engine.hpp"
#include "core/result.hpp"

#include <functional>
#include <string>

namespace twinsine::engines {

/// Gives the engine, or says why it can't be had.
using EngineLoader = std::function<Result<const Engine*>()>;

/// The engine of libtwinsine_torch, which is looked for beside the program and in the installed library folder, nowhere
/// else. The first call takes some 0.4 s; the library stays open. Any thread.
Result<const Engine*> referenceEngine();

/// The engine of the library in that file, given by its full path. The file must be whole and say engineInterface()
/// before anything else of it is called. The error is what follows the file's name in a message: "is cut off".
Result<const Engine*> openEngine(const std::string& file);

} // namespace twinsine::engines

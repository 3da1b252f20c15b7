// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What engine_library.cpp looks up. The text is asked for first, see engine_interface.hpp.

#include "core/engines/engine.hpp"

extern "C" __attribute__((visibility("default"))) const char* twinsineEngineInterface();
extern "C" __attribute__((visibility("default"))) const twinsine::engines::Engine* twinsineReferenceEngine();

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A library as the program opens it late, compiled once for each way of being right or wrong (TWINSINE_FAKE_...).

#include "core/engines/engine_interface.hpp"

#include <cstdlib>

namespace {

class FakeEngine final : public twinsine::engines::Engine {
public:
    std::string name() const override { return "fake"; }
    std::string version() const override { return "none"; }
    std::optional<std::string> cudaProblem() const override { return "none"; }
    std::unique_ptr<twinsine::engines::Network> makeNetwork(const twinsine::engines::NetworkSetup&) const override {
        return nullptr;
    }
};

} // namespace

#ifndef TWINSINE_FAKE_foreign
extern "C" const char* twinsineEngineInterface() {
    static const std::string text = twinsine::engines::engineInterface();
#if defined(TWINSINE_FAKE_null_text)
    return nullptr;
#elif defined(TWINSINE_FAKE_other)
    return "TwinSine 0.0.1, interface 1";
#else
    return text.c_str();
#endif
}

extern "C" const twinsine::engines::Engine* twinsineReferenceEngine() {
    static const FakeEngine engine;
#if defined(TWINSINE_FAKE_null_engine)
    return nullptr;
#elif defined(TWINSINE_FAKE_right)
    return &engine;
#else
    std::abort(); // nobody may call it before the text is found to be the same
#endif
}
#endif

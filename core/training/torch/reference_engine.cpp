// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/torch/reference_network.hpp"

#include "core/training/rules/choose.hpp"

#include <torch/version.h>

namespace twinsine::training::torch_engine {

namespace {

class ReferenceEngine final : public Engine {
public:
    std::string name() const override { return "reference"; }

    std::string version() const override { return std::string("libtorch ") + TORCH_VERSION; }

    std::optional<std::string> cudaProblem() const override {
        if (torch::cuda::is_available())
            return std::nullopt;
        if (!at::hasCUDA())
            return "this libtorch was built without CUDA";
        return "libtorch finds no CUDA device";
    }

    std::unique_ptr<Network> makeNetwork(const NetworkSetup& setup) const override {
        return setup.side.floatx == experiment::Floatx::float64 ? make<double>(setup) : make<float>(setup);
    }

private:
    template <class Real>
    static std::unique_ptr<Network> make(const NetworkSetup& setup) {
        return rules::withRule<Real>(setup.side.optimizer,
                                     [&]<class Rule>(const Rule& rule) -> std::unique_ptr<Network> {
                                         return std::make_unique<ReferenceNetwork<Rule>>(setup, rule);
                                     });
    }
};

} // namespace

} // namespace twinsine::training::torch_engine

/// What engine_library.cpp looks up.
extern "C" __attribute__((visibility("default"))) const twinsine::training::Engine* twinsineReferenceEngine() {
    static const twinsine::training::torch_engine::ReferenceEngine engine;
    return &engine;
}

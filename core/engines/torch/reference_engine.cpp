// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/engine_interface.hpp"
#include "core/engines/torch/cuda_engine.hpp"
#include "core/engines/torch/entry.hpp"
#include "core/engines/torch/reference_network.hpp"

#include <torch/version.h>

namespace twinsine::engines::torch_engine {

namespace {

/// A device that is listed may not compute all the same: the driver is too old, or this libtorch has no kernels for it.
std::optional<std::string> findCudaProblem() {
    if (!at::globalContext().hasCUDART())
        return "this libtorch was built without CUDA";
    try {
        const at::Tensor ones = at::ones({2, 2}, at::device(at::kCUDA).dtype(at::kFloat));
        if (ones.matmul(ones).sum().item<double>() == 8)
            return std::nullopt;
        return "the CUDA device computes wrongly";
    } catch (const c10::Error& fault) {
        const std::string reason = fault.what_without_backtrace();
        return reason.substr(0, reason.find('\n'));
    }
}

std::optional<std::string> keptCudaProblem() {
    static const std::optional<std::string> problem = findCudaProblem();
    return problem;
}

class ReferenceEngine final : public Engine {
public:
    std::string name() const override { return "reference"; }

    std::string version() const override { return std::string("libtorch ") + TORCH_VERSION; }

    std::optional<std::string> cudaProblem() const override { return keptCudaProblem(); }

#ifdef TWINSINE_CUDA
    const Engine* ofMany() const override { return &cudaEngine(&keptCudaProblem); }
#endif

    std::unique_ptr<Network> makeNetwork(const NetworkSetup& setup) const override {
        return std::make_unique<ReferenceNetwork>(setup);
    }
};

} // namespace

} // namespace twinsine::engines::torch_engine

const char* twinsineEngineInterface() {
    static const std::string text = twinsine::engines::engineInterface();
    return text.c_str();
}

const twinsine::engines::Engine* twinsineReferenceEngine() {
    static const twinsine::engines::torch_engine::ReferenceEngine engine;
    return &engine;
}

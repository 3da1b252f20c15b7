// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/torch/cuda_engine.hpp"

#include "core/engines/cuda/train_kernel.hpp"
#include "core/engines/forward.hpp"
#include "core/engines/fused/fused_engine.hpp"
#include "core/engines/lanes/lane_trainings.hpp"
#include "core/experiment/data_points.hpp"
#include "core/experiment/presets.hpp"

#include <c10/cuda/CUDACachingAllocator.h>
#include <c10/cuda/CUDAStream.h>
#include <c10/util/Exception.h>

#include <cuda_runtime_api.h>

#include <chrono>

namespace twinsine::engines::torch_engine {

namespace {

void check(cudaError_t error) {
    if (error == cudaSuccess)
        return;
    cudaGetLastError(); // or libtorch's next call would take it for its own
    throw DeviceFault(cudaGetErrorString(error));
}

/// What libtorch throws, in its first line.
template <class Call>
auto checked(const Call& call) {
    try {
        return call();
    } catch (const c10::Error& fault) {
        const std::string reason = fault.what_without_backtrace();
        throw DeviceFault(reason.substr(0, reason.find('\n')));
    }
}

cudaStream_t currentStream() {
    return checked([] { return c10::cuda::getCurrentCUDAStream().stream(); });
}

class CudaMachine final : public lanes::Machine {
public:
    std::shared_ptr<std::byte> allocate(std::size_t bytes) const override {
        void* const memory = checked([&] { return c10::cuda::CUDACachingAllocator::raw_alloc(bytes); });
        std::shared_ptr<std::byte> taken(static_cast<std::byte*>(memory),
                                         [](std::byte* free) { c10::cuda::CUDACachingAllocator::raw_delete(free); });
        check(cudaMemsetAsync(memory, 0, bytes, currentStream()));
        return taken;
    }

    void upload(std::byte* to, std::span<const std::byte> from) const override {
        copy(to, from.data(), from.size(), cudaMemcpyHostToDevice);
    }

    void download(std::span<std::byte> to, const std::byte* from) const override {
        copy(to.data(), from, to.size(), cudaMemcpyDeviceToHost);
    }

    void run(lanes::Task<float>* tasks, std::size_t count, std::size_t arenaBytes, double work) const override {
        launch(tasks, count, arenaBytes, work);
    }

    void run(lanes::Task<double>* tasks, std::size_t count, std::size_t arenaBytes, double work) const override {
        launch(tasks, count, arenaBytes, work);
    }

    /// Half of what is free, for others use the device too; at least a little, so that something is tried.
    std::size_t memory() const override {
        std::size_t free = 0;
        std::size_t all = 0;
        check(cudaMemGetInfo(&free, &all));
        return std::max<std::size_t>(free / 2, 1U << 28);
    }

private:
    static void copy(void* to, const void* from, std::size_t bytes, cudaMemcpyKind kind) {
        if (bytes == 0)
            return;
        const cudaStream_t stream = currentStream();
        check(cudaMemcpyAsync(to, from, bytes, kind, stream));
        check(cudaStreamSynchronize(stream));
    }

    template <class Real>
    static void launch(lanes::Task<Real>* tasks, std::size_t count, std::size_t arenaBytes, double work) {
        const cudaStream_t stream = currentStream();
        if (const std::string problem = cuda::launch(tasks, count, arenaBytes, work, stream); !problem.empty())
            throw DeviceFault(problem);
        check(cudaStreamSynchronize(stream));
    }
};

const CudaMachine& machine() {
    static const CudaMachine only;
    return only;
}

class NoRecorder final : public Recorder {
public:
    bool record(EpochView&) override { return true; }
    std::int64_t next(std::size_t, std::int64_t) const override { return std::numeric_limits<std::int64_t>::max(); }
};

class CudaEngine final : public Engine {
public:
    explicit CudaEngine(std::optional<std::string> (*problem)()) : m_problem(problem) {}

    std::string name() const override { return "fused"; }

    std::string version() const override {
        cudaDeviceProp properties{};
        int device = 0;
        int runtime = 0;
        if (cudaGetDevice(&device) != cudaSuccess || cudaGetDeviceProperties(&properties, device) != cudaSuccess ||
            cudaRuntimeGetVersion(&runtime) != cudaSuccess)
            return "CUDA";
        return "CUDA " + std::to_string(runtime / 1000) + "." + std::to_string(runtime % 1000 / 10) + ", " +
               properties.name;
    }

    std::optional<std::string> cudaProblem() const override {
        static const std::string ofKernel = m_problem() ? std::string() : cuda::launchProblem();
        return ofKernel.empty() ? m_problem() : ofKernel;
    }

    /// One network alone is the CPU's.
    std::unique_ptr<Network> makeNetwork(const NetworkSetup& setup) const override {
        return instead().makeNetwork(setup);
    }

    std::size_t trainingsAtOnce() const override { return kAtOnce; }

    const Engine& instead() const override { return fused::fusedEngine(); }

    /// Of the first preset, of whose kind most trainings are. The first time the device is only woken up.
    double workPerSecond(experiment::Floatx floatx) const override {
        experiment::Experiment experiment = load(experiment::presets().front());
        experiment.a.floatx = floatx;
        experiment.a.phases = {{.epochs = 2, .batchSize = 32}};
        const auto points = plan::pointsFor(experiment.a, experiment::pointsOf(experiment.data));
        const std::vector<plan::SidePlan> plans(kAtOnce, plan::planOf(experiment, experiment::SideName::a, points));
        double seconds = 0;
        try {
            for (int time = 0; time < 2; ++time) {
                NoRecorder nothing;
                const auto trainings = lanes::begin(plans, machine());
                trainings->advance(1, kAlways, nothing);
                const auto begin = std::chrono::steady_clock::now();
                trainings->advance(1, kAlways, nothing);
                seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
            }
        } catch (const DeviceFault&) {
            return 0;
        }
        constexpr double kPasses = 3; // as workOf() counts
        return kPasses * workOfPrediction(experiment.a, static_cast<std::size_t>(experiment.data.num)) * kAtOnce /
               seconds;
    }

    std::unique_ptr<Trainings> begin(std::span<const plan::SidePlan> plans, Device) const override {
        return lanes::begin(plans, machine());
    }

private:
    /// More than the largest devices train side by side.
    static constexpr std::size_t kAtOnce = 8192;

    std::optional<std::string> (*m_problem)();
};

} // namespace

const Engine& cudaEngine(std::optional<std::string> (*problem)()) {
    static const CudaEngine engine(problem);
    return engine;
}

} // namespace twinsine::engines::torch_engine

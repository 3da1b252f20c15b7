// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled without fused multiply-adds and with IEEE's divisions and square roots; float32's denormals are flushed to
// zero, as on the CPU (float64's are not: the devices can't).
#define TWINSINE_ISA device
#define TWINSINE_LANES "core/engines/cuda/group.hpp"

#include "core/engines/cuda/train_kernel.hpp"

#include "core/engines/lanes/run_task.hpp"

#include <cuda_runtime_api.h>

namespace twinsine::engines::cuda {

namespace {

constexpr int kThreadsOfGroup = 16;
/// Two trainings a block: so one that ends early keeps but one other waiting, and a multiprocessor takes 32 blocks or
/// more.
constexpr int kGroups = 2;
constexpr int kThreads = kGroups * kThreadsOfGroup;
/// As many as a multiprocessor is to take at least, which leaves a thread 255 of its 65,536 registers.
constexpr int kBlocks = 8;

/// Arenas that lie 16 words beside each other's place among the 32 banks, so that the groups of a warp don't wait for
/// each other.
constexpr std::size_t spaced(std::size_t bytes) {
    constexpr std::size_t kRow = 128;
    return bytes / kRow * kRow + kRow + kRow / 2;
}

/// `shared` is what each training has of the block's shared memory, in bytes; 0: its arena stays where it is.
template <class Real>
__global__ void __launch_bounds__(kThreads, kBlocks)
    train(lanes::Task<Real>* tasks, unsigned count, unsigned shared, double work) {
    extern __shared__ __align__(128) unsigned char memory[];
    const unsigned group = threadIdx.x / kThreadsOfGroup;
    const unsigned index = blockIdx.x * kGroups + group;
    if (index < count)
        fused::device::runTask<Real>(tasks[index],
                                     shared > 0 ? reinterpret_cast<Real*>(memory + group * shared) : nullptr, work);
}

std::string textOf(cudaError_t error) {
    if (error == cudaSuccess)
        return {};
    cudaGetLastError(); // or libtorch's next call would take it for its own
    return cudaGetErrorString(error);
}

template <class Real>
std::string launchIn(lanes::Task<Real>* tasks, std::size_t count, std::size_t arenaBytes, double work, void* stream) {
    int device = 0;
    int most = 0;
    cudaGetDevice(&device);
    cudaDeviceGetAttribute(&most, cudaDevAttrMaxSharedMemoryPerBlockOptin, device);
    std::size_t shared = spaced(arenaBytes);
    if (shared * kGroups > static_cast<std::size_t>(most))
        shared = 0;
    else if (const auto error = cudaFuncSetAttribute(train<Real>, cudaFuncAttributeMaxDynamicSharedMemorySize,
                                                     static_cast<int>(shared * kGroups)))
        return textOf(error);
    const auto blocks = static_cast<unsigned>((count + kGroups - 1) / kGroups);
    train<Real><<<blocks, kThreads, shared * kGroups, static_cast<cudaStream_t>(stream)>>>(
        tasks, static_cast<unsigned>(count), static_cast<unsigned>(shared), work);
    return textOf(cudaGetLastError());
}

} // namespace

std::string launchProblem() {
    cudaFuncAttributes attributes;
    return textOf(cudaFuncGetAttributes(&attributes, train<float>));
}

std::string launch(lanes::Task<float>* tasks, std::size_t count, std::size_t arenaBytes, double work, void* stream) {
    return launchIn(tasks, count, arenaBytes, work, stream);
}

std::string launch(lanes::Task<double>* tasks, std::size_t count, std::size_t arenaBytes, double work, void* stream) {
    return launchIn(tasks, count, arenaBytes, work, stream);
}

} // namespace twinsine::engines::cuda

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The fused engine for programs that have their numbers in tensors: torch.ops.load_library() of this library gives
// Python
//
// torch.ops.twinsine.initial_slots(experiment, side, weights) -> slots
// torch.ops.twinsine.train_epoch(experiment, side, weights, slots, x, y, order, batch_size, steps) -> (losses, updates)
//
// torch.ops.twinsine.train_many(experiment, side, seeds) -> (predictions, losses, diverged_at)
//
// `experiment` is an experiment file's text and `side` is "a" or "b": layers, optimizer, loss, labels and floatx are
// taken from it. `weights` are in get_weights() order, `slots` likewise, one list after the other; both change. `x` and
// `y` have N numbers, `order` is a permutation of 0...N-1, `steps` are the updates done before. `losses` has that of
// each batch before its update; updates are fewer than batches where the next would make a weight NaN or infinite.
//
// train_many trains the side to its end once for each of the S `seeds`: on the device of these, if TwinSine was built
// with CUDA, else on all cores. `predictions` are (S, N) float64 at the experiment's points, `losses` those reported of
// the last whole epoch, `diverged_at` the updates that made a weight NaN or infinite, or -1.

#include "core/analysis/seeds.hpp"
#include "core/engines/fused/fused_engine.hpp"
#include "core/engines/torch/entry.hpp"
#include "core/experiment/json.hpp"
#include "core/experiment/validate.hpp"
#include "core/numbers/flush_denormals.hpp"
#include "core/training/many.hpp"

#include <c10/core/DeviceGuard.h>
#include <nlohmann/json.hpp>
#include <torch/library.h>

#include <algorithm>

namespace twinsine::engines::torch_engine {

namespace {

experiment::Side sideOf(const std::string& text, const std::string& name) {
    const auto which = experiment::parseName<experiment::SideName>(name);
    TORCH_CHECK(which, "side: must be a or b");
    const auto document = experiment::parseJson(text);
    TORCH_CHECK(document, "experiment: ", document.error().message);
    const auto read = experiment::fromJson(*document);
    TORCH_CHECK(read, "experiment: ", toText(read.error().front()));
    const auto problem = fused::problemOf(read->side(*which));
    TORCH_CHECK(!problem, "the fused engine can't train this: ", name, ".", *problem);
    return read->side(*which);
}

std::vector<double> numbersOf(const at::Tensor& tensor) {
    const at::Tensor values = tensor.to(at::kCPU, at::kDouble).contiguous();
    return {values.data_ptr<double>(), values.data_ptr<double>() + values.numel()};
}

/// Checks number, dtype and size of the tensors.
plan::Weights weightsOf(const experiment::Side& side, at::ArrayRef<at::Tensor> tensors, const char* what) {
    const auto shapes = plan::shapesOf(side.layers);
    TORCH_CHECK(tensors.size() == shapes.size(), what, ": must be ", shapes.size(), " tensors, not ", tensors.size());
    const auto dtype = side.floatx == experiment::Floatx::float64 ? at::kDouble : at::kFloat;
    plan::Weights weights;
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        TORCH_CHECK(tensors[i].scalar_type() == dtype && tensors[i].numel() == shapes[i].size(), what, "[", i,
                    "]: must be ", shapes[i].size(), " numbers of ", nameOf(side.floatx));
        weights.push_back(numbersOf(tensors[i]));
    }
    return weights;
}

at::Tensor tensorLike(const at::Tensor& like, const std::vector<double>& values) {
    return at::tensor(values, at::kDouble).reshape(like.sizes()).to(like.scalar_type());
}

std::vector<at::Tensor> initialSlots(const std::string& experiment, const std::string& name, at::TensorList weights) {
    const experiment::Side side = sideOf(experiment, name);
    const plan::Weights start = weightsOf(side, weights, "weights");
    const auto network = fused::fusedEngine().makeNetwork({side, start, {}, {}, Device::cpu});
    network->compile();
    std::vector<at::Tensor> slots;
    for (const plan::Weights& slot : network->optimizerState().slots)
        for (std::size_t i = 0; i < slot.size(); ++i)
            slots.push_back(tensorLike(weights[i], slot[i]));
    return slots;
}

std::tuple<at::Tensor, std::int64_t> trainEpoch(const std::string& experiment, const std::string& name,
                                                at::TensorList weights, at::TensorList slots, const at::Tensor& x,
                                                const at::Tensor& y, const at::Tensor& order, std::int64_t batchSize,
                                                std::int64_t steps) {
    const experiment::Side side = sideOf(experiment, name);
    const plan::Weights start = weightsOf(side, weights, "weights");
    OptimizerState state{{}, steps};
    for (std::size_t begin = 0; begin < slots.size(); begin += weights.size())
        state.slots.push_back(
            weightsOf(side, slots.slice(begin, std::min(weights.size(), slots.size() - begin)), "slots"));
    const std::vector<double> inputs = numbersOf(x);
    const std::vector<double> labels = numbersOf(y);
    TORCH_CHECK(inputs.size() == labels.size(), "y: must have as many numbers as x");
    const at::Tensor indices = order.to(at::kCPU, at::kLong).contiguous();
    const std::span<const std::int64_t> permutation(indices.data_ptr<std::int64_t>(),
                                                    static_cast<std::size_t>(indices.numel()));
    for (const std::int64_t index : permutation)
        TORCH_CHECK(0 <= index && index < x.numel(), "order: must be indices of x");
    TORCH_CHECK(batchSize > 0, "batch_size: must be positive");
    constexpr std::int64_t kMostSteps = 1'000'000'000;
    TORCH_CHECK(0 <= steps && steps <= kMostSteps, "steps: must be from 0 to ", kMostSteps);

    const numbers::FlushDenormals flush;
    const auto network = fused::fusedEngine().makeNetwork({side, start, inputs, labels, Device::cpu});
    network->compile();
    TORCH_CHECK(network->optimizerState().slots.size() == state.slots.size(), "slots: must be ",
                network->optimizerState().slots.size() * weights.size(), " tensors, not ", slots.size());
    network->resume(start, state);
    const Epoch epoch =
        network->trainEpoch(permutation, std::min(batchSize, std::max<std::int64_t>(x.numel(), 1)), kAlways);

    const plan::Weights trained = network->weights();
    const OptimizerState after = network->optimizerState();
    for (std::size_t i = 0; i < weights.size(); ++i) {
        weights[i].copy_(tensorLike(weights[i], trained[i]));
        for (std::size_t slot = 0; slot < after.slots.size(); ++slot)
            slots[slot * weights.size() + i].copy_(tensorLike(weights[i], after.slots[slot][i]));
    }
    return {at::tensor(epoch.batchLosses, at::kDouble), epoch.steps};
}

/// On CUDA where that is asked for.
const Engine& engineFor(const at::Tensor& seeds) {
    if (!seeds.is_cuda())
        return fused::fusedEngine();
    const Engine* ofMany = twinsineReferenceEngine()->ofMany();
    TORCH_CHECK(ofMany, "seeds: this build of TwinSine trains on the CPU alone");
    return *ofMany;
}

std::tuple<at::Tensor, at::Tensor, at::Tensor> trainMany(const std::string& text, const std::string& name,
                                                         const at::Tensor& seeds) {
    const auto which = experiment::parseName<experiment::SideName>(name);
    sideOf(text, name); // or it is refused
    const experiment::Experiment experiment = *experiment::fromJson(*experiment::parseJson(text));
    TORCH_CHECK(seeds.dim() == 1 && seeds.scalar_type() == at::kLong, "seeds: must be a list of int64");
    const at::Tensor onCpu = seeds.cpu().contiguous();
    const std::span<const std::int64_t> wanted(onCpu.data_ptr<std::int64_t>(), static_cast<std::size_t>(onCpu.numel()));
    for (const std::int64_t seed : wanted)
        TORCH_CHECK(0 <= seed && seed <= std::numeric_limits<std::uint32_t>::max(), "seeds: ", seed,
                    " is not from 0 to ", std::numeric_limits<std::uint32_t>::max());
    const Engine& engine = engineFor(seeds);
    const c10::DeviceGuard guard(seeds.device());
    const auto points =
        plan::pointsFor(experiment.side(*which), experiment::pointsOf(analysis::dataOfAllSeeds(experiment)));
    const auto count = static_cast<std::int64_t>(wanted.size());
    at::Tensor predictions = at::empty({count, static_cast<std::int64_t>(points->x.size())}, at::kDouble);
    at::Tensor losses = at::empty({count}, at::kDouble);
    at::Tensor divergedAt = at::empty({count}, at::kLong);
    const training::Many many{.count = wanted.size(),
                              .plan =
                                  [&](std::size_t job, const KeepGoing& keepGoing) {
                                      return plan::planOf(analysis::withSeed(experiment, wanted[job]), *which, points,
                                                          keepGoing);
                                  },
                              .done =
                                  [&](std::size_t job, training::Outcome outcome) {
                                      const auto row = static_cast<std::int64_t>(job);
                                      std::ranges::copy(outcome.prediction, predictions[row].data_ptr<double>());
                                      losses[row] = outcome.loss;
                                      divergedAt[row] = outcome.divergedAtStep.value_or(-1);
                                  }};
    training::trainMany(many, engine, seeds.is_cuda() ? Device::cuda : Device::cpu, allCores(), kAlways);
    return {predictions.to(seeds.device()), losses.to(seeds.device()), divergedAt.to(seeds.device())};
}

} // namespace

TORCH_LIBRARY(twinsine, library) {
    library.def("initial_slots(str experiment, str side, Tensor[] weights) -> Tensor[]", &initialSlots);
    library.def("train_epoch(str experiment, str side, Tensor(a!)[] weights, Tensor(b!)[] slots, Tensor x, Tensor y, "
                "Tensor order, int batch_size, int steps) -> (Tensor, int)",
                &trainEpoch);
    library.def("train_many(str experiment, str side, Tensor seeds) -> (Tensor, Tensor, Tensor)", &trainMany);
}

} // namespace twinsine::engines::torch_engine

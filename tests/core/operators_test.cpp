// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The operators of libtwinsine_torch.so, called as torch.ops does: they train tensors as the engine trains.

#include "core/analysis/seeds.hpp"
#include "core/engines/engine_library.hpp"
#include "core/engines/fused/fused_engine.hpp"
#include "core/experiment/json.hpp"
#include "core/experiment/presets.hpp"
#include "core/training/pair_training.hpp"
#include "tests/support/experiments.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <ATen/ATen.h>
#include <ATen/core/dispatch/Dispatcher.h>

namespace twinsine::training {
namespace {

using experiment::Experiment;
using experiment::Floatx;
using experiment::Framework;
using experiment::SideName;

std::vector<c10::IValue> call(const char* name, std::vector<c10::IValue> arguments) {
    if (const auto library = engines::referenceEngine(); !library) // which opens it
        throw std::runtime_error(library.error().message);
    c10::Dispatcher::singleton().findSchemaOrThrow(name, "").callBoxed(&arguments);
    return arguments;
}

c10::List<at::Tensor> tensorsOf(const experiment::Side& side, const plan::Weights& weights) {
    c10::List<at::Tensor> tensors;
    const auto shapes = plan::shapesOf(side.layers);
    for (std::size_t i = 0; i < weights.size(); ++i)
        tensors.push_back(at::tensor(weights[i], at::kDouble)
                              .reshape({shapes[i].rows, shapes[i].columns})
                              .to(side.floatx == Floatx::float64 ? at::kDouble : at::kFloat));
    return tensors;
}

plan::Weights weightsOf(const c10::List<at::Tensor>& tensors) {
    plan::Weights weights;
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        const at::Tensor values = tensors.get(i).to(at::kDouble).contiguous();
        weights.emplace_back(values.data_ptr<double>(), values.data_ptr<double>() + values.numel());
    }
    return weights;
}

TEST(Operators, TrainAsTheEngineDoes) {
    for (const Framework framework : tests::kFrameworks)
        for (const auto& info : classesOf(experiment::Role::optimizer))
            for (const Floatx floatx : {Floatx::float32, Floatx::float64}) {
                if (!info.in(framework))
                    continue;
                SCOPED_TRACE(testing::Message() << nameOf(framework) << ' ' << info.name << ' ' << nameOf(floatx));
                experiment::Side side = tests::makeSide(framework, {20, 7, 1});
                side.floatx = floatx;
                side.optimizer = info.make();
                side.optimizer.config["learning_rate"] = 0.0001; // or some diverge
                side.phases = {{.epochs = 3, .batchSize = 32, .shuffle = experiment::Shuffle::none}};
                const Experiment experiment{.data = {.num = 100}, .a = side, .b = side};
                PairTraining training(experiment, engines::fused::fusedEngine(), engines::Device::cpu, 1);
                const std::string text = toJsonText(experiment);
                const at::Tensor x = at::tensor(at::ArrayRef<double>(training.x().data(), training.x().size()));
                const at::Tensor y = at::tensor(at::ArrayRef<double>(training.y().data(), training.y().size()));
                const auto weights = tensorsOf(side, training.history().a.initialWeights);
                const auto slots = call("twinsine::initial_slots", {text, "a", weights})[0].toTensorList();
                std::int64_t steps = 0;
                while (!training.finished()) {
                    training.advance(kAlways);
                    const at::Tensor order = at::arange(100);
                    const auto results =
                        call("twinsine::train_epoch", {text, "a", weights, slots, x, y, order, 32, steps});
                    EXPECT_EQ(results[0].toTensor().numel(), 4);
                    steps += results[1].toInt();
                    EXPECT_EQ(steps, training.history().a.steps);
                    EXPECT_EQ(weightsOf(weights), training.history().a.weights);
                }
            }
}

TEST(Operators, RefuseWhatDoesNotFit) {
    experiment::Side side = tests::makeSide(Framework::keras3, {5, 1});
    const auto textOf = [](const experiment::Side& a) { return toJsonText(Experiment{.a = a, .b = a}); };
    const std::string text = textOf(side);
    const auto weights = tensorsOf(side, {{1, 1, 1, 1, 1}, {0, 0, 0, 0, 0}, {1, 1, 1, 1, 1}, {0}});
    const auto slots = call("twinsine::initial_slots", {text, "a", weights})[0].toTensorList();
    EXPECT_EQ(slots.size(), 12U) << "three for each variable";
    const at::Tensor x = at::tensor({0.0, 1.0, 2.0});
    const auto faultOf = [&](std::vector<c10::IValue> arguments) -> std::string {
        try {
            call("twinsine::train_epoch", std::move(arguments));
        } catch (const c10::Error& fault) {
            return fault.what_without_backtrace();
        }
        return "none";
    };
    const at::Tensor order = at::tensor({2, 0, 1});
    EXPECT_EQ(faultOf({text, "a", weights, slots, x, x, order, 2, 0}), "none");
    const auto expectFault = [&](const std::string& part, std::vector<c10::IValue> arguments) {
        EXPECT_NE(faultOf(std::move(arguments)).find(part), std::string::npos) << part;
    };
    expectFault("side:", {text, "c", weights, slots, x, x, order, 2, 0});
    expectFault("experiment:", {"{", "a", weights, slots, x, x, order, 2, 0});
    expectFault("weights:", {text, "a", slots, slots, x, x, order, 2, 0});
    expectFault("slots:", {text, "a", weights, weights, x, x, order, 2, 0});
    expectFault("y:", {text, "a", weights, slots, x, at::tensor({0.0}), order, 2, 0});
    expectFault("order:", {text, "a", weights, slots, x, x, at::tensor({3, 0, 1}), 2, 0});
    expectFault("batch_size:", {text, "a", weights, slots, x, x, order, 0, 0});
    expectFault("steps:", {text, "a", weights, slots, x, x, order, 2, -1});
    expectFault("steps:", {text, "a", weights, slots, x, x, order, 2, std::int64_t{1} << 40});
    EXPECT_EQ(faultOf({text, "a", weights, slots, x, x, order, std::numeric_limits<std::int64_t>::max(), 0}), "none");
    side.floatx = Floatx::float16;
    expectFault("a.floatx is float16", {textOf(side), "a", weights, slots, x, x, order, 2, 0});
    side.floatx = Floatx::float64;
    expectFault("weights[0]: must be 5 numbers of float64", {textOf(side), "a", weights, slots, x, x, order, 2, 0});
}

// Each seed as the engine trains it alone; one of the sides diverges with some.
TEST(Operators, TrainManyGivesWhatEachSeedGives) {
    Experiment experiment = load(experiment::presets().front());
    experiment.b.optimizer.config["learning_rate"] = 30.0;
    const std::vector<std::int64_t> seeds{3, 42, 7, 2'000'000'000};
    const std::string text = experiment::toJson(experiment).dump();
    for (const SideName which : {SideName::a, SideName::b}) {
        const auto results =
            call("twinsine::train_many", {text, std::string(nameOf(which)), at::tensor(seeds, at::kLong)});
        ASSERT_EQ(results.size(), 3U);
        const at::Tensor predictions = results[0].toTensor();
        ASSERT_EQ(predictions.size(0), 4);
        for (std::size_t i = 0; i < seeds.size(); ++i) {
            PairTraining alone(analysis::withSeed(experiment, seeds[i]), engines::fused::fusedEngine(),
                               engines::Device::cpu, 1);
            while (!alone.finished())
                alone.advance(kAlways);
            const SideHistory& side = alone.history().side(which);
            const auto row = static_cast<std::int64_t>(i);
            const double* from = predictions[row].data_ptr<double>();
            EXPECT_EQ(std::vector<double>(from, from + predictions.size(1)), side.prediction);
            EXPECT_EQ(results[2].toTensor()[row].item<std::int64_t>(), side.divergedAtStep.value_or(-1));
            if (!side.loss.empty()) {
                EXPECT_EQ(results[1].toTensor()[row].item<double>(), side.loss.back());
            }
        }
    }
}

TEST(Operators, TrainManySaysWhatIsWrong) {
    const std::string text = experiment::toJson(load(experiment::presets().front())).dump();
    const auto message = [](const std::string& experiment, const std::string& side, const at::Tensor& seeds) {
        try {
            call("twinsine::train_many", {experiment, side, seeds});
        } catch (const c10::Error& fault) {
            return std::string(fault.what_without_backtrace());
        }
        return std::string();
    };
    const at::Tensor seeds = at::tensor(std::vector<std::int64_t>{1}, at::kLong);
    EXPECT_NE(message(text, "c", seeds).find("side: must be a or b"), std::string::npos);
    EXPECT_NE(message("{", "a", seeds).find("experiment: "), std::string::npos);
    EXPECT_NE(message(text, "a", at::tensor({1.0})).find("seeds: must be a list of int64"), std::string::npos);
    EXPECT_NE(message(text, "a", seeds - 3).find("seeds: -2 is not from 0 to 4294967295"), std::string::npos);
}

} // namespace
} // namespace twinsine::training

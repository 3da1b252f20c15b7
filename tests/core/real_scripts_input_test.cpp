// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Data and loops as scripts have them: combinations that mean nothing, and Keras' own spellings.

#include "core/experiment/catalog.hpp"
#include "core/experiment/json.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <string>

namespace twinsine::experiment {
namespace {

Json pair(const char* a, const char* b) {
    const Json layers = Json::array({{{"units", 4}}, {{"units", 1}}});
    return {{"format", kFormat},
            {"version", kVersion},
            {"a", {{"framework", a}, {"seed", 1}, {"layers", layers}}},
            {"b", {{"framework", b}, {"seed", 1}, {"layers", layers}}}};
}

/// The only problem of a Keras and a tf2 side with these fields; "" if there is none.
std::string problemWith(const std::string& patch, const char* b = "tf2") {
    Json document = pair("keras3", b);
    document.merge_patch(Json::parse(patch));
    const auto read = fromJson(document);
    if (read)
        return "";
    return read.error().size() == 1 ? toText(read.error().front()) : "several, first " + toText(read.error().front());
}

TEST(RealScripts, CombinationsThatMeanNothingAreNamed) {
    std::string optimizers;
    for (const auto name : classNames(Role::optimizer, Framework::keras3))
        optimizers += (optimizers.empty() ? "" : ", ") + std::string(name);
    const std::pair<const char*, std::string> cases[] = {
        {R"j({"data": {"loc": 1}})j", R"j(data.loc: only "sampling": "normal" has it, not linspace)j"},
        {R"j({"data": {"sampling": "normal", "start": 1}})j", "data.start: np.random.normal has loc and scale instead"},
        {R"j({"data": {"x": [1, 2], "y": [1, 2], "sampling": "uniform"}})j",
         "data.sampling: own points (x and y) stand instead of it"},
        {R"j({"data": {"x": [1, 2], "y": [1, 2], "test": {"start": 0, "stop": 1, "num": 2}}})j",
         "data.test: own points (x and y) stand instead of it"},
        {R"j({"data": {"x": [1, 2], "y": [1]}})j", "data.y: must have as many numbers as x (2), got 1"},
        {R"j({"data": {"x": [1, 2]}})j", "data.y: is required beside the other coordinate"},
        {R"j({"data": {"y": [1, 2]}})j", "data.x: is required beside the other coordinate"},
        {R"j({"a": {"optimizer": "adamm"}})j",
         "a.optimizer: must be one of " + optimizers + R"j( in keras3, got "adamm")j"},
        {R"j({"data": {"x": [1, "2"], "y": [1, 2]}})j", R"j(data.x.1: must be a finite number, got "2")j"},
        {R"j({"data": {"test": {"start": 0, "stop": 1}}})j", "data.test.num: is required"},
        {R"j({"data": {"function": "foo(x)"}})j", R"j(data.function: column 1: unknown name "foo")j"},
        {R"j({"data": {"function": "1/x", "start": -1, "stop": 1, "num": 3}})j",
         "data.function: 1/x is not finite at x = 0"},
        {R"j({"data": {"function": "log(x)"}})j", "data.function: log(x) is not finite at x = -5"},
        {R"j({"a": {"validation_split": 0.995}})j", "a.validation_split: 0.995 of 100 points leaves none to train on"},
        {R"j({"a": {"validation_split": 0.001}, "data": {"num": 1000}})j", ""},
        {R"j({"a": {"validation_split": 1}})j", "a.validation_split: must be at least 0 and less than 1, got 1"},
        {R"j({"a": {"phases": [{"shuffle": "choice"}]}})j",
         R"j(a.phases.0.shuffle: must be one of true, false, got "choice")j"},
        {R"j({"a": {"phases": [{"drop_remainder": true}]}})j",
         "a.phases.0.drop_remainder: fit() keeps the last batch; only a hand-written loop drops it"},
        {R"j({"b": {"phases": [{"drop_remainder": true, "batch_size": 200}]}})j",
         "b.phases.0.drop_remainder: no batch would remain: batches of 200 of 100 points"},
        {R"j({"b": {"phases": [{"buffer_size": 9}]}})j",
         R"j(b.phases.0.buffer_size: only "shuffle": "tf.data" has it)j"},
        {R"j({"a": {"phases": [{"compile": false}]}})j",
         "a.phases.0.compile: must be true in the first phase: there is no optimizer yet that could go on"},
        {R"j({"a": {"loss_reduction": "half_sum"}})j",
         R"j(a.loss_reduction: must be one of sum_over_batch_size, sum, got "half_sum")j"},
        {R"j({"a": {"input_scaling": "RobustScaler"}})j",
         R"j(a.input_scaling: must be one of StandardScaler, MinMaxScaler or null, got "RobustScaler")j"},
        {R"j({"a": {"input_scaling": {"class_name": "MinMaxScaler", "config": {"feature_range": [1, 1]}}}})j",
         "a.input_scaling.config.feature_range: its first number must be less than its second (1), got 1"},
        {R"j({"b": {"layers": [{"units": 1, "kernel_initializer": "glorot_uniform",
                               "bias_initializer": {"class_name": "zeros"}}]}})j",
         "b.layers.0.bias_initializer.class_name: a layer's kernel and bias are both Keras' or both random ops, and "
         "the "
         "kernel has GlorotUniform, got zeros"},
        {R"j({"a": {"optimizer": {"class_name": "Adam", "config": {"lr": 0.01}}}})j",
         "a.optimizer.config.lr: Argument(s) not recognized: {'lr': 0.01}"},
    };
    for (const auto& [patch, problem] : cases)
        EXPECT_EQ(problemWith(patch), problem) << patch;
    EXPECT_EQ(
        problemWith(R"j({"b": {"optimizer": {"class_name": "Adam", "config": {"lr": 0.01}}}})j", "keras2"),
        "b.optimizer.config.lr: is called learning_rate; Keras 2 warns and trains with its default learning rate");
}

TEST(RealScripts, KerasOwnSpellingsAreWrittenBackAsClasses) {
    Json document = pair("keras3", "keras2");
    for (const char* side : {"a", "b"}) {
        document[side]["optimizer"] = "ADAM";
        document[side]["loss"] = "MeanSquaredError";
        document[side]["layers"][0].update(
            {{"kernel_initializer", "he_normal"}, {"bias_initializer", "one"}, {"activation", "swish"}});
    }
    const auto read = fromJson(document);
    ASSERT_TRUE(read) << toText(read.error().front());
    for (const Side* side : {&read->a, &read->b}) {
        EXPECT_EQ(side->optimizer.className, "Adam");
        EXPECT_EQ(side->loss, Loss::mse);
        EXPECT_EQ(side->layers[0].kernelInitializer.className, "HeNormal");
        EXPECT_EQ(side->layers[0].biasInitializer.className, "Ones");
        EXPECT_EQ(side->layers[0].activation, Activation::silu);
    }
    EXPECT_EQ(toJson(*read)["a"]["optimizer"]["class_name"], "Adam");
    for (const auto& [side, loss, isKnown] : {std::tuple("a", "huber_loss", false), {"b", "huber_loss", true}}) {
        Json other = document;
        other[side]["loss"] = loss;
        EXPECT_EQ(fromJson(other).hasValue(), isKnown) << "Keras 2 alone has that name";
    }
}

} // namespace
} // namespace twinsine::experiment

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/make_row.hpp"

#include "core/experiment/catalog.hpp"
#include "core/marked.hpp"

#include <algorithm>
#include <cassert>

namespace twinsine::experiment {

namespace {

std::vector<std::string_view> floatxOf(Framework framework) {
    auto names = allOf<Floatx>(framework);
    if (framework == Framework::keras2) // tf_keras rejects it
        std::erase(names, nameOf(Floatx::bfloat16));
    return names;
}

std::vector<std::string_view> lossesOf(Framework framework) {
    auto names = allOf<Loss>(framework);
    if (!isKeras(framework))
        names.resize(2);
    return names;
}

/// Keras has a name of its own for the mean.
constexpr std::string_view kMeanOfKeras = "sum_over_batch_size";

std::vector<std::string_view> reductionsOf(Framework framework) {
    if (isKeras(framework))
        return {kMeanOfKeras, nameOf(Reduction::sum)};
    return allOf<Reduction>(framework);
}

Value reductionOf(const Side& side) {
    if (isKeras(side.framework) && side.lossReduction == Reduction::mean)
        return std::string(kMeanOfKeras);
    return toValue(side.lossReduction);
}

void setReduction(Side& side, const Value& value) {
    const auto& name = std::get<std::string>(value);
    side.lossReduction = name == kMeanOfKeras ? Reduction::mean : parseName<Reduction>(name).value();
}

std::vector<std::string_view> shufflesOf(Framework framework) {
    if (isKeras(framework))
        return {nameOf(Shuffle::fit), nameOf(Shuffle::none)};
    std::vector<std::string_view> names{nameOf(Shuffle::none), nameOf(Shuffle::permutation), nameOf(Shuffle::shuffle),
                                        nameOf(Shuffle::choice)};
    if (framework == Framework::tf2)
        names.push_back(nameOf(Shuffle::tfData));
    return names;
}

} // namespace

std::span<const Row<Experiment>> experimentRows() {
    static const std::vector rows{
        row<&Experiment::name>({.key = "name",
                                .label = marked("Name"),
                                .help = marked("What the experiment is called."),
                                .group = Group::about,
                                .kind = Kind::text},
                               [](Framework) -> Value { return std::string(); }),
        row<&Experiment::notes>({.key = "notes",
                                 .label = marked("Notes"),
                                 .help = marked("Free text: what it shows, what to watch for."),
                                 .group = Group::about,
                                 .kind = Kind::text},
                                [](Framework) -> Value { return std::string(); }),
    };
    return rows;
}

std::span<const Row<Side>> sideRows() {
    static const std::vector rows{
        row<&Side::framework>(
            {.key = "framework",
             .label = marked("Framework"),
             .help = marked(
                 "keras3: Keras 3 on TensorFlow, compile() and fit(). keras2: tf_keras. tf1: a tf.compat.v1 graph and "
                 "Session. tf2: eager variables and a GradientTape loop."),
             .group = Group::framework,
             .kind = Kind::choice},
            nullptr, allOf<Framework>),
        row<&Side::seed>({.key = "seed",
                          .label = marked("Seed"),
                          .help = marked("The number given to the seeding call. Empty: unseeded, every run differs."),
                          .group = Group::framework,
                          .kind = Kind::whole,
                          .bounds = {0, kMost32Bits},
                          .nullable = true},
                         null),
        row<&Side::seeding>(
            {.key = "seeding",
             .label = marked("Seeding call"),
             .help =
                 marked("set_random_seed: keras.utils.set_random_seed (on tf1 and tf2 the framework's own call) seeds "
                        "everything. "
                        "tf.random.set_seed seeds Keras' shuffle but not its weights. none: nothing is seeded."),
             .group = Group::framework,
             .kind = Kind::choice},
            constant<Seeding::none>, allOf<Seeding>),
        row<&Side::floatx>(
            {.key = "floatx",
             .label = marked("Precision (floatx)"),
             .help = marked("The dtype of weights, data and arithmetic, as keras.config.set_floatx sets it."),
             .group = Group::framework,
             .kind = Kind::choice},
            constant<Floatx::float32>, floatxOf),
        row<&Side::loss>(
            {.key = "loss",
             .label = marked("Loss"),
             .help = marked(
                 "mse: mean squared error. mae: mean absolute error. huber and log_cosh: Keras' losses of that name."),
             .group = Group::training,
             .kind = Kind::choice},
            constant<Loss::mse>, lossesOf),
        row<&Side::labels>(
            {.key = "labels",
             .label = marked("Labels"),
             .help = marked("column: y of shape (N, 1). flat: y of shape (N,), the classic slip: in a "
                            "hand-written loss out - y broadcasts to (B, B), the mean runs over all pairs of "
                            "points, and the curve is drawn flat to the mean of y. Keras' own losses reshape "
                            "y, so there it makes no difference."),
             .group = Group::training,
             .kind = Kind::choice},
            constant<Labels::column>, allOf<Labels>),
        Row<Side>{{.key = "loss_reduction",
                   .label = marked("Reduction"),
                   .help = marked(
                       "How a batch's losses become one number. Keras: reduction= of its loss. A loop: tf.reduce_mean, "
                       "tf.reduce_sum, tf.nn.l2_loss (half_sum) or half of the mean. A sum makes the updates as many "
                       "times larger as a batch has points."),
                   .group = Group::training,
                   .kind = Kind::choice,
                   .sparse = true},
                  reductionOf,
                  setReduction,
                  [](Framework framework) -> Value { return std::string(reductionsOf(framework).front()); },
                  reductionsOf},
        row<&Side::validationSplit>(
            {.key = "validation_split",
             .label = marked("Validation split"),
             .help = marked(
                 "The last part of the points, as they lie, is not trained on: fit(validation_split=). On x in order "
                 "the network never sees the right end of the curve."),
             .group = Group::training,
             .kind = Kind::real,
             .bounds = {.least = 0, .most = 1, .openAbove = true},
             .sparse = true,
             .sliderMost = 0.9},
            [](Framework) -> Value { return Side().validationSplit; }),
        row<&Side::initialWeightsFrom>(
            {.key = "initial_weights_from",
             .label = marked("Initial weights from"),
             .help = marked("Start from the other side's initial weights instead of drawing own ones."),
             .group = Group::initialWeights,
             .kind = Kind::choice,
             .nullable = true},
            null, allOf<SideName>),
        row<&Side::summation>(
            {.key = "summation",
             .label = marked("Order of sums"),
             .help = marked(
                 "The order of operations: in which order the sums over units and over the batch are formed, as "
                 "libraries and hardware choose it. tree16: 16 partial sums joined in a fixed tree. sequential: from "
                 "first to last. reversed: from last to first. On paper all are the same, but each rounds otherwise: "
                 "two sides that differ in nothing else part in the last digits and drift apart as training goes on, "
                 "as one script does on two machines. RMSprop widens the gap, float64 narrows it."),
             .group = Group::training,
             .kind = Kind::choice},
            constant<Summation::tree16>, allOf<Summation>),
    };
    return rows;
}

std::span<const Row<Layer>> layerRows() {
    static const std::vector rows{
        row<&Layer::units>({.key = "units",
                            .label = marked("units"),
                            .help = marked("Neurons of this Dense layer. The last layer has one."),
                            .group = Group::model,
                            .kind = Kind::whole,
                            .bounds = {1, 1024},
                            .logarithmic = true,
                            .sliderLeast = 1,
                            .sliderMost = 256},
                           nullptr),
        row<&Layer::activation>(
            {.key = "activation",
             .label = marked("activation"),
             .help = marked("The activation argument of Dense, or the tf.nn function of that name."),
             .group = Group::model,
             .kind = Kind::choice},
            constant<Activation::linear>, allOf<Activation>),
        row<&Layer::useBias>({.key = "use_bias",
                              .label = marked("bias"),
                              .help = marked("Whether the layer adds a bias vector."),
                              .group = Group::model,
                              .kind = Kind::flag},
                             constant<true>),
    };
    return rows;
}

std::span<const Row<Phase>> phaseRows() {
    static const std::vector rows{
        row<&Phase::epochs>(
            {.key = "epochs",
             .label = marked("epochs"),
             .help = marked("Passes over all points. An epoch makes one update a batch: 100 points in batches "
                            "of 32 are 4 updates."),
             .group = Group::training,
             .kind = Kind::whole,
             .bounds = {1, kMillion},
             .logarithmic = true,
             .sliderLeast = 1,
             .sliderMost = 1000},
            [](Framework framework) -> Value { return defaultPhase(framework).epochs; }),
        row<&Phase::batchSize>(
            {.key = "batch_size",
             .label = marked("batch size"),
             .help = marked("Points an update; Keras' fit() takes 32 when the script says nothing. Empty: "
                            "all points in one batch."),
             .group = Group::training,
             .kind = Kind::whole,
             .bounds = {1, kMillion},
             .nullable = true,
             .logarithmic = true,
             .sliderLeast = 1,
             .sliderMost = 1000},
            [](Framework framework) { return toValue(defaultPhase(framework).batchSize); }),
        row<&Phase::shuffle>(
            {.key = "shuffle",
             .label = marked("shuffle"),
             .help = marked(
                 "fit(shuffle=True) permutes the points; seeded Keras 3 uses one permutation for every epoch. A loop: "
                 "false takes batches in order, permutation draws np.random.permutation(N) each epoch, shuffle keeps "
                 "one "
                 "index array under np.random.shuffle, choice draws each batch by np.random.randint, tf.data is "
                 "Dataset.shuffle()."),
             .group = Group::training,
             .kind = Kind::choice},
            [](Framework framework) { return toValue(defaultPhase(framework).shuffle); }, shufflesOf),
        row<&Phase::bufferSize>(
            {.key = "buffer_size",
             .label = marked("buffer size"),
             .help = marked("Dataset.shuffle(buffer_size): points are drawn from so many at a time. Empty: as "
                            "many as there are."),
             .group = Group::training,
             .kind = Kind::whole,
             .bounds = {1, kMillion},
             .sparse = true,
             .nullable = true},
            null),
        row<&Phase::dropRemainder>(
            {.key = "drop_remainder",
             .label = marked("drop remainder"),
             .help = marked("A loop leaves out an epoch's last batch where it has fewer points."),
             .group = Group::training,
             .kind = Kind::flag,
             .sparse = true},
            constant<false>),
        row<&Phase::compile>(
            {.key = "compile",
             .label = marked("compile"),
             .help = marked("false: fit() again without compile(), or a loop that keeps its optimizer: its "
                            "slots and iterations go on."),
             .group = Group::training,
             .kind = Kind::flag,
             .sparse = true},
            constant<true>),
    };
    return rows;
}

std::span<const ObjectRow<Side>> sideObjects() {
    static const std::vector<ObjectRow<Side>> rows{
        {{.key = "optimizer",
          .label = marked("Optimizer"),
          .help = marked("The rule that turns gradients into weight changes."),
          .group = Group::optimizer,
          .kind = Kind::choice},
         &Side::optimizer,
         true,
         defaultOptimizer,
         [](Framework framework) { return classNames(Role::optimizer, framework); }},
    };
    return rows;
}

std::span<const ObjectRow<Layer>> layerObjects() {
    static const std::vector<ObjectRow<Layer>> rows{
        {{.key = "kernel_initializer",
          .label = marked("kernel initializer"),
          .help = marked("Draws the layer's initial kernel. Keras: GlorotUniform; hand-written scripts often use "
                         "random.normal with stddev 1."),
          .group = Group::initialWeights,
          .kind = Kind::choice},
         &Layer::kernelInitializer,
         false,
         defaultKernelInitializer,
         [](Framework framework) { return classNames(Role::initializer, framework); }},
        {{.key = "bias_initializer",
          .label = marked("bias initializer"),
          .help = marked("Makes the layer's initial bias. Keras: Zeros."),
          .group = Group::initialWeights,
          .kind = Kind::choice},
         &Layer::biasInitializer,
         false,
         defaultBiasInitializer,
         biasInitializerNames},
    };
    return rows;
}

} // namespace twinsine::experiment

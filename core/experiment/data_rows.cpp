// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The rows of what both sides share, and of how each scales it.

#include "core/experiment/make_row.hpp"

#include "core/marked.hpp"

namespace twinsine::experiment {

std::span<const Row<Data>> dataRows() {
    static const std::vector rows{
        row<&Data::function>(
            {.key = "function",
             .label = marked("Function"),
             .help = marked("What both networks learn, an expression in x as NumPy has it: sin(2*pi*x) + 0.3*x. "
                            "sin alone is sin(x)."),
             .group = Group::data,
             .kind = Kind::text},
            [](Framework) -> Value { return Data().function; }),
        row<&Data::sampling>(
            {.key = "sampling",
             .label = marked("Sampling"),
             .help = marked("linspace: np.linspace(start, stop, num). uniform: np.random.uniform(start, stop, "
                            "num). normal: np.random.normal(loc, scale, num)."),
             .group = Group::data,
             .kind = Kind::choice,
             .sparse = true},
            constant<Sampling::linspace>, allOf<Sampling>),
        row<&Data::start>(
            {.key = "start",
             .label = marked("Start"),
             .help = marked("First x of np.linspace(start, stop, num), or the least that np.random.uniform draws."),
             .group = Group::data,
             .kind = Kind::real,
             .bounds = kWithinAMillion},
            [](Framework) -> Value { return Data().start; }),
        row<&Data::stop>(
            {.key = "stop",
             .label = marked("Stop"),
             .help = marked("Last x of np.linspace(start, stop, num), or the end that np.random.uniform stays below."),
             .group = Group::data,
             .kind = Kind::real,
             .bounds = kWithinAMillion},
            [](Framework) -> Value { return Data().stop; }),
        row<&Data::loc>({.key = "loc",
                         .label = marked("Mean of x"),
                         .help = marked("Mean of np.random.normal(loc, scale, num)."),
                         .group = Group::data,
                         .kind = Kind::real,
                         .bounds = kWithinAMillion,
                         .sparse = true},
                        [](Framework) -> Value { return Data().loc; }),
        row<&Data::scale>({.key = "scale",
                           .label = marked("Spread of x"),
                           .help = marked("Standard deviation of np.random.normal(loc, scale, num)."),
                           .group = Group::data,
                           .kind = Kind::real,
                           .bounds = {0, kMillion},
                           .sparse = true},
                          [](Framework) -> Value { return Data().scale; }),
        row<&Data::num>({.key = "num",
                         .label = marked("Points"),
                         .help = marked("How many points there are."),
                         .group = Group::data,
                         .kind = Kind::whole,
                         .bounds = {1, kMillion},
                         .logarithmic = true,
                         .sliderLeast = 10,
                         .sliderMost = 2000},
                        [](Framework) -> Value { return Data().num; }),
        row<&Data::seed>(
            {.key = "seed",
             .label = marked("Seed of the data"),
             .help = marked("np.random.seed(seed) before points and noise are drawn. Empty: others in every run."),
             .group = Group::data,
             .kind = Kind::whole,
             .bounds = {0, kMost32Bits},
             .sparse = true,
             .nullable = true},
            null),
        row<&Data::sorted>({.key = "sorted",
                            .label = marked("Sorted"),
                            .help = marked("np.sort(x) before y is formed: batches in order then are neighbours."),
                            .group = Group::data,
                            .kind = Kind::flag,
                            .sparse = true},
                           constant<false>),
        row<&Data::noise>(
            {.key = "noise",
             .label = marked("Noise"),
             .help = marked("Standard deviation of np.random.normal(0, noise, num), which is added to y."),
             .group = Group::data,
             .kind = Kind::real,
             .bounds = {0, kMillion},
             .sparse = true,
             .sliderMost = 1},
            [](Framework) -> Value { return Data().noise; }),
    };
    return rows;
}

std::span<const Row<TestPoints>> testRows() {
    static const std::vector rows{
        row<&TestPoints::start>(
            {.key = "start",
             .label = marked("Test start"),
             .help = marked("First x of the test points, np.linspace(start, stop, num), at which both sides "
                            "are judged after the training."),
             .group = Group::data,
             .kind = Kind::real,
             .bounds = kWithinAMillion},
            nullptr),
        row<&TestPoints::stop>({.key = "stop",
                                .label = marked("Test stop"),
                                .help = marked("Last x of the test points."),
                                .group = Group::data,
                                .kind = Kind::real,
                                .bounds = kWithinAMillion},
                               nullptr),
        row<&TestPoints::num>({.key = "num",
                               .label = marked("Test points"),
                               .help = marked("How many test points there are."),
                               .group = Group::data,
                               .kind = Kind::whole,
                               .bounds = {1, kMillion}},
                              nullptr),
    };
    return rows;
}

std::span<const ScalingRow> scalingRows() {
    static const std::vector<ScalingRow> rows{
        {{.key = "input_scaling",
          .label = marked("Scaling of x"),
          .help = marked(
              "scikit-learn's scaler of x, fitted on all points: StandardScaler (mean 0, standard deviation 1) or "
              "MinMaxScaler (into feature_range). Empty: x as it is."),
          .group = Group::training,
          .kind = Kind::choice,
          .sparse = true,
          .nullable = true},
         &Side::inputScaling},
        {{.key = "target_scaling",
          .label = marked("Scaling of y"),
          .help =
              marked("scikit-learn's scaler of y. Losses are those of the scaled numbers, as the script prints them; "
                     "predictions are scaled back before they are compared and drawn. Empty: y as it is."),
          .group = Group::training,
          .kind = Kind::choice,
          .sparse = true,
          .nullable = true},
         &Side::targetScaling},
    };
    return rows;
}

std::span<const FeatureRangeRow> featureRangeRows() {
    static const std::vector<FeatureRangeRow> rows{
        {{.key = "0",
          .label = marked("from"),
          .help = marked("MinMaxScaler's feature_range: what the least value becomes."),
          .group = Group::training,
          .kind = Kind::real,
          .bounds = kWithinAMillion},
         &Scaling::low},
        {{.key = "1",
          .label = marked("to"),
          .help = marked("MinMaxScaler's feature_range: what the greatest value becomes."),
          .group = Group::training,
          .kind = Kind::real,
          .bounds = kWithinAMillion},
         &Scaling::high},
    };
    return rows;
}

} // namespace twinsine::experiment

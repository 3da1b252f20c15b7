// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The rows of what both sides share, and of how each scales it.

#include "core/experiment/make_row.hpp"

namespace twinsine::experiment {

std::span<const Row<Data>> dataRows() {
    static const std::vector rows{
        row<&Data::function>({.key = "function",
                              .label = "Function",
                              .help =
                                  "What both networks learn, an expression in x as NumPy has it: sin(2*pi*x) + 0.3*x. "
                                  "sin alone is sin(x).",
                              .group = Group::data,
                              .kind = Kind::text},
                             [](Framework) -> Value { return Data().function; }),
        row<&Data::sampling>({.key = "sampling",
                              .label = "Sampling",
                              .help =
                                  "linspace: np.linspace(start, stop, num). uniform: np.random.uniform(start, stop, "
                                  "num). normal: np.random.normal(loc, scale, num).",
                              .group = Group::data,
                              .kind = Kind::choice,
                              .sparse = true},
                             constant<Sampling::linspace>, allOf<Sampling>),
        row<&Data::start>(
            {.key = "start",
             .label = "Start",
             .help = "First x of np.linspace(start, stop, num), or the least that np.random.uniform draws.",
             .group = Group::data,
             .kind = Kind::real,
             .bounds = kWithinAMillion},
            [](Framework) -> Value { return Data().start; }),
        row<&Data::stop>(
            {.key = "stop",
             .label = "Stop",
             .help = "Last x of np.linspace(start, stop, num), or the end that np.random.uniform stays below.",
             .group = Group::data,
             .kind = Kind::real,
             .bounds = kWithinAMillion},
            [](Framework) -> Value { return Data().stop; }),
        row<&Data::loc>({.key = "loc",
                         .label = "Mean of x",
                         .help = "Mean of np.random.normal(loc, scale, num).",
                         .group = Group::data,
                         .kind = Kind::real,
                         .bounds = kWithinAMillion,
                         .sparse = true},
                        [](Framework) -> Value { return Data().loc; }),
        row<&Data::scale>({.key = "scale",
                           .label = "Spread of x",
                           .help = "Standard deviation of np.random.normal(loc, scale, num).",
                           .group = Group::data,
                           .kind = Kind::real,
                           .bounds = {0, kMillion},
                           .sparse = true},
                          [](Framework) -> Value { return Data().scale; }),
        row<&Data::num>({.key = "num",
                         .label = "Points",
                         .help = "How many points there are.",
                         .group = Group::data,
                         .kind = Kind::whole,
                         .bounds = {1, kMillion},
                         .logarithmic = true,
                         .sliderLeast = 10,
                         .sliderMost = 2000},
                        [](Framework) -> Value { return Data().num; }),
        row<&Data::seed>({.key = "seed",
                          .label = "Seed of the data",
                          .help = "np.random.seed(seed) before points and noise are drawn. Empty: others in every run.",
                          .group = Group::data,
                          .kind = Kind::whole,
                          .bounds = {0, kMost32Bits},
                          .sparse = true,
                          .nullable = true},
                         null),
        row<&Data::sorted>({.key = "sorted",
                            .label = "Sorted",
                            .help = "np.sort(x) before y is formed: batches in order then are neighbours.",
                            .group = Group::data,
                            .kind = Kind::flag,
                            .sparse = true},
                           constant<false>),
        row<&Data::noise>({.key = "noise",
                           .label = "Noise",
                           .help = "Standard deviation of np.random.normal(0, noise, num), which is added to y.",
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
        row<&TestPoints::start>({.key = "start",
                                 .label = "Test start",
                                 .help =
                                     "First x of the test points, np.linspace(start, stop, num), at which both sides "
                                     "are judged after the training.",
                                 .group = Group::data,
                                 .kind = Kind::real,
                                 .bounds = kWithinAMillion},
                                nullptr),
        row<&TestPoints::stop>({.key = "stop",
                                .label = "Test stop",
                                .help = "Last x of the test points.",
                                .group = Group::data,
                                .kind = Kind::real,
                                .bounds = kWithinAMillion},
                               nullptr),
        row<&TestPoints::num>({.key = "num",
                               .label = "Test points",
                               .help = "How many test points there are.",
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
          .label = "Scaling of x",
          .help = "scikit-learn's scaler of x, fitted on all points: StandardScaler (mean 0, standard deviation 1) or "
                  "MinMaxScaler (into feature_range). Empty: x as it is.",
          .group = Group::training,
          .kind = Kind::choice,
          .sparse = true,
          .nullable = true},
         &Side::inputScaling},
        {{.key = "target_scaling",
          .label = "Scaling of y",
          .help = "scikit-learn's scaler of y. Losses are those of the scaled numbers, as the script prints them; "
                  "predictions are scaled back before they are compared and drawn. Empty: y as it is.",
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
          .label = "from",
          .help = "MinMaxScaler's feature_range: what the least value becomes.",
          .group = Group::training,
          .kind = Kind::real,
          .bounds = kWithinAMillion},
         &Scaling::low},
        {{.key = "1",
          .label = "to",
          .help = "MinMaxScaler's feature_range: what the greatest value becomes.",
          .group = Group::training,
          .kind = Kind::real,
          .bounds = kWithinAMillion},
         &Scaling::high},
    };
    return rows;
}

} // namespace twinsine::experiment

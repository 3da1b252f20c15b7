// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The parameter table: one row for each thing a person can set. It is the single source for the form, the JSON keys
/// and types, --set, undo texts, tooltips, ranges, defaults and "what differs". Adding a parameter is adding a row.

#include "core/experiment/experiment.hpp"

#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace twinsine::experiment {

enum class Kind { flag, whole, real, choice, text };

/// Where the form shows it, in this order.
enum class Group { about, data, framework, model, initialWeights, optimizer, training };

/// The heading of a group, as in "Initial weights".
std::string_view label(Group group);

/// The allowed numbers. Open ends exclude the bound itself (a learning rate must be greater than 0, a part less than
/// 1).
struct Bounds {
    double least = -std::numeric_limits<double>::infinity();
    double most = std::numeric_limits<double>::infinity();
    bool openBelow = false;
    bool openAbove = false;
};

/// What is known of a parameter whatever experiment it stands in.
struct Parameter {
    std::string_view key;   ///< JSON key within its object, as in "learning_rate"
    std::string_view label; ///< as in "Learning rate"
    std::string_view help;  ///< one or two sentences in Keras' and TensorFlow's words
    Group group;
    Kind kind;
    Bounds bounds{};
    std::string_view unit{};
    bool sparse = false;      ///< a file has it only where it is not at its default
    bool nullable = false;    ///< null is an allowed value (arguments of classes: where their default is null)
    bool logarithmic = false; ///< a slider moves it by factors
    double sliderLeast = 0;   ///< the useful part of the range, for a slider; equal ends: no slider
    double sliderMost = 0;
};

/// A parameter within one experiment: where it stands, what it is and what it would be by default.
struct Entry {
    std::string path;           ///< "a.layers.0.units", or relative to the side: "layers.0.units"
    std::string label;          ///< as in "Layer 1 units"
    const Parameter* parameter; ///< never null
    Value value;
    Value defaultValue;                    ///< the framework's own; null also where the field is required
    bool required;                         ///< the file must name it
    bool nullable;                         ///< null is an allowed value here
    std::vector<std::string_view> choices; ///< Kind::choice: what this framework offers, in order
    /// False where nothing depends on it: the bias initializer of a layer without bias, initializers of a side that
    /// starts from the other's weights, Keras' labels (its losses reshape them), Nesterov without momentum, EMA's
    /// fields without EMA, the data's seed where nothing is drawn.
    bool inEffect = true;
    bool operator==(const Entry&) const = default;
};

/// Every parameter of one side in table order, paths relative to the side. Two sides are compared row by row through
/// these paths.
std::vector<Entry> entriesOf(const Side& side);

/// Every parameter of the experiment, absolute paths: name, notes, data.*, a.*, b.*.
std::vector<Entry> entriesOf(const Experiment& experiment);

/// A row in which the two sides differ; a side that has no such parameter shows none. What only one side's class has is
/// listed where it is not at its default: the class names say the rest.
struct Difference {
    std::string path; ///< relative to the side
    std::string label;
    std::optional<Value> a;
    std::optional<Value> b;
};

/// Whether two frameworks call the same thing so: Zeros and zeros, Keras' sum_over_batch_size and a mean.
bool meanTheSame(const Value& a, const Value& b);

/// The settings in which the sides differ, in table order.
std::vector<Difference> differencesBetween(const Side& a, const Side& b);

} // namespace twinsine::experiment

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The rows of the parameter table, bound to the structures they stand in. Inside core/experiment only: the form, the
/// command line and the tests see them through parameter.hpp and json.hpp.

#include "core/experiment/parameter.hpp"

#include <span>
#include <vector>

namespace twinsine::experiment {

/// A parameter that is a member of Owner.
template <class Owner>
struct Row {
    Parameter parameter;
    Value (*get)(const Owner&);
    void (*set)(Owner&, const Value&); ///< the value has the parameter's kind
    /// The framework's default; null function: required in a file.
    Value (*defaultValue)(Framework);
    /// What the framework offers, for Kind::choice.
    std::vector<std::string_view> (*choices)(Framework);
};

std::span<const Row<Experiment>> experimentRows();
std::span<const Row<Data>> dataRows();
std::span<const Row<Side>> sideRows();
std::span<const Row<Layer>> layerRows();
std::span<const Row<Phase>> phaseRows();

/// An object with class_name and config within Owner.
template <class Owner>
struct ObjectRow {
    Parameter parameter; ///< of its class_name; `key` is the object's own key, as in "optimizer"
    Configured Owner::*member;
    bool isOptimizer;
    Configured (*defaultObject)(Framework);
    std::vector<std::string_view> (*classes)(Framework);
};

std::span<const ObjectRow<Side>> sideObjects();
std::span<const ObjectRow<Layer>> layerObjects();

/// A scaler: its name, null for none; as an object with a config where it has arguments.
struct ScalingRow {
    Parameter parameter;
    std::optional<Scaling> Side::*member;
};
std::span<const ScalingRow> scalingRows();
/// One end of MinMaxScaler's feature_range, which is a list of two.
struct FeatureRangeRow {
    Parameter parameter; ///< its key is the place in the list
    double Scaling::*member;
};
std::span<const FeatureRangeRow> featureRangeRows();

std::span<const Row<TestPoints>> testRows();

/// The parameter of an argument of optimizers or initializers, by its key. Every argument in the catalog has one.
const Parameter& argumentParameter(bool ofOptimizer, std::string_view key);

/// The choices of an argument of Kind::choice.
std::vector<std::string_view> argumentChoices(const Parameter& parameter);

} // namespace twinsine::experiment

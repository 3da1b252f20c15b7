// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A try: fields that an experiment may take over for a lesson, as in "Learning rate: 0.001 on both", and give back.
/// Those of the presets are in resources/tries: a list of {"title", "lesson", "set": {PATH: VALUE}}, in the order of
/// what they teach.

#include "core/experiment/json.hpp"
#include "core/experiment/presets.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace twinsine::experiment {

/// One field of an experiment file: a value, or a whole object or list ("a.phases").
struct Field {
    std::string path; ///< absolute
    Json value;       ///< null: none
};

struct Try {
    std::string title;
    std::string lesson; ///< what it shows, one or two sentences
    std::vector<Field> fields;
};

/// What there is to try in a preset. Valid by construction (a test tries them all).
std::vector<Try> triesOf(const Preset& preset);

/// The fields that lead from one experiment to another of the same frameworks; an optimizer or initializer of another
/// class is one field.
std::vector<Field> fieldsBetween(const Experiment& from, const Experiment& to);

/// The fields set one after the other, with the consequences of with(); another class of optimizer keeps the learning
/// rate.
Result<Experiment, Problems> withFields(const Experiment& experiment, const std::vector<Field>& fields);

/// The fields as they are in `source`; where one is a class_name, the arguments beside it too.
Result<Experiment, Problems> withFieldsOf(const Experiment& source, const Experiment& experiment,
                                          const std::vector<Field>& fields);

/// What a document has under a path, whatever a person wrote there; null pointer: nothing.
const Json* findAt(const Json& document, std::string_view path);

/// What an experiment's document (toJson) has under a path; null where it has nothing.
Json fieldAt(const Json& document, std::string_view path);

} // namespace twinsine::experiment

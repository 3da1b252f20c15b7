// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The experiment file's JSON form: reading with every fault named by path, writing with every field.

#include "core/experiment/experiment.hpp"
#include "core/experiment/problem.hpp"
#include "core/result.hpp"

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace twinsine::experiment {

using Json = nlohmann::ordered_json;

/// The file's `format` and `version`.
inline constexpr const char* kFormat = "twinsine.experiment";
inline constexpr int kVersion = 1;

// What a file may hold is bounded in every direction (docs/experiment-format.md), so that a small one that means harm
// takes neither much time nor much memory.

/// The longest text of an experiment, own points aside, of which each number may take kPointBytes more.
inline constexpr std::size_t kMaxTextBytes = std::size_t{16} << 20;
inline constexpr const char* kTooLarge = "is larger than 16 MiB";
inline constexpr std::size_t kMostPoints = 1'000'000; ///< of x and of y
inline constexpr std::size_t kPointBytes = 32;
inline constexpr std::size_t kMaxTextBytesWithPoints = kMaxTextBytes + 2 * kMostPoints * kPointBytes;

/// Values in a document, lists and objects counted, own points not.
inline constexpr std::size_t kMostValues = 100'000;
/// UTF-8 bytes of a key, of a text (the notes are the longest), of a name.
inline constexpr std::size_t kLongestKey = 1000;
inline constexpr std::size_t kLongestText = 65536;
inline constexpr std::size_t kLongestName = 1000;
/// Characters that a number is written with.
inline constexpr std::size_t kLongestNumber = 1000;

/// How many problems fromJson lists.
inline constexpr std::size_t kMostProblems = 100;

/// Parses JSON text, in a time that grows as its length does. Faults: more than one of the bounds above, malformed text
/// (with line and column), more than 100 levels of nesting, a duplicate key (with its path), a number too large for a
/// double.
Result<Json> parseJson(std::string_view text);

/// Of an object only the members of these keys. The text may have any length, the bounds are for what is kept of it; in
/// the rest keys are not compared.
Result<Json> parseMembers(std::string_view text, std::span<const std::string_view> members);

/// The value of that key of an object, null where there is none or the text is wrong before it; what follows is not
/// read.
Json firstMember(std::string_view text, std::string_view key);

/// Why a file of that version can't be read, after "version: "; empty if it can.
std::string versionProblem(const Json& version);

/// Reads an experiment document: fills in defaults, then validates. All faults of form are reported (unknown fields,
/// wrong types, missing fields); where there are none, all faults that validate() finds. Beyond kMostProblems one more
/// says "and N more".
Result<Experiment, Problems> fromJson(const Json& document);

/// Every field with its value, defaults included, in the contract's order; initial_weights_from and drawn only where
/// present.
Json toJson(const Experiment& experiment);

/// One value: a JSON null, flag, number or string.
Json toJson(const Value& value);

/// toJson as indented text, ending in a newline.
std::string toJsonText(const Experiment& experiment);

/// What JSON text may be.
bool isUtf8(std::string_view text);
inline constexpr const char* kNotUtf8 = "not UTF-8 text";

/// Sets one field of a document, as `--set PATH=VALUE` does: objects and list positions on the way are made where the
/// document leaves them out. On error the document stays as it is. Setting a class_name empties the config beside it;
/// setting a framework removes what the framework has defaults of its own for (optimizer, initializers, phases,
/// seeding) and choices that it lacks; a seed given or taken away removes the seeding call; and what was drawn is
/// forgotten when the random ops may be others.
Result<Done> setPath(Json& document, std::string_view path, Json value);

/// The text of "PATH=VALUE" applied: VALUE is JSON, or else a bare word for a string.
Result<Done> setPath(Json& document, std::string_view assignment);

/// The experiment with the parameter at an absolute path changed, with the same consequences as setPath; but another
/// class of optimizer keeps the arguments that it has too and that are not at the old class's defaults. What is wrong
/// comes back as problems; problems that the experiment had before count too.
Result<Experiment, Problems> with(const Experiment& experiment, std::string_view path, const Value& value);

} // namespace twinsine::experiment

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Reads an experiment out of any file that holds one: an experiment, a result, a single exported run, or an exported
/// picture. In place of a file's path the text of an experiment may be given.

#include "core/experiment/json.hpp"
#include "core/keep_going.hpp"

#include <string>
#include <string_view>

namespace twinsine::io {

/// The key of the text chunk (PNG) and the id of the metadata element (SVG) that carry an experiment.
inline constexpr const char* kPictureKey = "twinsine.experiment";

/// Whether that is an experiment itself, JSON, and no path: it begins with a brace (a file may be called so as ./{...).
bool isExperimentText(std::string_view path);

/// How messages name a file: "-" is "standard input", a text "the text".
std::string displayName(const std::string& path);

/// The experiment document inside `bytes`: JSON of an experiment, a result or a single run (its experiment is taken), a
/// PNG picture with the text chunk, or an SVG picture with the metadata element. The experiment has the bounds of
/// experiment::parseJson, what surrounds it in a result or picture any size.
Result<experiment::Json> documentFrom(std::string_view bytes);

/// documentFrom and fromJson, or the first thing that is wrong.
Result<experiment::Experiment> experimentFrom(std::string_view bytes);

/// readFile and documentFrom; an error starts with the file's name, as in "lesson.json: line 3, column 4: ...".
Result<experiment::Json> readDocument(const std::string& path);

/// readDocument and fromJson: each problem a line, starting with the file's name.
Result<experiment::Experiment, std::vector<std::string>> readExperiment(const std::string& path);

/// A file that was read once, with all that whoever edits it needs.
struct OpenedFile {
    experiment::Experiment experiment;
    std::string lesson; ///< beside the experiment, as JSON text; empty where there is none
    std::string digest; ///< digestOf() its bytes
    /// Whether saving writes there: a regular file that holds nothing but an experiment and its lesson.
    bool isOwn = false;
};

/// readExperiment() with the rest. "cancelled" if keepGoing says no while a pipe is waited for.
Result<OpenedFile, std::vector<std::string>> openFile(const std::string& path, const KeepGoing& keepGoing = kAlways);

/// Tells apart what a file held at two times: by its length and two checksums, against accidents and not against
/// intent.
std::string digestOf(std::string_view bytes);

/// An experiment file's text, with that lesson in it unless it is empty.
std::string fileText(const experiment::Experiment& experiment, const std::string& lesson);

/// An SVG text with the experiment put in as <metadata>.
std::string svgWithExperiment(std::string_view svg, const experiment::Experiment& experiment);

} // namespace twinsine::io

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A lesson: steps through settings of one experiment, with texts, some of what is seen hidden until a class has said
/// what it expects, and the window reduced to what the lesson is about. An experiment file carries one as "lesson";
/// whoever only trains passes over it. docs/lessons.md describes the format.

#include "core/experiment/json.hpp"
#include "core/experiment/tries.hpp"

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace twinsine::experiment {

/// What a step may hide until it is revealed: a side's curves and losses, the gap and all that is of both, the losses.
enum class Covered { a, b, gap, losses };
inline constexpr std::array<std::string_view, 4> kCoveredNames{"a", "b", "gap", "losses"};

/// Parts of the window that a lesson may do without.
enum class Part { settings, why, scripts, history };
inline constexpr std::array<std::string_view, 4> kPartNames{"settings", "why", "scripts", "history"};

struct LessonStep {
    std::string title;
    std::string text;          ///< paragraphs
    std::vector<Field> fields; ///< set in the file's own experiment, whatever the step before has set
    std::vector<Covered> covered;

    bool covers(Covered what) const;
};

struct Lesson {
    std::vector<std::string>
        hidden; ///< settings that are not shown: a path within a side ("optimizer") or "data.…", and all below it
    std::vector<std::string> locked; ///< settings that are shown but not to be changed, likewise
    std::vector<Part> without;
    std::vector<LessonStep> steps; ///< one at least

    bool goesWithout(Part part) const;
};

/// Whether a setting's path is one of those or below one of them.
bool isWithin(std::string_view path, const std::vector<std::string>& paths);

/// Reads a document's "lesson", whose steps change `experiment`, the document's own. What is wrong has paths as
/// "lesson.steps.0.set".
Result<Lesson, Problems> lessonOf(const Json& lesson, const Experiment& experiment);

/// The experiment of a step. Valid, as lessonOf() has tried.
Experiment experimentOf(const LessonStep& step, const Experiment& experiment);

/// A lesson that is compiled into the program (resources/lessons/*.json).
struct LessonFile {
    std::string_view name;
    std::string_view text;
};
std::span<const LessonFile> lessons();

} // namespace twinsine::experiment

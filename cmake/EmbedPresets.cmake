# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes resources/presets/*.json, each with the file of that name in resources/tries, into a C++ source in the build
# tree (TWINSINE_PRESETS_SOURCE), with the lessons of resources/lessons, in their groups and the order in which a person
# sees them; the first is the one that the window starts with. Written anew when one of them changes.
set(TWINSINE_PRESETS_SOURCE ${PROJECT_BINARY_DIR}/generated/presets_data.cpp)

set(presets_frameworks
        keras-vs-tensorflow
        unseeded
        seeded-the-wrong-way
        precision
        defaults-vs-explicit
        batch-sizes-carried-over)
set(presets_slips
        labels-of-the-wrong-shape
        forgot-to-shuffle
        sum-instead-of-mean
        unscaled-inputs
        validation-takes-the-end
        fit-twice
        default-learning-rate
        reported-or-evaluated
        luck-of-the-draw)

set(preset_entries "")
foreach(group frameworks slips)
    foreach(preset ${presets_${group}})
        set(preset_file ${PROJECT_SOURCE_DIR}/resources/presets/${preset}.json)
        set(tries_file ${PROJECT_SOURCE_DIR}/resources/tries/${preset}.json)
        set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${preset_file} ${tries_file})
        file(READ ${preset_file} preset_text)
        file(READ ${tries_file} tries_text)
        string(APPEND preset_entries
               "    {\"${preset}\", PresetGroup::${group}, R\"json(${preset_text})json\", R\"json(${tries_text})json\"},\n")
    endforeach()
endforeach()

set(lesson_entries "")
foreach(lesson a-seed-is-one-draw why-adam-and-sgd-part batches-and-updates)
    set(lesson_file ${PROJECT_SOURCE_DIR}/resources/lessons/${lesson}.json)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${lesson_file})
    file(READ ${lesson_file} lesson_text)
    string(APPEND lesson_entries "    {\"${lesson}\", R\"json(${lesson_text})json\"},\n")
endforeach()

file(CONFIGURE OUTPUT ${TWINSINE_PRESETS_SOURCE} @ONLY CONTENT [[
#include "core/experiment/lesson.hpp"
#include "core/experiment/presets.hpp"

namespace twinsine::experiment {

static constexpr Preset kPresets[] = {
@preset_entries@};

std::span<const Preset> presets() { return kPresets; }

static constexpr LessonFile kLessons[] = {
@lesson_entries@};

std::span<const LessonFile> lessons() { return kLessons; }

} // namespace twinsine::experiment
]])

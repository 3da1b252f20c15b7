// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What there is to tell of an experiment and to try in it: for a preset what its authors wrote, for any other its
/// notes and a try for each of the first settings in which its sides differ.

#include "core/experiment/changes.hpp"
#include "core/experiment/tries.hpp"

#include <QString>

#include <cstdint>
#include <vector>

namespace twinsine::ui {

/// A part of the notes: a heading, if it has one, and paragraphs.
struct StorySection {
    QString heading;
    QString text;
};

/// Notes in parts. A part begins with a short line without a full stop that text follows at once: its heading.
std::vector<StorySection> sectionsOf(const QString& notes);

struct StoryTry {
    QString title;
    QString lesson; ///< may be empty
    std::vector<experiment::Field> fields;
    experiment::Experiment alone; ///< the story's experiment with this one thing changed
};

class Story {
public:
    explicit Story(experiment::Experiment experiment);

    /// As the scripts are.
    const experiment::Experiment& experiment() const { return m_experiment; }
    /// Null where it is no preset.
    const experiment::Preset* preset() const { return m_preset; }
    const std::vector<StoryTry>& tries() const { return m_tries; }

    /// Which tries an experiment has now.
    std::vector<bool> on(const experiment::Experiment& now) const;

    /// An experiment with a try; `alone`: what the other tries and the seeds change goes back to what it was.
    experiment::Changed with(const experiment::Experiment& now, std::size_t index, bool alone) const;
    /// Its fields as the scripts have them; the tries that are on stay on.
    experiment::Changed without(const experiment::Experiment& now, std::size_t index) const;
    /// Both sides with that seed.
    experiment::Changed withSeed(const experiment::Experiment& now, std::int64_t seed, bool alone) const;

    /// Whether it is this story's with some tries and seeds.
    bool isOnlyTried(const experiment::Experiment& now) const;

private:
    /// Without any try, and with the scripts' seeds.
    experiment::Changed cleared(const experiment::Experiment& now) const;

    experiment::Experiment m_experiment;
    const experiment::Preset* m_preset = nullptr;
    std::vector<StoryTry> m_tries;
};

} // namespace twinsine::ui

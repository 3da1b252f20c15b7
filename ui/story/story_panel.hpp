// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The presets and the story of the experiment: what its scripts do, what to watch, what to try, and what came of it.

#include "ui/run/many_computing.hpp"
#include "ui/story/story.hpp"
#include "ui/story/trials.hpp"
#include "ui/story/try_caption.hpp"

#include <QWidget>

#include <optional>
#include <string>
#include <vector>

class QCheckBox;
class QLabel;
class QMenu;
class QScrollArea;

namespace twinsine::ui {

class ContentList;
class FoldedSections;
class PresetChooser;
class SeedRow;
class TryList;

class StoryPanel : public QWidget {
    Q_OBJECT

public:
    explicit StoryPanel(ManyComputing computing, QWidget* parent = nullptr);
    ~StoryPanel() override;

    /// The experiment as it was chosen or opened, and as it is now. Another origin begins another story.
    void setExperiment(const experiment::Experiment& origin, const experiment::Experiment& now);
    /// A training of that experiment has ended so; `trained` is the same with what its seeds left open.
    void addTraining(const experiment::Experiment& experiment, const Outcome& outcome,
                     const experiment::Experiment& trained);
    /// An entry for each preset, named as the preset is in files and on the command line.
    void fillMenu(QMenu& menu);
    /// The preset before (-1) or after (1) that of the story, from the last on to the first; of none the first.
    void choosePresetBeside(int direction);
    /// Whether the experiment is a preset with nothing changed but by its tries and seeds.
    bool isOnlyTried() const { return m_story && m_story->preset() && m_story->isOnlyTried(m_now); }
    /// The menu of presets.
    void openPresets();

    /// What clicks ask for, for others who ask.
    void switchTry(std::size_t index, bool on);
    void throwDice();

Q_SIGNALS:
    void presetChosen(const experiment::Preset& preset);
    /// The experiment that a person asks for, or why it cannot be, and what the change is called.
    void changeAsked(const experiment::Changed& changed, const QString& text);
    void trainAsked();
    /// The seed is to be typed.
    void seedAsked();
    /// Many seeds were trained: their curves are worth seeing.
    void seedsStudied();
    /// What the change did that the experiment has now; empty: there is nothing to say.
    void captionChanged(const QString& text);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeContent(ManyComputing computing);
    void beginStory(const experiment::Experiment& origin);
    void showNow();
    /// `row` of the ledger is what the experiment is now; -1: it has none yet.
    void showOutcomes(int row);
    void showTexts();
    /// Of a training that has just ended with the settings as they are now.
    void showCaption(int row, const Outcome& outcome, const experiment::Experiment& trained);
    void bringBack(int row);

    QScrollArea* m_scroll;
    std::optional<Story> m_story;
    experiment::Experiment m_now;
    std::optional<std::string> m_shownNotes;
    QString m_remark; ///< in place of the question, where the texts are of a preset that had other settings
    Trials m_trials{this};
    std::optional<Outcome> m_original;              ///< of the story's own experiment
    std::vector<std::optional<Outcome>> m_outcomes; ///< of the tries alone
    TryCaption m_caption;
    experiment::Experiment m_captioned; ///< of which the caption is
    PresetChooser* m_presets;
    QLabel* m_question;
    QCheckBox* m_combine;
    TryList* m_tries;
    SeedRow* m_seeds;
    ContentList* m_ledger;
    FoldedSections* m_sections;
};

} // namespace twinsine::ui

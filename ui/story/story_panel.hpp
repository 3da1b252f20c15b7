// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The presets and the story of the experiment: what its scripts do, what to watch, what to try, and what came of it.

#include "ui/story/story.hpp"
#include "ui/story/trials.hpp"
#include "ui/story/try_caption.hpp"

#include <QWidget>

#include <optional>
#include <string>
#include <utility>
#include <vector>

class QCheckBox;
class QLabel;
class QMenu;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace twinsine::ui {

class ContentList;
class PresetLists;
class TryList;

class StoryPanel : public QWidget {
    Q_OBJECT

public:
    explicit StoryPanel(engines::EngineChooser chooser, QWidget* parent = nullptr);
    ~StoryPanel() override;

    /// The experiment as it was chosen or opened, and as it is now. Another origin begins another story.
    void setExperiment(const experiment::Experiment& origin, const experiment::Experiment& now);
    /// A training of that experiment has ended so; `trained` is the same with what its seeds left open.
    void addTraining(const experiment::Experiment& experiment, const Outcome& outcome,
                     const experiment::Experiment& trained);
    /// An entry for each preset, named as the preset is in files and on the command line.
    void fillMenu(QMenu& menu);
    /// Whether the experiment is a preset with nothing changed but by its tries and seeds.
    bool isOnlyTried() const { return m_story && m_story->preset() && m_story->isOnlyTried(m_now); }
    /// Gives the keys to the presets.
    void focusPresets();

Q_SIGNALS:
    void presetChosen(const experiment::Preset& preset);
    /// The experiment that a person asks for, or why it cannot be, and what the change is called.
    void changeAsked(const experiment::Changed& changed, const QString& text);
    void trainAsked();
    /// What the change did that the experiment has now; empty: there is nothing to say.
    void captionChanged(const QString& text);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeContent();
    void addButtons(QVBoxLayout& column);
    void beginStory(const experiment::Experiment& origin);
    void showNow();
    /// `row` of the ledger is what the experiment is now; -1: it has none yet.
    void showOutcomes(int row);
    void showTexts();
    /// Of a training that has just ended with the settings as they are now.
    void showCaption(int row, const Outcome& outcome, const experiment::Experiment& trained);
    void switchTry(std::size_t index, bool on);
    void throwDice();
    void bringBack(int row);

    QScrollArea* m_scroll;
    std::optional<Story> m_story;
    experiment::Experiment m_now;
    std::optional<std::pair<std::string, std::string>> m_shownTexts;
    Trials m_trials{this};
    std::vector<std::optional<Outcome>> m_outcomes; ///< of the tries alone
    TryCaption m_caption;
    experiment::Experiment m_captioned; ///< of which the caption is
    PresetLists* m_presets;
    QLabel* m_name;
    QLabel* m_text;
    QLabel* m_more; ///< what is good to know besides
    QCheckBox* m_alone;
    TryList* m_tries;
    QLabel* m_seeds; ///< what other seeds made of the gap
    QToolButton* m_back;
    ContentList* m_ledger;
};

} // namespace twinsine::ui

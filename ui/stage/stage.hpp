// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The window as a class sees it on a projector, full screen: Fit at 70 % of the height, the gap as the largest number,
/// the tries of the story on the keys 1 to 9. A curtain hides one side until the class has voted. No type is smaller
/// than 2.4 % of the height. It shows what the window has and asks the window for all else.

#include "core/experiment/lesson.hpp"
#include "ui/run/curtain.hpp"
#include "ui/run/run_feed.hpp"
#include "ui/story/story.hpp"
#include "ui/theme/theme.hpp"

#include <QWidget>

#include <optional>
#include <vector>

class QAction;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace twinsine::ui {

class PointerSpot;
class SpeakerNotes;
class StageCharts;
class StageHead;
class TransportBar;
class TryStrip;

class Stage : public QWidget {
    Q_OBJECT

public:
    /// What the window does for it; `train` is its command. The transport does what its keys do.
    Stage(TransportBar& transport, QAction* train, QWidget* window);

    /// On that screen, with the speaker's notes on another if there is one.
    void begin(const QScreen& screen);
    void end();

    void setTheme(theme::Theme theme);
    /// The story's experiment and what it is now.
    void setExperiment(const experiment::Experiment& origin, const experiment::Experiment& now);
    /// What a change did.
    void setCaption(const QString& text);
    /// That of a lesson, with what it hides; null: there is none.
    void setStep(const experiment::Lesson* lesson, std::size_t step, const Curtain& curtain);
    /// Why there is nothing new; empty: nothing is wrong.
    void setProblem(const QString& text);
    /// Why what was asked for last is not done; until something changes.
    void setHint(const QString& text);
    /// Frame as the charts have it; null: nothing yet.
    void showRun(const RunView& view, const std::shared_ptr<const run::Frame>& frame);

Q_SIGNALS:
    void left();
    void trySwitched(std::size_t index, bool on);
    void diceAsked();
    /// The preset before (-1) or after (1).
    void presetAsked(int step);
    void slowMotionAsked();
    /// The next step of the lesson (1) or the one before (-1).
    void stepAsked(int by);
    /// The curtain was opened.
    void revealed();
    void undoAsked();
    void redoAsked();
    void epochAsked(std::int64_t epoch);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    QHBoxLayout* makeFoot(QAction* train);
    QToolButton* addButton(QHBoxLayout& foot, const char* name, const QString& text, const QString& help);
    /// False: it is no key of the stage.
    bool handle(const QKeyEvent& event);
    void switchTry(std::size_t index);
    void turnPage(int step);
    void draw(const Curtain& curtain);
    void toggleCurtain(experiment::SideName side);
    void nextCount();
    void toggleNotes();
    void toggleHelp();
    /// The stage goes to the next screen, and the notes leave it.
    void changeScreens();
    void showExperiment();
    void showAll();
    void showCaption();

    TransportBar& m_transport;
    std::optional<Story> m_story;
    experiment::Experiment m_origin; ///< of the story
    experiment::Experiment m_now;
    RunView m_view;
    std::shared_ptr<const run::Frame> m_frame;
    QString m_caption;
    QString m_problem;
    QString m_hint;
    Curtain m_curtain;
    Curtain m_lessonCurtain;       ///< the one without the speaker's own
    bool m_isLesson = false;       ///< whose steps take the place of presets and tries
    bool m_notesElsewhere = false; ///< on a screen that the class does not see
    StageHead* m_head;
    StageCharts* m_charts;
    TryStrip* m_tries;
    QLabel* m_step; ///< what the lesson says
    QLabel* m_line; ///< the caption
    QToolButton* m_pace = nullptr;
    QToolButton* m_count = nullptr;
    QToolButton* m_reveal = nullptr;
    QLabel* m_help;
    SpeakerNotes* m_notes;
    PointerSpot* m_spot;
};

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The window: settings of both sides, live charts, timeline. It owns the experiment being edited and the run, and
/// connects what a person does to both. It begins to train when it is first painted, at a pace at which one can watch.

#include "core/conversion/edit.hpp"
#include "core/engines/choose_engine.hpp"
#include "core/experiment/presets.hpp"
#include "core/io/experiment_file.hpp"
#include "ui/document/document.hpp"
#include "ui/history/recorder.hpp"
#include "ui/run/many_computing.hpp"
#include "ui/run/run_commands.hpp"
#include "ui/run/run_feed.hpp"
#include "ui/settings/note.hpp"
#include "ui/window/picture_commands.hpp"
#include "ui/window/window_actions.hpp"

#include <QMainWindow>
#include <QTimer>

#include <spdlog/sinks/ringbuffer_sink.h>

#include <memory>
#include <utility>
#include <vector>

namespace twinsine::ui {

class Autosave;
class ChartArea;
class ComputingMenus;
class Course;
class FileCommands;
class GuideWindow;
class HistoryPage;
class LessonPanel;
class MainSplitter;
class MessageBar;
struct Orphan;
class ReadOuts;
class ScriptsPage;
class SettingsPanel;
class Stage;
class StoryPanel;
class TransportBar;
class MapPage;
class WhyPage;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// `file` is where the experiment was opened from, empty for a preset; `log` is shown in the log panel, may be
    /// null.
    explicit MainWindow(
        io::OpenedFile opened, const QString& file, std::shared_ptr<spdlog::sinks::ringbuffer_sink_mt> log,
        engines::EngineChooser chooser = [](const auto& e, auto engine, auto device) {
            return engines::chooseComputing(e, engine, device);
        });
    ~MainWindow() override;

    /// Ends it as Quit does, but without a question: what is not saved is offered at the next start.
    void quitAtOnce();

protected:
    void paintEvent(QPaintEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void moveEvent(QMoveEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeContent();
    /// In the place and size that it was closed in, or as large as is sensible.
    void showAsLeft();
    void choosePreset(const experiment::Preset& preset);
    void connectStory();
    void connectForm();
    void connectRun();
    void connectFiles();
    void connectView();
    /// The guide beside this window, at that heading; empty: where it was left.
    void showGuide(const QString& anchor);
    void connectAnswers();
    /// What there is to do with a chart.
    void showChartMenu(Chart chart, const QPoint& at);
    void connectHistory();

    void bringBack(const experiment::Experiment& experiment, const experiment::Experiment& origin, const QString& text);
    void copyText();
    void pasteText();
    void connectRecovery();
    void recover(Orphan& orphan);
    void connectStage();
    void connectLessons(std::string lesson);
    /// Page, locks and curtain of the lesson, or everything without one.
    void showLesson();
    /// Whether the lesson lets the experiment change so; else it says that it does not.
    bool isAllowed(const experiment::Experiment& changed);
    /// Says why something is not done, where the person looks.
    void refuse(const QString& why);

    void edit(const conversion::Edit& edit, const QString& text, int drag, const std::string& path);
    void tell(const Note& note);
    void editSide(experiment::SideName side, const std::string& path, const experiment::Value& value, bool linked,
                  int drag);
    void documentChanged();

    /// What is typed but not entered counts: the toolbar takes no focus, so nothing else would end the edit.
    void commitTyped();
    void setRetrains(bool on);
    void askStopRule();
    /// Brings up the form with these settings marked, where there is a form.
    void showSetting(const std::vector<std::string>& paths, bool takesKeys);
    void runUpdated();
    /// Marks curves that are of other settings than those in the form.
    void showStale();
    void showFrame();

    void setTheme(theme::Theme theme);
    /// Begins the stage or leaves it.
    void setStage(bool on);

    Document m_document;
    /// What the charts were fitted to last: the story and its own points.
    std::pair<experiment::Experiment, std::shared_ptr<const experiment::OwnPoints>> m_fitted;
    RunFeed m_feed;
    ManyComputing m_many;
    RunCommands m_run;
    ComputingMenus* m_computing;
    MessageBar* m_messages;
    MainSplitter* m_halves;
    StoryPanel* m_story;
    SettingsPanel* m_settings;
    ChartArea* m_charts;
    WhyPage* m_why;
    MapPage* m_map;
    ScriptsPage* m_scripts;
    HistoryPage* m_history;
    TransportBar* m_transport;
    ReadOuts* m_readOuts;
    FileCommands* m_files;
    PictureCommands m_pictures;
    WindowActions m_actions{};
    theme::Theme m_theme{};
    std::unique_ptr<Recorder> m_recorder;
    std::unique_ptr<GuideWindow> m_guide; ///< from its first use on
    Autosave* m_autosave = nullptr; ///< null where there is no folder for it
    QTimer m_placed;
    Stage* m_stage = nullptr;
    Course* m_course = nullptr;
    LessonPanel* m_lesson = nullptr;
    bool m_begun = false;
    bool m_failed = false; ///< the run that is shown
    bool m_closing = false;
    run::Job m_writing; ///< pictures and tables
};

} // namespace twinsine::ui

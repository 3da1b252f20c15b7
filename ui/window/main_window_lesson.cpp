// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Lessons: what they take away from the window and hide in it.

#include "core/io/experiment_file.hpp"
#include "ui/charts/chart_area.hpp"
#include "ui/document/file_commands.hpp"
#include "ui/history/history_page.hpp"
#include "ui/lesson/course.hpp"
#include "ui/lesson/lesson_panel.hpp"
#include "ui/map/map_page.hpp"
#include "ui/run/read_outs.hpp"
#include "ui/script/scripts_page.hpp"
#include "ui/settings/setting_rows.hpp"
#include "ui/settings/settings_panel.hpp"
#include "ui/stage/stage.hpp"
#include "ui/story/story_panel.hpp"
#include "ui/why/why_page.hpp"
#include "ui/widgets/folding_row.hpp"
#include "ui/widgets/text.hpp"
#include "ui/window/main_splitter.hpp"
#include "ui/window/main_window.hpp"
#include "ui/window/message_bar.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cassert>

namespace twinsine::ui {
namespace {

/// As the form calls a setting, or all below that path.
QString labelOf(const std::string& path, const experiment::Experiment& experiment) {
    const auto rows = settingRows(experiment);
    const auto row = std::ranges::find_if(rows, [&](const SettingRow& each) { return each.path == path; });
    return row == rows.end() ? toQString(path) : translated(row->label);
}

} // namespace

using experiment::Part;

void MainWindow::connectLessons(std::string lesson) {
    m_course = new Course(m_document, this);
    m_lesson = new LessonPanel(*m_course, this);
    m_halves->pages().addPage(m_lesson, tr("Lesson"));
    m_halves->pages().setPageShown(m_lesson, false);
    connect(m_course, &Course::changed, this, &MainWindow::showLesson);
    connect(m_course, &Course::begun, this, [this] { m_halves->pages().bringUp(m_lesson); });
    m_files->setAllowed([this](const experiment::Experiment& changed) { return isAllowed(changed); });
    connect(m_files, &FileCommands::opened, m_course, &Course::forget);
    connect(m_stage, &Stage::stepAsked, m_course, &Course::go);
    connect(m_stage, &Stage::revealed, m_course, &Course::reveal);
    if (!lesson.empty())
        m_document.open(m_document.experiment(), m_document.file(), std::move(lesson));
    for (const auto& each : experiment::lessons()) {
        const auto document = experiment::parseJson(each.text);
        const auto read = document ? experiment::fromJson(*document) : experiment::Problems{};
        assert(read); // a test reads them all
        QAction* action = m_actions.lessons->addAction(translatedWhole(read->name));
        action->setObjectName(QStringLiteral("lesson.") + toQString(each.name));
        connect(action, &QAction::triggered, this, [this, each] {
            commitTyped();
            m_files->whenSafe([this, each] {
                const auto opened = experiment::parseJson(each.text);
                m_document.open(*experiment::fromJson(*opened), {}, (*opened)["lesson"].dump());
                Q_EMIT m_files->opened();
            });
        });
    }
}

void MainWindow::showLesson() {
    const experiment::Lesson* lesson = m_course->lesson();
    const Curtain curtain = m_course->curtain();
    FoldingRow& pages = m_halves->pages();
    pages.setPageShown(m_story, !lesson);
    pages.setPageShown(m_lesson, lesson != nullptr);
    pages.setPageShown(m_settings, !lesson || !lesson->goesWithout(Part::settings));
    m_actions.showPresets->setEnabled(!lesson);
    for (QAction* action : {m_actions.find, m_actions.makeEqual, m_actions.swap, m_actions.onlyDifferences})
        action->setEnabled(!lesson || !lesson->goesWithout(Part::settings));
    const auto show = [&](QWidget* page, QAction* action, Part part, bool tells) {
        const bool isShown = !(lesson && lesson->goesWithout(part)) && !(tells && curtain.isDrawn());
        m_halves->views().setPageShown(page, isShown);
        action->setEnabled(isShown);
    };
    show(m_why, m_actions.showWhy, Part::why, true);
    show(m_map, m_actions.showMap, Part::why, true); // it answers as much
    show(m_scripts, m_actions.showScripts, Part::scripts, false);
    show(m_history, m_actions.showHistory, Part::history, true);
    m_settings->setLimits(lesson ? lesson->hidden : std::vector<std::string>(),
                          lesson ? lesson->locked : std::vector<std::string>());
    m_map->setHidden(lesson ? lesson->hidden : std::vector<std::string>());
    m_charts->setCurtain(curtain);
    m_readOuts->setCurtain(curtain);
    m_stage->setStep(lesson, m_course->index(), curtain);
    if (lesson)
        m_lesson->showStep(translatedWhole(m_document.experiment().name));
    showFrame();
}

bool MainWindow::isAllowed(const experiment::Experiment& changed) {
    const std::string* locked = m_course->lockedIn(changed);
    if (locked)
        refuse(tr("The lesson keeps “%1” as it is. Leave the lesson to change it.").arg(labelOf(*locked, changed)));
    return !locked;
}

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What each part of the window asks for, and what comes of it.

#include "ui/window/main_window.hpp"

#include "ui/charts/base_chart.hpp"
#include "ui/charts/chart_area.hpp"
#include "ui/document/file_commands.hpp"
#include "ui/document/preferences.hpp"
#include "ui/guide/guide_window.hpp"
#include "ui/history/history_page.hpp"
#include "ui/language/language.hpp"
#include "ui/lesson/course.hpp"
#include "ui/map/map_page.hpp"
#include "ui/run/computing_menus.hpp"
#include "ui/run/epoch_slider.hpp"
#include "ui/run/stop_rule_dialog.hpp"
#include "ui/run/transport_bar.hpp"
#include "ui/script/scripts_page.hpp"
#include "ui/settings/settings_panel.hpp"
#include "ui/settings/weights_dialog.hpp"
#include "ui/story/story_panel.hpp"
#include "ui/why/why_page.hpp"
#include "ui/widgets/folding_row.hpp"
#include "ui/widgets/text.hpp"
#include "ui/window/main_splitter.hpp"
#include "ui/window/message_bar.hpp"
#include "ui/window/saved.hpp"
#include "ui/window/small_dialogs.hpp"

#include <QActionGroup>
#include <QMenu>

namespace twinsine::ui {

using experiment::SideName;

void MainWindow::connectStory() {
    m_story->fillMenu(*m_actions.presets);
    connect(m_actions.showPresets, &QAction::triggered, this, [this] {
        m_halves->pages().bringUp(m_story);
        m_story->openPresets();
    });
    connect(m_story, &StoryPanel::presetChosen, this, &MainWindow::choosePreset);
    connect(m_story, &StoryPanel::changeAsked, this, [this](const experiment::Changed& changed, const QString& text) {
        if (changed)
            return edit({changed}, text, 0, {});
        refuse(translated(toText(changed.error().front())));
        documentChanged(); // the box that was ticked gives way to what is
    });
    connect(m_story, &StoryPanel::captionChanged, m_charts, &ChartArea::setCaption);
    connect(m_story, &StoryPanel::trainAsked, &m_run, &RunCommands::startAnew);
    connect(m_story, &StoryPanel::seedAsked, this, [this] { showSetting({"seed"}, true); });
    connect(m_story, &StoryPanel::seedsStudied, m_charts, &ChartArea::showSeeds);
}

void MainWindow::showSetting(const std::vector<std::string>& paths, bool takesKeys) {
    m_halves->pages().bringUp(m_settings);
    m_settings->reveal(paths, takesKeys);
}

void MainWindow::connectForm() {
    connect(&m_document, &Document::changed, m_messages, &MessageBar::clearTold);
    connect(&m_document, &Document::changed, this, &MainWindow::documentChanged);
    connect(m_settings, &SettingsPanel::edited, this, &MainWindow::editSide);
    connect(m_settings, &SettingsPanel::sharedEdited, this,
            [this](const std::string& path, const experiment::Value& value, int drag) {
                edit({withChanges(m_document.experiment(), {{path, value}})}, toQString(path), drag, path);
            });
    connect(m_settings, &SettingsPanel::copyAsked, this, [this](const SettingRow& row, SideName from) {
        const SideName to = other(from);
        edit(conversion::copied(m_document.experiment(), row.path, from),
             tr("%1 of %2").arg(translated(row.label), sideName(m_document.experiment(), to)), 0,
             std::string(experiment::nameOf(to)) + "." + row.path);
    });
    connect(m_settings, &SettingsPanel::changeAsked, this,
            [this](const conversion::Edit& changed, const QString& text, const std::string& beside) {
                edit(changed, text, 0, beside);
            });
    connect(m_actions.find, &QAction::triggered, this, [this] {
        m_halves->pages().bringUp(m_settings);
        m_settings->startSearch();
    });
    connect(m_actions.makeEqual, &QAction::triggered, m_settings, [this] { m_settings->makeEqual(SideName::a); });
    connect(m_actions.swap, &QAction::triggered, m_settings, &SettingsPanel::swapSides);
    connect(m_actions.onlyDifferences, &QAction::toggled, m_settings, &SettingsPanel::setOnlyDifferences);
    connect(m_settings, &SettingsPanel::onlyDifferencesChanged, m_actions.onlyDifferences, &QAction::setChecked);
}

void MainWindow::connectRun() {
    connect(&m_feed, &RunFeed::updated, this, &MainWindow::runUpdated);
    connect(&m_feed, &RunFeed::frameReady, this, &MainWindow::showFrame);
    connect(&m_run, &RunCommands::started, m_messages, &MessageBar::clear);
    connect(&m_run, &RunCommands::started, this, &MainWindow::showStale);
    for (const QAction* action : {m_actions.train, m_actions.step, m_actions.reset}) // before the commands below
        connect(action, &QAction::triggered, this, &MainWindow::commitTyped);
    m_transport->setActions(
        {m_actions.reset, m_actions.stepBack, m_actions.train, m_actions.stop, m_actions.step, m_actions.latest});
    connect(m_charts, &ChartArea::trainAsked, &m_run, &RunCommands::start);
    connect(m_charts, &ChartArea::epochAsked, &m_transport->timeline(), &EpochSlider::goTo);
    connect(&m_transport->timeline(), &EpochSlider::moved, this, &MainWindow::showFrame);
    connect(m_computing, &ComputingMenus::engineChanged, this, [this](engines::EngineChoice engine) {
        m_feed.setEngine(engine);
        m_run.startAnew();
    });
    connect(m_computing, &ComputingMenus::deviceChanged, this, [this](engines::DeviceChoice device) {
        m_feed.setDevice(device);
        m_many.setDevice(device);
        m_run.startAnew();
    });
    connect(m_actions.stopRule, &QAction::triggered, this, &MainWindow::askStopRule);
    connect(m_transport, &TransportBar::stopRuleAsked, this, &MainWindow::askStopRule);
    connect(m_actions.retrains, &QAction::toggled, this, &MainWindow::setRetrains);
    m_actions.retrains->setChecked(Preferences().value(kRetrains, true).toBool());
    connect(m_actions.retrains, &QAction::toggled, this, [](bool on) { Preferences().setValue(kRetrains, on); });
}

void MainWindow::askStopRule() {
    auto* dialog = new StopRuleDialog(m_feed.stopRule(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &StopRuleDialog::chosen, this, [this](const std::optional<run::StopRule>& rule) {
        m_feed.setStopRule(rule);
        m_transport->showStopRule(rule ? stopRuleText(*rule) : QString());
        m_run.startAnew();
    });
    dialog->open();
}

void MainWindow::connectFiles() {
    // A preset in which only what its story offers was tried is there again with a click.
    m_files->setWorthSaving([this] {
        return !(m_course->lesson() && m_course->isAsStep()) &&
               (!m_document.file().isEmpty() || !m_story->isOnlyTried());
    });
    connect(m_files, &FileCommands::opened, this, [this] {
        m_charts->fitAll();
        m_run.startAnew();
    });
    for (const QAction* action :
         {m_actions.open, m_actions.openData, m_actions.save, m_actions.saveAs}) // before the commands below
        connect(action, &QAction::triggered, this, &MainWindow::commitTyped);
    connect(m_actions.open, &QAction::triggered, m_files, &FileCommands::open);
    connect(m_actions.openData, &QAction::triggered, m_files, &FileCommands::openData);
    connect(m_actions.save, &QAction::triggered, m_files, &FileCommands::save);
    connect(m_actions.saveAs, &QAction::triggered, m_files, &FileCommands::saveAs);
    connect(m_actions.recent, &QMenu::aboutToShow, m_files, [this] { m_files->fillRecent(*m_actions.recent); });
    connect(m_actions.describe, &QAction::triggered, this, [this] { editDescription(m_document, *this); });
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions.saveSeeds, &QAction::triggered, this, [this] { m_pictures.saveSeeds(); });
    for (const auto& [chart, action] : m_actions.exportChart)
        connect(action, &QAction::triggered, this, [this, which = chart] { m_pictures.exportChart(which, m_theme); });
    for (const auto& [chart, action] : m_actions.copyChart)
        connect(action, &QAction::triggered, this, [this, which = chart] { m_pictures.copyChart(which, m_theme); });
    for (const auto& [chart, action] : m_actions.showData)
        connect(action, &QAction::triggered, this, [this, which = chart] { m_pictures.showData(which); });
    for (const auto& [chart, view] : m_charts->charts()) {
        view->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(view, &QWidget::customContextMenuRequested, this,
                [this, which = chart, of = view](const QPoint& at) { showChartMenu(which, of->mapToGlobal(at)); });
    }
}

void MainWindow::showChartMenu(Chart chart, const QPoint& at) {
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("chartMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Copy picture"), this, [this, chart] { m_pictures.copyChart(chart, m_theme); });
    menu->addAction(tr("&Export picture…"), this, [this, chart] { m_pictures.exportChart(chart, m_theme); });
    menu->addSeparator();
    menu->addAction(tr("Copy &data"), this, [this, chart] { m_pictures.copyData(chart); });
    menu->addAction(tr("&Save data as CSV…"), this, [this, chart] { m_pictures.saveData(chart); });
    menu->addAction(tr("Show data as a &table…"), this, [this, chart] { m_pictures.showData(chart); });
    menu->addSeparator();
    menu->addAction(m_actions.saveSeeds);
    menu->popup(at);
}

void MainWindow::connectView() {
    connect(m_actions.languages, &QActionGroup::triggered, this, [this](const QAction* language) {
        Preferences().setValue(kLanguage, language->data());
        m_messages->tell(tr("The window changes its language at the next start"), {}, {}, {});
    });
    connect(m_actions.themes, &QActionGroup::triggered, this,
            [this](const QAction* action) { setTheme(static_cast<theme::Theme>(action->data().toInt())); });
    connect(m_actions.fullScreen, &QAction::toggled, this,
            [this](bool on) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, on)); });
    m_transport->addButton(m_actions.present);
    connect(m_actions.help, &QAction::triggered, this, [this] {
        for (const auto& [page, chapter] : {std::pair(static_cast<QWidget*>(m_why), "why-they-differ"),
                                            {m_map, "map"},
                                            {m_scripts, "scripts"},
                                            {m_history, "history"}})
            if (page->isVisible())
                return showGuide(QLatin1String(chapter));
        showGuide({});
    });
    connect(m_actions.about, &QAction::triggered, this, [this] { showAbout(*this); });
}

void MainWindow::showGuide(const QString& anchor) {
    if (!m_guide)
        m_guide = std::make_unique<GuideWindow>();
    m_guide->open(anchor);
}

void MainWindow::connectAnswers() {
    for (const auto& [action, page] : {std::pair(m_actions.showWhy, static_cast<QWidget*>(m_why)),
                                       {m_actions.showMap, m_map},
                                       {m_actions.showScripts, m_scripts},
                                       {m_actions.showHistory, m_history}})
        connect(action, &QAction::triggered, this, [this, page = page] {
            m_halves->views().bringUp(page->isVisible() ? static_cast<QWidget*>(m_charts) : page);
        });
    connect(m_actions.showWeights, &QAction::triggered, this, [this] {
        const auto& info = m_feed.view().latest.info;
        if (!info)
            return m_messages->say(tr("There are no initial weights yet"));
        auto* dialog = new WeightsDialog(info->experiment, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_why, &WhyPage::equalAsked, this,
            [this](const analysis::EqualFactors& equal, const QString& text, SideName like) {
                if (!equal.experiment)
                    return m_messages->say(translated(toText(equal.experiment.error().front())));
                edit({equal.experiment}, text, 0, {});
                if (equal.keepsOrder)
                    tell({tr("%1 keeps its own order of the points: no setting takes over the other side's")
                              .arg(sideName(*equal.experiment, other(like))),
                          {}});
            });
    connect(m_map, &MapPage::cellAsked, this,
            [this](const experiment::Experiment& changed, const QString& text) { edit({changed}, text, 0, {}); });
    connect(m_scripts, &ScriptsPage::settingAsked, this, &MainWindow::showSetting);
    connect(m_scripts, &ScriptsPage::failed, m_messages, &MessageBar::say);
    connect(m_scripts, &ScriptsPage::told, this, [this](const QString& text) { tell({text, {}}); });
    connect(m_scripts, &ScriptsPage::saved, this, [this](const QString& file) { tellSaved(*m_messages, file); });
    connect(m_charts, &ChartArea::told, this, [this](const QString& text) { tell({text, {}}); });
}

} // namespace twinsine::ui

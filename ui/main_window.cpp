// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.hpp"

#include "core/experiment/json.hpp"
#include "core/experiment/presets.hpp"
#include "ui/export/export_dialog.hpp"
#include "ui/file_commands.hpp"
#include "ui/models/text.hpp"
#include "ui/panels/chart_area.hpp"
#include "ui/panels/epoch_slider.hpp"
#include "ui/panels/log_panel.hpp"
#include "ui/panels/message_bar.hpp"
#include "ui/panels/notes_strip.hpp"
#include "ui/panels/read_outs.hpp"
#include "ui/panels/run_controls.hpp"
#include "ui/panels/settings_panel.hpp"
#include "ui/preferences.hpp"
#include "ui/small_dialogs.hpp"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QScreen>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace twinsine::ui {
namespace {

using experiment::SideName;
using run::State;

constexpr int kRetrainMilliseconds = 33;
constexpr int kSettingsWidth = 470;
constexpr QSize kFirstSize{1280, 760};
constexpr int kLogHeight = 110;
constexpr double kPartOfScreen = 0.85;

bool sameTraining(experiment::Experiment left, const experiment::Experiment& right) {
    left.name = right.name;
    left.notes = right.notes;
    return left == right;
}

} // namespace

MainWindow::MainWindow(experiment::Experiment experiment, QString file,
                       std::shared_ptr<spdlog::sinks::ringbuffer_sink_mt> log, training::EngineLoader loader)
    : m_document(std::move(experiment), FileCommands::saveTarget(file), this), m_feed(std::move(loader), this) {
    m_dark = Preferences().value(kDark, theme::isDark(palette())).toBool();
    theme::apply(m_dark);
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(QIcon(theme::icon(QStringLiteral("twinsine"))));
    setAcceptDrops(true);
    setCentralWidget(makeContent());

    auto* logPanel = new LogPanel(std::move(log), this);
    addDockWidget(Qt::BottomDockWidgetArea, logPanel);
    resizeDocks({logPanel}, {kLogHeight}, Qt::Vertical);
    logPanel->hide();
    m_controls = new RunControls;
    m_files = new FileCommands(m_document, *m_messages, *this);
    m_actions = makeActions(*this, m_document.history(), *m_controls, *logPanel->toggleViewAction());
    fillPresets();
    m_actions.dark->setChecked(m_dark);

    m_retrain.setSingleShot(true);
    m_retrain.setInterval(kRetrainMilliseconds);
    connectForm();
    connectRun();
    connectFiles();
    connectView();
    m_charts->setDark(m_dark);
    documentChanged();
    m_readOuts->show(m_feed.view(), nullptr, m_document.experiment());
    const QSize available = screen()->availableSize();
    resize(kFirstSize.expandedTo(available * kPartOfScreen).boundedTo(available));
    centralWidget()->setFocus();
}

MainWindow::~MainWindow() = default;

QWidget* MainWindow::makeContent() {
    auto* content = new QWidget(this);
    content->setFocusPolicy(Qt::ClickFocus); // a click beside the editors gives the keys back to the training
    m_messages = new MessageBar(content);
    m_settings = new SettingsPanel;
    m_notes = new NotesStrip;
    m_charts = new ChartArea;
    m_timeline = new EpochSlider(content);
    m_readOuts = new ReadOuts(content);

    auto* right = new QWidget;
    auto* rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(0, 0, 0, 0);
    rightLayout->setSpacing(0);
    rightLayout->addWidget(m_notes);
    rightLayout->addWidget(m_charts, 1);

    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(m_settings);
    splitter->addWidget(right);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({kSettingsWidth, kFirstSize.width() - kSettingsWidth});
    m_settings->setMinimumWidth(430);

    auto* timeline = new QHBoxLayout;
    timeline->setContentsMargins(10, 4, 10, 0);
    timeline->addWidget(m_timeline);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(splitter, 1);
    layout->addLayout(timeline);
    layout->addWidget(m_readOuts);
    return content;
}

void MainWindow::fillPresets() {
    for (const auto& preset : experiment::presets()) {
        const auto loaded = load(preset);
        QAction* action = m_actions.presets->addAction(toQString(loaded.name));
        action->setObjectName(toQString(preset.name));
        action->setToolTip(
            QStringLiteral("<p>%1</p>").arg(toQString(loaded.notes).section(QLatin1Char('\n'), 0, 0).toHtmlEscaped()));
        connect(action, &QAction::triggered, this, [this, &preset] {
            const auto chosen = load(preset);
            m_document.choose(chosen, tr("preset “%1”").arg(toQString(chosen.name)));
            start(false);
        });
    }
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
        const SideName to = from == SideName::a ? SideName::b : SideName::a;
        edit(copied(m_document.experiment(), row, from),
             tr("%1 of %2").arg(translated(row.label), sideName(m_document.experiment(), to)), 0,
             std::string(experiment::nameOf(to)) + "." + row.path);
    });
    connect(m_actions.onlyDifferences, &QAction::toggled, m_settings, &SettingsPanel::setOnlyDifferences);
    connect(m_settings, &SettingsPanel::onlyDifferencesChanged, m_actions.onlyDifferences, &QAction::setChecked);
}

void MainWindow::connectRun() {
    connect(&m_feed, &RunFeed::updated, this, &MainWindow::runUpdated);
    connect(&m_retrain, &QTimer::timeout, this, [this] {
        if (stale())
            start(false);
    });
    connect(m_actions.train, &QAction::triggered, this, &MainWindow::startOrPause);
    connect(m_actions.step, &QAction::triggered, this, &MainWindow::step);
    connect(m_actions.reset, &QAction::triggered, this, &MainWindow::reset);
    connect(m_charts, &ChartArea::trainAsked, this, [this] { start(false); });
    connect(m_timeline, &EpochSlider::moved, this, &MainWindow::showFrame);
    connect(m_controls, &RunControls::paceChanged, this, [this] { m_feed.setPace(m_controls->pace()); });
    connect(m_controls, &RunControls::retrainsChanged, this, &MainWindow::documentChanged);
    connect(m_controls, &RunControls::deviceChanged, this, [this](run::DeviceChoice device) {
        m_feed.setDevice(device);
        start(false);
    });
    m_feed.setPace(m_controls->pace());
}

void MainWindow::connectFiles() {
    connect(m_files, &FileCommands::opened, this, [this] { start(false); });
    for (const QAction* action : {m_actions.open, m_actions.save, m_actions.saveAs}) // before the commands below
        connect(action, &QAction::triggered, this, &MainWindow::commitTyped);
    connect(m_actions.open, &QAction::triggered, m_files, &FileCommands::open);
    connect(m_actions.save, &QAction::triggered, m_files, &FileCommands::save);
    connect(m_actions.saveAs, &QAction::triggered, m_files, &FileCommands::saveAs);
    connect(m_actions.recent, &QMenu::aboutToShow, m_files, [this] { m_files->fillRecent(*m_actions.recent); });
    connect(m_actions.describe, &QAction::triggered, this, [this] { editDescription(m_document, *this); });
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
    for (const auto& [chart, action] : m_actions.exportChart)
        connect(action, &QAction::triggered, this, [this, which = chart] { exportChart(which); });
    for (const auto& [chart, action] : m_actions.copyChart)
        connect(action, &QAction::triggered, this, [this, which = chart] { copyChart(which); });
}

void MainWindow::connectView() {
    connect(m_actions.dark, &QAction::toggled, this, &MainWindow::setDark);
    connect(m_actions.fullScreen, &QAction::toggled, this, [this](bool on) { on ? showFullScreen() : showNormal(); });
    connect(m_actions.help, &QAction::triggered, this, [this] { showHelp(*this); });
    connect(m_actions.about, &QAction::triggered, this, [this] { showAbout(*this); });
}

void MainWindow::editSide(SideName side, const std::string& path, const experiment::Value& value, bool linked,
                          int drag) {
    const auto& experiment = m_document.experiment();
    const auto rows = settingRows(experiment);
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const SettingRow& r) { return r.path == path; });
    const QString label = row == rows.end() ? toQString(path) : translated(row->label);
    edit(edited(experiment, side, path, value, linked), tr("%1 of %2").arg(label, sideName(experiment, side)), drag,
         std::string(experiment::nameOf(side)) + "." + path);
}

void MainWindow::edit(const Edit& edit, const QString& text, int drag, const std::string& path) {
    const Changed& changed = edit.experiment;
    if (!changed)
        return m_settings->setProblems(changed.error(), path);
    m_messages->clearTold();
    if (*changed == m_document.experiment())
        documentChanged(); // what was typed gives way to what is
    else
        m_document.change(*changed, text, drag);
    if (edit.note)
        tell(*edit.note);
}

void MainWindow::tell(const Note& note) {
    const auto to = note.offersWeightsTo;
    const SideName from = to == SideName::a ? SideName::b : SideName::a;
    m_messages->tell(
        note.text, note.details,
        to ? tr("Start from %1's weights").arg(sideName(m_document.experiment(), from)) : QString(),
        [this, to, from] { editSide(*to, "initial_weights_from", std::string(experiment::nameOf(from)), false, 0); });
}

void MainWindow::documentChanged() {
    const auto& experiment = m_document.experiment();
    m_settings->setExperiment(experiment);
    m_notes->setTexts(toQString(experiment.name), toQString(experiment.notes));
    setWindowTitle(tr("%1[*] – TwinSine").arg(experiment.name.empty() ? tr("Untitled") : toQString(experiment.name)));
    setWindowModified(m_document.modified());
    setWindowFilePath(m_document.file());
    m_charts->setStale(stale());
    showFrame();
    if (stale() && m_controls->retrains() && !m_retrain.isActive())
        m_retrain.start();
}

bool MainWindow::stale() const { return m_feed.started() && !sameTraining(m_document.experiment(), *m_feed.started()); }

void MainWindow::commitTyped() {
    if (const QWidget* editor = focusWidget(); editor && m_settings->isAncestorOf(editor))
        centralWidget()->setFocus();
}

void MainWindow::start(bool paused) {
    m_messages->clear();
    m_feed.start(m_document.experiment(), paused);
    m_charts->setStale(false);
}

void MainWindow::startOrPause() {
    commitTyped();
    const State state = m_feed.view().latest.state;
    if (stale())
        start(false);
    else if (state == State::running || state == State::loading)
        m_feed.pause();
    else if (state == State::paused)
        m_feed.resume();
    else
        start(false);
}

void MainWindow::step() {
    commitTyped();
    if (stale() || !m_feed.started())
        start(true);
    m_timeline->follow();
    m_feed.step();
    showFrame(); // a finished run sends no update that would
}

void MainWindow::reset() {
    commitTyped();
    if (stale() || !m_feed.started())
        start(true);
    else
        m_feed.reset();
}

void MainWindow::runUpdated() {
    const RunView& view = m_feed.view();
    if (view.latest.generation != m_generation) {
        m_generation = view.latest.generation;
        m_timeline->follow();
    }
    showTraining(*m_actions.train, view.latest.state == State::running || view.latest.state == State::loading);
    if (view.latest.info) {
        m_timeline->setProgress(view.epoch(), view.latest.info->epochs);
        m_controls->setCudaProblem(view.latest.info->cudaProblem);
    }
    if (view.latest.state == State::failed)
        m_messages->say(toQString(view.latest.message));
    showFrame();
}

void MainWindow::showFrame() {
    const RunView& view = m_feed.view();
    const auto back = m_timeline->epoch();
    const auto frame = back ? m_feed.frameAt(*back) : view.latest.frame;
    m_charts->show(view, frame);
    const auto& shown = view.latest.info ? view.latest.info->experiment : m_document.experiment();
    m_readOuts->show(view, frame.get(), shown);
}

void MainWindow::exportChart(Chart chart) {
    if (!m_charts->hasPicture())
        return m_messages->say(tr("There is nothing to export yet"));
    auto* dialog = new ExportDialog(m_charts->picture(), chart, m_dark, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::copyChart(Chart chart) {
    if (!m_charts->hasPicture())
        return m_messages->say(tr("There is nothing to copy yet"));
    PlotOptions options;
    options.chart = chart;
    options.dark = m_dark;
    QApplication::clipboard()->setImage(image(m_charts->picture(), options));
}

void MainWindow::setDark(bool dark) {
    m_dark = dark;
    Preferences().setValue(kDark, dark);
    theme::apply(dark);
    m_charts->setDark(dark);
    documentChanged();
}

void MainWindow::paintEvent(QPaintEvent* event) {
    QMainWindow::paintEvent(event);
    // Not before there is something to see: loading the engine would keep the window from the screen.
    if (!std::exchange(m_begun, true))
        QTimer::singleShot(0, this, [this] { start(false); });
}

void MainWindow::closeEvent(QCloseEvent* event) {
    commitTyped();
    if (m_closing || !m_document.modified())
        return event->accept();
    event->ignore();
    m_files->whenSafe([this] {
        m_closing = true;
        close();
    });
}

void MainWindow::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Space:
        return m_actions.train->trigger();
    case Qt::Key_Right:
        return m_actions.step->trigger();
    case Qt::Key_Home:
        return m_actions.reset->trigger();
    default:
        QMainWindow::keyPressEvent(event);
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    const auto urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    m_files->openFile(event->mimeData()->urls().front().toLocalFile());
}

} // namespace twinsine::ui

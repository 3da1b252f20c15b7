// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/main_window.hpp"

#include "ui/charts/chart_area.hpp"
#include "ui/document/autosave.hpp"
#include "ui/document/file_commands.hpp"
#include "ui/document/preferences.hpp"
#include "ui/guide/guide_window.hpp"
#include "ui/history/history_page.hpp"
#include "ui/language/language.hpp"
#include "ui/map/map_page.hpp"
#include "ui/run/computing_menus.hpp"
#include "ui/run/epoch_slider.hpp"
#include "ui/run/post.hpp"
#include "ui/run/read_outs.hpp"
#include "ui/run/transport_bar.hpp"
#include "ui/script/scripts_page.hpp"
#include "ui/settings/settings_panel.hpp"
#include "ui/stage/stage.hpp"
#include "ui/story/story_panel.hpp"
#include "ui/theme/type.hpp"
#include "ui/why/why_page.hpp"
#include "ui/widgets/folding_row.hpp"
#include "ui/widgets/text.hpp"
#include "ui/window/log_panel.hpp"
#include "ui/window/main_splitter.hpp"
#include "ui/window/message_bar.hpp"
#include "ui/window/small_dialogs.hpp"

#include <QAbstractSpinBox>
#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QStyle>
#include <QToolBar>
#include <QVBoxLayout>
#include <QWhatsThisClickedEvent>

#include <algorithm>
#include <utility>

namespace twinsine::ui {
namespace {

using experiment::SideName;
using run::State;

constexpr QSize kFirstSize{1280, 760};
constexpr int kLogHeight = 110;
constexpr double kPartOfScreen = 0.85;

/// "Name (file.json)". "[*]" in a title stands for the mark of unsaved changes, but not in a name.
QString titleOf(const Document& document) {
    const std::string& name = document.experiment().name;
    QString title = name.empty() ? MainWindow::tr("Untitled") : translatedWhole(name);
    if (!document.file().isEmpty())
        title += QStringLiteral(" (%1)").arg(QFileInfo(document.file()).fileName());
    return title.replace(QLatin1String("[*]"), QLatin1String("[*][*]"));
}

/// Whoever says in a tooltip what it is answers "What's this?" with it.
void explainByToolTips(const QMainWindow& window) {
    for (auto* widget : window.findChildren<QWidget*>())
        if (widget->whatsThis().isEmpty())
            widget->setWhatsThis(widget->toolTip());
}

} // namespace

MainWindow::MainWindow(io::OpenedFile opened, const QString& file,
                       std::shared_ptr<spdlog::sinks::ringbuffer_sink_mt> log, engines::EngineChooser chooser)
    : m_document(std::move(opened.experiment), opened.isOwn ? file : QString(), this), m_feed(chooser, this),
      m_many(std::move(chooser)), m_run(m_document, m_feed, this), m_writing(postTo(this)) {
    const Preferences preferences; // the first to read them hears what is wrong
    const auto kept = preferences.value(kTheme).toString().toStdString();
    m_theme = theme::themeOf(kept).value_or(theme::ofDesktop());
    if (m_theme == theme::Theme::print) // which is for pictures
        m_theme = theme::Theme::light;
    theme::apply(m_theme);
    theme::setLeastType();
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(QIcon(theme::icon(QStringLiteral("twinsine"))));
    setAcceptDrops(true);
    qApp->installEventFilter(this);
    setCentralWidget(makeContent());

    auto* logPanel = new LogPanel(std::move(log), this);
    addDockWidget(Qt::BottomDockWidgetArea, logPanel);
    resizeDocks({logPanel}, {kLogHeight}, Qt::Vertical);
    logPanel->hide();
    m_computing = new ComputingMenus(this);
    m_files = new FileCommands(m_document, *m_messages, *this);
    m_files->setDigest(std::move(opened.digest));
    m_pictures = {&m_document, m_charts, m_why, m_map, m_messages, this, &m_writing};
    m_actions = makeActions(*this, m_document.history(), *m_computing, *logPanel->toggleViewAction());
    m_actions.themes->actions().at(static_cast<int>(m_theme))->setChecked(true);

    connectForm();
    connectStory();
    connectRun();
    connectFiles();
    connectView();
    connectAnswers();
    connectHistory();
    connectStage();
    connectLessons(std::move(opened.lesson));
    connectRecovery();
    m_charts->setTheme(m_theme);
    m_stage->setTheme(m_theme);
    documentChanged();
    m_readOuts->show(m_feed.view(), nullptr, m_document.experiment(), {});
    explainByToolTips(*this);
    showAsLeft();
    centralWidget()->setFocus();
    if (const QString fault = preferences.fault(); !fault.isEmpty())
        m_messages->sayLasting(fault);
}

MainWindow::~MainWindow() {
    hide(); // ends an edit, for which the document must still be there
}

void MainWindow::showAsLeft() {
    if (restoreGeometry(Preferences().value(kGeometry).toByteArray()))
        return m_actions.fullScreen->setChecked(isFullScreen());
    const QSize frame(0, style()->pixelMetric(QStyle::PM_TitleBarHeight)); // which is not there yet
    const QSize available = screen()->availableSize() - frame;
    resize(kFirstSize.expandedTo(available * kPartOfScreen).boundedTo(available));
}

QWidget* MainWindow::makeContent() {
    auto* content = new QWidget(this);
    content->setFocusPolicy(Qt::ClickFocus); // a click beside the editors gives the keys back to the training
    m_settings = new SettingsPanel;
    m_story = new StoryPanel(m_many);
    m_charts = new ChartArea(m_many);
    m_why = new WhyPage(m_many);
    m_map = new MapPage(m_many);
    m_scripts = new ScriptsPage;
    m_history = new HistoryPage(History::defaultFile());
    m_transport = new TransportBar(m_run, m_feed, content);
    m_readOuts = new ReadOuts(content);

    m_halves = new MainSplitter(m_story, m_settings, m_charts, m_why, m_map, m_scripts, m_history);

    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_halves, 1);
    layout->addWidget(m_transport);
    layout->addWidget(m_readOuts);
    m_messages = new MessageBar(*m_halves);
    return content;
}

void MainWindow::choosePreset(const experiment::Preset& preset) {
    commitTyped();
    const auto choose = [this, &preset] {
        const auto chosen = load(preset);
        m_document.choose(chosen, tr("preset “%1”").arg(translatedWhole(chosen.name)));
        m_run.startAnew();
    };
    if (m_document.file().isEmpty())
        choose(); // which undo takes back, as long as no file is opened
    else
        m_files->whenSafe(choose); // a file that is left is no more the one that is saved
}

void MainWindow::editSide(SideName side, const std::string& path, const experiment::Value& value, bool linked,
                          int drag) {
    const auto& experiment = m_document.experiment();
    const auto rows = settingRows(experiment);
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const SettingRow& r) { return r.path == path; });
    const QString label = row == rows.end() ? toQString(path) : translated(row->label);
    edit(conversion::edited(experiment, side, path, value, linked),
         tr("%1 of %2").arg(label, sideName(experiment, side)), drag,
         std::string(experiment::nameOf(side)) + "." + path);
}

void MainWindow::edit(const conversion::Edit& edit, const QString& text, int drag, const std::string& path) {
    const experiment::Changed& changed = edit.experiment;
    if (!changed)
        return m_settings->setProblems(changed.error(), path);
    if (!isAllowed(*changed))
        return documentChanged(); // what was asked for gives way to what is
    m_messages->clearTold();
    if (*changed == m_document.experiment())
        documentChanged(); // what was typed gives way to what is
    else
        m_document.change(*changed, text, drag);
    if (const auto note = noteOf(edit))
        tell(*note);
}

void MainWindow::tell(const Note& note) {
    const auto to = note.offersWeightsTo;
    const SideName from = other(to.value_or(SideName::a));
    m_messages->tell(
        note.text, note.details,
        to ? tr("Start from %1's weights").arg(sideName(m_document.experiment(), from)) : QString(),
        [this, to, from] { editSide(*to, "initial_weights_from", std::string(experiment::nameOf(from)), false, 0); });
}

void MainWindow::documentChanged() {
    const auto& experiment = m_document.experiment();
    // Other curves, be it by undo, are elsewhere.
    if (m_fitted != std::pair(m_document.origin(), experiment.data.own)) {
        m_fitted = {m_document.origin(), experiment.data.own};
        m_charts->fitAll();
    }
    m_settings->setExperiment(experiment);
    m_story->setExperiment(m_document.origin(), experiment);
    m_why->setExperiment(experiment);
    m_map->setExperiment(experiment);
    m_scripts->setExperiment(experiment);
    m_history->setOrigin(m_recorder->origin());
    m_stage->setExperiment(m_document.origin(), experiment);
    setWindowTitle(tr("%1[*] – TwinSine").arg(titleOf(m_document)));
    setWindowModified(m_document.modified());
    setWindowFilePath(m_document.file());
    showStale();
    showFrame();
}

void MainWindow::showStale() { m_charts->setStale(m_run.stale() || (m_failed && m_charts->hasPicture())); }

void MainWindow::commitTyped() {
    if (const QWidget* editor = focusWidget(); editor && m_settings->isAncestorOf(editor))
        centralWidget()->setFocus();
}

void MainWindow::refuse(const QString& why) {
    m_messages->say(why);
    m_stage->setHint(why);
}

void MainWindow::setRetrains(bool on) {
    m_run.setRetrains(on || (m_stage && m_stage->isVisible()));
    showStale();
}

void MainWindow::runUpdated() {
    const run::Update& latest = m_feed.view().latest;
    const bool trains = latest.state == State::running || latest.state == State::loading;
    showTraining(*m_actions.train, trains);
    m_transport->showRun(latest);
    if (latest.info) {
        m_transport->timeline().setProgress(m_feed.view().epoch(), latest.info->epochs,
                                            !trains && latest.state != State::paused);
        if (latest.info->cudaProblem)
            m_computing->setCudaProblem(*latest.info->cudaProblem);
    }
    if (latest.state == State::failed)
        m_messages->say(translated(latest.message));
    else if (m_failed)
        m_messages->clear();
    m_failed = latest.state == State::failed;
    m_stage->setProblem(m_failed ? translated(latest.message) : QString());
    if (latest.state == State::finished)
        m_story->addTraining(*m_feed.started(), outcomeOf(latest), latest.info->experiment);
    showStale();
    showFrame();
}

void MainWindow::showFrame() {
    if (m_feed.heldBack())
        return; // what is shown stays
    const RunView& view = m_feed.view();
    const auto frame = m_feed.frameToShow(m_transport->timeline().epoch());
    m_charts->setChange(m_document.history().index());
    if (m_stage->isVisible())
        m_stage->showRun(view, frame);
    else // on the stage nobody sees them
        m_charts->show(view, frame);
    const auto& shown = view.latest.info ? view.latest.info->experiment : m_document.experiment();
    m_readOuts->show(view, frame.get(), shown, m_feed.awaitedEpoch());
}

void MainWindow::setTheme(theme::Theme theme) {
    m_theme = theme;
    Preferences().setValue(kTheme, toQString(theme::nameOf(theme)));
    theme::apply(theme);
    m_charts->setTheme(theme);
    m_stage->setTheme(theme);
    documentChanged();
}

void MainWindow::paintEvent(QPaintEvent* event) {
    QMainWindow::paintEvent(event);
    // Not before there is something to see: loading the engine would keep the window from the screen.
    if (std::exchange(m_begun, true))
        return;
    QTimer::singleShot(0, &m_run, &RunCommands::start);
    if (m_autosave)
        m_autosave->findOrphans();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    commitTyped();
    if (m_closing || !m_files->hasUnsaved()) {
        m_actions.present->setChecked(false);
        if (m_autosave)
            m_autosave->drop();
        Preferences().setValue(kGeometry, saveGeometry());
        return event->accept();
    }
    event->ignore();
    m_files->whenSafe([this] {
        m_closing = true;
        close();
    });
}

void MainWindow::keyPressEvent(QKeyEvent* event) {
    if (!m_transport->handle(*event))
        QMainWindow::keyPressEvent(event);
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
    // A field keeps Ctrl+Z for itself even where nothing was typed that it could take back: then it is the document's.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* edit = qobject_cast<QLineEdit*>(watched);
        if (const auto* spin = qobject_cast<QAbstractSpinBox*>(watched))
            edit = spin->findChild<QLineEdit*>();
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isUndo = key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo);
        if (isUndo && edit && !edit->isModified() && isAncestorOf(edit)) {
            event->ignore();
            return true;
        }
    }
    if (event->type() == QEvent::WhatsThisClicked) { // "In the guide" in what a part says of itself
        showGuide(static_cast<QWhatsThisClickedEvent*>(event)->href());
        return true;
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    const auto urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    commitTyped();
    m_files->openFile(event->mimeData()->urls().front().toLocalFile());
}

} // namespace twinsine::ui

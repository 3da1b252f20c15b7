// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/window_actions.hpp"

#include "ui/export/export_dialog.hpp"
#include "ui/language/language.hpp"
#include "ui/language/tr.hpp"
#include "ui/run/computing_menus.hpp"
#include "ui/theme/theme.hpp"

#include <QActionGroup>
#include <QCheckBox>
#include <QCoreApplication>
#include <QMenuBar>
#include <QToolButton>
#include <QUndoStack>
#include <QWhatsThis>

namespace twinsine::ui {
namespace {

struct Look {
    const char* name;
    const char* text;
    const char* help;
    QKeySequence keys{};
    const char* icon = nullptr;
};

QAction* make(QMainWindow& window, const Look& look) {
    auto* action = new QAction(tr(look.text), &window);
    action->setObjectName(QLatin1String(look.name));
    action->setShortcut(look.keys);
    const QString keys = look.keys.toString(QKeySequence::NativeText);
    action->setToolTip(keys.isEmpty() ? tr(look.help) : QStringLiteral("%1 (%2)").arg(tr(look.help), keys));
    action->setWhatsThis(action->toolTip());
    if (look.icon)
        action->setIcon(theme::icon(QLatin1String(look.icon)));
    window.addAction(action);
    return action;
}

/// Its keys belong to the editors where one has the focus, so the window itself looks for them; here they are only
/// shown.
QAction* makeKeyedByWindow(QMainWindow& window, const Look& look) {
    QAction* action = make(window, look);
    action->setShortcutContext(Qt::WidgetShortcut);
    window.removeAction(action);
    return action;
}

QAction* makeToggle(QMainWindow& window, const Look& look) {
    QAction* action = make(window, look);
    action->setCheckable(true);
    return action;
}

QActionGroup* makeThemes(QMainWindow& window) {
    static constexpr std::pair<const char*, const char*> kLooks[] = {
        {QT_TR_NOOP("&Light colours"), QT_TR_NOOP("Dark curves on a white ground")},
        {QT_TR_NOOP("Dar&k colours"), QT_TR_NOOP("Light curves on a dark ground")},
        {QT_TR_NOOP("&High contrast"), QT_TR_NOOP("Bright, wide curves on black")},
    };
    static_assert(std::size(kLooks) == theme::kThemes.size());
    auto* group = new QActionGroup(&window);
    for (const theme::Theme each : theme::kThemes) {
        const auto& [text, help] = kLooks[static_cast<std::size_t>(each)];
        const std::string name = "theme." + std::string(theme::nameOf(each));
        QAction* action = makeToggle(window, {name.c_str(), text, help});
        action->setData(static_cast<int>(each));
        group->addAction(action);
    }
    return group;
}

/// In the languages' own names, as whoever can't read the window's finds them.
QActionGroup* makeLanguages(QMainWindow& window) {
    auto* group = new QActionGroup(&window);
    const auto add = [&](const QString& code, const QString& text, const QString& help) {
        auto* action = new QAction(text, group);
        action->setObjectName(QStringLiteral("language.") + code);
        action->setToolTip(help);
        action->setCheckable(true);
        action->setChecked(code == languageAsked());
        action->setData(code);
    };
    add({}, tr("As the &system"), tr("The language of the system, where there is a translation; else English"));
    for (const Language& each : kLanguages)
        add(QLatin1String(each.code), QString::fromUtf8(each.name), tr("From the next start"));
    return group;
}

void fillMenus(QMainWindow& window, WindowActions& actions, QUndoStack& history, const ComputingMenus& computing,
               QAction& logPanel) {
    QMenu* file = window.menuBar()->addMenu(tr("&File"));
    file->addMenu(actions.presets);
    file->addMenu(actions.lessons);
    file->addAction(actions.open);
    file->addAction(actions.openData);
    file->addMenu(actions.recent);
    file->addSeparator();
    file->addActions({actions.save, actions.saveAs, actions.describe});
    file->addSeparator();
    file->addMenu(actions.exports);
    QMenu* copies = file->addMenu(tr("&Copy chart"));
    for (const Chart chart : kCharts)
        copies->addAction(actions.copyChart[chart]);
    QMenu* data = file->addMenu(tr("Chart da&ta"));
    for (const auto& [chart, action] : actions.showData)
        data->addAction(action);
    file->addAction(actions.saveSeeds);
    file->addSeparator();
    file->addAction(actions.quit);

    QMenu* edit = window.menuBar()->addMenu(tr("&Edit"));
    QAction* undo = history.createUndoAction(&window, tr("&Undo"));
    undo->setObjectName(QStringLiteral("undo"));
    undo->setShortcut(QKeySequence::Undo);
    QAction* redo = history.createRedoAction(&window, tr("&Redo"));
    redo->setObjectName(QStringLiteral("redo"));
    redo->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
    undo->setToolTip(tr("Undo the last change")); // or it would be its text, with what a file is called
    redo->setToolTip(tr("Redo the change that was undone"));
    edit->addActions({undo, redo});
    edit->addSeparator();
    edit->addActions({actions.copyText, actions.pasteText});
    edit->addSeparator();
    edit->addActions({actions.find, actions.makeEqual, actions.swap});

    QMenu* training = window.menuBar()->addMenu(tr("&Training"));
    training->addActions(
        {actions.train, actions.stop, actions.step, actions.stepBack, actions.latest, actions.reset, actions.retrains});
    training->addSeparator();
    training->addAction(actions.stopRule);
    training->addMenu(computing.engines());
    training->addMenu(computing.devices());
    QMenu* view = window.menuBar()->addMenu(tr("&View"));
    view->addActions({actions.showPresets, actions.showWhy, actions.showMap, actions.showScripts, actions.showHistory,
                      actions.showWeights, actions.onlyDifferences, &logPanel});
    view->addSection(tr("Colours"));
    view->addActions(actions.themes->actions());
    QMenu* languages = view->addMenu(tr("Lan&guage"));
    languages->setToolTipsVisible(true);
    languages->addActions(actions.languages->actions());
    view->addSeparator();
    view->addActions({actions.present, actions.fullScreen});
    window.menuBar()->addMenu(tr("&Help"))->addActions({actions.help, actions.explain, actions.about});
}

QToolButton* makeMenuButton(QMenu* menu, const char* icon, const char* text, const char* help, QToolBar* bar) {
    auto* button = new QToolButton(bar);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIcon(theme::icon(QLatin1String(icon)));
    button->setText(tr(text));
    button->setToolTip(tr(help));
    return button;
}

/// A tick is plainer than a pressed button.
QCheckBox* makeCheckBox(QAction* toggle, QToolBar* bar) {
    auto* box = new QCheckBox(toggle->text().remove(QLatin1Char('&')), bar);
    box->setObjectName(QStringLiteral("retrains"));
    box->setToolTip(toggle->toolTip());
    box->setFocusPolicy(Qt::TabFocus);
    QObject::connect(box, &QCheckBox::toggled, toggle, &QAction::setChecked);
    QObject::connect(toggle, &QAction::toggled, box, &QCheckBox::setChecked);
    return box;
}

void fillToolbar(QMainWindow& window, const WindowActions& actions) {
    QToolBar* bar = window.addToolBar(tr("Commands"));
    bar->setObjectName(QStringLiteral("toolbar"));
    bar->setMovable(false);
    bar->setIconSize({18, 18});
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->addActions({actions.open, actions.save});
    bar->addSeparator();
    bar->addWidget(makeCheckBox(actions.retrains, bar));
    bar->addSeparator();
    bar->addWidget(
        makeMenuButton(actions.exports, "export", QT_TR_NOOP("Export"), QT_TR_NOOP("A chart as PNG, SVG or PDF"), bar));
    bar->addAction(actions.help);
}

} // namespace

WindowActions makeActions(QMainWindow& window, QUndoStack& history, const ComputingMenus& computing,
                          QAction& logPanel) {
    WindowActions actions{
        .showPresets =
            make(window, {"showPresets", QT_TR_NOOP("&Presets…"), QT_TR_NOOP("Choose another experiment to start from"),
                          Qt::CTRL | Qt::Key_P, "presets"}),
        .openData = make(window, {"openData", QT_TR_NOOP("Open &data…"),
                                  QT_TR_NOOP("Train on own points: a CSV file with x and y"), QKeySequence(), "open"}),
        .open = make(window,
                     {"open", QT_TR_NOOP("&Open…"), QT_TR_NOOP("Open an experiment, a result or an exported picture"),
                      QKeySequence::Open, "open"}),
        .save =
            make(window, {"save", QT_TR_NOOP("&Save"), QT_TR_NOOP("Save the experiment"), QKeySequence::Save, "save"}),
        .saveAs = make(window, {"saveAs", QT_TR_NOOP("Save &as…"), QT_TR_NOOP("Save the experiment in another file"),
                                Qt::CTRL | Qt::SHIFT | Qt::Key_S}),
        .describe = make(window, {"describe", QT_TR_NOOP("&Name and notes…"),
                                  QT_TR_NOOP("What the experiment is called and what it shows")}),
        .saveSeeds = make(window, {"saveSeeds", QT_TR_NOOP("Save results of all s&eeds…"),
                                   QT_TR_NOOP("Losses, predictions and gap of every seed of the fan, as CSV or JSON")}),
        .quit = make(window, {"quit", QT_TR_NOOP("&Quit"), QT_TR_NOOP("Close the window"), QKeySequence::Quit}),
        .train = makeKeyedByWindow(
            window, {"train", QT_TR_NOOP("Train"), QT_TR_NOOP("Train both sides, or pause"), Qt::Key_Space, "train"}),
        .stop = make(window, {"stop", QT_TR_NOOP("St&op"),
                              QT_TR_NOOP("End what is prepared or trained where it is (Esc)"), QKeySequence(), "stop"}),
        .stopRule =
            make(window, {"stopRule", QT_TR_NOOP("Stop r&ule…"),
                          QT_TR_NOOP("End a training automatically: at a loss, at a gap, or when it stops improving")}),
        .step =
            makeKeyedByWindow(window, {"step", QT_TR_NOOP("Step"),
                                       QT_TR_NOOP("One epoch forward; at the latest epoch, train one more and pause"),
                                       Qt::Key_Right, "step"}),
        .stepBack = makeKeyedByWindow(window, {"stepBack", QT_TR_NOOP("Step &back"),
                                               QT_TR_NOOP("The curves of the epoch before"), Qt::Key_Left, "stepback"}),
        .latest = makeKeyedByWindow(window, {"latest", QT_TR_NOOP("&Latest epoch"),
                                             QT_TR_NOOP("Show the newest curves and follow the training"), Qt::Key_End,
                                             "latest"}),
        .reset = make(window,
                      {"reset", QT_TR_NOOP("Reset"), QT_TR_NOOP("Back to the start: initial weights, nothing trained"),
                       Qt::CTRL | Qt::Key_Home, "reset"}),
        .retrains = makeToggle(window, {"retrainsAction", QT_TR_NOOP("Re&train while I change"),
                                        QT_TR_NOOP("Every change of a setting retrains both sides at once"),
                                        Qt::CTRL | Qt::Key_R}),
        .copyText = make(
            window, {"copyText", QT_TR_NOOP("&Copy experiment as text"),
                     QT_TR_NOOP("All settings as one line, for a chat or a command: paste it into another window or "
                                "after twinsine run")}),
        .pasteText = make(window, {"pasteText", QT_TR_NOOP("&Paste experiment"),
                                   QT_TR_NOOP("Settings that were copied as text here or from an experiment file"),
                                   QKeySequence::Paste}),
        .find = make(window,
                     {"find", QT_TR_NOOP("&Find a setting"),
                      QT_TR_NOOP("By its name in words, in Keras or in TensorFlow, or by value"), QKeySequence::Find}),
        .makeEqual =
            make(window, {"makeAllEqual", QT_TR_NOOP("&Make all equal"),
                          QT_TR_NOOP("The right side takes all settings of the left one, except the framework")}),
        .swap = make(window, {"swap", QT_TR_NOOP("S&wap sides"), QT_TR_NOOP("Each side becomes what the other is")}),
        .onlyDifferences =
            makeToggle(window, {"viewOnlyDifferences", QT_TR_NOOP("Only &differences"),
                                QT_TR_NOOP("Show only the settings in which the sides differ"), Qt::CTRL | Qt::Key_D}),
        .showWhy =
            make(window, {"showWhy", QT_TR_NOOP("&Why they differ"),
                          QT_TR_NOOP("What makes the gap, what is luck, and where the two part; again: the charts"),
                          Qt::Key_F9}),
        .showMap = make(window, {"showMap", QT_TR_NOOP("&Map"),
                                 QT_TR_NOOP("The gap, or a loss, over all values of two settings; again: the charts"),
                                 Qt::Key_F4}),
        .showScripts =
            make(window,
                 {"showScripts", QT_TR_NOOP("S&cripts"),
                  QT_TR_NOOP("Both sides as Python programs, and which lines differ; again: the charts"), Qt::Key_F8}),
        .showHistory = make(
            window,
            {"showHistory", QT_TR_NOOP("Histor&y"),
             QT_TR_NOOP("Every training of this and earlier starts, to be found and brought back; again: the charts"),
             Qt::Key_F6}),
        .showWeights =
            make(window, {"showWeights", QT_TR_NOOP("&Initial weights…"),
                          QT_TR_NOOP("The initial weights of both sides, and the distributions they are drawn from")}),
        .fullScreen =
            makeToggle(window, {"fullScreen", QT_TR_NOOP("&Full screen"), QT_TR_NOOP("Fill the screen"), Qt::Key_F11}),
        .themes = makeThemes(window),
        .languages = makeLanguages(window),
        .present = makeToggle(
            window, {"present", QT_TR_NOOP("St&age"),
                     QT_TR_NOOP("For a class: full screen, large type, tries on the keys 1 to 9, slow motion, a "
                                "curtain until they have voted"),
                     Qt::Key_F5, "present"}),
        .help = make(window, {"help", QT_TR_NOOP("&Guide"),
                              QT_TR_NOOP("How to use TwinSine: every page, chart and key, and the presets as lessons"),
                              QKeySequence::HelpContents, "help"}),
        .explain = QWhatsThis::createAction(&window),
        .about = make(window, {"about", QT_TR_NOOP("&About TwinSine"), QT_TR_NOOP("Version and licence")}),
        .presets = new QMenu(tr("&Presets"), &window),
        .lessons = new QMenu(tr("&Lessons"), &window),
        .recent = new QMenu(tr("Open &recent"), &window),
        .exports = new QMenu(tr("&Export chart"), &window),
        .exportChart = {},
        .copyChart = {},
        .showData = {},
    };
    actions.stop->setIconText(tr("Stop"));
    actions.help->setIconText(tr("Help"));
    actions.presets->setObjectName(QStringLiteral("presets"));
    actions.lessons->setObjectName(QStringLiteral("lessons"));
    actions.presets->setToolTipsVisible(true);
    logPanel.setIcon(theme::icon(QStringLiteral("log")));
    for (const Chart chart : kCharts) {
        const QString suffix = QString::number(static_cast<int>(chart));
        QAction*& toFile = actions.exportChart[chart];
        toFile = actions.exports->addAction(ui::tr("%1…").arg(chartName(chart)));
        toFile->setObjectName(QStringLiteral("export") + suffix);
        QAction*& copy = actions.copyChart[chart];
        copy = new QAction(chartName(chart), &window);
        copy->setObjectName(QStringLiteral("copy") + suffix);
        if (!hasCurves(chart))
            continue;
        QAction*& data = actions.showData[chart];
        data = new QAction(ui::tr("%1…").arg(chartName(chart)), &window);
        data->setObjectName(QStringLiteral("data") + suffix);
    }
    window.addActions({actions.exportChart[Chart::all], actions.copyChart[Chart::all]});
    actions.exportChart[Chart::all]->setShortcut(Qt::CTRL | Qt::Key_E);
    actions.copyChart[Chart::all]->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    fillMenus(window, actions, history, computing, logPanel);
    fillToolbar(window, actions);
    return actions;
}

void showTraining(QAction& train, bool running) {
    const QString text = running ? tr("Pause") : tr("Train");
    if (train.text() == text)
        return;
    train.setText(text);
    train.setIcon(theme::icon(running ? QStringLiteral("pause") : QStringLiteral("train")));
}

} // namespace twinsine::ui

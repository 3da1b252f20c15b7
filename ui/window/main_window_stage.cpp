// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The stage, and what it asks the window for.

#include "ui/charts/chart_area.hpp"
#include "ui/document/file_commands.hpp"
#include "ui/run/epoch_slider.hpp"
#include "ui/run/transport_bar.hpp"
#include "ui/stage/stage.hpp"
#include "ui/story/story_panel.hpp"
#include "ui/window/main_window.hpp"

#include <QGuiApplication>
#include <QScreen>

#include <algorithm>

namespace twinsine::ui {
namespace {

/// The projector, where there is one: the laptop's own screen is the primary one.
const QScreen* screenForStage(const QScreen& ofWindow) {
    const auto screens = QGuiApplication::screens();
    const auto other =
        std::ranges::find_if(screens, [](const QScreen* each) { return each != QGuiApplication::primaryScreen(); });
    return &ofWindow != QGuiApplication::primaryScreen() || other == screens.end() ? &ofWindow : *other;
}

} // namespace

void MainWindow::connectStage() {
    m_stage = new Stage(*m_transport, m_actions.train, this);
    connect(m_actions.present, &QAction::toggled, this, &MainWindow::setStage);
    connect(m_stage, &Stage::left, m_actions.present, [this] { m_actions.present->setChecked(false); });
    connect(m_stage, &Stage::trySwitched, m_story, &StoryPanel::switchTry);
    connect(m_stage, &Stage::diceAsked, m_story, &StoryPanel::throwDice);
    connect(m_stage, &Stage::presetAsked, this, [this](int step) {
        if (m_files->hasUnsaved()) // which asks in a window below the stage
            return m_stage->setHint(tr("Save the changes first, or drop them: press Esc."));
        m_story->choosePresetBeside(step);
    });
    connect(m_stage, &Stage::slowMotionAsked, m_transport, &TransportBar::toggleSlowMotion);
    connect(m_stage, &Stage::undoAsked, &m_document.history(), &QUndoStack::undo);
    connect(m_stage, &Stage::redoAsked, &m_document.history(), &QUndoStack::redo);
    connect(m_stage, &Stage::epochAsked, &m_transport->timeline(), &EpochSlider::goTo);
    connect(m_story, &StoryPanel::captionChanged, m_stage, &Stage::setCaption);
}

void MainWindow::setStage(bool on) {
    commitTyped();
    m_run.setRetrains(on || m_actions.retrains->isChecked()); // on the stage nothing would say that the curves are old
    if (on)
        m_stage->begin(*screenForStage(*screen()));
    else
        m_stage->end();
    showFrame(); // in what is seen now
    if (!on)
        activateWindow();
}

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Whole experiments that come from the history or as text, and go there.

#include "ui/window/main_window.hpp"

#include "core/experiment/json_line.hpp"
#include "core/io/experiment_file.hpp"
#include "ui/charts/chart_area.hpp"
#include "ui/document/file_commands.hpp"
#include "ui/history/history_page.hpp"
#include "ui/history/run_texts.hpp"
#include "ui/language/language.hpp"
#include "ui/widgets/folding_row.hpp"
#include "ui/widgets/text.hpp"
#include "ui/window/main_splitter.hpp"
#include "ui/window/message_bar.hpp"

#include <QClipboard>
#include <QGuiApplication>

namespace twinsine::ui {
namespace {

constexpr qsizetype kMostCharacters = qsizetype{4} << 20; ///< of a text; what is longer had better be a file

/// What a run was changed from, as far as that is still there; else the run itself.
experiment::Experiment originOf(const io::PastRun& run, const experiment::Experiment& experiment) {
    if (const auto* preset = experiment::findPreset(run.origin))
        return load(*preset);
    if (!run.origin.empty())
        if (const auto file = io::readExperiment(run.origin))
            return *file;
    return experiment;
}

} // namespace

void MainWindow::connectHistory() {
    m_recorder = std::make_unique<Recorder>(m_document, m_feed, m_history->history());
    connect(m_history, &HistoryPage::keepsChanged, m_recorder.get(), &Recorder::setKeeps);
    m_recorder->setKeeps(m_history->keeps());
    connect(m_history, &HistoryPage::failed, m_messages, &MessageBar::say);
    connect(m_history, &HistoryPage::unavailable, m_messages, &MessageBar::sayLasting);
    connect(m_history, &HistoryPage::ghostAsked, this,
            [this](const experiment::Experiment& experiment, const QString& name) {
                m_charts->pinGhostOf(experiment, name);
                m_halves->views().bringUp(m_charts);
            });
    connect(m_history, &HistoryPage::told, this, [this](const QString& text) { tell({text, {}}); });
    connect(m_history, &HistoryPage::deleted, this, [this](int runs) {
        m_messages->tell(tr("Deleted %n training(s)", nullptr, runs), {}, tr("Undo"),
                         [this] {
                             m_messages->clearTold();
                             m_history->history().putBack();
                         });
    });
    connect(m_history, &HistoryPage::bringBackAsked, this,
            [this](const experiment::Experiment& experiment, const io::PastRun& run) {
                const auto origin = originOf(run, experiment);
                m_recorder->know(origin, toQString(run.origin));
                bringBack(experiment, origin, tr("back to “%1”").arg(nameText(run)));
            });
    connect(m_actions.copyText, &QAction::triggered, this, &MainWindow::copyText);
    connect(m_actions.pasteText, &QAction::triggered, this, &MainWindow::pasteText);
}

void MainWindow::bringBack(const experiment::Experiment& experiment, const experiment::Experiment& origin,
                           const QString& text) {
    commitTyped();
    if (origin == m_document.origin() && !isAllowed(experiment))
        return;
    const auto bring = [this, experiment, origin, text] {
        const bool isOther = origin != m_document.origin();
        m_messages->clear();
        m_document.bringBack(experiment, origin, text);
        if (isOther)
            m_charts->fitAll();
    };
    if (m_document.file().isEmpty() || origin == m_document.origin())
        bring(); // which undo takes back
    else
        m_files->whenSafe(bring);
}

void MainWindow::copyText() {
    commitTyped();
    const auto& experiment = m_document.experiment();
    const auto points = experiment.data.own ? static_cast<qsizetype>(experiment.data.own->x.size()) : 0;
    if (2 * points > kMostCharacters)
        return m_messages->say(tr("Too many points to copy as text: save the experiment as a file"));
    QGuiApplication::clipboard()->setText(toQString(toJsonLine(experiment)));
    tell({tr("Copied: paste it into a chat, into another TwinSine window, or in quotes after twinsine run"), {}});
}

void MainWindow::pasteText() {
    const QString text = QGuiApplication::clipboard()->text();
    if (text.trimmed().isEmpty())
        return m_messages->say(tr("There is nothing to paste: copy an experiment first"));
    const auto fail = [this](const std::string& why) {
        m_messages->say(tr("The clipboard holds no experiment: %1").arg(translated(why)));
    };
    if (text.size() > kMostCharacters)
        return fail("it is too long; open it as a file");
    const auto experiment = io::experimentFrom(text.toStdString());
    if (!experiment)
        return fail(experiment.error().message);
    bringBack(*experiment, *experiment, tr("pasted experiment"));
}

} // namespace twinsine::ui

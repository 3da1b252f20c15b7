// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What outlives an end that nobody asked for: unsaved work, and the window's place.

#include "core/io/experiment_file.hpp"
#include "ui/charts/chart_area.hpp"
#include "ui/document/autosave.hpp"
#include "ui/document/preferences.hpp"
#include "ui/document/recovery_dialog.hpp"
#include "ui/widgets/text.hpp"
#include "ui/window/main_window.hpp"
#include "ui/window/message_bar.hpp"

#include <QApplication>

namespace twinsine::ui {
namespace {

constexpr int kPlacedMilliseconds = 500;

/// What it was changed from, as far as that is still there.
experiment::Experiment originOf(const io::Unsaved& unsaved) {
    if (!unsaved.file.empty()) {
        if (const auto file = io::readExperiment(unsaved.file))
            return *file;
    } else if (const auto* preset = experiment::findPreset(unsaved.preset)) {
        return load(*preset);
    }
    return unsaved.experiment;
}

} // namespace

void MainWindow::connectRecovery() {
    m_placed.setSingleShot(true);
    m_placed.setInterval(kPlacedMilliseconds);
    connect(&m_placed, &QTimer::timeout, this, [this] { Preferences().setValue(kGeometry, saveGeometry()); });
    const auto folder = Autosave::defaultFolder();
    if (!folder)
        return m_messages->sayLasting(
            tr("Unsaved changes are not kept: neither XDG_STATE_HOME nor HOME names a folder"));
    m_autosave = new Autosave(m_document, *m_files, *folder, this);
    connect(m_autosave, &Autosave::failed, this,
            [this](const QString& why) { m_messages->sayLasting(tr("Unsaved changes are not kept: %1").arg(why)); });
    connect(m_autosave, &Autosave::found, this, [this](const std::shared_ptr<std::vector<Orphan>>& orphans) {
        auto* dialog = new RecoveryDialog(orphans, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &RecoveryDialog::recoverAsked, this, [this](const std::shared_ptr<Orphan>& orphan) {
            m_files->whenSafe([this, orphan] { recover(*orphan); });
        });
        dialog->open();
    });
}

void MainWindow::recover(Orphan& orphan) {
    const io::Unsaved& unsaved = orphan.unsaved;
    m_autosave->adopt(std::move(orphan.file));
    m_files->setDigest(unsaved.digest);
    m_document.recover(unsaved.experiment, originOf(unsaved), toQString(unsaved.file));
    m_charts->fitAll();
    m_run.startAnew();
    m_messages->tell(tr("Recovered; it is not saved yet"), {}, {}, {});
}

void MainWindow::quitAtOnce() {
    commitTyped();
    if (m_autosave)
        m_autosave->writeNow();
    m_autosave = nullptr; // which an end that was asked for would have drop it
    m_closing = true;
    close();
    QApplication::quit();
}

void MainWindow::moveEvent(QMoveEvent* event) {
    QMainWindow::moveEvent(event);
    m_placed.start();
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    m_placed.start();
}

} // namespace twinsine::ui

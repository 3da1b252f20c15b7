// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/file_commands.hpp"

#include "core/experiment/json.hpp"
#include "core/experiment/validate.hpp"
#include "core/io/experiment_file.hpp"
#include "core/io/file.hpp"
#include "core/io/points_file.hpp"
#include "ui/document/file_name.hpp"
#include "ui/document/preferences.hpp"
#include "ui/widgets/text.hpp"
#include "ui/window/message_bar.hpp"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

#include <algorithm>
#include <array>
#include <utility>

namespace twinsine::ui {
namespace {

constexpr int kMostRecent = 8;

QFileDialog* makeDialog(QWidget& window, const QString& title, const QString& filter, const QString& place) {
    auto* dialog = new QFileDialog(&window, title, place, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

/// That of the latest file, or the person's own.
QString firstFolder() {
    const QStringList recent = Preferences().value(kRecentFiles).toStringList();
    const QString folder = recent.isEmpty() ? QString() : QFileInfo(recent.front()).absolutePath();
    return QFileInfo(folder).isDir() ? folder : QDir::homePath();
}

} // namespace

FileCommands::FileCommands(Document& document, MessageBar& messages, QWidget& window)
    : QObject(&window), m_document(document), m_messages(messages), m_window(window) {}

QString FileCommands::saveTarget(const QString& file) {
    const auto bytes =
        file.isEmpty() || file == QLatin1String("-") ? Result<std::string>(Error{}) : io::readFile(file.toStdString());
    if (!bytes)
        return {};
    const auto first = bytes->find_first_not_of(" \t\r\n");
    const bool isPicture = first == std::string::npos || (*bytes)[first] != '{';
    const bool holdsMore =
        std::ranges::any_of(std::array{"\"twinsine.result\"", "\"twinsine.runs\""},
                            [&](const char* format) { return bytes->find(format) != std::string::npos; });
    return isPicture || holdsMore ? QString() : file;
}

void FileCommands::open() {
    whenSafe([this] {
        auto* dialog = makeDialog(m_window, tr("Open"),
                                  tr("Experiments, results and exported pictures (*.json *.png *.svg);;All files (*)"),
                                  QFileInfo(m_document.file()).absolutePath());
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, this, &FileCommands::read);
        dialog->open();
    });
}

void FileCommands::openData() {
    auto* dialog =
        makeDialog(m_window, tr("Open data"), tr("Points, x and y in two columns (*.csv *.tsv *.txt);;All files (*)"),
                   QFileInfo(m_document.file()).absolutePath());
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &FileCommands::readData);
    dialog->open();
}

/// A change of the experiment like any other: it can be undone.
void FileCommands::readData(const QString& file) {
    auto points = io::readPoints(file.toStdString());
    if (!points) {
        m_messages.say(toQString(points.error()));
        return;
    }
    experiment::Experiment changed = m_document.experiment();
    changed.data = {};
    changed.data.num = static_cast<std::int64_t>(points->x.size());
    changed.data.own = std::make_shared<const experiment::OwnPoints>(std::move(*points));
    const auto problems = validate(changed);
    if (!problems.empty()) {
        m_messages.say(toQString(toText(problems.front())));
        return;
    }
    if (!m_isAllowed(changed))
        return;
    m_messages.clear();
    m_document.change(std::move(changed), tr("data from %1").arg(QFileInfo(file).fileName()));
}

void FileCommands::openFile(const QString& file) {
    const QStringList kinds{QStringLiteral("csv"), QStringLiteral("tsv"), QStringLiteral("txt")};
    if (kinds.contains(QFileInfo(file).suffix(), Qt::CaseInsensitive))
        return readData(file);
    whenSafe([this, file] { read(file); });
}

void FileCommands::read(const QString& file) {
    const auto experiment = io::readExperiment(file.toStdString());
    if (!experiment) {
        const auto more = experiment.error().size() - 1;
        QString text = toQString(experiment.error().front());
        if (more > 0)
            text += tr(" (and %1 more)").arg(more);
        m_messages.say(text);
        return;
    }
    m_messages.clear();
    remember(file);
    m_document.open(*experiment, saveTarget(file), io::lessonIn(file.toStdString()));
    Q_EMIT opened();
}

void FileCommands::save() {
    saveThen([] {});
}

void FileCommands::saveAs() {
    saveAsThen([] {});
}

void FileCommands::saveThen(const std::function<void()>& then) {
    if (m_document.file().isEmpty())
        saveAsThen(then);
    else if (write(m_document.file()))
        then();
}

void FileCommands::saveAsThen(std::function<void()> then) {
    const QString name = safeFileName(toQString(m_document.experiment().name));
    const QString place =
        m_document.file().isEmpty() ? freePath(firstFolder(), name, QStringLiteral("json")) : m_document.file();
    auto* dialog = makeDialog(m_window, tr("Save the experiment"), tr("Experiments (*.json)"), place);
    dialog->setObjectName(QStringLiteral("saveDialog"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, then = std::move(then)](const QString& file) {
        if (write(file))
            then();
    });
    dialog->open();
}

bool FileCommands::write(const QString& file) {
    const auto done = io::writeFile(file.toStdString(), io::fileText(m_document.toSave(), m_document.lesson()));
    if (!done) {
        m_messages.say(QStringLiteral("%1: %2").arg(file, toQString(done.error().message)));
        return false;
    }
    m_messages.clear();
    if (!m_document.lesson().empty())
        m_messages.tell(tr("Saved the lesson as it was opened. Leave it to save other settings."), {}, {}, {});
    m_document.markSaved(file);
    remember(file);
    return true;
}

void FileCommands::whenSafe(std::function<void()> then) {
    if (!hasUnsaved())
        return then();
    auto* question =
        new QMessageBox(QMessageBox::Question, tr("Unsaved changes"),
                        tr("“%1” has changes that are not saved.").arg(toQString(m_document.experiment().name)),
                        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, &m_window);
    question->setObjectName(QStringLiteral("unsavedQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText); // it has the experiment's name in it
    connect(question, &QDialog::finished, this, [this, question, then = std::move(then)] {
        const auto answer = question->standardButton(question->clickedButton());
        if (answer == QMessageBox::Save)
            saveThen(then);
        else if (answer == QMessageBox::Discard)
            then();
    });
    question->open();
}

void FileCommands::remember(const QString& file) {
    Preferences settings;
    QStringList recent = settings.value(kRecentFiles).toStringList();
    const QString path = QFileInfo(file).absoluteFilePath();
    recent.removeAll(path);
    recent.prepend(path);
    settings.setValue(kRecentFiles, QStringList(recent.mid(0, kMostRecent)));
}

void FileCommands::fillRecent(QMenu& menu) {
    menu.clear();
    for (const QString& file : Preferences().value(kRecentFiles).toStringList())
        menu.addAction(QString(file).replace(QLatin1Char('&'), QLatin1String("&&")), this,
                       [this, file] { openFile(file); });
    if (menu.isEmpty())
        menu.addAction(tr("No files yet"))->setEnabled(false);
}

} // namespace twinsine::ui

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
#include "ui/language/language.hpp"
#include "ui/run/post.hpp"
#include "ui/widgets/text.hpp"
#include "ui/window/message_bar.hpp"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

#include <memory>
#include <utility>

namespace twinsine::ui {
namespace {

constexpr int kMostRecent = 8;
constexpr QLatin1String kSuffix("twinsine.json"); // by which the desktop knows experiments
constexpr std::size_t kWriteAtOnce = 10'000;    // points
constexpr qint64 kReadAtOnce = qint64{1} << 20; // bytes that nobody waits for

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
    : QObject(&window), m_document(document), m_messages(messages), m_window(window), m_reading(postTo(this)),
      m_writing(postTo(this)) {}

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
        m_messages.say(translated(points.error()));
        return;
    }
    experiment::Experiment changed = m_document.experiment();
    changed.data = {};
    changed.data.num = static_cast<std::int64_t>(points->x.size());
    changed.data.own = std::make_shared<const experiment::OwnPoints>(std::move(*points));
    const auto problems = validate(changed);
    if (!problems.empty()) {
        m_messages.say(translated(toText(problems.front())));
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
    const QFileInfo info(file);
    if (!info.exists() || (info.isFile() && info.size() < kReadAtOnce))
        return take(file, io::openFile(file.toStdString()));
    m_messages.tellLong(tr("Reading %1 …").arg(info.fileName()), tr("Cancel"), [this] {
        m_reading.cancel();
        m_messages.clearTold();
    });
    m_reading.start(
        [path = file.toStdString()](const KeepGoing& stillWanted) { return io::openFile(path, stillWanted); },
        [this, file, before = m_document.experiment()](Result<io::OpenedFile, std::vector<std::string>> opened) {
            m_messages.clearTold();
            if (m_document.experiment() == before)
                return take(file, std::move(opened));
            const auto late = std::make_shared<decltype(opened)>(std::move(opened));
            whenSafe([this, file, late] { take(file, std::move(*late)); }); // it was changed in the meantime
        });
}

void FileCommands::take(const QString& file, Result<io::OpenedFile, std::vector<std::string>> opened) {
    if (!opened) {
        const auto more = opened.error().size() - 1;
        QString text = translated(opened.error().front());
        if (more > 0)
            text += tr(" (and %1 more)").arg(more);
        m_messages.say(text);
        return;
    }
    m_messages.clear();
    if (QFileInfo(file).isFile())
        remember(file);
    m_digest = opened->digest;
    m_document.open(std::move(opened->experiment), opened->isOwn ? file : QString(), std::move(opened->lesson));
    Q_EMIT this->opened();
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
    else if (isOtherOnDisk())
        askAboutDisk(then);
    else
        write(m_document.file(), then);
}

bool FileCommands::isOtherOnDisk() const {
    if (m_digest.empty() || !QFileInfo(m_document.file()).isFile())
        return false;
    const auto now = io::readFile(m_document.file().toStdString());
    return now && io::digestOf(*now) != m_digest;
}

void FileCommands::askAboutDisk(std::function<void()> then) {
    const QString file = m_document.file();
    auto* question =
        new QMessageBox(QMessageBox::Question, tr("Changed on disk"),
                        tr("“%1” was changed by another program since it was opened.").arg(QFileInfo(file).fileName()),
                        QMessageBox::Cancel, &m_window);
    question->setObjectName(QStringLiteral("diskQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    auto* save = question->addButton(tr("&Save anyway"), QMessageBox::AcceptRole);
    auto* saveAs = question->addButton(tr("Save &as…"), QMessageBox::ActionRole);
    auto* reload = question->addButton(tr("&Reload it"), QMessageBox::DestructiveRole);
    question->setDefaultButton(saveAs);
    connect(question, &QDialog::finished, this, [this, question, file, save, saveAs, reload, then = std::move(then)] {
        const auto* answer = question->clickedButton();
        if (answer == saveAs)
            saveAsThen(then);
        else if (answer == reload)
            read(file);
        else if (answer == save)
            write(file, then);
    });
    question->open();
}

void FileCommands::saveAsThen(std::function<void()> then) {
    const QString name = safeFileName(toQString(m_document.experiment().name));
    const QString place = m_document.file().isEmpty() ? freePath(firstFolder(), name, kSuffix) : m_document.file();
    auto* dialog = makeDialog(m_window, tr("Save the experiment"), tr("Experiments (*.json)"), place);
    dialog->setObjectName(QStringLiteral("saveDialog"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(kSuffix);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, then = std::move(then)](const QString& file) { write(file, then); });
    dialog->open();
}

void FileCommands::write(const QString& file, const std::function<void()>& then) {
    const auto work = [path = file.toStdString(), experiment = m_document.toSave(),
                       lesson = m_document.lesson()](const KeepGoing&) {
        const std::string text = io::fileText(experiment, lesson);
        const auto done = io::writeFile(path, text);
        return done ? Result<std::string>(io::digestOf(text)) : done.error();
    };
    const auto end = [this, file, experiment = m_document.toSave(), origin = m_document.origin(),
                      then](const Result<std::string>& digest) {
        if (!digest)
            return m_messages.say(QStringLiteral("%1: %2").arg(file, translated(digest.error().message)));
        m_messages.clear();
        m_messages.clearTold();
        if (m_document.origin() != origin)
            return; // another one has taken its place meanwhile
        if (!m_document.lesson().empty())
            m_messages.tell(tr("Saved the lesson as it was opened. Leave it to save other settings."), {}, {}, {});
        m_digest = *digest;
        m_document.markSaved(file, experiment);
        remember(file);
        then();
    };
    const auto& own = m_document.toSave().data.own;
    if (!own || own->x.size() < kWriteAtOnce)
        return end(work(kAlways));
    m_messages.tellLong(tr("Saving %1 …").arg(QFileInfo(file).fileName()), {}, {});
    m_writing.start(work, end);
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

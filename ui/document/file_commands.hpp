// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Opening and saving: dialogs, recent files, and the question before changes are lost. Nothing here waits for a
/// dialog.

#include "core/io/experiment_file.hpp"
#include "core/run/job.hpp"
#include "ui/document/document.hpp"

#include <QMenu>
#include <QObject>

#include <functional>
#include <string>
#include <vector>

namespace twinsine::ui {

class MessageBar;

class FileCommands : public QObject {
    Q_OBJECT

public:
    FileCommands(Document& document, MessageBar& messages, QWidget& window);

    void open();
    /// Own points in place of the experiment's, from a CSV file.
    void openData();
    /// A CSV file's points go into the experiment, any other file replaces it.
    void openFile(const QString& file);
    void save();
    void saveAs();
    /// Does it now, or after the person has saved or given up the changes.
    void whenSafe(std::function<void()> then);
    /// Whether there are changes that a person would miss.
    bool hasUnsaved() const { return m_document.modified() && m_worthSaving(); }
    /// Which changes are; all, if nobody says.
    void setWorthSaving(std::function<bool()> worthSaving) { m_worthSaving = std::move(worthSaving); }
    /// Whether a change may be made; who does not let it says why. All may, if nobody says.
    void setAllowed(std::function<bool(const experiment::Experiment&)> isAllowed) {
        m_isAllowed = std::move(isAllowed);
    }
    /// What the document's file held when it was read or written last, as io::digestOf(); empty: not known.
    const std::string& digest() const { return m_digest; }
    void setDigest(std::string digest) { m_digest = std::move(digest); }
    void fillRecent(QMenu& menu);

Q_SIGNALS:
    /// Another experiment stands in the document.
    void opened();

private:
    void saveThen(const std::function<void()>& then);
    void saveAsThen(std::function<void()> then);
    /// Then, if that went well, the rest; of many points in the background.
    void write(const QString& file, const std::function<void()>& then);
    /// Whether somebody else has written the document's file.
    bool isOtherOnDisk() const;
    /// What is to be done about it.
    void askAboutDisk(std::function<void()> then);
    /// What may take long is read in the background, where it can be cancelled.
    void read(const QString& file);
    void take(const QString& file, Result<io::OpenedFile, std::vector<std::string>> opened);
    void readData(const QString& file);
    void remember(const QString& file);

    Document& m_document;
    MessageBar& m_messages;
    QWidget& m_window;
    std::string m_digest;
    std::function<bool()> m_worthSaving = [] { return true; };
    std::function<bool(const experiment::Experiment&)> m_isAllowed = [](const auto&) { return true; };
    run::Job m_reading;
    run::Job m_writing;
};

} // namespace twinsine::ui

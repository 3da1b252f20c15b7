// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Keeps what is not saved in a recovery file, written within two seconds of an edit and off the window's thread, and
/// finds what windows that are gone have left.

#include "core/io/recovery.hpp"
#include "core/run/job.hpp"
#include "ui/document/document.hpp"
#include "ui/document/file_commands.hpp"

#include <QObject>
#include <QTimer>

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace twinsine::ui {

/// Work of another window, which this one holds now.
struct Orphan {
    io::RecoveryFile file;
    io::Unsaved unsaved;
};

class Autosave : public QObject {
    Q_OBJECT

public:
    /// $XDG_STATE_HOME/twinsine/recovery; none without a home.
    static std::optional<std::filesystem::path> defaultFolder();

    Autosave(const Document& document, const FileCommands& files, std::filesystem::path folder, QObject* parent);

    /// The latest first, by found(), which does not come where there are none.
    void findOrphans();
    /// The document has now what that one holds: from here on it is this window's.
    void adopt(io::RecoveryFile file);
    /// Writes what is not saved while the caller waits, as before an end that nobody asked for.
    void writeNow();
    /// What is not saved is not wanted.
    void drop();

Q_SIGNALS:
    void found(const std::shared_ptr<std::vector<Orphan>>& orphans);
    /// Why nothing can be kept; said once.
    void failed(const QString& why);

private:
    /// What only the job's thread has while it works.
    struct Kept {
        std::filesystem::path folder;
        std::optional<io::RecoveryFile> file;

        /// Gives the fault.
        std::optional<std::string> put(const std::optional<io::Unsaved>& unsaved);
    };

    void write();
    /// None where all is saved.
    std::optional<io::Unsaved> unsaved() const;

    const Document& m_document;
    const FileCommands& m_files;
    std::shared_ptr<Kept> m_kept;
    QTimer m_soon;
    bool m_hasFailed = false;
    std::unique_ptr<run::Job> m_writing;
    run::Job m_finding;
};

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/autosave.hpp"

#include "core/experiment/presets.hpp"
#include "core/io/base_folder.hpp"
#include "ui/language/language.hpp"
#include "ui/run/post.hpp"
#include "ui/widgets/text.hpp"

#include <QDateTime>

#include <spdlog/spdlog.h>

#include <utility>

namespace twinsine::ui {
namespace {

constexpr int kSoonMilliseconds = 1000; // and the rest of two seconds to write

} // namespace

std::optional<std::string> Autosave::Kept::put(const std::optional<io::Unsaved>& unsaved) {
    if (!unsaved) {
        if (file)
            file->clear();
        return {};
    }
    if (!file) {
        auto made = io::RecoveryFile::create(folder);
        if (!made)
            return made.error().message;
        file = std::move(*made);
    }
    const auto done = file->write(*unsaved);
    return done ? std::optional<std::string>() : folder.string() + ": " + done.error().message;
}

std::optional<std::filesystem::path> Autosave::defaultFolder() {
    const auto state = io::stateFolder();
    return state ? std::optional(*state / "twinsine" / "recovery") : std::nullopt;
}

Autosave::Autosave(const Document& document, const FileCommands& files, std::filesystem::path folder, QObject* parent)
    : QObject(parent), m_document(document), m_files(files),
      m_kept(std::make_shared<Kept>(Kept{std::move(folder), std::nullopt})),
      m_writing(std::make_unique<run::Job>(postTo(this), run::Job::Priority::low)),
      m_finding(postTo(this), run::Job::Priority::low) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMilliseconds);
    connect(&m_soon, &QTimer::timeout, this, &Autosave::write);
    // Edits that go on are kept on their way: the first one starts the clock.
    connect(&document, &Document::changed, this, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
}

std::optional<io::Unsaved> Autosave::unsaved() const {
    if (!m_files.hasUnsaved())
        return {};
    const auto* preset = experiment::findPreset(m_document.origin());
    return io::Unsaved{QDateTime::currentMSecsSinceEpoch(), m_document.file().toStdString(), m_files.digest(),
                       preset ? std::string(preset->name) : std::string(), m_document.experiment()};
}

void Autosave::write() {
    if (!m_writing)
        return; // this window has ended
    m_writing->start([kept = m_kept, unsaved = unsaved()](const KeepGoing&) { return kept->put(unsaved); },
                     [this](const std::optional<std::string>& fault) {
                         if (fault && !std::exchange(m_hasFailed, true))
                             Q_EMIT failed(translated(*fault));
                     });
}

void Autosave::findOrphans() {
    m_finding.start(
        [folder = m_kept->folder](const KeepGoing&) {
            auto orphans = std::make_shared<std::vector<Orphan>>();
            for (auto& file : io::RecoveryFile::orphans(folder)) {
                auto unsaved = file.read();
                if (unsaved)
                    orphans->push_back({std::move(file), std::move(*unsaved)});
                else // which stays, for whoever can make something of it
                    spdlog::warn("a recovery file in {}: {}", folder.string(), unsaved.error().message);
            }
            return orphans;
        },
        [this](const std::shared_ptr<std::vector<Orphan>>& orphans) {
            if (!orphans->empty())
                Q_EMIT found(orphans);
        });
}

void Autosave::adopt(io::RecoveryFile file) {
    m_writing = std::make_unique<run::Job>(postTo(this), run::Job::Priority::low); // the one before has ended then
    m_kept->put({});
    m_kept->file = std::move(file);
}

void Autosave::writeNow() {
    m_writing.reset(); // which waits for it
    m_soon.stop();
    if (const auto fault = m_kept->put(unsaved()))
        spdlog::error("{}", *fault);
}

void Autosave::drop() {
    m_writing.reset();
    m_soon.stop();
    m_kept->put({});
}

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Unsaved work, kept where a crash, a kill or a power cut cannot destroy it: a file for each window, in a folder that
/// all windows share. A window holds a lock on its file as long as it lives, so another one finds only files whose
/// window is gone.

#include "core/experiment/experiment.hpp"
#include "core/result.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace twinsine::io {

struct Unsaved {
    std::int64_t time = 0; ///< of the latest change, in milliseconds since 1970 in UTC
    std::string file;      ///< what it will be saved as; empty: none yet
    std::string digest;    ///< of that file as it was read or written last; empty: not known
    std::string preset;    ///< that it was changed from; empty: none
    experiment::Experiment experiment;
};

class RecoveryFile {
public:
    /// A new one for this window. Errors name the folder.
    static Result<RecoveryFile> create(const std::filesystem::path& folder);
    /// Of windows that are gone, the latest change first. Each belongs to this window from now on.
    static std::vector<RecoveryFile> orphans(const std::filesystem::path& folder);

    RecoveryFile(RecoveryFile&& other) noexcept;
    RecoveryFile& operator=(RecoveryFile&& other) noexcept;
    /// What was written stays, for whoever looks for orphans.
    ~RecoveryFile();

    Result<Unsaved> read() const;
    /// In place of what there was; on the disk when this returns.
    Result<Done> write(const Unsaved& unsaved) const;
    /// There is nothing to recover any more.
    void clear() const;

private:
    RecoveryFile(std::filesystem::path path, int lock) : m_path(std::move(path)), m_lock(lock) {}
    /// None if another window has it.
    static std::optional<RecoveryFile> take(const std::filesystem::path& path);
    void release() noexcept;

    std::filesystem::path m_path;
    int m_lock; ///< a descriptor of the file beside it; -1: moved away
};

} // namespace twinsine::io

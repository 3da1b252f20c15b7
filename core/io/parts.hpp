// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A run that is split into parts: what trains one of them and keeps the outcomes in its file, and what has the
/// outcomes of all from their files. An analysis takes either in place of training all (training::DoMany). A job's
/// number counts through all lists of the analysis.

#include "core/io/part_file.hpp"

#include <functional>
#include <mutex>
#include <span>
#include <utility>

namespace twinsine::io {

/// Trains a part. An analysis gets outcomes only of lists that are for all: what else it comes to must not be used.
class PartTraining {
public:
    /// What is in the file is not trained again; a fault of the device is a fault here. `progress` hears how many of a
    /// list's trainings are done.
    PartTraining(PartFile& file, training::DoMany train,
                 std::function<void(std::size_t done, std::size_t all)> progress);

    std::optional<engines::Device> operator()(const training::Many& many, const KeepGoing& keepGoing);

    struct Count {
        std::size_t all = 0;    ///< of this part
        std::size_t before = 0; ///< were in the file
    };
    Count count() const { return m_count; }
    /// The file's; then training was given up.
    std::optional<Error> takeFault() { return m_fault ? std::exchange(m_fault, {}) : m_file.takeFault(); }

private:
    PartFile& m_file;
    training::DoMany m_train;
    std::function<void(std::size_t, std::size_t)> m_progress;
    std::vector<std::int64_t> m_before; ///< jobs in the file
    std::size_t m_first = 0;            ///< the number of the next list's first job
    Count m_count;
    std::optional<Error> m_fault;
    std::mutex m_mutex; ///< guards the file
};

/// All parts of a run.
class Parts {
public:
    /// In any order. Faults: none or one twice, parts of several runs, parts that are missing or not finished.
    static Result<Parts> open(std::span<const std::string> paths);

    const std::string& task() const { return m_files.front().task(); }
    /// What they took, together.
    double seconds() const;

    /// Predictions have so many numbers; 0: not known.
    void expectPoints(std::size_t points) { m_points = points; }
    /// What trained them.
    void setDevice(engines::Device device) { m_device = device; }
    /// Gives each job's outcome, by its number.
    std::optional<engines::Device> operator()(const training::Many& many, const KeepGoing& keepGoing);

    /// What is wrong with a file.
    std::optional<Error> takeFault() { return std::exchange(m_fault, {}); }

private:
    Parts() = default;
    std::optional<training::Outcome> take(const training::Many& many, std::size_t job);

    std::vector<PartFile> m_files; ///< by part
    std::size_t m_first = 0;
    std::size_t m_points = 0;
    engines::Device m_device = engines::Device::cpu;
    std::optional<Error> m_fault;
};

} // namespace twinsine::io

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The weights and losses of every epoch of a run, up to a bound on memory. Beyond it every second one goes, one for
/// each that comes, so that no call frees half of a long run. First, last and marked epochs (phase ends) stay.

#include "core/training/history.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <set>

namespace twinsine::run {

using Snapshot = training::EpochRecord;

class Timeline {
public:
    static constexpr std::size_t kDefaultBytes = std::size_t{256} << 20;

    explicit Timeline(std::size_t maxBytes = kDefaultBytes) : m_maxBytes(maxBytes) {}

    /// Epochs come in ascending order. A marked one is never thinned out.
    void add(std::shared_ptr<const Snapshot> snapshot, bool marked);

    /// The snapshot of the nearest epoch that is kept; null if empty.
    std::shared_ptr<const Snapshot> nearest(std::int64_t epoch) const;

    std::size_t size() const { return m_snapshots.size(); }
    std::size_t bytes() const { return m_bytes; }

private:
    using Snapshots = std::map<std::int64_t, std::shared_ptr<const Snapshot>>;

    void thinOne();
    void dropUnlessKept(Snapshots::iterator snapshot);

    std::size_t m_maxBytes;
    std::size_t m_bytes = 0;
    std::int64_t m_stride = 1;  ///< unmarked epochs are kept at multiples of this
    std::int64_t m_thinned = 0; ///< from this epoch on, old ones are still kept at multiples of half of it
    Snapshots m_snapshots;
    std::set<std::int64_t> m_marked;
};

} // namespace twinsine::run

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/timeline.hpp"

#include <iterator>

namespace twinsine::run {

namespace {

constexpr std::size_t kBlock = 16; // what an allocation takes beside its bytes, more or less
constexpr std::size_t kNode = 96;  // of the map, and of the shared pointer

std::size_t bytesOf(const Snapshot& snapshot) {
    std::size_t bytes = sizeof(Snapshot) + kNode + 4 * kBlock;
    for (const auto* weights : {&snapshot.a, &snapshot.b})
        for (const auto& variable : *weights)
            bytes += sizeof variable + variable.capacity() * sizeof(double) + kBlock;
    return bytes;
}

} // namespace

void Timeline::add(std::shared_ptr<const Snapshot> snapshot, bool marked) {
    if (!m_snapshots.empty()) // the newest one stays whatever its epoch, until there is a newer one
        dropUnlessKept(std::prev(m_snapshots.end()));
    if (marked || m_snapshots.empty())
        m_marked.insert(snapshot->epoch);
    m_bytes += bytesOf(*snapshot);
    m_snapshots.emplace(snapshot->epoch, std::move(snapshot));
    // The first, the newest and the marked ones can't be thinned; two of the others are worth it.
    while (m_bytes > m_maxBytes && m_snapshots.size() > m_marked.size() + 2)
        thinOne();
}

void Timeline::thinOne() {
    auto next = m_snapshots.lower_bound(m_thinned);
    if (next == m_snapshots.end() || next == std::prev(m_snapshots.end())) {
        m_stride *= 2;
        next = m_snapshots.begin();
    }
    m_thinned = next->first + 1;
    dropUnlessKept(next);
}

void Timeline::dropUnlessKept(Snapshots::iterator snapshot) {
    if (snapshot->first % m_stride == 0 || m_marked.contains(snapshot->first))
        return;
    m_bytes -= bytesOf(*snapshot->second);
    m_snapshots.erase(snapshot);
}

std::shared_ptr<const Snapshot> Timeline::nearest(std::int64_t epoch) const {
    if (m_snapshots.empty())
        return nullptr;
    const auto after = m_snapshots.lower_bound(epoch);
    if (after == m_snapshots.end())
        return std::prev(after)->second;
    if (after == m_snapshots.begin() || after->first == epoch)
        return after->second;
    const auto before = std::prev(after);
    return epoch - before->first <= after->first - epoch ? before->second : after->second;
}

} // namespace twinsine::run

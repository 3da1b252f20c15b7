// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/zoom_history.hpp"

#include <iterator>
#include <utility>

namespace twinsine::ui {

ZoomHistory::ZoomHistory(Zooms first) { restart(std::move(first)); }

void ZoomHistory::restart(Zooms first) {
    m_entries = {std::move(first)};
    m_at = 0;
    m_moved = nullptr;
}

void ZoomHistory::keep(Zooms zooms, const void* chart, int movement) {
    const bool goesOn = chart && chart == m_moved && movement == m_movement;
    m_moved = chart;
    m_movement = movement;
    if (!goesOn)
        ++m_at;
    m_entries.resize(m_at);
    m_entries.push_back(std::move(zooms));
}

const ZoomHistory::Zooms* ZoomHistory::go(int steps) {
    const auto to = static_cast<std::ptrdiff_t>(m_at) + steps;
    if (to < 0 || to >= std::ssize(m_entries))
        return nullptr;
    m_at = static_cast<std::size_t>(to);
    m_moved = nullptr;
    return &m_entries[m_at];
}

} // namespace twinsine::ui

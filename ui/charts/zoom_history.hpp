// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The zooms of some charts, one after the other. The steps of a movement, as the turns of a wheel, are one entry.

#include "ui/charts/chart_zoom.hpp"

#include <cstddef>
#include <vector>

namespace twinsine::ui {

class ZoomHistory {
public:
    using Zooms = std::vector<Zoom>; ///< of each chart

    explicit ZoomHistory(Zooms first);

    /// Forgets all else.
    void restart(Zooms first);
    /// After a movement of that number in that chart (null: none that goes on). What was taken back is forgotten.
    void keep(Zooms zooms, const void* chart, int movement);
    /// As many entries on or, below 0, back; null if there is none.
    const Zooms* go(int steps);

private:
    std::vector<Zooms> m_entries;
    std::size_t m_at = 0;          ///< what is shown
    const void* m_moved = nullptr; ///< the last movement: further steps of it take its place
    int m_movement = 0;
};

} // namespace twinsine::ui

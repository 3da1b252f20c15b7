// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

#include <algorithm>
#include <cmath>

namespace twinsine::ui {

/// From a place to the nearest point of the straight line between two others.
inline double distanceToSegment(const QPointF& place, const QPointF& from, const QPointF& to) {
    const QPointF way = to - from;
    const double length = QPointF::dotProduct(way, way);
    const double part = length == 0 ? 0 : std::clamp(QPointF::dotProduct(place - from, way) / length, 0.0, 1.0);
    const QPointF off = place - from - part * way;
    return std::hypot(off.x(), off.y());
}

} // namespace twinsine::ui

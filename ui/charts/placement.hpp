// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Where in a plot the positions on its two axes are.

#include "ui/charts/axis_range.hpp"

#include <QPointF>
#include <QRectF>

namespace twinsine::ui {

struct Placement {
    QRectF plot;
    Span x;
    Span y;

    QPointF operator()(const QPointF& position) const {
        return {plot.left() + plot.width() * x.part(position.x()),
                plot.bottom() - plot.height() * y.part(position.y())};
    }
};

} // namespace twinsine::ui

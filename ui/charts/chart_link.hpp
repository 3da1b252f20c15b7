// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Charts over the same x: one crosshair, one horizontal zoom, one history of zooms.

#include "ui/charts/base_chart.hpp"

#include <QObject>

#include <vector>

namespace twinsine::ui {

class ChartLink : public QObject {
    Q_OBJECT

public:
    ChartLink(std::vector<BaseChart*> charts, QObject* parent);

    bool zoomed() const;
    /// Shows all; back() shows again what was zoomed.
    void fit();
    /// Shows all and forgets: the zooms were of other axes.
    void clear();

Q_SIGNALS:
    void zoomedChanged(bool zoomed);

private:
    using Zooms = std::vector<Zoom>; ///< of each chart

    void follow(const BaseChart& chart, int movement);
    void go(int steps);
    void keep(const BaseChart* chart, int movement);
    Zooms zooms() const;
    void show(const Zooms& zooms);

    std::vector<BaseChart*> m_charts;
    std::vector<Zooms> m_history;
    std::size_t m_at = 0;               ///< what is shown, in the history
    const BaseChart* m_moved = nullptr; ///< the last movement: further steps of it take its place in the history
    int m_movement = 0;
};

} // namespace twinsine::ui

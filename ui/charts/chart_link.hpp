// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Charts over the same x: one crosshair, one horizontal zoom, one history of zooms.

#include "ui/charts/base_chart.hpp"
#include "ui/charts/zoom_history.hpp"

#include <QObject>

#include <vector>

namespace twinsine::ui {

class ChartLink : public QObject {
    Q_OBJECT

public:
    ChartLink(std::vector<BaseChart*> charts, QObject* parent);

    bool zoomed() const;
    /// Shows all, what is off the scale too; back() shows again what was zoomed. Where all is shown already, the usual
    /// scale comes back.
    void fit();
    /// Neither a zoom nor all that is off the scale.
    void reset();
    /// Shows all and forgets: the zooms were of other axes.
    void clear();

Q_SIGNALS:
    void zoomedChanged(bool zoomed);

private:
    using Zooms = ZoomHistory::Zooms;

    void setWhole(bool whole);
    void follow(const BaseChart& chart, int movement);
    void go(int steps);
    Zooms zooms() const;
    void show(const Zooms& zooms);

    std::vector<BaseChart*> m_charts;
    ZoomHistory m_history;
};

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A heat map in the window. A click on a cell, or Enter on the one that the arrow keys chose, asks for it.

#include "ui/map/heat_map.hpp"

#include <QWidget>

namespace twinsine::ui {

class HeatMapView : public QWidget {
    Q_OBJECT

public:
    explicit HeatMapView(QWidget* parent);

    void setHeatMap(const HeatMap& heatMap);
    /// Where the cells are, as painted last.
    const QRectF& cells() const { return m_cells; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void cellPointedAt(std::optional<std::size_t> cell);
    void cellChosen(std::size_t cell);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void point(std::optional<std::size_t> cell);
    std::optional<std::size_t> at(const QPointF& place) const;

    HeatMap m_heatMap;
    QRectF m_cells;
    std::optional<std::size_t> m_pointed;
};

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What a person does with a chart by wheel, mouse and keys.
///
/// wheel: zoom about the pointer (on an axis: that one alone); drag: zoom to a box (Escape gives it up); middle button
/// or Shift and drag: move; click: that point; double click: fit all. Keys: Shift and arrows move what is zoomed, + and
/// - zoom, 0 fits all, Backspace or Alt+Left goes back, Alt+Right forward; so do the mouse's own buttons. Those that
/// mean the training too are the chart's where it has the focus by the keyboard (a person who clicks at an epoch goes
/// on from there by the arrows): Left and Right move the crosshair by a point, Escape takes it away, Home fits all.
/// What means nothing to the chart goes on to the window.

#include "ui/charts/base_chart.hpp"

#include <QObject>
#include <QTimer>

class QKeyEvent;
class QMouseEvent;
class QWheelEvent;

namespace twinsine::ui {

class ChartHands : public QObject {
    Q_OBJECT

public:
    /// Belongs to the chart.
    explicit ChartHands(BaseChart& chart);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Movement { wheel, keys, drag };

    bool press(const QMouseEvent& event);
    bool move(const QMouseEvent& event);
    bool release(const QMouseEvent& event);
    bool wheel(const QWheelEvent& event);
    bool key(const QKeyEvent& event);
    bool arrow(const QKeyEvent& event);
    void click(const QPointF& place);
    void point(const QPointF& place);
    void leave();

    void zoomTo(const Zoom& wanted, Movement movement);
    void zoomAbout(const QPointF& place, double factor, Movement movement);
    void shift(double partX, double partY, Movement movement);
    QRectF boxTo(const QPointF& place) const;

    enum class Drag { none, box, shift };

    BaseChart& m_chart;
    Drag m_drag = Drag::none;
    QPointF m_pressed; ///< where the drag began
    QPointF m_from;    ///< of the drag; of a shift, the place before
    QTimer m_click;    ///< a click in what is zoomed, which may become a double click
    double m_clicked = 0;
    Movement m_last = Movement::drag;
    int m_movement = 0;
};

} // namespace twinsine::ui

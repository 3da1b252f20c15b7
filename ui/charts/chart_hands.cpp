// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_hands.hpp"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace twinsine::ui {
namespace {

constexpr double kNotch = 0.8;      // of the view that one notch of a wheel leaves
constexpr double kNotchAngle = 120; // in eighths of a degree
constexpr double kKeyShift = 0.1;   // of the view
constexpr double kFlat = 12;        // pixels: a flatter box leaves that axis alone
constexpr double kEdge = 3;         // pixels: the first and the last point are on the plot's edge

} // namespace

ChartHands::ChartHands(BaseChart& chart) : QObject(&chart), m_chart(chart) {
    m_click.setSingleShot(true);
    connect(&m_click, &QTimer::timeout, &chart, [this] { Q_EMIT m_chart.clickedAt(m_clicked); });
    chart.viewport()->setMouseTracking(true);
    chart.viewport()->installEventFilter(this);
    chart.installEventFilter(this);
}

bool ChartHands::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &m_chart)
        return event->type() == QEvent::KeyPress && key(static_cast<const QKeyEvent&>(*event));
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        return press(static_cast<const QMouseEvent&>(*event));
    case QEvent::MouseMove:
        return move(static_cast<const QMouseEvent&>(*event));
    case QEvent::MouseButtonRelease:
        return release(static_cast<const QMouseEvent&>(*event));
    case QEvent::MouseButtonDblClick:
        m_click.stop();
        Q_EMIT m_chart.fitAsked();
        return true;
    case QEvent::Wheel:
        return wheel(static_cast<const QWheelEvent&>(*event));
    case QEvent::Leave:
        leave();
        return false;
    default:
        return false;
    }
}

bool ChartHands::press(const QMouseEvent& event) {
    const bool shift = event.button() == Qt::MiddleButton ||
                       (event.button() == Qt::LeftButton && event.modifiers().testFlag(Qt::ShiftModifier));
    if (event.button() == Qt::BackButton)
        Q_EMIT m_chart.backAsked();
    else if (event.button() == Qt::ForwardButton)
        Q_EMIT m_chart.forwardAsked();
    else if ((shift || event.button() == Qt::LeftButton) && m_chart.plotArea().contains(event.position())) {
        m_drag = shift ? Drag::shift : Drag::box;
        m_from = m_pressed = event.position();
        ++m_movement;
        if (shift)
            m_chart.viewport()->setCursor(Qt::ClosedHandCursor);
    }
    return true;
}

bool ChartHands::move(const QMouseEvent& event) {
    const QPointF place = event.position();
    if (m_drag == Drag::shift) {
        const QPointF by = place - m_from;
        m_from = place;
        shift(-by.x() / m_chart.plotArea().width(), by.y() / m_chart.plotArea().height(), Movement::drag);
    } else if (m_drag == Drag::box) {
        m_chart.setBox(boxTo(place));
    } else {
        point(place);
    }
    return true;
}

bool ChartHands::release(const QMouseEvent& event) {
    const Drag drag = std::exchange(m_drag, Drag::none);
    m_chart.viewport()->unsetCursor();
    const bool isClick = (event.position() - m_pressed).manhattanLength() < QApplication::startDragDistance();
    if (drag == Drag::shift && isClick && event.button() == Qt::LeftButton)
        Q_EMIT m_chart.secondAskedAt(m_chart.pointNear(event.position().x()));
    if (drag != Drag::box)
        return true;
    m_chart.setBox({});
    const QRectF plot = m_chart.plotArea();
    const QRectF box = boxTo(event.position());
    if (isClick) {
        click(event.position());
        return true;
    }
    std::optional<Span> x;
    std::optional<Span> y;
    if (box.width() < plot.width())
        x = Span{(box.left() - plot.left()) / plot.width(), (box.right() - plot.left()) / plot.width()};
    if (box.height() < plot.height())
        y = Span{(plot.bottom() - box.bottom()) / plot.height(), (plot.bottom() - box.top()) / plot.height()};
    zoomTo(m_chart.chartZoom().box(x, y), Movement::drag);
    return true;
}

void ChartHands::click(const QPointF& place) {
    const auto at = m_chart.pointNear(place.x());
    if (!at)
        return;
    m_clicked = *at;
    // Where a double click would show all again, this may be the first half of it.
    m_click.start(m_chart.zoom() == Zoom{} ? 0 : QApplication::doubleClickInterval());
}

QRectF ChartHands::boxTo(const QPointF& place) const {
    const QRectF plot = m_chart.plotArea();
    const QPointF to(std::clamp(place.x(), plot.left(), plot.right()),
                     std::clamp(place.y(), plot.top(), plot.bottom()));
    const QRectF box = QRectF(m_from, to).normalized();
    if (box.width() < kFlat && box.height() >= kFlat)
        return {plot.left(), box.top(), plot.width(), box.height()};
    if (box.height() < kFlat)
        return {box.left(), plot.top(), box.width(), plot.height()};
    return box;
}

bool ChartHands::wheel(const QWheelEvent& event) {
    if (event.angleDelta().y() != 0) // else it was turned sideways
        zoomAbout(event.position(), std::pow(kNotch, event.angleDelta().y() / kNotchAngle), Movement::wheel);
    point(event.position());
    return true;
}

bool ChartHands::key(const QKeyEvent& event) {
    const bool alt = event.modifiers().testFlag(Qt::AltModifier);
    const bool zoomed = m_chart.zoom() != Zoom{};
    const QPointF middle = m_chart.plotArea().center();
    if (event.key() == Qt::Key_Backspace || (alt && event.key() == Qt::Key_Left))
        Q_EMIT m_chart.backAsked();
    else if (alt && event.key() == Qt::Key_Right)
        Q_EMIT m_chart.forwardAsked();
    else if (event.key() == Qt::Key_Plus || event.key() == Qt::Key_Equal)
        zoomAbout(middle, kNotch, Movement::keys);
    else if (event.key() == Qt::Key_Minus)
        zoomAbout(middle, 1 / kNotch, Movement::keys);
    else if (event.key() == Qt::Key_Escape && m_drag == Drag::box) {
        m_drag = Drag::none;
        m_chart.setBox({});
    } else if (event.key() == Qt::Key_Escape && m_chart.second())
        Q_EMIT m_chart.secondAskedAt({});
    else if (event.key() == Qt::Key_M && event.modifiers() == Qt::NoModifier && m_chart.crosshair())
        Q_EMIT m_chart.secondAskedAt(m_chart.crosshair());
    else if (event.key() == Qt::Key_Escape && m_chart.takesKeys() && m_chart.crosshair())
        Q_EMIT m_chart.pointedAt({});
    else if ((zoomed || !m_chart.offScale().empty() || m_chart.isWhole()) &&
             (event.key() == Qt::Key_0 || (event.key() == Qt::Key_Home && m_chart.takesKeys())))
        Q_EMIT m_chart.fitAsked();
    else
        return arrow(event); // the rest belongs to the window
    return true;
}

bool ChartHands::arrow(const QKeyEvent& event) {
    const auto ofKey = [&](int less, int more) { return (event.key() == more) - (event.key() == less); };
    const int x = ofKey(Qt::Key_Left, Qt::Key_Right);
    const int y = ofKey(Qt::Key_Down, Qt::Key_Up);
    const auto modifiers = event.modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier);
    if ((x == 0 && y == 0) || (modifiers != Qt::NoModifier && modifiers != Qt::ShiftModifier))
        return false;
    if (modifiers == Qt::ShiftModifier) {
        if (m_chart.zoom() != Zoom{})
            shift(x * kKeyShift, y * kKeyShift, Movement::keys);
        return true;
    }
    if (y != 0)
        return m_chart.pick(y);
    if (!m_chart.takesKeys())
        return false;
    if (const auto point = m_chart.pointBeside(x))
        Q_EMIT m_chart.pointedAt(point);
    return true;
}

void ChartHands::point(const QPointF& place) {
    if (!m_chart.plotArea().adjusted(-kEdge, -kEdge, kEdge, kEdge).contains(place))
        return leave();
    m_chart.pointTo(place);
    m_chart.pointOut(m_chart.curveAt(place));
    Q_EMIT m_chart.pointedAt(m_chart.pointNear(place.x()));
}

void ChartHands::leave() {
    m_chart.pointTo({});
    m_chart.pointOut({});
    Q_EMIT m_chart.pointedAt({});
}

void ChartHands::zoomAbout(const QPointF& place, double factor, Movement movement) {
    const QRectF plot = m_chart.plotArea();
    std::optional<double> x;
    std::optional<double> y;
    if (place.x() >= plot.left()) // not on the vertical axis
        x = std::clamp((place.x() - plot.left()) / plot.width(), 0.0, 1.0);
    if (place.y() <= plot.bottom())
        y = std::clamp((plot.bottom() - place.y()) / plot.height(), 0.0, 1.0);
    zoomTo(m_chart.chartZoom().about(x, y, factor), movement);
}

void ChartHands::shift(double partX, double partY, Movement movement) {
    zoomTo(m_chart.chartZoom().movedBy(partX, partY), movement);
}

void ChartHands::zoomTo(const Zoom& wanted, Movement movement) {
    if (movement != std::exchange(m_last, movement))
        ++m_movement;
    const auto zoom = m_chart.chartZoom().sensible(wanted, m_chart.plotArea().size());
    if (!zoom || *zoom == m_chart.zoom())
        return;
    m_chart.setZoom(*zoom);
    Q_EMIT m_chart.zoomed(m_movement);
}

} // namespace twinsine::ui

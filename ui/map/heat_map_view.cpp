// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/heat_map_view.hpp"

#include <QFontInfo>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace twinsine::ui {
namespace {

constexpr int kLines = 24; ///< of type, high
constexpr int kLeastLines = 12;
constexpr int kLeastWidth = 30; ///< letters

} // namespace

HeatMapView::HeatMapView(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("heatMap"));
    setAccessibleName(tr("The map: a cell for each pair of values"));
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus); // a click leaves the keys to the training
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setWhatsThis(
        tr("<p>Each cell is this experiment with the two settings changed, trained to its end. It fills in from "
           "coarse to fine. Hatched: a training diverged. The white diamond is the experiment as it "
           "stands, if its values are on both axes.</p><p>A click on a cell (or arrow keys and Enter) sets the "
           "experiment so; Undo takes it back.</p>"));
}

void HeatMapView::setHeatMap(const HeatMap& heatMap) {
    m_heatMap = heatMap;
    if (m_pointed && (!heatMap.map || *m_pointed >= heatMap.map->cells.size()))
        m_pointed.reset();
    Q_EMIT cellPointedAt(m_pointed); // what is there may be another now
    update();
}

QSize HeatMapView::sizeHint() const {
    return {fontMetrics().averageCharWidth() * kLeastWidth * 2, fontMetrics().lineSpacing() * kLines};
}

QSize HeatMapView::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * kLeastWidth, fontMetrics().lineSpacing() * kLeastLines};
}

void HeatMapView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme::current().background);
    m_cells = {};
    if (m_heatMap.map)
        m_cells = draw(painter, rect(), m_heatMap,
                       HeatMapLook{.colours = theme::current(),
                                   .pixelSize = QFontInfo(font()).pixelSize(),
                                   .highlighted = m_pointed});
    if (isEnabled())
        return;
    QColor veil = theme::current().background; // it is of other settings
    veil.setAlphaF(0.6F);
    painter.fillRect(rect(), veil);
}

std::optional<std::size_t> HeatMapView::at(const QPointF& place) const {
    return m_heatMap.map ? cellAt(*m_heatMap.map, m_cells, place) : std::nullopt;
}

void HeatMapView::point(std::optional<std::size_t> cell) {
    if (cell == m_pointed)
        return;
    m_pointed = cell;
    setCursor(cell ? Qt::PointingHandCursor : Qt::ArrowCursor);
    Q_EMIT cellPointedAt(cell);
    update();
}

void HeatMapView::mouseMoveEvent(QMouseEvent* event) { point(at(event->position())); }

void HeatMapView::mouseReleaseEvent(QMouseEvent* event) {
    const auto cell = at(event->position());
    if (event->button() == Qt::LeftButton && cell)
        Q_EMIT cellChosen(*cell);
}

void HeatMapView::leaveEvent(QEvent*) {
    if (!hasFocus())
        point(std::nullopt);
}

void HeatMapView::keyPressEvent(QKeyEvent* event) {
    if (!m_heatMap.map || !m_pointed)
        return QWidget::keyPressEvent(event);
    const std::size_t columns = m_heatMap.map->x.values.size();
    const std::size_t x = *m_pointed % columns;
    const std::size_t y = *m_pointed / columns;
    if (event->key() == Qt::Key_Left)
        point(*m_pointed - (x > 0 ? 1 : 0));
    else if (event->key() == Qt::Key_Right)
        point(*m_pointed + (x + 1 < columns ? 1 : 0));
    else if (event->key() == Qt::Key_Up)
        point(*m_pointed + (y + 1 < m_heatMap.map->y.values.size() ? columns : 0));
    else if (event->key() == Qt::Key_Down)
        point(*m_pointed - (y > 0 ? columns : 0));
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT cellChosen(*m_pointed);
    else
        QWidget::keyPressEvent(event);
}

void HeatMapView::focusInEvent(QFocusEvent* event) {
    if (!m_pointed && m_heatMap.map)
        point(m_heatMap.own.value_or(0));
    QWidget::focusInEvent(event);
}

void HeatMapView::focusOutEvent(QFocusEvent* event) {
    point(std::nullopt);
    QWidget::focusOutEvent(event);
}

} // namespace twinsine::ui

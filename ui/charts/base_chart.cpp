// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/base_chart.hpp"

#include "ui/charts/chart_hands.hpp"

#include <QCategoryAxis>
#include <QChart>
#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QLegend>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace twinsine::ui {
namespace {

constexpr int kAround = 90;     // pixels of legend, axis labels and title above and below the plot
constexpr int kStepHeight = 32; // below that, Qt Charts cuts the labels of the ticks to "..."
constexpr int kStepWidth = 60;
constexpr int kMostRows = 5;
constexpr int kMostColumns = 10;

} // namespace

BaseChart::BaseChart(const Vertical& vertical, QWidget* parent)
    : QChartView(parent), m_x(Scale::linear), m_y(vertical.scale), m_vertical(vertical) {
    setRenderHint(QPainter::Antialiasing);
    setViewportUpdateMode(FullViewportUpdate); // what is painted over the chart belongs to no item
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setMinimumSize(180, 120);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setMargins({4, 0, 14, 2});
    chart()->setBackgroundRoundness(0);
    chart()->legend()->setAlignment(Qt::AlignTop);
    chart()->legend()->setMarkerShape(QLegend::MarkerShapeFromSeries);
    chart()->addAxis(m_x.axis(), Qt::AlignBottom);
    chart()->addAxis(m_y.axis(), Qt::AlignLeft);
    new ChartHands(*this);
}

void BaseChart::setTheme(theme::Theme theme) {
    const auto& colours = theme::colours(theme);
    // A theme resets pens and fonts, so it comes first.
    chart()->setTheme(colours.dark ? QChart::ChartThemeDark : QChart::ChartThemeLight);
    chart()->setBackgroundBrush(colours.background);
    setBackgroundBrush(colours.background);
    for (QAbstractAxis* axis : {m_x.axis(), m_y.axis()}) {
        QFont strong = font();
        strong.setBold(true);
        axis->setLabelsFont(font());
        axis->setTitleFont(strong);
        axis->setLabelsColor(colours.text);
        axis->setTitleBrush(colours.text);
        axis->setLinePenColor(colours.faintText);
        axis->setGridLineColor(colours.grid);
    }
    QFont legend = font();
    legend.setPointSizeF(legend.pointSizeF() * 1.1);
    chart()->legend()->setFont(legend);
    chart()->legend()->setLabelColor(colours.text);
    chart()->setTitleBrush(colours.text);
    m_theme = theme;
    setColours();
}

void BaseChart::setStale(bool stale) {
    if (stale == m_stale)
        return;
    m_stale = stale;
    setColours();
}

void BaseChart::setColours() {
    const auto& colours = theme::colours(m_theme);
    setPens(m_stale ? theme::pale(colours) : colours);
    viewport()->update();
    Q_EMIT looksChanged();
}

void BaseChart::setTitle(const QString& title) {
    QFont strong = font();
    strong.setBold(true);
    strong.setPointSizeF(strong.pointSizeF() * 1.2);
    chart()->setTitleFont(strong);
    chart()->setMargins({4, 8, 14, 2});
    chart()->setTitle(title);
}

void BaseChart::draw(QPainter& painter, const QRectF& target) {
    const QRectF area(QPointF(0, 0), target.size());
    setSceneRect(area);
    chart()->resize(area.size());
    setSteps();
    chart()->layout()->activate();
    scene()->render(&painter, target, area);
    painter.save();
    painter.translate(target.topLeft());
    drawOverlay(painter);
    painter.restore();
}

void BaseChart::setZoom(const Zoom& zoom) {
    if (zoom == m_zoom)
        return;
    m_zoom = zoom;
    m_x.setZoom(zoom.x);
    m_y.setZoom(zoom.y);
    for (const Curve& curve : m_curves)
        showPoints(curve); // as many points, but of another part
    viewport()->update();
}

QRectF BaseChart::plotArea() const { return chart()->mapRectToScene(chart()->plotArea()); }

void BaseChart::setCrosshair(std::optional<double> x) {
    if (x == m_crosshair)
        return;
    m_crosshair = x;
    setAccessibleDescription(readOut());
    viewport()->update();
}

QString BaseChart::pointText() const {
    const bool counts = *m_crosshair == std::floor(*m_crosshair); // a million updates are not 1e+06
    return m_point.arg(*m_crosshair, 0, 'g', counts ? 9 : 5);
}

QString BaseChart::readOut() const {
    if (!m_crosshair)
        return {};
    QString text = pointText();
    for (const ReadOutLine& line : readOutLines())
        text += QStringLiteral("\n%1: %2").arg(line.name, line.value);
    return text;
}

void BaseChart::setBox(const std::optional<QRectF>& box) {
    m_box = box;
    viewport()->update();
}

void BaseChart::setHorizontal(const AxisRange& range) { m_x.fitExactly(range); }

void BaseChart::setXTitle(const QString& title, const QString& point) {
    m_x.axis()->setTitleText(title);
    m_point = point;
}

void BaseChart::setYTitle(const QString& title) { m_y.axis()->setTitleText(title); }

void BaseChart::setScales(Scale x, Scale y) {
    if (x != m_x.scale()) {
        m_x.setScale(x);
        m_zoom.x.reset();
    }
    if (y != m_y.scale()) {
        m_y.setScale(y);
        m_zoom.y.reset();
    }
}

void BaseChart::setMarks(std::vector<Mark> marks) {
    m_marks = std::move(marks);
    viewport()->update();
}

void BaseChart::setSteps() {
    const QSizeF size = chart()->size();
    m_x.setSteps(std::clamp(static_cast<int>(size.width()) / kStepWidth, 2, kMostColumns));
    m_y.setSteps(std::clamp((static_cast<int>(size.height()) - kAround) / kStepHeight, 1, kMostRows));
    fitVertical();
}

void BaseChart::resizeEvent(QResizeEvent* event) {
    QChartView::resizeEvent(event);
    setSteps();
}

void BaseChart::drawForeground(QPainter* painter, const QRectF&) { drawOverlay(*painter); }

void BaseChart::drawOverlay(QPainter& painter) const {
    const auto& colours = theme::colours(m_theme);
    const QRectF plot = plotArea();
    painter.setFont(font());
    const auto pixel = [&](double x) { return plot.left() + plot.width() * m_x.shown().part(m_x.position(x)); };
    std::vector<Mark> marks;
    for (const Mark& mark : m_marks)
        if (m_x.shown().contains(m_x.position(mark.x)))
            marks.push_back({pixel(mark.x), mark.text, mark.side});
    drawMarks(painter, plot, marks, colours);
    if (m_crosshair && m_x.shown().contains(m_x.position(*m_crosshair)))
        drawCrosshair(painter, plot, pixel(*m_crosshair), pointText(), readOutLines(), colours);
    if (m_box)
        drawBox(painter, *m_box, colours);
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(viewport()->rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void BaseChart::keyPressEvent(QKeyEvent* event) { event->ignore(); }

void BaseChart::focusInEvent(QFocusEvent* event) {
    QChartView::focusInEvent(event);
    viewport()->update();
}

void BaseChart::focusOutEvent(QFocusEvent* event) {
    QChartView::focusOutEvent(event);
    viewport()->update();
}

} // namespace twinsine::ui

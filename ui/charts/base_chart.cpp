// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/base_chart.hpp"

#include "ui/charts/chart_hands.hpp"
#include "ui/widgets/number_text.hpp"

#include <QCategoryAxis>
#include <QChart>
#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QLegend>
#include <QLegendMarker>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace twinsine::ui {
namespace {

// In lines of text.
constexpr double kAround = 3.5;     // axis labels and title below the plot
constexpr double kLegend = 2;       // above it
constexpr double kTitle = 2;        // above that
constexpr double kStepHeight = 2.4; // below that, Qt Charts cuts the labels of the ticks to "..."
constexpr double kStepWidth = 4;
constexpr double kLeastWidth = 11;
constexpr double kLeastHeight = 7.5;
constexpr int kMostRows = 5;
constexpr int kMostDecades = 8;
constexpr int kMostColumns = 10;
constexpr int kMostFineDecades = 6; // with lines between powers of ten

} // namespace

BaseChart::BaseChart(const Vertical& vertical, QWidget* parent)
    : QChartView(parent), m_x(Scale::linear), m_y(vertical.scale), m_curves(*chart(), m_x, m_y), m_zoom(m_x, m_y),
      m_vertical(vertical) {
    setRenderHint(QPainter::Antialiasing);
    setViewportUpdateMode(FullViewportUpdate); // what is painted over the chart belongs to no item
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setBackgroundVisible(false); // the view's is below what is painted below the curves
    chart()->legend()->setAlignment(Qt::AlignTop);
    chart()->legend()->setMarkerShape(QLegend::MarkerShapeFromSeries);
    chart()->addAxis(m_x.axis(), Qt::AlignBottom);
    chart()->addAxis(m_y.axis(), Qt::AlignLeft);
    setFonts();
    new ChartHands(*this);
}

void BaseChart::setTheme(theme::Theme theme) {
    const auto& colours = theme::colours(theme);
    // A theme resets pens and fonts, so it comes first.
    chart()->setTheme(colours.dark ? QChart::ChartThemeDark : QChart::ChartThemeLight);
    chart()->setBackgroundVisible(false);
    setBackgroundBrush(colours.background);
    for (QAbstractAxis* axis : {m_x.axis(), m_y.axis()}) {
        axis->setLabelsColor(colours.text);
        axis->setTitleBrush(colours.text);
        axis->setLinePenColor(colours.faintText);
        axis->setGridLineColor(colours.grid);
    }
    chart()->legend()->setLabelColor(colours.text);
    chart()->setTitleBrush(colours.text);
    m_theme = theme;
    setFonts();
    setColours();
}

void BaseChart::setFonts() {
    QFont strong = font();
    strong.setBold(true);
    for (QAbstractAxis* axis : {m_x.axis(), m_y.axis()}) {
        axis->setLabelsFont(font());
        axis->setTitleFont(strong);
    }
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.1);
    chart()->legend()->setFont(large);
    strong.setPointSizeF(strong.pointSizeF() * 1.2);
    chart()->setTitleFont(strong);
    setMargins();
    const int line = fontMetrics().height();
    setMinimumSize(static_cast<int>(kLeastWidth * line), static_cast<int>(kLeastHeight * line));
}

void BaseChart::setMargins() {
    const int line = fontMetrics().height();
    // Without anything above it, half a label's height is above the plot; half of the last one is to the right of it.
    const int top = chart()->title().isEmpty() ? chart()->legend()->isVisible() ? 0 : line / 2 + 2 : line / 2;
    const QString last = QString::number(m_x.value(m_x.fitted().most), 'g', 7);
    chart()->setMargins({4, top, std::max(line, fontMetrics().horizontalAdvance(last) / 2 + 4), 2});
}

void BaseChart::hideLegend() {
    chart()->legend()->hide();
    setFonts();
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
    findOffScale();
    viewport()->update();
    Q_EMIT looksChanged();
}

void BaseChart::setTitle(const QString& title) {
    chart()->setTitle(title);
    setFonts();
}

void BaseChart::draw(QPainter& painter, const QRectF& target) {
    for (QLegendMarker* marker : chart()->legend()->markers()) // which read HTML when they are laid out
        marker->setLabel(marker->series()->name().toHtmlEscaped());
    const QRectF area(QPointF(0, 0), target.size());
    setSceneRect(area);
    chart()->resize(area.size());
    setSteps();
    chart()->layout()->activate();
    painter.save();
    painter.translate(target.topLeft());
    drawUnderlay(painter);
    scene()->render(&painter, area, area);
    drawOverlay(painter);
    painter.restore();
}

void BaseChart::setZoom(const Zoom& zoom) {
    if (!m_zoom.set(zoom))
        return;
    m_curves.showPoints(); // as many points, but of another part
    viewport()->update();
}

QRectF BaseChart::plotArea() const { return chart()->mapRectToScene(chart()->plotArea()); }

void BaseChart::setBox(const std::optional<QRectF>& box) {
    m_box = box;
    viewport()->update();
}

void BaseChart::setHorizontal(const AxisRange& range) {
    m_x.fitExactly(range);
    setMargins();
}

void BaseChart::setXTitle(const QString& title, const QString& point) {
    m_x.axis()->setTitleText(title);
    m_point = point;
}

QString BaseChart::xTitle() const { return m_x.axis()->titleText(); }

void BaseChart::setYTitle(const QString& title) {
    m_y.axis()->setTitleText(title);
    showYTitle();
}

void BaseChart::showYTitle() {
    const QFontMetrics metrics(m_y.axis()->titleFont());
    m_y.axis()->setTitleVisible(metrics.horizontalAdvance(m_y.axis()->titleText()) <= rows() * fontMetrics().height());
}

double BaseChart::rows() const {
    return chart()->size().height() / fontMetrics().height() - kAround -
           (chart()->legend()->isVisible() ? kLegend : 0) - (chart()->title().isEmpty() ? 0 : kTitle);
}

void BaseChart::setScales(Scale x, Scale y) {
    m_zoom.setScales(x, y);
    setSteps();
}

void BaseChart::setMarks(std::vector<Mark> marks) {
    m_marks = std::move(marks);
    viewport()->update();
}

void BaseChart::setCaptions(std::vector<Caption> captions) {
    if (captions == m_captions)
        return;
    m_captions = std::move(captions);
    viewport()->update();
}

void BaseChart::setSteps() {
    const double columns = chart()->size().width() / fontMetrics().height();
    m_x.setSteps(std::clamp(static_cast<int>(columns / kStepWidth), 2, kMostColumns));
    m_y.setSteps(std::clamp(static_cast<int>(rows() / kStepHeight), 1,
                            m_y.scale() == Scale::logarithmic ? kMostDecades : kMostRows));
    showYTitle();
    fitVertical();
}

void BaseChart::changeEvent(QEvent* event) {
    QChartView::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    setFonts();
    setSteps();
    setColours(); // curves are as wide as the type is large
}

void BaseChart::resizeEvent(QResizeEvent* event) {
    QChartView::resizeEvent(event);
    setSteps();
}

void BaseChart::drawBackground(QPainter* painter, const QRectF& rect) {
    QChartView::drawBackground(painter, rect);
    drawUnderlay(*painter);
}

void BaseChart::drawUnderlay(QPainter& painter) const {
    const auto& colours = theme::colours(m_theme);
    const QRectF plot = plotArea();
    painter.save();
    painter.setClipRect(plot);
    painter.setFont(font());
    QColor fine = colours.grid;
    fine.setAlphaF(0.5F);
    painter.setPen(QPen(fine, 1));
    const Placement place = placement();
    const auto forFineLines = [](const ChartAxis& axis, const auto& draw) {
        const Span shown = axis.shown();
        if (axis.scale() == Scale::linear || !(shown.most - shown.least <= kMostFineDecades))
            return;
        const double first = std::floor(shown.least);
        const int decades = static_cast<int>(std::ceil(shown.most - first));
        for (int decade = 0; decade < decades; ++decade)
            for (int digit = 2; digit <= 9; ++digit)
                draw(first + decade + std::log10(digit));
    };
    painter.setRenderHint(QPainter::Antialiasing, false);
    forFineLines(m_x, [&](double at) {
        const double x = place({at, 0}).x();
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    });
    forFineLines(m_y, [&](double at) {
        const double y = place({0, at}).y();
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    });
    painter.setRenderHint(QPainter::Antialiasing);
    paintBelow(painter, plot, m_stale ? theme::pale(colours) : colours);
    paintPale(painter);
    painter.restore();
}

void BaseChart::drawForeground(QPainter* painter, const QRectF&) { drawOverlay(*painter); }

void BaseChart::drawOverlay(QPainter& painter) const {
    const auto& colours = theme::colours(m_theme);
    const QRectF plot = plotArea();
    painter.setFont(font());
    const auto pixel = [&](double x) { return placeOf({m_x.position(x), 0}).x(); };
    std::vector<Mark> marks;
    for (const Mark& mark : m_marks)
        if (m_x.shown().contains(m_x.position(mark.x)))
            marks.push_back({pixel(mark.x), mark.text, mark.side});
    painter.save();
    painter.setClipRect(plot);
    paintAbove(painter, plot, m_stale ? theme::pale(colours) : colours);
    paintPaleNames(painter, plot);
    if (m_second && m_x.shown().contains(m_x.position(*m_second))) {
        painter.setPen(QPen(colours.text, 1));
        painter.drawLine(QPointF(pixel(*m_second), plot.top()), QPointF(pixel(*m_second), plot.bottom()));
    }
    painter.restore();
    if (!m_zoom.shown().y)
        drawOffScale(painter, plot, m_offScale, colours);
    drawMarks(painter, plot, marks, colours);
    drawCaptions(painter, plot, m_captions, colours);
    if (m_crosshair && m_x.shown().contains(m_x.position(*m_crosshair)))
        drawCrosshair(painter, plot, pixel(*m_crosshair), headText(), readOutLines(), colours);
    if (m_box)
        drawBox(painter, *m_box, colours);
    if (hasFocus() && m_takesKeys) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(viewport()->rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void BaseChart::keyPressEvent(QKeyEvent* event) { event->ignore(); }

void BaseChart::focusInEvent(QFocusEvent* event) {
    QChartView::focusInEvent(event);
    // Back from another window or a menu, it is as before.
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        m_takesKeys = event->reason() != Qt::MouseFocusReason;
    viewport()->update();
}

void BaseChart::focusOutEvent(QFocusEvent* event) {
    QChartView::focusOutEvent(event);
    viewport()->update();
}

} // namespace twinsine::ui

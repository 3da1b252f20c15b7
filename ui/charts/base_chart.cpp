// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/base_chart.hpp"

#include "ui/charts/decimate.hpp"

#include <QCategoryAxis>
#include <QChart>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLineSeries>
#include <QLogValueAxis>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace twinsine::ui {
namespace {

constexpr double kHair = 1e-9;  // of a step: the ends of a range are ticks in spite of rounding
constexpr int kAround = 90;     // pixels of legend, axis labels and title above and below the plot
constexpr int kStepHeight = 32; // below that, Qt Charts cuts the labels of the ticks to "..."
constexpr int kMostSteps = 5;
constexpr int kLeastColumns = 200; // of a chart that has no size yet
constexpr double kMostShown = 10;  // on a linear axis: a side that diverges must not flatten the sine and the other one
constexpr int kColumnWidth = 4;    // pixels for a pair of points: no eye sees more, and drawing takes time by the point

/// Ticks with labels of their own: those of a QValueAxis come from a running sum, "-5.55e-17" for 0.
void setRange(QCategoryAxis& axis, const AxisRange& range) {
    for (const QString& label : axis.categoriesLabels())
        axis.remove(label);
    const auto first = static_cast<qint64>(std::ceil(range.least / range.step - kHair));
    const auto last = static_cast<qint64>(std::floor(range.most / range.step + kHair));
    axis.setStartValue(range.least - range.step);
    for (qint64 tick = first; tick <= last; ++tick) {
        const double value = static_cast<double>(tick) * range.step;
        axis.append(QString::number(value, 'g', 6), value);
    }
    axis.setRange(range.least, range.most);
}

} // namespace

BaseChart::BaseChart(Scale vertical, const QString& xTitle, const QString& yTitle, QWidget* parent)
    : QChartView(parent), m_scale(vertical), m_x(new QCategoryAxis) {
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::NoFocus); // the arrow keys step the training
    setFrameShape(QFrame::NoFrame);
    setMinimumSize(180, 120);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setMargins({4, 0, 14, 2});
    chart()->setBackgroundRoundness(0);
    chart()->legend()->setAlignment(Qt::AlignTop);
    chart()->legend()->setMarkerShape(QLegend::MarkerShapeFromSeries);

    m_x->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_x->setTitleText(xTitle);
    if (vertical == Scale::logarithmic) {
        auto* axis = new QLogValueAxis;
        axis->setLabelFormat(QStringLiteral("%g"));
        m_y = axis;
    } else {
        auto* axis = new QCategoryAxis;
        axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
        m_y = axis;
    }
    m_y->setTitleText(yTitle);
    chart()->addAxis(m_x, Qt::AlignBottom);
    chart()->addAxis(m_y, Qt::AlignLeft);
}

void BaseChart::setDark(bool dark) {
    const auto& colours = theme::colours(dark);
    // A theme resets pens and fonts, so it comes first.
    chart()->setTheme(dark ? QChart::ChartThemeDark : QChart::ChartThemeLight);
    chart()->setBackgroundBrush(colours.background);
    setBackgroundBrush(colours.background);
    for (QAbstractAxis* axis : {static_cast<QAbstractAxis*>(m_x), m_y}) {
        QFont strong = font();
        strong.setBold(true);
        axis->setLabelsFont(font());
        axis->setTitleFont(strong);
        axis->setLabelsColor(colours.text);
        axis->setTitleBrush(colours.text);
        axis->setLinePenColor(colours.faintText);
        axis->setGridLineColor(colours.grid);
        axis->setMinorGridLinePen(
            QPen(dark ? colours.grid.darker(130) : colours.grid.lighter(106), 1)); // theme's: dashed
    }
    QFont legend = font();
    legend.setPointSizeF(legend.pointSizeF() * 1.1);
    chart()->legend()->setFont(legend);
    chart()->legend()->setLabelColor(colours.text);
    chart()->setTitleBrush(colours.text);
    m_dark = dark;
    setColours();
}

void BaseChart::setStale(bool stale) {
    if (stale == m_stale)
        return;
    m_stale = stale;
    setColours();
}

void BaseChart::setColours() {
    const auto& colours = theme::colours(m_dark);
    setPens(m_stale ? theme::pale(colours) : colours);
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
    m_yRange.reset();
    showVertical();
    chart()->layout()->activate();
    scene()->render(&painter, target, area);
}

QLineSeries* BaseChart::addCurve(const QString& objectName) {
    auto* curve = new QLineSeries;
    curve->setObjectName(objectName);
    chart()->addSeries(curve);
    curve->attachAxis(m_x);
    curve->attachAxis(m_y);
    return curve;
}

void BaseChart::setPen(QLineSeries* curve, const QColor& colour, double width) {
    QPen pen(colour, width);
    pen.setJoinStyle(Qt::RoundJoin);
    curve->setPen(pen);
}

void BaseChart::setPoints(QLineSeries* curve, std::span<const double> x, std::span<const double> y) {
    curve->replace(decimate(x, y, columns(), m_scale == Scale::logarithmic));
}

void BaseChart::setHorizontal(const AxisRange& range) {
    if (m_xRange == range)
        return;
    m_xRange = range;
    setRange(*m_x, range);
}

void BaseChart::setXTitle(const QString& title) { m_x->setTitleText(title); }

void BaseChart::fitVertical(std::initializer_list<QLineSeries*> curves) {
    m_least = std::numeric_limits<double>::infinity();
    m_most = -m_least;
    for (const QLineSeries* curve : curves) {
        for (const QPointF& point : curve->points()) {
            const double y = m_scale == Scale::logarithmic ? point.y() : std::clamp(point.y(), -kMostShown, kMostShown);
            m_least = std::min(m_least, y);
            m_most = std::max(m_most, y);
        }
    }
    showVertical();
}

void BaseChart::showVertical() {
    if (m_least > m_most)
        return;
    const bool logarithmic = m_scale == Scale::logarithmic;
    const int steps = std::clamp((static_cast<int>(chart()->size().height()) - kAround) / kStepHeight, 1, kMostSteps);
    const AxisRange range =
        logarithmic ? niceDecades(m_least, m_most, m_yRange) : niceRange(m_least, m_most, m_yRange, steps);
    if (m_yRange == range)
        return;
    m_yRange = range;
    if (!logarithmic)
        return setRange(static_cast<QCategoryAxis&>(*m_y), range);
    auto* axis = static_cast<QLogValueAxis*>(m_y);
    axis->setBase(range.step);
    axis->setMinorTickCount(range.step > 10 ? 0 : -1); // a base of 1000 would give 998 lines a step
    m_y->setRange(range.least, range.most);
}

void BaseChart::resizeEvent(QResizeEvent* event) {
    QChartView::resizeEvent(event);
    m_yRange.reset(); // another height has room for other labels
    showVertical();
}

int BaseChart::columns() const {
    return std::max(static_cast<int>(chart()->plotArea().width()) / kColumnWidth, kLeastColumns);
}

} // namespace twinsine::ui

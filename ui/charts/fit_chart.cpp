// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/fit_chart.hpp"

#include <QChart>
#include <QLineSeries>
#include <QPainter>

#include <algorithm>
#include <vector>

namespace twinsine::ui {
namespace {

constexpr std::size_t kMostCrosses = 200; // more of them run together

QImage cross(const QColor& colour) {
    QImage image(32, 32, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 4));
    painter.drawLine(4, 4, 28, 28);
    painter.drawLine(4, 28, 28, 4);
    return image;
}

} // namespace

FitChart::FitChart(QWidget* parent)
    : BaseChart({}, parent), m_truth(addCurve(QStringLiteral("truth"))),
      m_points(addDecoration(QStringLiteral("points"))), m_a(addCurve(QStringLiteral("a"))),
      m_b(addCurve(QStringLiteral("b"))) {
    setObjectName(QStringLiteral("fitChart"));
    setAccessibleName(tr("Fit: the sine and both predictions"));
    setXTitle(tr("x"), tr("x = %1"));
    setYTitle(tr("y"));
    setName(m_truth, tr("sin(x)"));
    m_points->setVisible(false);
}

void FitChart::setNames(const QString& a, const QString& b) {
    setName(m_a, a);
    setName(m_b, b);
}

void FitChart::setData(std::span<const double> x, std::span<const double> y) {
    if (x.empty())
        return;
    const double least = std::min(x.front(), x.back());
    const double most = std::max(x.front(), x.back());
    if (least < most)
        setHorizontal({least, most, niceStep(most - least, 10)});
    setPoints(m_truth, x, y);

    const std::size_t stride = (x.size() + kMostCrosses - 1) / kMostCrosses;
    QList<QPointF> crosses;
    for (std::size_t i = 0; i < x.size(); i += stride)
        crosses.append({x[i], y[i]});
    m_points->replace(crosses);
    m_points->setName(stride == 1 ? tr("data (%1 points)").arg(x.size()) : tr("data (1 of %1 points)").arg(stride));
}

void FitChart::setPredictions(std::span<const double> x, std::span<const double> a, std::span<const double> b) {
    setPoints(m_a, x, a);
    setPoints(m_b, x, b);
    fitVertical();
}

void FitChart::setPointsShown(bool shown) { m_points->setVisible(shown); }

void FitChart::setPens(const theme::Colours& colours) {
    setPen(m_truth, colours.truth, 1.5);
    setPen(m_a, colours.sideA, 3); // wide below narrow: both are seen where the curves coincide
    setPen(m_b, colours.sideB, 1.5);
    m_points->setPen(Qt::NoPen);
    m_points->setBrush(colours.text);
    m_points->setLightMarker(cross(colours.text));
    m_points->setMarkerSize(8);
}

} // namespace twinsine::ui

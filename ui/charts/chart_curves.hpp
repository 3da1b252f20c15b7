// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The curves of a chart: their points, names and pens, which of them are shown, which one is emphasised, and what is
/// near a place. Qt Charts gets the points of the part that is shown, no finer than the screen.

#include "ui/charts/chart_axis.hpp"
#include "ui/charts/chart_overlay.hpp"
#include "ui/charts/placement.hpp"
#include "ui/charts/points.hpp"

#include <QPen>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

class QChart;
class QLineSeries;

namespace twinsine::ui {

/// A curve's name and all of its points.
struct CurveData {
    QString name;
    Points points;
};

struct CurveLook {
    QString id;
    QString name;
    QPen pen;
    bool shown;
    bool emphasised;
    bool veiled; ///< nobody is to see it yet
};

class ChartCurves {
public:
    /// The chart owns the series. All three live longer.
    ChartCurves(QChart& chart, const ChartAxis& x, const ChartAxis& y);

    QLineSeries* add(const QString& id);
    /// One without a name, a value or a part in the fit.
    QLineSeries* addDecoration(const QString& id);
    /// The same without a place in the legend.
    QLineSeries* addLine(const QString& id);
    void setPen(QLineSeries* curve, const QPen& pen);
    void setPoints(const QLineSeries* curve, Points points);
    /// What is shown of the points follows the axes and the plot's width.
    void showPoints() const;
    void setFitted(const QLineSeries* curve, bool fitted);
    /// What a read-out says where the curve has no value; else "–".
    void setMissing(const QLineSeries* curve, const QString& text) { find(curve)->missing = text; }
    /// What lies about the curve where another one covers it: a wide pale line below it.
    void setCased(const QLineSeries* curve) { find(curve)->isCased = true; }
    /// The least and the most of what the vertical axis is to have room for; `all`: of what is shown.
    std::optional<Span> extent(bool all) const;
    /// Of the shown curves that have a name, those with values beyond these, and how far. For a linear axis.
    std::vector<OffScale> beyond(const Span& values) const;

    /// The pens and the points (positions) of the casings of all shown curves.
    std::vector<std::pair<QPen, QList<QPointF>>> casings() const;
    /// The pen of the curve of that id; none while it is hidden.
    std::optional<QPen> penOf(const QString& id) const;

    std::size_t count() const { return m_curves.size(); }
    std::vector<CurveLook> looks() const;
    /// Of those that are shown and have points.
    std::vector<CurveData> data() const;
    void setShown(std::size_t curve, bool shown);
    bool isShown(std::size_t curve) const;
    void setVeiled(std::size_t curve, bool veiled) { m_curves[curve].isVeiled = veiled; }
    bool isVeiled(std::size_t curve) const { return m_curves[curve].isVeiled; }
    const QString& idOf(std::size_t curve) const { return m_curves[curve].id; }
    QStringList hidden() const;
    std::optional<std::size_t> emphasised() const { return m_emphasised; }
    void setEmphasised(std::optional<std::size_t> curve);
    /// The shown curve of that id.
    std::optional<std::size_t> find(const QString& id) const;

    /// The x of a point in sight that is nearest to that position on the axis.
    std::optional<double> pointNear(double position) const;
    /// That of the next point in sight in that direction (-1, 1), or without a value to start at the first one.
    std::optional<double> pointBeside(const std::optional<double>& x, int direction) const;
    /// The curve that is drawn within a few pixels of that place.
    std::optional<std::size_t> curveAt(const QPointF& at, const Placement& place) const;
    /// The values of the shown curves at that x.
    std::vector<ReadOutLine> readOut(double x, const Placement& place) const;

private:
    struct Curve {
        QString id;
        QLineSeries* series;
        Points points;
        QPen pen;
        bool isFitted = true;
        bool isCased = false;
        bool isVeiled = false;
        QString missing = QStringLiteral("–");
    };

    QLineSeries* addSeries(const QString& id);
    Curve* find(const QLineSeries* series);
    void showPoints(const Curve& curve) const;
    void showPen(std::size_t curve);
    bool isShown(const Curve& curve) const;
    /// The x of a curve's points in sight.
    std::span<const double> seen(const Curve& curve) const;

    QChart& m_chart;
    const ChartAxis& m_x;
    const ChartAxis& m_y;
    std::vector<Curve> m_curves;
    std::optional<std::size_t> m_emphasised;
};

} // namespace twinsine::ui

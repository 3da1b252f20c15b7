// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What all charts share: look, axes that seldom move, curves that are replaced as a whole (replace() of 1000 points
/// takes 0.3 ms, an append() as long as that for each), solid pens (dashed ones cost 75 ms a frame), no animations.

#include "ui/charts/axis_range.hpp"
#include "ui/theme/theme.hpp"

#include <QChartView>

#include <optional>
#include <span>

class QAbstractAxis;
class QLineSeries;
class QCategoryAxis;

namespace twinsine::ui {

class BaseChart : public QChartView {
    Q_OBJECT

public:
    void setDark(bool dark);
    /// Pale curves: they are of settings that are not the ones shown any more.
    void setStale(bool stale);
    /// Above the chart; for pictures.
    void setTitle(const QString& title);
    /// Draws the chart, laid out for that size, into `target`.
    void draw(QPainter& painter, const QRectF& target);

protected:
    enum class Scale { linear, logarithmic };

    BaseChart(Scale vertical, const QString& xTitle, const QString& yTitle, QWidget* parent);

    /// Pens of all curves, after the chart's theme.
    virtual void setPens(const theme::Colours& colours) = 0;

    QLineSeries* addCurve(const QString& objectName);
    static void setPen(QLineSeries* curve, const QColor& colour, double width);
    /// x ascends.
    void setPoints(QLineSeries* curve, std::span<const double> x, std::span<const double> y);
    void setHorizontal(const AxisRange& range);
    void setXTitle(const QString& title);
    /// The vertical axis follows what these curves show.
    void fitVertical(std::initializer_list<QLineSeries*> curves);

    void resizeEvent(QResizeEvent* event) override;

private:
    void showVertical();
    int columns() const;
    void setColours();

    Scale m_scale;
    QCategoryAxis* m_x;
    QAbstractAxis* m_y;
    std::optional<AxisRange> m_xRange;
    std::optional<AxisRange> m_yRange;
    double m_least = 0; ///< of what the curves show; none while above m_most
    double m_most = -1;
    bool m_dark = false;
    bool m_stale = false;
};

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What all charts share: look, axes that seldom move, curves that are replaced as a whole (replace() of 1000 points
/// takes 0.3 ms, an append() as long as that for each), solid pens (dashed ones cost 75 ms a frame), no animations; a
/// zoom, a crosshair, hidden and emphasised curves. ChartHands turns what a person does into the signals below,
/// ChartLink answers them for all charts that belong together.

#include "ui/charts/chart_axis.hpp"
#include "ui/charts/chart_overlay.hpp"
#include "ui/theme/theme.hpp"

#include <QChartView>

#include <optional>
#include <span>
#include <vector>

class QLineSeries;

namespace twinsine::ui {

/// The part that is shown, as positions on the axes; all of an axis where there is none.
struct Zoom {
    std::optional<Span> x;
    std::optional<Span> y;
    bool operator==(const Zoom&) const = default;
};

class BaseChart : public QChartView {
    Q_OBJECT

public:
    void setTheme(theme::Theme theme);
    /// Pale curves: they are of settings that are not the ones shown any more.
    void setStale(bool stale);
    /// Above the chart; for pictures.
    void setTitle(const QString& title);
    /// Draws the chart, laid out for that size, into `target`.
    void draw(QPainter& painter, const QRectF& target);

    const Zoom& zoom() const { return m_zoom; }
    void setZoom(const Zoom& zoom);
    const ChartAxis& xAxis() const { return m_x; }
    const ChartAxis& yAxis() const { return m_y; }
    /// In the viewport.
    QRectF plotArea() const;

    /// The x of a point of a shown curve nearest to that place; none without curves.
    std::optional<double> pointNear(double plotX) const;
    /// A line at that x and the values of all shown curves there.
    void setCrosshair(std::optional<double> x);
    std::optional<double> crosshair() const { return m_crosshair; }
    /// What the crosshair says, a line for each curve; empty without one.
    QString readOut() const;
    /// A frame from corner to corner in the viewport, or none.
    void setBox(const std::optional<QRectF>& box);

    /// Vertical lines, as where a phase ends.
    const std::vector<Mark>& marks() const { return m_marks; }

    struct CurveLook {
        QString id;
        QString name;
        QPen pen;
        bool shown;
        bool emphasised;
    };
    /// All curves but those that only decorate.
    std::vector<CurveLook> curveLooks() const;
    void setCurveShown(std::size_t curve, bool shown);
    void setEmphasised(std::optional<std::size_t> curve);
    /// The curve that is drawn within a few pixels of that place in the viewport.
    std::optional<std::size_t> curveAt(const QPointF& place) const;

Q_SIGNALS:
    /// A person moved the view; equal numbers one after the other are one movement.
    void zoomed(int movement);
    void fitAsked();
    void backAsked();
    void forwardAsked();
    /// The crosshair belongs there, or nowhere.
    void pointedAt(std::optional<double> x);
    /// curveLooks() gives something else.
    void looksChanged();

protected:
    /// What the vertical axis is fitted to.
    struct Vertical {
        Scale scale = Scale::linear;
        double most = 10;      ///< linear: a side that diverges must not flatten the sine and the other one
        bool withZero = false; ///< linear: also where no curve is near
    };

    BaseChart(const Vertical& vertical, QWidget* parent);

    /// Pens of all curves, after the chart's theme.
    virtual void setPens(const theme::Colours& colours) = 0;

    QLineSeries* addCurve(const QString& objectName);
    /// One without a name, a value or a part in the fit.
    QLineSeries* addDecoration(const QString& objectName);
    void setName(QLineSeries* curve, const QString& name);
    void setPen(QLineSeries* curve, const QColor& colour, double width);
    /// x ascends (or descends).
    void setPoints(QLineSeries* curve, std::span<const double> x, std::span<const double> y);
    void setHorizontal(const AxisRange& range);
    /// `point` is what one x is called in a read-out, with %1 for its number.
    void setXTitle(const QString& title, const QString& point);
    void setYTitle(const QString& title);
    void setScales(Scale x, Scale y);
    /// The vertical axis follows what the shown curves show.
    void fitVertical();
    void setMarks(std::vector<Mark> marks);

    void resizeEvent(QResizeEvent* event) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    /// A view would scroll with the arrow keys; here they go on to the window.
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Curve {
        QLineSeries* series;
        std::vector<double> x;
        std::vector<double> y;
        QPen pen;
    };

    QLineSeries* addSeries(const QString& objectName);
    Curve* find(const QLineSeries* series);
    void showPoints(const Curve& curve);
    void showPen(std::size_t curve);
    void setColours();
    void setSteps();
    void drawOverlay(QPainter& painter) const;
    QString pointText() const;
    std::vector<ReadOutLine> readOutLines() const;
    int columns() const;

    ChartAxis m_x;
    ChartAxis m_y;
    std::vector<Curve> m_curves;
    Zoom m_zoom;
    std::optional<double> m_crosshair;
    std::optional<QRectF> m_box;
    std::optional<std::size_t> m_emphasised;
    std::vector<Mark> m_marks;
    QString m_point;
    Vertical m_vertical;
    theme::Theme m_theme = theme::Theme::light;
    bool m_stale = false;
};

} // namespace twinsine::ui

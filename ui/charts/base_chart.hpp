// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What all charts share: look, axes that seldom move, curves that are replaced as a whole (replace() of 1000 points
/// takes 0.3 ms, an append() as long as that for each), solid pens (dashed ones cost 75 ms a frame), no animations; a
/// zoom, a crosshair, hidden and emphasised curves. ChartHands turns what a person does into the signals below,
/// ChartLink answers them for all charts that belong together. In the window and in pictures the same show...()
/// functions fill a chart.

#include "ui/charts/chart_axis.hpp"
#include "ui/charts/chart_curves.hpp"
#include "ui/charts/chart_overlay.hpp"
#include "ui/charts/chart_zoom.hpp"
#include "ui/charts/ghost.hpp"
#include "ui/charts/placement.hpp"
#include "ui/run/shown_run.hpp"
#include "ui/theme/theme.hpp"

#include <QChartView>
#include <QStringList>

#include <optional>
#include <span>
#include <vector>

class QLineSeries;

namespace twinsine::ui {

class BaseChart : public QChartView {
    Q_OBJECT

public:
    /// A run begins: names, axes, what does not change until the next one.
    virtual void showRun(const ShownRun& run) = 0;
    /// Another epoch is shown.
    virtual void showFrame(const ShownRun& run) = 0;
    /// There are more epochs, and not before showFrame() of the run.
    virtual void showHistory(const ShownRun&) {}

    void setTheme(theme::Theme theme);
    /// Pale curves: they are of settings that are not the ones shown any more.
    void setStale(bool stale);
    /// Above the chart; for pictures.
    void setTitle(const QString& title);
    /// The curves' names stand elsewhere.
    void hideLegend();
    /// Draws the chart, laid out for that size, into `target`.
    void draw(QPainter& painter, const QRectF& target);

    /// Pale curves of other runs, where the chart has such; after showRun().
    virtual void showGhosts(const std::vector<Ghost>&) {}
    /// While a training is watched the vertical axis stays as long as the curves fit; else it follows from them alone.
    void setHeld(bool held) { m_isHeld = held; }
    /// Room for all there is, however small the rest becomes; else for what is near the truth.
    void setWhole(bool whole);
    bool isWhole() const { return m_isWhole; }
    /// Curves that go on beyond the vertical axis as it was fitted.
    const std::vector<OffScale>& offScale() const { return m_offScale; }

    const Zoom& zoom() const { return m_zoom.shown(); }
    const ChartZoom& chartZoom() const { return m_zoom; }
    void setZoom(const Zoom& zoom);
    const ChartAxis& xAxis() const { return m_x; }
    const ChartAxis& yAxis() const { return m_y; }
    /// In the viewport.
    QRectF plotArea() const;

    /// The x of a point of a shown curve nearest to that place; none without curves.
    std::optional<double> pointNear(double plotX) const;
    /// That of the next point in that direction (-1, 1) from the crosshair, or without one from the plot's end; none
    /// beyond what is shown.
    std::optional<double> pointBeside(int direction) const;
    /// The pointer is there in the viewport, or nowhere; for charts that have something to point at besides curves.
    virtual void pointTo(const std::optional<QPointF>&) {}
    /// Whether the keys that the training has too mean the chart: it has the focus by the keyboard, not by a click.
    bool takesKeys() const { return m_takesKeys; }
    /// The next or previous thing of that kind. False if there is none.
    virtual bool pick(int) { return false; }
    /// A line at that x and the values of all shown curves there.
    void setCrosshair(std::optional<double> x);
    std::optional<double> crosshair() const { return m_crosshair; }
    /// Another line, from which the crosshair reads the differences.
    void setSecond(std::optional<double> x);
    std::optional<double> second() const { return m_second; }
    /// What the crosshair says, a line for each curve; empty without one.
    QString readOut() const;
    /// A frame from corner to corner in the viewport, or none.
    void setBox(const std::optional<QRectF>& box);

    /// What is said in large letters.
    const std::vector<Caption>& captions() const { return m_captions; }
    /// Vertical lines, as where a phase ends.
    const std::vector<Mark>& marks() const { return m_marks; }

    /// All curves but those that only decorate.
    std::vector<CurveLook> curveLooks() const { return m_curves.looks(); }
    /// Of all that are shown, their points, whatever is zoomed to.
    std::vector<CurveData> curveData() const { return m_curves.data(); }
    /// What the horizontal axis has.
    QString xTitle() const;
    void setCurveShown(std::size_t curve, bool shown);
    void setEmphasised(std::optional<std::size_t> curve);
    /// The same because a person points at it: other charts hear of it.
    void pointOut(std::optional<std::size_t> curve);
    /// That of the same id, if it has one.
    void emphasise(const QString& id);
    QStringList hiddenCurves() const { return m_curves.hidden(); }
    void hideCurves(const QStringList& ids);
    /// These nobody brings up by a click, nor does an axis tell of them, until others or none are veiled.
    void veilCurves(const QStringList& ids);
    /// The curve that is drawn within a few pixels of that place in the viewport.
    std::optional<std::size_t> curveAt(const QPointF& place) const { return m_curves.curveAt(place, placement()); }

Q_SIGNALS:
    /// A person moved the view; equal numbers one after the other are one movement.
    void zoomed(int movement);
    void fitAsked();
    void backAsked();
    void forwardAsked();
    /// The crosshair belongs there, or nowhere.
    void pointedAt(std::optional<double> x);
    /// A person points at the curve of that id, or at none.
    void pointedOut(const QString& id);
    /// A click without a drag: at the point nearest to it.
    void clickedAt(double x);
    /// The second cursor belongs there, or nowhere.
    void secondAskedAt(std::optional<double> x);
    /// offScale() or isWhole() is another.
    void reachChanged();
    /// curveLooks() gives something else.
    void looksChanged();

protected:
    /// What the vertical axis is fitted to.
    struct Vertical {
        Scale scale = Scale::linear;
        bool withZero = false; ///< linear: also where no curve is near
    };

    BaseChart(const Vertical& vertical, QWidget* parent);

    /// Pens of all curves, after the chart's theme.
    virtual void setPens(const theme::Colours& colours) = 0;

    QLineSeries* addCurve(const QString& id) { return m_curves.add(id); }
    /// One without a name, a value or a part in the fit.
    QLineSeries* addDecoration(const QString& id) { return m_curves.addDecoration(id); }
    QLineSeries* addLine(const QString& id) { return m_curves.addLine(id); }
    void setName(QLineSeries* curve, const QString& name);
    void setPen(QLineSeries* curve, const QColor& colour, double width);
    /// x ascends (or descends). The curve keeps a copy.
    void setPoints(QLineSeries* curve, std::span<const double> x, std::span<const double> y);
    /// The curve reads them where they are: after every change of them, this is to be called anew.
    void setPoints(QLineSeries* curve, Points::Values x, Points::Values y);
    void setHorizontal(const AxisRange& range);
    /// `point` is what one x is called in a read-out, with %1 for its number.
    void setXTitle(const QString& title, const QString& point);
    void setYTitle(const QString& title);
    void setScales(Scale x, Scale y);
    /// Whether the vertical axis has room for it.
    void setFitted(const QLineSeries* curve, bool fitted) { m_curves.setFitted(curve, fitted); }
    /// How far the vertical axis goes at most: a curve that flies away must not flatten the others. None: all the way.
    void limitTo(const std::optional<Span>& values) { m_limits = values; }
    /// What a read-out says where the curve has no value.
    void setMissing(const QLineSeries* curve, const QString& text) { m_curves.setMissing(curve, text); }
    /// It stays visible where a curve above it takes the same way.
    void setCased(const QLineSeries* curve) { m_curves.setCased(curve); }
    /// A pale line in the colour of the curve of that id, seen while that is shown; with a name, it stands at the
    /// line's end.
    struct PaleLine {
        QString of;
        QString name;
        Points points;
    };
    void setPaleLines(std::vector<PaleLine> lines);
    /// The vertical axis follows what the shown curves show.
    void fitVertical();
    void setMarks(std::vector<Mark> marks);
    void setCaptions(std::vector<Caption> captions);
    /// Below the curves, within the plot.
    virtual void paintBelow(QPainter&, const QRectF& /*plot*/, const theme::Colours&) const {}
    /// Above them, within the plot.
    virtual void paintAbove(QPainter&, const QRectF& /*plot*/, const theme::Colours&) const {}
    /// The least and the most of what paintBelow() paints to scale; none without.
    virtual std::optional<Span> valuesBelow() const { return std::nullopt; }
    /// More to say where the crosshair is.
    virtual std::vector<ReadOutLine> moreLines() const { return {}; }
    /// The place in the plot of a position on both axes. For many of them: placement(), which asks Qt Charts once.
    QPointF placeOf(const QPointF& position) const { return placement()(position); }
    Placement placement() const { return {plotArea(), m_x.shown(), m_y.shown()}; }
    bool isShown(const QLineSeries* curve) const;
    QColor colourOf(const QLineSeries* curve) const;

    void changeEvent(QEvent* event) override;
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void resizeEvent(QResizeEvent* event) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    /// A view would scroll with the arrow keys; here they go on to the window.
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void setCurvePoints(QLineSeries* curve, Points points);
    void setColours();
    void setFonts();
    void setMargins();
    void setSteps();
    /// Where it fits: cut, it would say less than nothing.
    void showYTitle();
    /// Lines of type that the plot is high.
    double rows() const;
    void drawUnderlay(QPainter& painter) const;
    void drawOverlay(QPainter& painter) const;
    QString pointText(double x) const;
    QString headText() const;
    std::vector<ReadOutLine> readOutLines() const;
    std::optional<Span> paleExtent() const;
    /// Below the curves: casings and pale lines.
    void paintPale(QPainter& painter) const;
    void paintPaleNames(QPainter& painter, const QRectF& plot) const;
    QPolygonF inPlot(const PaleLine& line) const;
    QColor paleOf(const QColor& colour, double part) const;
    void findOffScale();

    ChartAxis m_x;
    ChartAxis m_y;
    ChartCurves m_curves;
    ChartZoom m_zoom;
    std::optional<double> m_crosshair;
    std::optional<double> m_second;
    std::optional<Span> m_limits;
    bool m_isHeld = false;
    bool m_isWhole = false;
    std::vector<OffScale> m_offScale;
    std::vector<PaleLine> m_pale;
    std::optional<QRectF> m_box;
    std::vector<Mark> m_marks;
    std::vector<Caption> m_captions;
    QString m_point;
    Vertical m_vertical;
    theme::Theme m_theme = theme::Theme::light;
    bool m_stale = false;
    bool m_takesKeys = true;
};

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/fit_chart.hpp"

#include "core/analysis/hidden_units.hpp"
#include "ui/charts/band.hpp"
#include "ui/charts/decimate.hpp"
#include "ui/theme/type.hpp"
#include "ui/widgets/number_text.hpp"
#include "ui/widgets/text.hpp"

#include <QChart>
#include <QLineSeries>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace twinsine::ui {
namespace {

using experiment::SideName;

constexpr std::size_t kMostCrosses = 200; // more of them run together
constexpr int kFitSteps = 10;
constexpr double kTick = 0.6;       // of a line of text
constexpr float kLightArea = 0.16F; // of a band: what is below shimmers through
constexpr float kDarkArea = 0.28F;
constexpr int kWordsGround = 170; // of 255, behind words
constexpr float kHeldBack = 0.14F;
constexpr int kTicksGap = 3; // pixels between rows of ticks

/// What stands at a point.
template <class Draw>
QImage marker(const QColor& colour, Draw draw) {
    QImage image(32, 32, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 4));
    draw(painter);
    return image;
}

QImage cross(const QColor& colour) {
    return marker(colour, [](QPainter& painter) {
        painter.drawLine(4, 4, 28, 28);
        painter.drawLine(4, 28, 28, 4);
    });
}

QImage ring(const QColor& colour) {
    return marker(colour, [](QPainter& painter) { painter.drawEllipse(5, 5, 22, 22); });
}

bool bends(const experiment::Side& side) {
    return side.layers.size() > 1 && analysis::hasKink(side.layers.front().activation);
}

} // namespace

FitChart::FitChart(QWidget* parent)
    : InputChart({}, parent), m_truth(addCurve(QStringLiteral("truth"))),
      m_points(addDecoration(QStringLiteral("points"))), m_test(addDecoration(QStringLiteral("test"))),
      m_a(addCurve(QStringLiteral("a"))), m_b(addCurve(QStringLiteral("b"))) {
    setObjectName(QStringLiteral("fitChart"));
    setAccessibleName(tr("Fit: the function and both predictions"));
    setWhatsThis(tr(
        "The function that is to be learned, and what both networks predict at the epoch that is shown. Where the two "
        "lines part, the two scripts give different results. Pale lines are other runs; a curve that leaves the scale "
        "is named "
        "at the edge with its value."));
    setYTitle(tr("y"));
    limitTo(Span{-5, 5}); // until a run says how high its function is
    setName(m_truth, tr("sin(x)"));
    setCased(m_a);
    m_points->setVisible(false);
    m_test->setName(tr("test points"));
    m_test->setVisible(false);
}

void FitChart::showRun(const ShownRun& run) {
    setName(m_a, run.name(SideName::a));
    setName(m_b, run.name(SideName::b));
    const bool hasOtherData = !m_info || m_info->experiment.data != run.info->experiment.data; // drawn seeds included
    m_info = run.info;
    limitTo(usualValues(*run.info));
    if (hasOtherData)
        setData(*run.info);
}

void FitChart::showFrame(const ShownRun& run) {
    const bool wasBeyond = isBeyond();
    showRange(run, kFitSteps);
    if (isBeyond() != wasBeyond && !run.info->experiment.data.own)
        setPoints(m_truth, run.x(), run.y());
    setFitted(m_a, !run.hasDiverged(SideName::a)); // it must not flatten the others
    setFitted(m_b, !run.hasDiverged(SideName::b));
    setPoints(m_a, run.x(), run.a());
    setPoints(m_b, run.x(), run.b());
    std::optional<Span> later; // of a side that does not fly away until then
    if (run.latest && !run.divergedA)
        later = ui::extent(run.latest->predictionA, Scale::linear);
    if (run.latest && !run.divergedB)
        later = united(later, ui::extent(run.latest->predictionB, Scale::linear));
    keepRoomFor(later);
    fitVertical();
    showMarks(run);
    m_kinks = {};
    if (m_kinksShown)
        m_kinks = {kinksOf(run, SideName::a), kinksOf(run, SideName::b)};
}

void FitChart::showGhosts(const std::vector<Ghost>& ghosts) {
    std::vector<PaleLine> lines;
    for (const Ghost& ghost : ghosts) {
        const std::shared_ptr<const std::vector<double>> x(ghost.info, &ghost.info->x);
        const auto add = [&](const char* of, const std::vector<double>& values, const QString& name) {
            lines.push_back({QLatin1String(of), name, Points(x, Points::Values(ghost.frame, &values))});
        };
        add("a", ghost.frame->predictionA, ghost.nameAt(SideName::a));
        add("b", ghost.frame->predictionB, ghost.nameAt(SideName::b));
    }
    setPaleLines(std::move(lines));
    fitVertical();
}

void FitChart::showMarks(const ShownRun& run) {
    std::vector<Mark> ends;
    if (run.beyond)
        ends = {{data().least, tr("training data"), {}}, {data().most, {}, {}}};
    if (ends != marks())
        setMarks(std::move(ends));
}

void FitChart::setData(const run::RunInfo& info) {
    const experiment::Data& data = info.experiment.data;
    const bool isNamed = data.own && !data.own->name.empty();
    setData(info.x, info.y);
    setCrosses(isNamed ? toQString(data.own->name) : tr("data"), info.points.x, info.points.y);
    setName(m_truth, data.function == "sin" ? tr("sin(x)") : toQString(data.function));
    if (data.own) { // there is no curve behind them
        setName(m_truth, QString());
        setPoints(m_truth, std::vector<double>(), std::vector<double>());
    }
    QList<QPointF> tests;
    const std::size_t stride = (info.points.testX.size() + kMostCrosses - 1) / kMostCrosses;
    for (std::size_t i = 0; i < info.points.testX.size(); i += stride)
        tests.append({info.points.testX[i], info.points.testY[i]});
    m_test->replace(tests);
    m_testsExtent = ui::extent(info.points.testY, Scale::linear);
    showPoints();
}

void FitChart::setData(std::span<const double> x, std::span<const double> y) {
    setRange(x, kFitSteps);
    setPoints(m_truth, x, y);
    setCrosses(tr("data"), x, y);
}

void FitChart::setCrosses(const QString& name, std::span<const double> x, std::span<const double> y) {
    const std::size_t stride = (x.size() + kMostCrosses - 1) / kMostCrosses;
    QList<QPointF> crosses;
    for (std::size_t i = 0; i < x.size(); i += stride)
        crosses.append({x[i], y[i]});
    m_points->replace(crosses);
    m_pointsExtent = ui::extent(y, Scale::linear);
    const QString asText = name.toHtmlEscaped(); // Qt Charts reads names as HTML
    m_points->setName(stride == 1 ? tr("%1 (%2 points)").arg(asText).arg(x.size())
                                  : tr("%1 (1 of %2 points)").arg(asText).arg(stride));
}

void FitChart::showPoints() {
    const bool areNews = m_info && (m_info->experiment.data.isRandom() || m_info->experiment.data.own);
    m_points->setVisible(m_pointsShown || areNews);
    m_test->setVisible(m_info && !m_info->points.testX.empty());
}

std::optional<Span> FitChart::heldBack() const {
    if (!m_info || !m_info->order.empty())
        return std::nullopt;
    const auto& x = m_info->points.x;
    const auto trained = static_cast<std::size_t>(std::min(m_info->pointsA->trained, m_info->pointsB->trained));
    if (trained >= x.size())
        return std::nullopt;
    return Span{std::min(x[trained], x.back()), std::max(x[trained], x.back())};
}

void FitChart::setPredictions(std::span<const double> x, std::span<const double> a, std::span<const double> b) {
    setPoints(m_a, x, a);
    setPoints(m_b, x, b);
    fitVertical();
}

void FitChart::setPointsShown(bool shown) {
    m_pointsShown = shown;
    showPoints();
    fitVertical();
}

void FitChart::setFan(std::shared_ptr<const Fan> fan) {
    m_fan = std::move(fan);
    m_fanExtents = {};
    if (m_fan)
        for (const auto& [extent, side] :
             {std::pair(&m_fanExtents[0], &m_fan->a), std::pair(&m_fanExtents[1], &m_fan->b)})
            *extent = united(ui::extent(side->low, Scale::linear), ui::extent(side->high, Scale::linear));
    fitVertical();
    viewport()->update();
}

void FitChart::setOutcome(std::optional<std::size_t> outcome) {
    m_outcome = outcome;
    viewport()->update();
}

const Fan::Outcome* FitChart::outcome() const {
    return m_fan && m_outcome && !m_fan->outcomes.empty() ? &m_fan->outcomes[*m_outcome % m_fan->outcomes.size()]
                                                          : nullptr;
}

QString FitChart::fanNote() const {
    if (!m_fan || (!isShown(m_a) && !isShown(m_b)))
        return {};
    if (const Fan::Outcome* one = outcome())
        return tr("shaded: 5–95\u00a0% of %1 seeds, dashes: seed %2, |A\u00a0−\u00a0"
                  "B|\u00a0%3")
            .arg(m_fan->seeds)
            .arg(one->seed)
            .arg(numberText(one->gap));
    return tr("shaded: 5–95\u00a0% of %1 seeds, dashes: their median").arg(m_fan->seeds);
}

std::optional<Span> FitChart::valuesBelow() const {
    std::optional<Span> all = InputChart::valuesBelow();
    for (const auto& [isSeen, extent] : {std::pair(isShown(m_a), m_fanExtents[0]),
                                         {isShown(m_b), m_fanExtents[1]},
                                         {isShown(m_points), m_pointsExtent},
                                         {isShown(m_test) && isBeyond(), m_testsExtent}})
        if (isSeen)
            all = united(all, extent);
    return all;
}

bool FitChart::hasKinks(const experiment::Experiment& experiment) { return bends(experiment.a) || bends(experiment.b); }

FitChart::Kinks FitChart::kinksOf(const ShownRun& run, SideName which) const {
    const experiment::Side& side = run.side(which);
    Kinks kinks{.name = run.name(which), .x = {}};
    if (!bends(side))
        return kinks;
    kinks.canDie = side.layers.front().activation == experiment::Activation::relu;
    for (const auto& unit : analysis::hiddenUnits(side, run.weights(which), run.pointsOf(which).input)) {
        ++kinks.units;
        kinks.dead += kinks.canDie && analysis::isDead(unit, data().least, data().most);
        if (const auto kink = analysis::kinkOf(unit))
            kinks.x.push_back(*kink);
    }
    return kinks;
}

QString FitChart::kinkSummary() const {
    QStringList lines;
    for (const Kinks& kinks : m_kinks) {
        if (kinks.units == 0)
            continue;
        const auto outside =
            std::count_if(kinks.x.begin(), kinks.x.end(), [&](double x) { return !xAxis().shown().contains(x); });
        QString line = tr("%1: %2 units, %3 of their kinks outside of what is shown")
                           .arg(kinks.name)
                           .arg(kinks.units)
                           .arg(outside);
        if (kinks.canDie)
            line += tr(", %1 units dead (never active on the data)").arg(kinks.dead);
        lines += line;
    }
    return lines.join(QLatin1Char('\n'));
}

void FitChart::setPens(const theme::Colours& colours) {
    setPen(m_truth, colours.truth, 1.5);
    setPen(m_a, colours.sideA, 2);
    setPen(m_b, colours.sideB, 2);
    m_points->setPen(Qt::NoPen);
    m_points->setBrush(colours.text);
    m_points->setLightMarker(cross(colours.text));
    m_points->setMarkerSize(8);
    m_test->setPen(Qt::NoPen);
    m_test->setBrush(colours.faintText);
    m_test->setLightMarker(ring(colours.faintText));
    m_test->setMarkerSize(8);
}

void FitChart::paintBelow(QPainter& painter, const QRectF& plot, const theme::Colours& colours) const {
    InputChart::paintBelow(painter, plot, colours);
    if (const auto span = heldBack()) {
        QColor shade = colours.faintText;
        shade.setAlphaF(kHeldBack);
        const double left = std::clamp(placement()({span->least, 0}).x(), plot.left(), plot.right());
        const double right = std::clamp(placement()({span->most, 0}).x(), plot.left(), plot.right());
        const QRectF area(QPointF(left, plot.top()), QPointF(right, plot.bottom()));
        painter.fillRect(area, shade);
        painter.setPen(colours.faintText);
        painter.drawText(area.adjusted(4, 2, -4, 0), Qt::AlignTop | Qt::AlignLeft, tr("validation"));
    }
    if (m_fan)
        paintBands(painter, colours);
    paintKinks(painter, plot, colours);
}

void FitChart::paintBands(QPainter& painter, const theme::Colours& colours) const {
    painter.setPen(Qt::NoPen);
    for (const auto& [side, curve, colour] :
         {std::tuple(&m_fan->a, m_a, colours.sideA), std::tuple(&m_fan->b, m_b, colours.sideB)}) {
        if (!isShown(curve))
            continue;
        QColor area = colour;
        area.setAlphaF(colours.dark ? kDarkArea : kLightArea);
        painter.setBrush(area);
        for (const QPolygonF& band : bandOf(m_fan->x, side->low, side->high, placement()))
            painter.drawPolygon(band);
    }
}

void FitChart::paintMedians(QPainter& painter, const theme::Colours& colours) const {
    const Fan::Outcome* one = outcome();
    for (const auto& [values, curve, colour] : {std::tuple(one ? &one->a : &m_fan->a.median, m_a, colours.sideA),
                                                std::tuple(one ? &one->b : &m_fan->b.median, m_b, colours.sideB)}) {
        if (!isShown(curve))
            continue;
        // Short strokes, for a side's own curve is a whole line.
        QPen pen(colour, colours.curveWidth * theme::scaleOf(*this));
        pen.setDashPattern({4, 3});
        painter.setPen(pen);
        for (const QPolygonF& median : lineOf(std::span(m_fan->x).first(values->size()), *values, placement()))
            painter.drawPolyline(median);
    }
}

void FitChart::paintAbove(QPainter& painter, const QRectF& plot, const theme::Colours& colours) const {
    const QString note = fanNote();
    if (note.isEmpty())
        return;
    paintMedians(painter, colours);
    const QFontMetricsF metrics(painter.font());
    const double rug = m_kinksShown ? 2 * (kTick * metrics.height() + kTicksGap) : 0;
    QRectF box(0, 0, std::min(metrics.horizontalAdvance(note) + 4, plot.width()), metrics.height());
    box.moveBottomRight(plot.bottomRight() - QPointF(4, 2 + rug));
    drawNote(painter, box, metrics.elidedText(note, Qt::ElideRight, box.width()), colours.faintText, colours,
             kWordsGround);
}

void FitChart::paintKinks(QPainter& painter, const QRectF& plot, const theme::Colours& colours) const {
    const double height = kTick * fontMetrics().height();
    const Placement place = placement();
    double bottom = plot.bottom() - 1;
    for (const auto& [kinks, curve, colour] :
         {std::tuple(&m_kinks[1], m_b, colours.sideB), std::tuple(&m_kinks[0], m_a, colours.sideA)}) {
        if (kinks->units == 0 || !isShown(curve))
            continue;
        const double width = std::round(2 * colours.curveWidth * theme::scaleOf(*this));
        for (const double x : kinks->x)
            if (xAxis().shown().contains(x)) // lines take much longer than rectangles of whole pixels
                painter.fillRect(QRectF(std::round(place({x, 0}).x() - width / 2), std::round(bottom - height), width,
                                        std::round(height)),
                                 colour);
        bottom -= height + kTicksGap;
    }
}

} // namespace twinsine::ui

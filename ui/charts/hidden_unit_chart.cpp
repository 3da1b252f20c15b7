// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/hidden_unit_chart.hpp"

#include "ui/charts/decimate.hpp"
#include "ui/charts/segment.hpp"
#include "ui/theme/type.hpp"
#include "ui/widgets/number_text.hpp"
#include "ui/widgets/text.hpp"

#include <QLineSeries>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace twinsine::ui {
namespace {

using experiment::SideName;

constexpr std::size_t kMostPoints = 200;       // of a line
constexpr std::size_t kMostCurvePoints = 2000; // of a curve
constexpr std::size_t kSizingPoints = 20;      // at which a unit's size is taken
constexpr double kNearLine = 7;                // pixels from a line
constexpr double kStraight = 0.02;             // pixels from point to point that make no bend

/// At most `most` of them, evenly, with the first and the last.
std::vector<double> thinned(std::span<const double> values, std::size_t most) {
    const std::size_t count = std::min(values.size(), most);
    std::vector<double> thin;
    for (std::size_t i = 0; i < count; ++i)
        thin.push_back(values[count == 1 ? 0 : i * (values.size() - 1) / (count - 1)]);
    return thin;
}

/// What the vertical axis has of a side.
QString outputTitle(const experiment::Side& side) {
    const auto nameOf = [](const experiment::Layer& layer) { return toQString(experiment::nameOf(layer.activation)); };
    if (side.layers.size() > 1 && analysis::outputKind(side) == analysis::UnitOutput::activation)
        return HiddenUnitChart::tr("output of layer 1 (%1)").arg(nameOf(side.layers.front()));
    if (side.layers.back().activation == experiment::Activation::linear)
        return HiddenUnitChart::tr("contribution");
    return HiddenUnitChart::tr("contribution before %1").arg(nameOf(side.layers.back()));
}

} // namespace

HiddenUnitChart::HiddenUnitChart(QWidget* parent)
    : InputChart({.withZero = true}, parent), m_sides{OfSide{SideName::a, addCurve(QStringLiteral("a"))},
                                                      OfSide{SideName::b, addCurve(QStringLiteral("b"))}} {
    setObjectName(QStringLiteral("hiddenUnitChart"));
    setAccessibleName(tr("What each hidden unit adds to the prediction"));
    setWhatsThis(
        tr("What each unit of the first layer adds to the prediction; all of them and a constant make up the curve in "
           "Fit. The strong "
           "lines are picked: point at another one, or press ↑ and ↓. A unit that is flat everywhere does nothing."));
    setCased(m_sides[0].curve);
}

void HiddenUnitChart::showRun(const ShownRun& run) {
    m_info = run.info;
    m_names = {run.name(SideName::a), run.name(SideName::b)};
    const QString a = outputTitle(run.info->experiment.a);
    const QString b = outputTitle(run.info->experiment.b);
    setYTitle(a == b ? a : tr("A: %1; B: %2").arg(a, b));
}

void HiddenUnitChart::showFrame(const ShownRun& run) {
    showRange(run, 5);
    m_x = thinned(*run.x(), kMostPoints);
    m_curveX = thinned(*run.x(), kMostCurvePoints);
    for (OfSide& side : m_sides)
        fill(side, run);
    fitVertical();
    viewport()->update();
}

void HiddenUnitChart::fill(OfSide& side, const ShownRun& run) {
    auto units = analysis::hiddenUnits(network(side), run.weights(side.which), run.pointsOf(side.which).input);
    side.all = units.size();
    side.isFitted = !run.hasDiverged(side.which); // it must not flatten the other one
    setFitted(side.curve, side.isFitted);
    units = analysis::largest(network(side), std::move(units), thinned(m_x, kSizingPoints), kMostUnits);
    side.units.clear();
    for (const auto& unit : units)
        side.units.push_back({unit, analysis::outputOf(network(side), unit, m_x)});
    showPicked(side);
}

QString HiddenUnitChart::summary() const {
    QStringList texts;
    for (const OfSide& side : m_sides) {
        if (side.all == 0)
            texts += tr("no hidden layer");
        else if (side.all > side.units.size())
            texts += tr("%1 largest of %2 units").arg(side.units.size()).arg(side.all);
        else
            texts += tr("all %n unit(s)", nullptr, static_cast<int>(side.all));
    }
    return texts.front() == texts.back() ? texts.front() : tr("A: %1, B: %2").arg(texts.front(), texts.back());
}

const HiddenUnitChart::Unit* HiddenUnitChart::pickedOf(const OfSide& side) {
    if (side.units.empty())
        return nullptr;
    const auto found = std::find_if(side.units.begin(), side.units.end(),
                                    [&](const Unit& unit) { return unit.unit.index == side.picked; });
    return found == side.units.end() ? &side.units.front() : &*found;
}

void HiddenUnitChart::showPicked(OfSide& side) {
    const QString& name = m_names[static_cast<std::size_t>(side.which)];
    const Unit* unit = pickedOf(side);
    setName(side.curve, unit ? tr("%1: unit %2").arg(name, QString::number(unit->unit.index + 1)) : name);
    if (unit)
        setPoints(side.curve, m_curveX, analysis::outputOf(network(side), unit->unit, m_curveX));
    else
        setPoints(side.curve, std::span<const double>(), std::span<const double>());
}

void HiddenUnitChart::setPicked(const Picked& picked) {
    for (OfSide& side : m_sides)
        side.picked = picked[static_cast<std::size_t>(side.which)];
}

void HiddenUnitChart::pointTo(const std::optional<QPointF>& place) {
    OfSide* nearest = nullptr;
    std::size_t index = 0;
    double least = kNearLine;
    for (OfSide& side : m_sides) {
        if (!place || !isShown(side.curve))
            continue;
        for (const Unit& unit : side.units) {
            const QPolygonF line = polyline(unit);
            for (qsizetype i = 1; i < line.size(); ++i)
                if (const double away = distanceToSegment(*place, line[i - 1], line[i]); away < least) {
                    least = away;
                    nearest = &side;
                    index = unit.unit.index;
                }
        }
    }
    if (!nearest || nearest->picked == index)
        return; // what was pointed at last stays
    nearest->picked = index;
    showPicked(*nearest);
}

bool HiddenUnitChart::pick(int step) {
    for (OfSide& side : m_sides) {
        const Unit* unit = pickedOf(side);
        if (!unit || !isShown(side.curve))
            continue;
        const auto to = std::clamp<std::ptrdiff_t>(unit - side.units.data() - step, 0, std::ssize(side.units) - 1);
        side.picked = side.units[static_cast<std::size_t>(to)].unit.index;
        showPicked(side);
    }
    return true;
}

QPolygonF HiddenUnitChart::polyline(const Unit& unit) const {
    const Placement place = placement();
    QPolygonF line;
    for (std::size_t i = 0; i < m_x.size(); ++i) {
        if (!drawable(unit.output[i], Scale::linear))
            continue;
        const QPointF next = place({m_x[i], unit.output[i]});
        // Every point costs time to draw; a unit of relu needs three.
        if (line.size() > 1 && distanceToSegment(line.back(), line[line.size() - 2], next) < kStraight)
            line.back() = next;
        else
            line.append(next);
    }
    return line;
}

void HiddenUnitChart::setPens(const theme::Colours& colours) {
    setPen(m_sides[0].curve, colours.sideA, 2);
    setPen(m_sides[1].curve, colours.sideB, 2);
}

void HiddenUnitChart::paintBelow(QPainter& painter, const QRectF& plot, const theme::Colours& colours) const {
    InputChart::paintBelow(painter, plot, colours);
    for (const auto& [side, colour] : {std::pair(&m_sides[0], colours.sideA), std::pair(&m_sides[1], colours.sideB)}) {
        if (!isShown(side->curve))
            continue;
        QColor faint = colour;
        faint.setAlphaF(0.6F);
        painter.setPen(QPen(faint, colours.curveWidth * theme::scaleOf(*this)));
        for (const Unit& unit : side->units)
            painter.drawPolyline(polyline(unit));
    }
    if (!m_info)
        return;
    painter.setPen(colours.faintText);
    painter.drawText(plot.adjusted(6, 2, -6, -2), Qt::AlignRight | Qt::AlignBottom, summary());
}

std::optional<Span> HiddenUnitChart::valuesBelow() const {
    std::optional<Span> values;
    for (const OfSide& side : m_sides) {
        if (!isShown(side.curve) || !side.isFitted)
            continue;
        for (const Unit& unit : side.units)
            for (const double value : unit.output)
                if (drawable(value, Scale::linear))
                    values = values ? Span{std::min(values->least, value), std::max(values->most, value)}
                                    : Span{value, value};
    }
    return values;
}

std::vector<ReadOutLine> HiddenUnitChart::moreLines() const {
    std::vector<ReadOutLine> lines;
    for (const OfSide& side : m_sides) {
        const Unit* unit = pickedOf(side);
        if (!unit || !isShown(side.curve))
            continue;
        const auto number = [](double value) { return numberText(value, 3); };
        QString weights = tr("w %1, b %2").arg(number(unit->unit.weight), number(unit->unit.bias));
        if (analysis::outputKind(network(side)) == analysis::UnitOutput::contribution)
            weights += tr(", out %1").arg(number(unit->unit.outgoing));
        QString bend;
        if (const auto kink = analysis::kinkOf(unit->unit);
            kink && analysis::hasKink(network(side).layers.front().activation))
            bend = tr("kink %1").arg(number(*kink));
        lines.push_back({weights, bend, colourOf(side.curve), {}});
    }
    return lines;
}

} // namespace twinsine::ui

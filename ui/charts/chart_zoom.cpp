// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_zoom.hpp"

#include <algorithm>
#include <cmath>

namespace twinsine::ui {
namespace {

constexpr double kFarOut = 10;  // times all there is
constexpr double kFarIn = 1e-9; // of the numbers there: beyond, doubles are steps
constexpr double kHairOfSpan = 1e-9; // of a span, against rounding

/// The span in which `about`, at that part of it, stays in its place.
Span scaled(const Span& span, double part, double factor) {
    const double about = span.at(part);
    return {about + (span.least - about) * factor, about + (span.most - about) * factor};
}

Span between(const Span& span, const Span& parts) { return {span.at(parts.least), span.at(parts.most)}; }

bool isSensible(const std::optional<Span>& span, const ChartAxis& axis) {
    if (!span)
        return true;
    const double length = span->most - span->least;
    const Span all = axis.fitted();
    const double size = std::max({std::abs(span->least), std::abs(span->most), all.most - all.least});
    return length > kFarIn * size && length <= kFarOut * (all.most - all.least);
}

/// None where it is all there is: a zoom would hold the axis while the curves go on. On the way out half a pixel is as
/// good as there, for labels that come and go shift the plot; on the way in the smallest step counts.
std::optional<Span> unlessAll(const std::optional<Span>& span, const ChartAxis& axis, double pixels) {
    if (!span)
        return span;
    const Span all = axis.fitted();
    const auto length = [](const Span& of) { return of.most - of.least; };
    const bool isWayIn = length(*span) < length(axis.shown()) * (1 - kHairOfSpan);
    const double hair = length(all) * (isWayIn ? kHairOfSpan : 0.5 / pixels);
    const bool isAll = std::abs(span->least - all.least) <= hair && std::abs(span->most - all.most) <= hair;
    return isAll ? std::nullopt : span;
}

} // namespace

ChartZoom::ChartZoom(ChartAxis& x, ChartAxis& y) : m_x(x), m_y(y) {}

bool ChartZoom::set(const Zoom& zoom) {
    if (zoom == m_shown)
        return false;
    m_shown = zoom;
    m_x.setZoom(zoom.x);
    m_y.setZoom(zoom.y);
    return true;
}

void ChartZoom::setScales(Scale x, Scale y) {
    if (x != m_x.scale()) {
        m_x.setScale(x);
        m_shown.x.reset();
    }
    if (y != m_y.scale()) {
        m_y.setScale(y);
        m_shown.y.reset();
    }
}

Zoom ChartZoom::about(const std::optional<double>& partX, const std::optional<double>& partY, double factor) const {
    Zoom zoom = m_shown;
    if (partX)
        zoom.x = scaled(m_x.shown(), *partX, factor);
    if (partY)
        zoom.y = scaled(m_y.shown(), *partY, factor);
    return zoom;
}

Zoom ChartZoom::movedBy(double partX, double partY) const {
    Zoom zoom = m_shown;
    if (partX != 0)
        zoom.x = between(m_x.shown(), {partX, 1 + partX});
    if (partY != 0)
        zoom.y = between(m_y.shown(), {partY, 1 + partY});
    return zoom;
}

Zoom ChartZoom::box(const std::optional<Span>& partsX, const std::optional<Span>& partsY) const {
    Zoom zoom = m_shown;
    if (partsX)
        zoom.x = between(m_x.shown(), *partsX);
    if (partsY)
        zoom.y = between(m_y.shown(), *partsY);
    return zoom;
}

std::optional<Zoom> ChartZoom::sensible(const Zoom& zoom, const QSizeF& plot) const {
    if (!isSensible(zoom.x, m_x) || !isSensible(zoom.y, m_y))
        return std::nullopt;
    return Zoom{unlessAll(zoom.x, m_x, plot.width()), unlessAll(zoom.y, m_y, plot.height())};
}

} // namespace twinsine::ui

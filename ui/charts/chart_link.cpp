// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_link.hpp"

#include <algorithm>
#include <utility>

namespace twinsine::ui {

ChartLink::ChartLink(std::vector<BaseChart*> charts, QObject* parent)
    : QObject(parent), m_charts(std::move(charts)), m_history(Zooms(m_charts.size())) {
    for (BaseChart* chart : m_charts) {
        connect(chart, &BaseChart::zoomed, this, [this, chart](int movement) { follow(*chart, movement); });
        connect(chart, &BaseChart::fitAsked, this, &ChartLink::fit);
        connect(chart, &BaseChart::backAsked, this, [this] { go(-1); });
        connect(chart, &BaseChart::forwardAsked, this, [this] { go(1); });
        connect(chart, &BaseChart::pointedAt, this, [this](std::optional<double> x) {
            for (BaseChart* each : m_charts)
                each->setCrosshair(x);
        });
        connect(chart, &BaseChart::secondAskedAt, this, [this](std::optional<double> x) {
            for (BaseChart* each : m_charts)
                each->setSecond(x);
        });
    }
}

bool ChartLink::zoomed() const {
    return std::any_of(m_charts.begin(), m_charts.end(), [](const BaseChart* c) { return c->zoom() != Zoom{}; });
}

void ChartLink::fit() {
    const bool wasZoomed = zoomed();
    const auto any = [&](const auto& is) { return std::any_of(m_charts.begin(), m_charts.end(), is); };
    const bool wasWhole = any([](const BaseChart* c) { return c->isWhole(); });
    const bool isCut = any([](const BaseChart* c) { return !c->isWhole() && !c->offScale().empty(); });
    setWhole(wasZoomed ? wasWhole || isCut : isCut);
    if (!wasZoomed)
        return;
    show(Zooms(m_charts.size()));
    m_history.keep(zooms(), nullptr, 0);
}

void ChartLink::reset() {
    setWhole(false);
    if (!zoomed())
        return;
    show(Zooms(m_charts.size()));
    m_history.keep(zooms(), nullptr, 0);
}

void ChartLink::setWhole(bool whole) {
    for (BaseChart* chart : m_charts)
        chart->setWhole(whole);
}

void ChartLink::clear() {
    for (BaseChart* chart : m_charts)
        chart->setSecond({});
    show(Zooms(m_charts.size()));
    m_history.restart(zooms());
}

void ChartLink::follow(const BaseChart& chart, int movement) {
    for (BaseChart* each : m_charts)
        each->setZoom({chart.zoom().x, each->zoom().y});
    m_history.keep(zooms(), &chart, movement);
    Q_EMIT zoomedChanged(zoomed());
}

void ChartLink::go(int steps) {
    if (const Zooms* zooms = m_history.go(steps))
        show(*zooms);
}

ChartLink::Zooms ChartLink::zooms() const {
    Zooms zooms;
    for (const BaseChart* chart : m_charts)
        zooms.push_back(chart->zoom());
    return zooms;
}

void ChartLink::show(const Zooms& zooms) {
    for (std::size_t i = 0; i < m_charts.size(); ++i)
        m_charts[i]->setZoom(zooms[i]);
    Q_EMIT zoomedChanged(zoomed());
}

} // namespace twinsine::ui

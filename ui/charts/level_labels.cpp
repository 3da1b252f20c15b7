// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/level_labels.hpp"

#include "ui/charts/chart_overlay.hpp"

#include <QPainter>

#include <algorithm>
#include <limits>

namespace twinsine::ui {
namespace {

constexpr double kFromEdge = 4;
constexpr double kLabelFromLine = 2;
constexpr int kLabelGround = 150; // of 255: a curve is seen through it
// What a label costs where it meets something else. One that is over another can't be read at all.
constexpr double kLabel = 1000;
constexpr double kOtherLine = 10;
constexpr double kCurve = 8; // all of the label's width
constexpr double kOwnLine = 4;
constexpr double kFartherLeft = 2;
constexpr double kBelow = 1;

/// What part of the box's width the curve takes on its way through it.
double partTaken(const QPolygonF& curve, const QRectF& box) {
    double taken = 0;
    for (qsizetype i = 1; i < curve.size(); ++i) {
        const QPointF from = curve[i - 1];
        const QPointF way = curve[i] - from;
        const double left = std::max(from.x(), box.left());
        const double right = std::min(from.x() + way.x(), box.right());
        if (left > right || way.x() <= 0)
            continue;
        const auto at = [&](double x) { return from.y() + (x - from.x()) / way.x() * way.y(); };
        const double begin = at(left);
        const double end = at(right);
        if (std::min(begin, end) <= box.bottom() && std::max(begin, end) >= box.top())
            taken += right - left;
    }
    return taken / box.width();
}

QRectF boxOf(const LevelLabel& label, const QRectF& plot, const QFontMetricsF& metrics, bool isBelow, bool isLeft) {
    const double room = plot.width() - 2 * kFromEdge;
    const double width = std::min(metrics.horizontalAdvance(label.text) + 4, room);
    const double height = metrics.height();
    const double right = isLeft ? std::max(room - width, width) : room;
    const double top = isBelow ? label.y + kLabelFromLine : label.y - kLabelFromLine - height;
    return {plot.left() + kFromEdge + right - width,
            std::clamp(top, plot.top(), std::max(plot.bottom() - height, plot.top())), width, height};
}

double costOf(const std::vector<QRectF>& boxes, const std::vector<LevelLabel>& labels, const QRectF& plot,
              const QPolygonF& curve) {
    double cost = 0;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        cost += kCurve * partTaken(curve, boxes[i]);
        cost += boxes[i].center().y() > labels[i].y ? kBelow : 0;
        cost += boxes[i].right() < plot.right() - 2 * kFromEdge ? kFartherLeft : 0;
        for (std::size_t j = 0; j < boxes.size(); ++j) {
            cost += j > i && boxes[i].intersects(boxes[j]) ? kLabel : 0;
            if (labels[j].y >= boxes[i].top() && labels[j].y <= boxes[i].bottom())
                cost += j == i ? kOwnLine : kOtherLine;
        }
    }
    return cost;
}

} // namespace

std::vector<QRectF> labelPlaces(const std::vector<LevelLabel>& labels, const QRectF& plot, const QFontMetricsF& metrics,
                                const QPolygonF& curve) {
    std::vector<QRectF> best;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t choice = 0; choice < (std::size_t{1} << (2 * labels.size())); ++choice) {
        std::vector<QRectF> boxes;
        for (std::size_t i = 0; i < labels.size(); ++i)
            boxes.push_back(
                boxOf(labels[i], plot, metrics, (choice >> (2 * i) & 1U) != 0, (choice >> (2 * i + 1) & 1U) != 0));
        if (const double cost = costOf(boxes, labels, plot, curve); cost < least) {
            least = cost;
            best = boxes;
        }
    }
    return best;
}

void drawLevelLabels(QPainter& painter, const QRectF& plot, const std::vector<LevelLabel>& labels,
                     const QPolygonF& curve, const theme::Colours& colours) {
    const QFontMetricsF metrics(painter.font());
    const auto boxes = labelPlaces(labels, plot, metrics, curve);
    for (std::size_t i = 0; i < labels.size(); ++i)
        drawNote(painter, boxes[i], metrics.elidedText(labels[i].text, Qt::ElideRight, boxes[i].width()),
                 labels[i].colour, colours, kLabelGround);
}

} // namespace twinsine::ui

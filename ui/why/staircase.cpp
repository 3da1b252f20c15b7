// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/staircase.hpp"

#include "core/analysis/seeds.hpp"
#include "ui/language/tr.hpp"
#include "ui/why/gap_axis.hpp"
#include "ui/why/small_fit.hpp"
#include "ui/why/staircase_layout.hpp"
#include "ui/why/text_lines.hpp"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace twinsine::ui {
namespace {

constexpr double kBarPart = 0.44;  ///< of a column's width
constexpr double kDotsPart = 1.7;  ///< of half a bar, where dots lie
constexpr double kMostBar = 14;    ///< lines of type
constexpr double kLeastBar = 2.5;  ///< likewise
constexpr double kRowLines = 1.4;  ///< the rows of 0 and ∞
constexpr double kTickApart = 1.3; ///< lines of type
constexpr double kGolden = 0.6180339887498949;

/// Where a seed's dot lies beside the middle, from -0.5 to 0.5: always the same, and neighbours apart.
double asideOf(std::size_t seed) {
    const double turns = static_cast<double>(seed + 1) * kGolden;
    return turns - std::floor(turns) - 0.5;
}

class Drawing {
public:
    Drawing(QPainter& painter, const QRectF& target, const Staircase& staircase, const StaircaseLook& look)
        : m_painter(painter), m_target(target), m_why(*staircase.why), m_look(look), m_steps(shownSteps(m_why)),
          m_axis(makeAxis()), m_layout(layoutOf(target, staircase, look, widestTick())) {
        m_axis.setPlace(m_layout.plot.top(), m_layout.plot.bottom(), kRowLines * m_layout.line);
    }

    std::vector<QRectF> draw() {
        std::vector<QRectF> places;
        for (std::size_t i = 0; i < m_steps.size(); ++i)
            places.push_back(placeOf(i));
        highlight(places);
        m_painter.setRenderHint(QPainter::Antialiasing);
        drawLines(m_layout.heading, m_target.left() + m_layout.line / 2, m_target.top() + m_layout.line / 2,
                  m_layout.large, m_look.colours.text, Qt::AlignLeft);
        drawAxis();
        drawLuck();
        const auto heights = heightsOf(m_why);
        for (std::size_t i = 0; i < m_steps.size(); ++i) {
            if (m_layout.fitHeight > 0)
                drawFit(i, heights);
            drawStep(i);
            drawLabel(i);
        }
        drawLines(m_layout.foot, m_target.left() + m_layout.line / 2, m_layout.footTop, m_layout.type,
                  m_look.colours.faintText, Qt::AlignLeft);
        return places;
    }

private:
    const std::vector<double>& leftOf(std::size_t step) const {
        return m_why.distances.left(m_steps[step].equal, m_steps[step].like);
    }

    GapAxis makeAxis() const {
        std::vector<double> typical;
        std::vector<double> all;
        for (std::size_t i = 0; i < m_steps.size(); ++i) {
            typical.push_back(m_steps[i].gap);
            all.insert(all.end(), leftOf(i).begin(), leftOf(i).end());
        }
        for (const auto& pairs : m_why.luck)
            if (!pairs.empty())
                typical.push_back(analysis::lowerMedian(pairs));
        all.insert(all.end(), typical.begin(), typical.end());
        return {typical, all, zeroOf(m_why)};
    }

    QString widestTick() {
        m_axis.setPlace(0, m_target.height(), 0);
        QString widest;
        for (const Tick& tick : m_axis.ticks(1))
            widest = tick.label.size() > widest.size() ? tick.label : widest;
        return widest;
    }

    QRectF placeOf(std::size_t step) const {
        QRectF place = m_layout.column(step);
        place.setTop(m_layout.fitHeight > 0 ? m_layout.fitTop : place.top() - m_layout.line / 2);
        place.setBottom(m_layout.footTop - m_layout.line / 4);
        return place;
    }

    void highlight(const std::vector<QRectF>& places) {
        if (m_look.highlighted < 0 || m_look.highlighted >= static_cast<int>(places.size()))
            return;
        QColor ground = m_look.colours.grid;
        ground.setAlphaF(0.6F);
        m_painter.fillRect(places[static_cast<std::size_t>(m_look.highlighted)], ground);
    }

    /// One below the other; x is where they begin, are centred or end.
    void drawLines(const QStringList& lines, double x, double top, const QFont& font, const QColor& colour,
                   Qt::Alignment alignment) {
        const QFontMetricsF metrics(font);
        m_painter.setFont(font);
        m_painter.setPen(colour);
        for (const QString& line : lines) {
            const double width = metrics.horizontalAdvance(line);
            const double left = alignment.testFlag(Qt::AlignHCenter) ? x - width / 2
                                : alignment.testFlag(Qt::AlignRight) ? x - width
                                                                     : x;
            m_painter.drawText(QPointF(left, top + metrics.ascent()), line);
            top += metrics.lineSpacing();
        }
    }

    void drawAxis() {
        const QRectF& plot = m_layout.plot;
        const QFontMetricsF metrics(m_layout.type);
        if (const double rounding = roundingOf(m_why); rounding > zeroOf(m_why)) {
            QColor band = m_look.colours.grid;
            band.setAlphaF(0.6F);
            m_painter.fillRect(QRectF(QPointF(plot.left(), m_axis.yOf(rounding)), plot.bottomRight()), band);
        }
        for (const Tick& tick : m_axis.ticks(kTickApart * m_layout.line)) {
            m_painter.setPen(QPen(m_look.colours.grid, 1));
            m_painter.drawLine(QPointF(plot.left(), tick.at), QPointF(plot.right(), tick.at));
            drawLines({tick.label}, plot.left() - m_layout.line / 2, tick.at - metrics.lineSpacing() / 2, m_layout.type,
                      m_look.colours.faintText, Qt::AlignRight);
        }
        m_painter.setPen(QPen(m_look.colours.text, 1));
        m_painter.drawLine(plot.bottomLeft(), plot.bottomRight());
        m_painter.save();
        m_painter.translate(m_target.left() + m_layout.line / 2, plot.center().y());
        m_painter.rotate(-90);
        drawLines({m_layout.axisTitle}, 0, 0, m_layout.type, m_look.colours.faintText, Qt::AlignHCenter);
        m_painter.restore();
    }

    void drawLuck() {
        struct Label {
            std::size_t side;
            double y;   ///< the line
            double top; ///< the text
            double height;
        };
        const QRectF& plot = m_layout.plot;
        std::vector<Label> labels;
        for (std::size_t side = 0; side < 2; ++side) {
            if (m_layout.luck[side].isEmpty())
                continue;
            const double y = m_axis.yOf(analysis::lowerMedian(m_why.luck[side]));
            const double height = m_layout.line * static_cast<double>(m_layout.luck[side].size());
            labels.push_back({side, y, y - height / 2, height});
            m_painter.setPen(QPen(colourOf(side), 1.5 * m_look.colours.curveWidth, Qt::DashLine));
            m_painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        }
        std::ranges::stable_sort(labels, {}, &Label::y);
        if (labels.size() == 2) { // neither over the other
            const double over = labels[0].top + labels[0].height + m_layout.line / 4 - labels[1].top;
            if (over > 0) {
                labels[0].top -= over / 2;
                labels[1].top += over / 2;
            }
            const double below = labels[1].top + labels[1].height - plot.bottom() - m_layout.line;
            for (Label& label : labels)
                label.top -= std::max(below, 0.0);
        }
        for (const Label& label : labels)
            drawLines(m_layout.luck[label.side], m_layout.luckLeft, label.top, m_layout.type, colourOf(label.side),
                      Qt::AlignLeft);
    }

    QColor colourOf(std::size_t side) const { return side == 0 ? m_look.colours.sideA : m_look.colours.sideB; }

    void drawFit(std::size_t step, const std::array<double, 2>& heights) {
        const double gap = m_layout.line / 2;
        const QRectF column = m_layout.column(step);
        const QRectF place(column.left() + gap, m_layout.fitTop, column.width() - 2 * gap, m_layout.fitHeight);
        const bool isWhole = drawSmallFit(m_painter, place, m_why, m_why.fits[step], heights, m_look.colours);
        if (!isWhole)
            drawLines({ui::tr("diverges")}, place.center().x(), place.top(), m_layout.bold, m_look.colours.problem,
                      Qt::AlignHCenter);
    }

    /// Leaves room for the numbers beside the bars.
    double halfBar(double columnWidth) const {
        const QFontMetricsF large(m_layout.large);
        double number = 0;
        for (const auto& step : m_steps)
            number = std::max(number, large.horizontalAdvance(gapText(m_why, step.gap)));
        const double em = m_layout.line;
        const double most = std::min(kBarPart * columnWidth / 2, kMostBar * em / 2);
        return std::max(std::min(most, columnWidth / 2 - em / 2 - number), kLeastBar * em / 2);
    }

    void drawStep(std::size_t step) {
        const QRectF column = m_layout.column(step);
        const double middle = column.center().x();
        const double em = m_layout.line;
        const double half = halfBar(column.width());
        QColor dot = m_look.colours.faintText;
        dot.setAlpha(140);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(dot);
        const auto& left = leftOf(step);
        for (std::size_t seed = 1; seed < left.size(); ++seed)
            m_painter.drawEllipse(QPointF(middle + asideOf(seed) * kDotsPart * half, m_axis.yOf(left[seed])), em / 7,
                                  em / 7);

        const double y = m_axis.yOf(m_steps[step].gap);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(m_look.colours.text, em / 4, Qt::SolidLine, Qt::FlatCap));
        m_painter.drawLine(QPointF(middle - half, y), QPointF(middle + half, y));

        const double own = m_axis.yOf(left.front());
        const double size = 0.42 * em;
        m_painter.setPen(QPen(m_look.colours.text, em / 9));
        m_painter.setBrush(m_look.colours.background);
        m_painter.drawPolygon(QPolygonF({QPointF(middle, own - size), QPointF(middle + size, own),
                                         QPointF(middle, own + size), QPointF(middle - size, own)}));

        // Right of the bar where it fits, else on it.
        const QString number = gapText(m_why, m_steps[step].gap);
        const QFontMetricsF large(m_layout.large);
        const double numberWidth = large.horizontalAdvance(number);
        const bool isBeside = middle + half + em / 3 + numberWidth <= column.right();
        QRectF place(isBeside ? middle + half + em / 3 : middle + half - numberWidth, y - large.height() / 2,
                     numberWidth, large.height());
        if (!isBeside)
            place.moveBottom(y - em / 4);
        place.moveBottom(std::min(place.bottom(), m_layout.plot.bottom() - 1)); // the labels are below
        const bool isOnLine = std::ranges::any_of(m_why.luck, [&](const auto& pairs) {
            return !pairs.empty() && std::abs(m_axis.yOf(analysis::lowerMedian(pairs)) - place.center().y()) < em;
        });
        if (isOnLine || !isBeside)
            m_painter.fillRect(place.adjusted(-em / 8, em / 8, em / 8, -em / 8), m_look.colours.background);
        drawLines({number}, place.left(), place.top(), m_layout.large, m_look.colours.text, Qt::AlignLeft);
    }

    void drawLabel(std::size_t step) {
        const double middle = m_layout.column(step).center().x();
        const double top = m_layout.plot.bottom() + m_layout.line / 2;
        const QStringList& count = m_layout.counts[step];
        drawLines(count, middle, top, m_layout.bold, m_look.colours.text, Qt::AlignHCenter);
        drawLines(m_layout.labels[step], middle, top + m_layout.line * static_cast<double>(count.size()), m_layout.type,
                  m_look.colours.text, Qt::AlignHCenter);
    }

    QPainter& m_painter;
    QRectF m_target;
    const analysis::Explanation& m_why;
    const StaircaseLook& m_look;
    std::vector<analysis::Step> m_steps;
    GapAxis m_axis;
    StaircaseLayout m_layout;
};

} // namespace

std::vector<QRectF> draw(QPainter& painter, const QRectF& target, const Staircase& staircase,
                         const StaircaseLook& look) {
    painter.save();
    auto places = Drawing(painter, target, staircase, look).draw();
    painter.restore();
    return places;
}

} // namespace twinsine::ui

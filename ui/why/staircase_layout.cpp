// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/staircase_layout.hpp"

#include "core/analysis/seeds.hpp"
#include "ui/language/language.hpp"
#include "ui/language/tr.hpp"
#include "ui/why/text_lines.hpp"
#include "ui/widgets/text.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace twinsine::ui {
namespace {

constexpr double kLarge = 1.2;
constexpr double kLeastPlot = 7;      ///< lines of type
constexpr double kLeastPart = 0.28;   ///< of the height, for the plot
constexpr double kFitPart = 0.2;      ///< of the height, for the small fits
constexpr double kLeastFit = 3;       ///< lines of type
constexpr double kLuckPart = 0.22;    ///< of the width, at most
constexpr double kNothing = 1e-3;     ///< of the gap: so small a rounding is not seen
constexpr double kWellReadPart = 0.8; ///< of the wanted type: smaller only where the fits alone don't make room

QFont fontOf(int pixelSize, bool isBold) {
    QFont font;
    font.setPixelSize(pixelSize);
    font.setBold(isBold);
    return font;
}

QString countText(const analysis::Step& step) {
    const int count = std::popcount(step.equal);
    return count == 0 ? ui::tr("as they are") : ui::tr("%n setting(s) equal", nullptr, count);
}

constexpr QChar kNoBreak(0x00A0);

/// "as Keras 3 has it"; empty of no settings.
QString likeText(const Staircase& staircase, const analysis::Step& step) {
    if (step.equal == 0)
        return {};
    return (analysis::isPlural(*staircase.why, step.equal) ? ui::tr("as %1 has them") : ui::tr("as %1 has it"))
        .arg(toQString(sideNamesIn(staircase.experiment).of(step.like)));
}

QString footText(const Staircase& staircase, bool hasFits) {
    const auto seeds = static_cast<int>(staircase.why->seeds.size());
    QString text =
        seeds == 1
            ? ui::tr("dot and diamond: this experiment's seed; bar: its gap")
            : ui::tr("each dot: one of %1 seeds · bar: their median · diamond: this experiment's seed").arg(seeds);
    if (hasFits)
        text += ui::tr(" · small charts: its fits");
    if (roundingOf(*staircase.why) > zeroOf(*staircase.why))
        text += ui::tr(" · band at the bottom: what rounding alone makes, up to %1")
                    .arg(gapText(*staircase.why, roundingOf(*staircase.why)));
    return text;
}

/// What is right of the plot, of a side that has luck: two phrases.
QStringList luckText(const Staircase& staircase, std::size_t side) {
    const auto& pairs = staircase.why->luck[side];
    if (pairs.empty())
        return {};
    const auto which = side == 0 ? experiment::SideName::a : experiment::SideName::b;
    return {ui::tr("two runs of %1,").arg(toQString(sideNamesIn(staircase.experiment).of(which))),
            ui::tr("other seeds: %1").arg(gapText(*staircase.why, analysis::lowerMedian(pairs)))};
}

class Maker {
    /// What there may not be room for.
    struct Parts {
        bool fits;
        bool heading;
        bool foot; ///< with the axis' title
    };

public:
    Maker(const QRectF& target, const Staircase& staircase, const StaircaseLook& look, QString tick)
        : m_target(target), m_staircase(staircase), m_look(look), m_tick(std::move(tick)),
          m_steps(shownSteps(*staircase.why)) {}

    StaircaseLayout make() {
        const int least = std::min(m_look.leastPixelSize, m_look.pixelSize);
        const int wellRead = std::max(least, static_cast<int>(std::lround(kWellReadPart * m_look.pixelSize)));
        const bool words = m_look.heading;
        const std::pair<int, Parts> choices[] = {{wellRead, {true, words, true}},
                                                 {least, {false, words, true}},
                                                 {least, {false, false, true}},
                                                 {least, {false, false, false}}};
        for (const auto& [size, parts] : choices)
            if (fitsFrom(size, parts))
                break; // else the last: as much as can be
        return m_layout;
    }

private:
    bool fitsFrom(int leastSize, const Parts& parts) {
        for (int size = m_look.pixelSize; size >= leastSize; --size)
            if (fits(size, parts))
                return true;
        return false;
    }

    /// Lays it out; whether nothing is cut.
    bool fits(int pixelSize, const Parts& parts) {
        StaircaseLayout& l = m_layout = {};
        l.type = fontOf(pixelSize, false);
        l.bold = fontOf(pixelSize, true);
        l.large = fontOf(static_cast<int>(std::lround(pixelSize * kLarge)), true);
        const QFontMetricsF type(l.type);
        const QFontMetricsF large(l.large);
        l.line = type.lineSpacing();
        const double gap = l.line / 2;
        const QRectF inner = m_target.adjusted(gap, gap, -gap, -gap);

        // From the sides.
        l.axisTitle = parts.foot ? ui::tr("mean |A − B| after training") : QString();
        const double left = inner.left() + l.line + gap + type.horizontalAdvance(m_tick) + gap;
        double luckWidth = 0;
        bool isWhole = true;
        for (std::size_t side = 0; side < 2; ++side) {
            for (const QString& phrase : luckText(m_staircase, side))
                l.luck[side] += linesOf(phrase, kLuckPart * inner.width(), type);
            luckWidth = std::max(luckWidth, widthOf(l.luck[side], type));
        }
        isWhole &= luckWidth <= kLuckPart * inner.width();
        l.luckLeft = inner.right() - luckWidth;
        const double right = luckWidth > 0 ? l.luckLeft - gap : inner.right();
        const double columnWidth = (right - left) / static_cast<double>(m_steps.size());

        // From above.
        double top = inner.top();
        if (parts.heading) {
            const auto names = sideNamesIn(m_staircase.experiment);
            const QString sentence = translated(sentenceOf(*m_staircase.why, names))
                                         .replace(QLatin1String(" %"), kNoBreak + QLatin1String("%"));
            l.heading = linesOf(sentence, inner.width(), large);
            top += large.lineSpacing() * static_cast<double>(l.heading.size()) + 2 * gap;
        }
        if (parts.fits) {
            l.fitTop = top;
            l.fitHeight = std::max(kFitPart * inner.height(), kLeastFit * l.line);
            top += l.fitHeight + gap;
        }

        // From below.
        l.foot = parts.foot ? linesOf(footText(m_staircase, parts.fits), inner.width(), type) : QStringList();
        l.footTop = inner.bottom() - l.line * static_cast<double>(l.foot.size());
        qsizetype most = 0;
        const double room = columnWidth - gap;
        for (const auto& step : m_steps) {
            l.counts.push_back(linesOf(countText(step), room, QFontMetricsF(l.bold)));
            isWhole &= widthOf(l.counts.back(), QFontMetricsF(l.bold)) <= room;
            l.labels.push_back(linesOf(translated(namesOf(*m_staircase.why, step.equal)), room, type) +
                               linesOf(likeText(m_staircase, step), room, type));
            isWhole &= widthOf(l.labels.back(), type) <= room;
            most = std::max(most, l.counts.back().size() + l.labels.back().size());
        }
        const double bottom = l.footTop - gap - l.line * static_cast<double>(most) - gap;
        top += gap; // for the diamond and the number of what lies highest
        l.plot = QRectF(QPointF(left, top), QPointF(std::max(right, left + 1), std::max(bottom, top + 1)));
        isWhole &= l.plot.width() > 0 && type.horizontalAdvance(l.axisTitle) <= l.plot.height() + l.line;
        return isWhole && l.plot.height() >= kLeastPlot * l.line && l.plot.height() >= kLeastPart * inner.height();
    }

    QRectF m_target;
    const Staircase& m_staircase;
    const StaircaseLook& m_look;
    QString m_tick;
    std::vector<analysis::Step> m_steps;
    StaircaseLayout m_layout;
};

} // namespace

QString stepText(const Staircase& staircase, const analysis::Step& step) {
    const QString like = likeText(staircase, step);
    return like.isEmpty() ? countText(step)
                          : QStringLiteral("%1: %2, %3")
                                .arg(countText(step), translated(namesOf(*staircase.why, step.equal)), like);
}

double roundingOf(const analysis::Explanation& why) {
    double most = 0;
    for (const double rounding : why.rounding)
        most = std::max(most, std::isfinite(rounding) ? rounding : 0);
    return most;
}

double zeroOf(const analysis::Explanation& why) {
    const double rounding = roundingOf(why);
    return why.gap.value <= rounding || rounding <= kNothing * why.gap.value ? rounding : 0;
}

QString gapText(const analysis::Explanation& why, double gap) {
    if (gap <= zeroOf(why))
        return QStringLiteral("0");
    return std::isinf(gap) ? QStringLiteral("∞") : withDecimalPoint(toQString(analysis::shortNumber(gap)));
}

StaircaseLayout layoutOf(const QRectF& target, const Staircase& staircase, const StaircaseLook& look,
                         const QString& tick) {
    return Maker(target, staircase, look, tick).make();
}

} // namespace twinsine::ui

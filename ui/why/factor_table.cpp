// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/factor_table.hpp"

#include "ui/why/staircase_layout.hpp"
#include "ui/widgets/text.hpp"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace twinsine::ui {
namespace {

using experiment::SideName;

enum Column { kName, kShare, kAlone, kAsA, kAsB, kColumns };

QString effectText(const analysis::Explanation& why, const analysis::GapLeft& left) {
    if (std::isinf(left.gap.value) && std::isinf(why.gap.value))
        return FactorTable::tr("still diverges");
    const std::string effect = analysis::effectOf(left);
    if (effect == "helps")
        return FactorTable::tr("helps");
    return effect == "hurts" ? FactorTable::tr("hurts") : FactorTable::tr("no clear effect");
}

/// "63 % (56 to 67)"
QString shareText(const analysis::Estimate& share) {
    if (std::isnan(share.value))
        return QStringLiteral("–");
    const QString value = QString::number(100 * share.value, 'f', 0);
    if (std::isnan(share.low))
        return FactorTable::tr("%1 %").arg(value);
    return FactorTable::tr("%1 % (%2 to %3)")
        .arg(value, QString::number(100 * share.low, 'f', 0), QString::number(100 * share.high, 'f', 0));
}

} // namespace

FactorTable::FactorTable(QWidget* parent) : QTableWidget(0, kColumns, parent) {
    setObjectName(QStringLiteral("whyTable"));
    setAccessibleName(tr("What each setting closes of the gap"));
    setFocusPolicy(Qt::TabFocus); // a click leaves the keys to the training
    setTabKeyNavigation(false);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setWordWrap(true);
    verticalHeader()->hide();
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(kAlone, QHeaderView::ResizeToContents); // the sides' names need the room
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setHighlightSections(false);
    setWhatsThis(
        tr("<p>A row for each setting in which the sides differ, or a group of settings that belong together.</p>"
           "<p><b>Share</b>: its part of what all of them close together, with the interval in which it lies with "
           "95 % confidence (from resampled seeds). Shares add up to 100 %. Two settings that only work together "
           "split what they close.</p><p><b>Alone</b>: the part of the gap that this setting closes with "
           "nothing else equal.</p><p><b>As …</b>: what is left of the gap with this one setting as that side has "
           "it on both sides. It <i>helps</i> if the gap is smaller in at least 75 of 100 seeds, it <i>hurts</i> if "
           "in at most 25.</p><p>A click (or arrow keys and Enter) makes the setting equal, as the column says; in "
           "the other columns in the way that leaves less. Undo takes it back.</p><p>Where more than seven settings "
           "differ, those that belong together are one row, which ends in …: a click on its name splits it and "
           "computes the answer anew.</p>"));
    connect(this, &QTableWidget::cellClicked, this, &FactorTable::choose);
}

void FactorTable::setAnswer(const Staircase& answer) {
    const QTableWidgetItem* current = currentRow() < 0 ? nullptr : item(currentRow(), kName);
    const QString name = current ? current->text() : QString();
    const int chosen = currentColumn();
    m_answer = answer;
    const auto& factors = answer.why->factors;
    const auto names = sideNamesIn(answer.experiment);
    setHorizontalHeaderLabels({tr("Setting"), tr("Share"), tr("Alone"), tr("As %1").arg(toQString(names.a)),
                               tr("As %1").arg(toQString(names.b))});
    for (int column = 0; column < kColumns; ++column)
        horizontalHeaderItem(column)->setWhatsThis(whatsThis());
    m_order.resize(factors.size());
    std::iota(m_order.begin(), m_order.end(), std::size_t{0});
    std::ranges::stable_sort(m_order, std::greater(), [&](std::size_t i) { return factors[i].share.value; });
    setRowCount(static_cast<int>(factors.size()));
    for (int row = 0; row < rowCount(); ++row)
        fillRow(row, factors[m_order[static_cast<std::size_t>(row)]]);
    const auto same = findItems(name, Qt::MatchExactly); // its row may be another now, or none
    if (name.isEmpty() || same.isEmpty())
        setCurrentItem(nullptr);
    else
        setCurrentCell(same.front()->row(), chosen);
    fit();
}

void FactorTable::fillRow(int row, const analysis::FactorAnswer& answer) {
    const auto put = [&](int column, const QString& text, const QString& help) {
        auto* cell = new QTableWidgetItem(text);
        cell->setToolTip(help);
        cell->setWhatsThis(help);
        setItem(row, column, cell);
        return cell;
    };
    const auto& rows = answer.factor.rows;
    QStringList paths;
    for (const auto& path : rows)
        paths += toQString(path);
    QString what = paths.isEmpty() ? QString() : tr("In the settings: %1").arg(paths.join(QStringLiteral(", ")));
    if (!answer.factor.note.empty())
        what += (what.isEmpty() ? QString() : QStringLiteral("\n")) + translated(answer.factor.note);
    const QString name = translated(answer.factor.name);
    put(kName, answer.factor.isMerged ? tr("%1 …").arg(name) : name,
        answer.factor.isMerged ? tr("Several settings in one. Click: split them") + QLatin1Char('\n') + what : what);
    put(kShare, shareText(answer.share), tr("Of what all settings close together, with its 95 % interval"));
    put(kAlone, std::isnan(answer.alone) ? QStringLiteral("–") : toQString(analysis::percent(answer.alone)),
        tr("Of the gap, closed by this setting alone"));
    const auto names = sideNamesIn(m_answer.experiment);
    for (const auto like : {SideName::a, SideName::b}) {
        const auto& left = answer.equal[static_cast<std::size_t>(like)];
        const auto seeds = static_cast<double>(m_answer.why->seeds.size());
        auto* cell = put(
            like == SideName::a ? kAsA : kAsB,
            QStringLiteral("%1 · %2").arg(gapText(*m_answer.why, left.gap.value), effectText(*m_answer.why, left)),
            tr("Left of the gap with %1 on both sides as %2 has it: %3 (%4 to %5), smaller in %6 of %7 "
               "seeds. Click: make that so")
                .arg(translated(answer.factor.name), toQString(names.of(like)), gapText(*m_answer.why, left.gap.value),
                     gapText(*m_answer.why, left.gap.low), gapText(*m_answer.why, left.gap.high))
                .arg(qRound(left.smaller * seeds))
                .arg(m_answer.why->seeds.size()));
        if (analysis::effectOf(left) == "helps") {
            QFont bold = font();
            bold.setBold(true);
            cell->setFont(bold);
        }
    }
}

void FactorTable::choose(int row, int column) {
    if (row < 0 || row >= rowCount())
        return;
    const std::size_t factor = m_order[static_cast<std::size_t>(row)];
    if (column == kName && m_answer.why->factors[factor].factor.isMerged) {
        Q_EMIT openAsked(m_answer.why->factors[factor].factor.name);
        return;
    }
    const auto& equal = m_answer.why->factors[factor].equal;
    const bool asB = column == kAsB || (column != kAsA && equal[1].gap.value < equal[0].gap.value);
    Q_EMIT factorChosen(factor, asB ? SideName::b : SideName::a);
}

void FactorTable::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        choose(currentRow(), currentColumn());
    else if (event->key() == Qt::Key_Space)
        event->ignore(); // it is the training's
    else
        QTableWidget::keyPressEvent(event);
}

void FactorTable::changeEvent(QEvent* event) {
    QTableWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_answer.why)
        setAnswer(Staircase(m_answer)); // bold cells have a font of their own
}

void FactorTable::fit() {
    resizeRowsToContents();
    updateGeometry();
}

QSize FactorTable::sizeHint() const {
    return {0, horizontalHeader()->sizeHint().height() + verticalHeader()->length() + 2 * frameWidth()};
}

QSize FactorTable::minimumSizeHint() const { return sizeHint(); }

} // namespace twinsine::ui

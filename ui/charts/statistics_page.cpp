// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/statistics_page.hpp"

#include "core/analysis/fit_errors.hpp"
#include "ui/theme/type.hpp"
#include "ui/widgets/number_text.hpp"
#include "ui/widgets/text.hpp"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <limits>
#include <optional>
#include <vector>

namespace twinsine::ui {
namespace {

using experiment::SideName;

/// One below the other, as the rows are called.
QStringList cellsOf(const std::optional<analysis::FitErrors>& errors, const QString& missing) {
    if (!errors)
        return {missing, missing, missing, missing, missing};
    return {numberText(errors->most), numberText(errors->at), numberText(errors->rms), numberText(errors->mean),
            errors->r2 ? numberText(*errors->r2) : QStringLiteral("–")};
}

} // namespace

StatisticsPage::StatisticsPage(QWidget* parent)
    : QWidget(parent), m_title(new QLabel(tr("Statistics"))), m_table(new QTableWidget(5, 3)) {
    theme::setType(*m_title, 1.15, true);
    m_table->setObjectName(QStringLiteral("statistics"));
    m_table->setAccessibleName(tr("Errors of both sides, and their difference"));
    m_table->setToolTip(
        tr("At the epoch that is shown, over the data's x: each side against the function, and A against B"));
    m_table->setWhatsThis(tr("How far each side is from the function at the epoch that is shown, and how far the two "
                             "are from each other. The "
                             "largest error is named with its x; RMSE weighs large errors more than the mean does. R² "
                             "is 1 for a perfect fit and "
                             "0 for one that is no better than the mean of the function."));
    m_table->setVerticalHeaderLabels(
        {tr("largest |error|"), tr("at x ="), tr("RMSE"), tr("mean |error|"), QStringLiteral("R²")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setShowGrid(false);
    m_table->setFocusPolicy(Qt::TabFocus);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->installEventFilter(this);
    for (int row = 0; row < m_table->rowCount(); ++row)
        for (int column = 0; column < m_table->columnCount(); ++column) {
            auto* cell = new QTableWidgetItem;
            cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_table->setItem(row, column, cell);
        }
    auto* copyButton = new QToolButton;
    copyButton->setObjectName(QStringLiteral("copyStatistics"));
    copyButton->setText(tr("Copy"));
    copyButton->setToolTip(tr("Copies the table as text (Ctrl+C in the table)"));
    copyButton->setFocusPolicy(Qt::TabFocus);
    connect(copyButton, &QToolButton::clicked, this, &StatisticsPage::copy);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(8, 2, 8, 2);
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(copyButton);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
}

void StatisticsPage::show(const ShownRun& run) {
    const auto fill = [&](int column, const QString& title, const std::vector<double>& truth,
                          const std::vector<double>& curve, const QString& missing, bool isSide) {
        auto errors = analysis::fitErrors(run.info->x, truth, curve);
        if (errors && !isSide)
            errors->r2.reset(); // neither of two sides is the truth
        if (!m_table->horizontalHeaderItem(column))
            m_table->setHorizontalHeaderItem(column, new QTableWidgetItem);
        m_table->horizontalHeaderItem(column)->setText(title);
        const QStringList cells = cellsOf(errors, missing);
        for (int row = 0; row < cells.size(); ++row)
            m_table->item(row, column)->setText(cells[row]);
    };
    // Of a side that diverged, the frame has the weights before: they are no result.
    const bool isBrokenA = run.hasDiverged(SideName::a);
    const bool isBrokenB = run.hasDiverged(SideName::b);
    const std::vector<double> broken(run.info->x.size(), std::numeric_limits<double>::quiet_NaN());
    const auto side = [&](int column, SideName which, bool isBroken, const std::vector<double>& curve) {
        fill(column, run.name(which), run.info->y, isBroken ? broken : curve,
             isBroken ? tr("diverged") : tr("not finite"), true);
    };
    side(0, SideName::a, isBrokenA, run.frame->predictionA);
    side(1, SideName::b, isBrokenB, run.frame->predictionB);
    const bool isBroken = isBrokenA || isBrokenB;
    fill(2, tr("A − B"), run.frame->predictionB, isBroken ? broken : run.frame->predictionA,
         isBroken ? tr("diverged") : tr("not finite"), false);
}

void StatisticsPage::setTitleShown(bool shown) { m_title->setVisible(shown); }

QString StatisticsPage::text() const {
    QString text;
    for (int column = 0; column < m_table->columnCount(); ++column)
        if (const auto* title = m_table->horizontalHeaderItem(column))
            text += QLatin1Char('\t') + title->text();
    for (int row = 0; row < m_table->rowCount(); ++row) {
        text += QLatin1Char('\n') + m_table->verticalHeaderItem(row)->text();
        for (int column = 0; column < m_table->columnCount(); ++column)
            text += QLatin1Char('\t') + m_table->item(row, column)->text();
    }
    return text + QLatin1Char('\n');
}

void StatisticsPage::copy() {
    QApplication::clipboard()->setText(text());
    Q_EMIT copied(tr("Copied: the statistics as a table"));
}

bool StatisticsPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress || !static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy))
        return QWidget::eventFilter(watched, event);
    copy();
    return true;
}

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_card.hpp"

#include "ui/charts/base_chart.hpp"
#include "ui/charts/curve_legend.hpp"
#include "ui/theme/type.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWhatsThis>

namespace twinsine::ui {

ChartCard::ChartCard(const QString& title, const QString& chapter, BaseChart* chart, QWidget* parent)
    : QWidget(parent), m_chart(*chart), m_headRow(new QWidget(this)), m_head(new QHBoxLayout(m_headRow)),
      m_title(new QLabel(title, this)), m_legend(new CurveLegend(*chart, this)), m_caption(new QLabel(this)),
      m_fit(new QToolButton), m_help(new QToolButton) {
    m_head->setContentsMargins(8, 2, 8, 2);
    m_title->setVisible(!title.isEmpty());
    theme::setType(*m_title, 1.15, true);
    m_head->addWidget(m_title);
    m_head->addStretch(1);
    m_head->setSpacing(8);

    m_fit->setObjectName(chart->objectName() + QStringLiteral(".fit"));
    m_fit->setFocusPolicy(Qt::TabFocus);
    m_fit->hide();
    connect(m_fit, &QToolButton::clicked, this, &ChartCard::fitAsked);
    connect(chart, &BaseChart::reachChanged, this, &ChartCard::showFit);
    m_legend->addControl(m_fit);
    m_help->setObjectName(chart->objectName() + QStringLiteral(".help"));
    m_help->setText(QStringLiteral("?"));
    m_help->setAccessibleName(tr("What this chart shows"));
    m_help->setToolTip(tr("What this chart shows, and how to read it"));
    m_help->setAutoRaise(true);
    m_help->setFocusPolicy(Qt::TabFocus);
    m_help->setProperty("chapter", chapter);
    connect(m_help, &QToolButton::clicked, this, [this, chart, chapter] {
        const QString more = QStringLiteral("<p><a href=\"%1\">%2</a></p>").arg(chapter, tr("Charts in the guide"));
        QWhatsThis::showText(m_help->mapToGlobal(QPoint(0, m_help->height())), chart->whatsThis() + more, m_help);
    });
    m_legend->addControl(m_help);
    showFit();
    setHeights();
    m_caption->setObjectName(chart->objectName() + QStringLiteral(".caption"));
    m_caption->setWordWrap(true);
    m_caption->setTextFormat(Qt::PlainText);
    m_caption->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_caption->setContentsMargins(8, 2, 8, 4);
    m_caption->hide();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_headRow);
    layout->addWidget(m_legend);
    layout->addWidget(chart, 1);
    layout->addWidget(m_caption);
}

void ChartCard::setHeading(QWidget* heading) {
    m_hasControls = true;
    m_head->insertWidget(0, heading);
}

void ChartCard::addControl(QWidget* control) {
    m_hasControls = true;
    m_head->addWidget(control);
}

void ChartCard::addToLegend(QWidget* control) {
    m_legend->addControl(control);
    m_legend->addControl(m_help); // stays the last one
}

void ChartCard::setCaption(const QString& text) {
    m_caption->setText(text);
    m_caption->setVisible(!text.isEmpty());
}

void ChartCard::setTitleShown(bool shown) {
    m_title->setVisible(shown && !m_title->text().isEmpty());
    m_headRow->setVisible(shown || m_hasControls);
}

void ChartCard::setHeights() {
    m_headRow->setMinimumHeight(fontMetrics().height() + 13); // with and without controls alike
    m_legend->setMinimumHeight(m_fit->sizeHint().height());
}

void ChartCard::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setHeights();
}

void ChartCard::setZoomed(bool zoomed) {
    m_isZoomed = zoomed;
    showFit();
}

void ChartCard::showFit() {
    const bool isAll = !m_isZoomed && m_chart.isWhole();
    m_fit->setVisible(m_isZoomed || isAll || !m_chart.offScale().empty());
    m_fit->setText(isAll ? tr("Usual scale") : tr("Show all"));
    m_fit->setToolTip(isAll
                          ? tr("Back to the scale of the function; what goes beyond it is marked at the edge")
                          : tr("Back to the whole curves, also what is off the scale (double click or 0 in the chart; "
                               "Backspace: back by one zoom)"));
}

} // namespace twinsine::ui

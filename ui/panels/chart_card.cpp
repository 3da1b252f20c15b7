// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/chart_card.hpp"

#include "ui/charts/base_chart.hpp"
#include "ui/charts/curve_legend.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace twinsine::ui {

namespace {
constexpr int kHeadHeight = 24; // with and without controls alike
}

ChartCard::ChartCard(const QString& title, BaseChart* chart, QWidget* parent)
    : QWidget(parent), m_head(new QHBoxLayout), m_fit(new QToolButton) {
    m_head->setContentsMargins(8, 2, 8, 2);
    if (!title.isEmpty()) {
        auto* heading = new QLabel(title, this);
        QFont font = heading->font();
        font.setBold(true);
        font.setPointSizeF(font.pointSizeF() * 1.15);
        heading->setFont(font);
        m_head->addWidget(heading);
    }
    m_head->addStretch(1);
    m_head->setSpacing(8);
    m_head->addStrut(kHeadHeight);

    m_fit->setObjectName(chart->objectName() + QStringLiteral(".fit"));
    m_fit->setText(tr("Show all"));
    m_fit->setToolTip(tr("Back to the whole curves (double click or Home in the chart; Backspace: back by one zoom)"));
    m_fit->setFocusPolicy(Qt::TabFocus);
    QSizePolicy keepsRoom = m_fit->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true);
    m_fit->setSizePolicy(keepsRoom);
    m_fit->hide();
    connect(m_fit, &QToolButton::clicked, this, &ChartCard::fitAsked);
    auto* legend = new CurveLegend(*chart, this);
    legend->addControl(m_fit);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_head);
    layout->addWidget(legend);
    layout->addWidget(chart, 1);
}

void ChartCard::setHeading(QWidget* heading) { m_head->insertWidget(0, heading); }

void ChartCard::addControl(QWidget* control) { m_head->addWidget(control); }

void ChartCard::setZoomed(bool zoomed) { m_fit->setVisible(zoomed); }

} // namespace twinsine::ui

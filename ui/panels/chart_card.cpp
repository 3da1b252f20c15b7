// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/chart_card.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace twinsine::ui {

namespace {
constexpr int kHeadHeight = 24; // with and without controls alike
}

ChartCard::ChartCard(const QString& title, QWidget* chart, QWidget* parent) : QWidget(parent), m_head(new QHBoxLayout) {
    auto* heading = new QLabel(title, this);
    QFont font = heading->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.15);
    heading->setFont(font);
    m_head->setContentsMargins(8, 2, 8, 2);
    m_head->addWidget(heading);
    m_head->addStretch(1);
    m_head->setSpacing(12);
    m_head->addStrut(kHeadHeight);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_head);
    layout->addWidget(chart, 1);
}

void ChartCard::addControl(QWidget* control) { m_head->addWidget(control); }

} // namespace twinsine::ui

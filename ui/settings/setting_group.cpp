// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/setting_group.hpp"

#include "ui/widgets/fold_button.hpp"

#include <QVBoxLayout>

namespace twinsine::ui {

SettingGroup::SettingGroup(const QString& title, QWidget* parent)
    : QWidget(parent), m_heading(new FoldButton(this)), m_more(new FoldButton(this)), m_body(new QWidget(this)),
      m_lines(new QVBoxLayout) {
    m_heading->setObjectName(QStringLiteral("group.") + title);
    m_heading->makeHeading(title);
    m_heading->setToolTip(tr("Folds these settings away, or shows them"));
    m_heading->setWhatsThis(m_heading->toolTip());
    m_more->setObjectName(QStringLiteral("more.") + title);
    m_more->setToolTip(tr("Arguments that both sides leave at the framework's defaults"));
    m_more->setWhatsThis(QStringLiteral("<p>%1</p>").arg(m_more->toolTip()));

    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(1);
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    body->addLayout(m_lines);
    body->addWidget(m_more);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_heading);
    layout->addWidget(m_body);

    m_heading->showOpen(true);
    connect(m_heading, &QToolButton::clicked, this, [this] {
        m_open = !m_open;
        showBody();
    });
    connect(m_more, &QToolButton::clicked, this, [this] {
        m_moreShown = !m_moreShown;
        setMore(m_count);
        Q_EMIT moreToggled();
    });
}

void SettingGroup::keepOpen(bool on) {
    m_keptOpen = on;
    showBody();
}

void SettingGroup::open(bool withMore) {
    m_open = true;
    showBody();
    m_moreShown = m_moreShown || withMore;
}

void SettingGroup::showBody() {
    m_body->setVisible(m_open || m_keptOpen);
    m_heading->showOpen(m_open || m_keptOpen);
}

bool SettingGroup::setLines(const std::vector<QWidget*>& lines) {
    setVisible(!lines.empty() || m_count > 0);
    if (lines == m_shown)
        return false;
    for (QWidget* line : m_shown)
        m_lines->removeWidget(line);
    for (QWidget* line : lines)
        m_lines->addWidget(line);
    m_shown = lines;
    return true;
}

void SettingGroup::setMore(int count) {
    m_count = count;
    m_more->setVisible(count > 0);
    m_more->setText(m_moreShown ? tr("fewer") : tr("%1 more at the defaults").arg(count));
    m_more->showOpen(m_moreShown);
}

} // namespace twinsine::ui

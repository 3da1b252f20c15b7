// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/notes_strip.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>

namespace twinsine::ui {

namespace {
constexpr int kFullHeight = 150;
}

NotesStrip::NotesStrip(QWidget* parent)
    : QFrame(parent), m_name(new QLabel(this)), m_line(new QLabel(this)), m_more(new QToolButton(this)),
      m_all(new QTextBrowser(this)) {
    m_name->setObjectName(QStringLiteral("experimentName"));
    QFont bold = m_name->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.15);
    m_name->setFont(bold);
    m_line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_line->setTextFormat(Qt::PlainText);
    m_more->setObjectName(QStringLiteral("moreNotes"));
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    m_more->setFocusPolicy(Qt::TabFocus);
    m_more->setToolTip(tr("What this experiment shows and what to watch for"));
    m_all->setObjectName(QStringLiteral("notes"));
    m_all->setFrameShape(QFrame::NoFrame);
    m_all->setFixedHeight(kFullHeight);
    m_all->hide();
    connect(m_more, &QToolButton::toggled, this, [this](bool on) {
        m_all->setVisible(on);
        showLine();
    });
    auto* line = new QHBoxLayout;
    line->setContentsMargins(8, 2, 4, 2);
    line->setSpacing(14);
    line->addWidget(m_name);
    line->addWidget(m_line, 1);
    line->addWidget(m_more);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(m_all);
}

void NotesStrip::setTexts(const QString& name, const QString& notes) {
    m_name->setText(name.isEmpty() ? tr("Untitled") : name);
    if (notes != m_notes)
        m_all->setPlainText(notes);
    m_notes = notes;
    layout()->activate(); // the name's new width decides what is left for the line
    showLine();
}

void NotesStrip::showLine() {
    const bool open = m_more->isChecked();
    m_more->setVisible(!m_notes.isEmpty());
    m_more->setText(open ? tr("Less ▴") : tr("What to watch for ▾"));
    const QString first = m_notes.section(QLatin1Char('\n'), 0, 0);
    m_line->setText(open ? QString() : m_line->fontMetrics().elidedText(first, Qt::ElideRight, m_line->width()));
}

void NotesStrip::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    layout()->activate();
    showLine();
}

} // namespace twinsine::ui

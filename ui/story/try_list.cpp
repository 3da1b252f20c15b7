// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/story/try_list.hpp"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QRadioButton>

#include <utility>

namespace twinsine::ui {

TryList::TryList(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnStretch(0, 1);
}

void TryList::setTries(const std::vector<StoryTry>& tries) {
    m_tries = tries;
    fill();
}

void TryList::setCombined(bool combined) {
    if (combined != std::exchange(m_combined, combined))
        fill();
}

void TryList::fill() {
    for (const Row& row : m_rows)
        for (QWidget* part : std::initializer_list<QWidget*>{row.choice, row.result, row.lesson})
            if (part) {
                part->hide();
                part->deleteLater(); // it may be the one whose click led here
            }
    m_rows.clear();
    m_rows.push_back(addRow(QStringLiteral("storySettings"), tr("Original scripts"), {}));
    connect(m_rows.front().choice, &QAbstractButton::clicked, this, &TryList::originalAsked);
    for (std::size_t i = 0; i < m_tries.size(); ++i) {
        m_rows.push_back(addRow(QStringLiteral("try.%1").arg(i), m_tries[i].title, m_tries[i].lesson));
        connect(m_rows.back().choice, &QAbstractButton::clicked, this, [this, i](bool on) { Q_EMIT switched(i, on); });
    }
}

QAbstractButton* TryList::makeChoice(const QString& name, const QString& title, const QString& lesson, bool one) {
    QAbstractButton* choice = nullptr;
    if (one)
        choice = new QRadioButton(title, this);
    else
        choice = new QCheckBox(title, this);
    choice->setObjectName(name);
    choice->setAutoExclusive(false);      // what the settings are decides what is on
    choice->setFocusPolicy(Qt::TabFocus); // a click leaves the keys to the training
    choice->setToolTip(
        lesson.isEmpty()
            ? tr("Click to apply or undo")
            : QStringLiteral("<p>%1</p><p>%2</p>").arg(lesson.toHtmlEscaped(), tr("Click to apply or undo.")));
    choice->setWhatsThis(choice->toolTip()); // the window gives others theirs when it is made
    return choice;
}

TryList::Row TryList::addRow(const QString& name, const QString& title, const QString& lesson) {
    const bool isOriginal = m_rows.empty();
    Row row{makeChoice(name, title, lesson, isOriginal || !m_combined), new QLabel(this), nullptr};
    if (isOriginal)
        row.choice->setToolTip(tr("All settings back to those of the original scripts"));
    row.result->setObjectName(name + QStringLiteral(".result"));
    row.result->setToolTip(isOriginal ? tr("mean |A − B| of the original scripts")
                                      : tr("mean |A − B| with this one change"));
    const int line = 2 * static_cast<int>(m_rows.size());
    m_grid->addWidget(row.choice, line, 0);
    m_grid->addWidget(row.result, line, 1, Qt::AlignRight);
    if (!lesson.isEmpty()) {
        row.lesson = new QLabel(lesson, this);
        row.lesson->setObjectName(name + QStringLiteral(".lesson"));
        row.lesson->setTextFormat(Qt::PlainText);
        row.lesson->setWordWrap(true);
        row.lesson->setIndent(row.choice->sizeHint().height()); // below the title
        row.lesson->hide();
        m_grid->addWidget(row.lesson, line + 1, 0, 1, 2);
    }
    return row;
}

void TryList::setOn(const std::vector<bool>& on, bool original) {
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool isOn = i == 0 ? original : on[i - 1];
        m_rows[i].choice->setChecked(isOn); // clicked() is of a person alone
        if (m_rows[i].lesson)
            m_rows[i].lesson->setVisible(isOn);
    }
}

void TryList::setOutcomes(const std::optional<Outcome>& before, const std::vector<std::optional<Outcome>>& after) {
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const auto& outcome = i == 0 ? before : after[i - 1];
        m_rows[i].result->setText(outcome ? QStringLiteral("<b>%1</b>").arg(outcomeText(*outcome)) : QString());
    }
}

} // namespace twinsine::ui

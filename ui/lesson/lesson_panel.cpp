// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/lesson_panel.hpp"

#include "ui/lesson/course.hpp"
#include "ui/theme/type.hpp"
#include "ui/widgets/text.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QVBoxLayout>

namespace twinsine::ui {
namespace {

constexpr int kMargin = 16;
constexpr double kText = 1.2; // of the program's type: it is to be read, not looked up

QLabel* makeText(const char* name, double size, bool bold, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText); // a file has it
    label->setWordWrap(true);
    theme::setType(*label, size, bold);
    return label;
}

QPushButton* makeButton(const char* name, const QString& text, const QString& help, QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    button->setObjectName(QLatin1String(name));
    button->setToolTip(help);
    button->setFocusPolicy(Qt::TabFocus); // a click leaves the keys to the training
    return button;
}

} // namespace

LessonPanel::LessonPanel(Course& course, QWidget* parent)
    : QWidget(parent), m_course(course), m_scroll(new QScrollArea(this)),
      m_name(makeText("lesson.name", theme::kHeading, true, this)), m_place(makeText("lesson.place", 1, false, this)),
      m_progress(new QProgressBar(this)), m_title(makeText("lesson.title", theme::kHeading, true, this)),
      m_text(makeText("lesson.text", kText, false, this)),
      m_reveal(makeButton("lesson.reveal", tr("Reveal"), tr("Shows what the step hides"), this)),
      m_back(makeButton("lesson.back", tr("Back"), tr("The step before"), this)),
      m_next(makeButton("lesson.next", tr("Next"), tr("The next step"), this)),
      m_leave(makeButton("lesson.leave", tr("Leave the lesson"),
                         tr("The settings stay as they are, and all controls come back"), this)) {
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(kMargin / 2);
    m_progress->setAccessibleName(tr("Steps done"));
    m_progress->setToolTip(tr("Progress through the lesson"));
    m_name->setAccessibleName(tr("Lesson"));

    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(kMargin, 0, kMargin, 0);
    column->setSpacing(kMargin / 2);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addStretch(1);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto* ways = new QHBoxLayout;
    ways->addWidget(m_back);
    ways->addWidget(m_next);
    ways->addStretch(1);
    ways->addWidget(m_leave);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(kMargin, kMargin / 2, kMargin, kMargin / 2);
    head->addWidget(m_name);
    head->addWidget(m_place);
    head->addWidget(m_progress);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(kMargin, 0, kMargin, kMargin / 2);
    foot->addWidget(m_reveal);
    foot->addLayout(ways);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(head);
    layout->addWidget(m_scroll, 1);
    layout->addLayout(foot);

    connect(m_back, &QPushButton::clicked, &course, [this] { m_course.go(-1); });
    connect(m_next, &QPushButton::clicked, &course, [this] { m_course.go(1); });
    connect(m_reveal, &QPushButton::clicked, &course, &Course::reveal);
    connect(m_leave, &QPushButton::clicked, &course, &Course::leave);
    addKeys(*m_reveal, {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter});
    addKeys(*m_back, {Qt::CTRL | Qt::Key_PageUp});
    addKeys(*m_next, {Qt::CTRL | Qt::Key_PageDown});
}

void LessonPanel::addKeys(QPushButton& button, const QList<QKeySequence>& keys) {
    button.setToolTip(QStringLiteral("%1 (%2)").arg(button.toolTip(), keys.front().toString(QKeySequence::NativeText)));
    // Of the window: they work where another page stands before this one. A button's own would click a tenth of a
    // second later.
    auto* shortcut = new QShortcut(window());
    shortcut->setKeys(keys);
    shortcut->setEnabled(false);
    connect(shortcut, &QShortcut::activated, &button, &QPushButton::click);
    connect(&m_course, &Course::changed, shortcut,
            [this, shortcut] { shortcut->setEnabled(m_course.lesson() != nullptr); });
}

void LessonPanel::showStep(const QString& name) {
    const auto count = static_cast<int>(m_course.lesson()->steps.size());
    const auto index = static_cast<int>(m_course.index());
    m_name->setText(name);
    m_place->setText(tr("Step %1 of %2").arg(index + 1).arg(count));
    m_progress->setRange(0, count);
    m_progress->setValue(index + 1);
    m_title->setText(translatedWhole(m_course.step().title));
    m_text->setText(translatedWhole(m_course.step().text));
    m_reveal->setVisible(m_course.curtain().isDrawn());
    m_back->setEnabled(index > 0);
    m_next->setEnabled(index + 1 < count);
    m_scroll->verticalScrollBar()->setValue(0);
}

} // namespace twinsine::ui

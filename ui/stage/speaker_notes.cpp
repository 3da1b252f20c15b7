// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/speaker_notes.hpp"

#include "ui/stage/try_strip.hpp"
#include "ui/story/story.hpp"
#include "ui/theme/type.hpp"
#include "ui/widgets/text.hpp"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace twinsine::ui {
namespace {

constexpr double kNotesType = 1.3;
constexpr double kPart = 0.4; // of the stage's screen, where there is no other

QPlainTextEdit* makeText(const char* name, const QString& accessible, QWidget* parent) {
    auto* text = new QPlainTextEdit(parent);
    text->setObjectName(QLatin1String(name));
    text->setAccessibleName(accessible);
    text->setReadOnly(true);
    text->setFocusPolicy(Qt::NoFocus);
    theme::setType(*text, kNotesType, false);
    return text;
}

QString textOf(const Story& story) {
    QStringList parts(translatedWhole(story.experiment().name).toUpper());
    for (const StorySection& section : sectionsOf(translatedWhole(story.experiment().notes)))
        parts += section.heading.isEmpty() ? section.text : section.heading + QStringLiteral(":\n") + section.text;
    QStringList keys;
    for (std::size_t i = 0; i < std::min(story.tries().size(), TryStrip::kMost); ++i) {
        const StoryTry& each = story.tries()[i];
        keys += QStringLiteral("%1  %2").arg(i + 1).arg(each.title);
        if (!each.lesson.isEmpty())
            keys.back() += QStringLiteral("\n    ") + each.lesson;
    }
    if (!keys.isEmpty())
        parts += SpeakerNotes::tr("Keys:\n") + keys.join(QLatin1Char('\n'));
    return parts.join(QStringLiteral("\n\n"));
}

} // namespace

SpeakerNotes::SpeakerNotes(QWidget* stage)
    : QWidget(stage, Qt::Window), m_now(makeText("notes.now", tr("What is shown now"), this)),
      m_text(makeText("notes.text", tr("Notes"), this)) {
    setObjectName(QStringLiteral("speakerNotes"));
    setWindowTitle(tr("Speaker's notes – TwinSine"));
    setAttribute(Qt::WA_ShowWithoutActivating);
    m_now->setFixedHeight(4 * m_now->fontMetrics().height());
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_now);
    layout->addWidget(m_text, 1);
}

void SpeakerNotes::setStory(const Story& story) { m_text->setPlainText(textOf(story)); }

void SpeakerNotes::setLesson(const QString& next) { m_text->setPlainText(next); }

void SpeakerNotes::setNow(const QString& line) {
    if (line != m_now->toPlainText())
        m_now->setPlainText(line);
}

bool SpeakerNotes::showOnOther(const QScreen& stage) {
    for (const QScreen* screen : QGuiApplication::screens())
        if (screen != &stage) {
            setGeometry(screen->availableGeometry());
            showMaximized();
            return true;
        }
    return false;
}

void SpeakerNotes::showOn(const QScreen& stage) {
    const QRect all = stage.availableGeometry();
    const QSize part = all.size() * kPart;
    setGeometry(QRect(all.bottomRight() - QPoint(part.width(), part.height()), part));
    show();
    raise();
}

void SpeakerNotes::keyPressEvent(QKeyEvent* event) { Q_EMIT keyPressed(event); }

} // namespace twinsine::ui

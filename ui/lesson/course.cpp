// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/course.hpp"

#include <nlohmann/json.hpp>

namespace twinsine::ui {

using experiment::Covered;

Course::Course(Document& document, QObject* parent) : QObject(parent), m_document(document) {
    connect(&document, &Document::changed, this, &Course::begin, Qt::QueuedConnection); // which changes it again
}

void Course::begin() {
    if (m_document.lesson() == m_text)
        return;
    m_text = m_document.lesson();
    m_base = m_document.origin();
    m_lesson.reset();
    if (!m_text.empty())
        if (auto lesson = lessonOf(experiment::Json::parse(m_text), m_base))
            m_lesson = std::move(*lesson);
    if (!m_lesson)
        return Q_EMIT changed();
    enter(0);
    Q_EMIT begun();
}

void Course::enter(std::size_t index) {
    m_index = index;
    m_isRevealed = false;
    Q_EMIT changed(); // before a result of the step can be seen
    m_document.change(experimentOf(step(), m_base), tr("step %1 of the lesson").arg(index + 1));
    m_document.history().clear(); // the settings of one step do not go with the text of another
}

void Course::go(int by) {
    const auto next = static_cast<std::ptrdiff_t>(m_index) + by;
    if (m_lesson && 0 <= next && next < static_cast<std::ptrdiff_t>(m_lesson->steps.size()))
        enter(static_cast<std::size_t>(next));
}

void Course::reveal() {
    if (!m_lesson || m_isRevealed)
        return;
    m_isRevealed = true;
    Q_EMIT changed();
}

void Course::leave() {
    const bool asSaved = isAsStep();
    m_text.clear();
    m_lesson.reset();
    m_document.dropLesson(asSaved);
    Q_EMIT changed();
}

Curtain Course::curtain() const {
    if (!m_lesson || m_isRevealed)
        return {};
    return {step().covers(Covered::a), step().covers(Covered::b), step().covers(Covered::gap),
            step().covers(Covered::losses)};
}

bool Course::isAsStep() const { return !m_lesson || m_document.experiment() == experimentOf(step(), m_base); }

const std::string* Course::lockedIn(const experiment::Experiment& changed) const {
    if (!m_lesson)
        return nullptr;
    const auto before = toJson(m_document.experiment());
    const auto after = toJson(changed);
    for (const auto* paths : {&m_lesson->locked, &m_lesson->hidden})
        for (const std::string& path : *paths)
            for (const char* from : {"", "a.", "b."})
                if (experiment::fieldAt(before, from + path) != experiment::fieldAt(after, from + path))
                    return &path;
    return nullptr;
}

} // namespace twinsine::ui

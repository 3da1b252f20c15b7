// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/document.hpp"

#include <QUndoCommand>

#include <utility>

namespace twinsine::ui {

namespace {
constexpr int kMostSteps = 500; // of the history; one has some 10 kB
}

class DocumentChange : public QUndoCommand {
public:
    DocumentChange(Document& document, experiment::Experiment after, Document::Origin origin, const QString& text,
                   int drag)
        : QUndoCommand(QString(text).replace(QLatin1Char('&'), QLatin1String("&&"))), m_document(document),
          m_before(document.experiment()), m_after(std::move(after)), m_originBefore(document.m_origin),
          m_originAfter(std::move(origin)), m_drag(drag) {}

    void undo() override { m_document.set(m_before, m_originBefore); }
    void redo() override { m_document.set(m_after, m_originAfter); }
    int id() const override { return m_drag > 0 ? 1 : -1; }
    bool mergeWith(const QUndoCommand* next) override {
        const auto& change = static_cast<const DocumentChange&>(*next);
        if (change.m_drag != m_drag)
            return false;
        m_after = change.m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    Document& m_document;
    experiment::Experiment m_before;
    experiment::Experiment m_after;
    Document::Origin m_originBefore;
    Document::Origin m_originAfter;
    int m_drag;
};

Document::Document(experiment::Experiment experiment, QString file, QObject* parent)
    : QObject(parent), m_experiment(std::move(experiment)), m_saved(m_experiment),
      m_origin(std::make_shared<experiment::Experiment>(m_experiment)), m_file(std::move(file)) {
    m_history.setUndoLimit(kMostSteps);
}

void Document::change(experiment::Experiment after, const QString& text, int drag) {
    if (after == m_experiment)
        return;
    m_history.push(new DocumentChange(*this, std::move(after), m_origin, text, drag));
    m_drag = drag;
}

void Document::bringBack(experiment::Experiment experiment, const experiment::Experiment& origin, const QString& text) {
    Origin from = m_origin;
    if (origin != *m_origin) {
        m_file.clear();
        m_lesson.clear();
        from = std::make_shared<const experiment::Experiment>(origin);
    } else if (experiment == m_experiment)
        return;
    m_history.push(new DocumentChange(*this, std::move(experiment), std::move(from), text, 0));
}

void Document::choose(experiment::Experiment preset, const QString& text) {
    m_file.clear();
    m_lesson.clear();
    m_saved = preset;
    auto origin = std::make_shared<const experiment::Experiment>(preset);
    if (preset == m_experiment)
        set(preset, origin);
    else
        m_history.push(new DocumentChange(*this, std::move(preset), std::move(origin), text, 0));
}

void Document::open(experiment::Experiment experiment, const QString& file, std::string lesson) {
    m_history.clear();
    m_file = file;
    m_lesson = std::move(lesson);
    m_saved = experiment;
    set(experiment, std::make_shared<const experiment::Experiment>(experiment));
}

void Document::recover(experiment::Experiment experiment, experiment::Experiment origin, const QString& file) {
    m_history.clear();
    m_file = file;
    m_lesson.clear();
    m_saved = origin == experiment ? experiment::Experiment() : origin; // there is something to save in any case
    set(experiment, std::make_shared<const experiment::Experiment>(std::move(origin)));
}

void Document::markSaved(const QString& file, const experiment::Experiment& saved) {
    m_file = file;
    m_saved = saved;
    Q_EMIT changed();
}

void Document::dropLesson(bool asSaved) {
    m_file.clear();
    m_lesson.clear();
    if (asSaved)
        m_saved = m_experiment;
    Q_EMIT changed();
}

void Document::set(const experiment::Experiment& experiment, const Origin& origin) {
    m_experiment = experiment;
    m_origin = origin;
    m_drag = 0;
    Q_EMIT changed();
}

} // namespace twinsine::ui

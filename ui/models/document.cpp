// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/document.hpp"

#include <QUndoCommand>

#include <utility>

namespace twinsine::ui {

namespace {
constexpr int kMostSteps = 500; // of the history; one has some 10 kB
}

class DocumentChange : public QUndoCommand {
public:
    DocumentChange(Document& document, experiment::Experiment after, const QString& text, int drag)
        : QUndoCommand(text), m_document(document), m_before(document.experiment()), m_after(std::move(after)),
          m_drag(drag) {}

    void undo() override { m_document.set(m_before); }
    void redo() override { m_document.set(m_after); }
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
    int m_drag;
};

Document::Document(experiment::Experiment experiment, QString file, QObject* parent)
    : QObject(parent), m_experiment(std::move(experiment)), m_saved(m_experiment), m_file(std::move(file)) {
    m_history.setUndoLimit(kMostSteps);
}

void Document::change(experiment::Experiment after, const QString& text, int drag) {
    if (after != m_experiment)
        m_history.push(new DocumentChange(*this, std::move(after), text, drag));
}

void Document::choose(experiment::Experiment preset, const QString& text) {
    m_file.clear();
    m_saved = preset;
    if (preset == m_experiment)
        Q_EMIT changed();
    else
        change(std::move(preset), text);
}

void Document::open(experiment::Experiment experiment, const QString& file) {
    m_history.clear();
    m_file = file;
    m_saved = experiment;
    set(experiment);
}

void Document::markSaved(const QString& file) {
    m_file = file;
    m_saved = m_experiment;
    Q_EMIT changed();
}

void Document::set(const experiment::Experiment& experiment) {
    m_experiment = experiment;
    Q_EMIT changed();
}

} // namespace twinsine::ui

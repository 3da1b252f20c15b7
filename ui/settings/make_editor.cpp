// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/make_editor.hpp"

#include "ui/language/tr.hpp"
#include "ui/settings/choice_box.hpp"
#include "ui/settings/number_editor.hpp"
#include "ui/widgets/text.hpp"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>
#include <utility>

namespace twinsine::ui {
namespace {

template <class Control>
Control* fill(QWidget* editor, const QString& name, const QString& accessible) {
    auto* control = new Control(editor);
    control->setObjectName(name);
    control->setAccessibleName(accessible);
    auto* layout = new QHBoxLayout(editor);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(control);
    return control;
}

class FlagEditor : public Editor {
public:
    FlagEditor(const QString& name, const QString& accessible, QWidget* parent)
        : Editor(parent), m_box(fill<QCheckBox>(this, name, accessible)) {
        connect(m_box, &QCheckBox::clicked, this, [this](bool on) { Q_EMIT edited(on, 0); });
        connect(m_box, &QCheckBox::toggled, this,
                [this](bool on) { m_box->setText(on ? ui::tr("yes") : ui::tr("no")); });
        m_box->setText(ui::tr("no"));
    }
    void show(const experiment::Entry& entry) override {
        m_box->setChecked(std::get_if<bool>(&entry.value) && std::get<bool>(entry.value));
    }

private:
    QCheckBox* m_box;
};

class TextEditor : public Editor {
public:
    TextEditor(const QString& name, const QString& accessible, QWidget* parent)
        : Editor(parent), m_line(fill<QLineEdit>(this, name, accessible)) {
        connect(m_line, &QLineEdit::editingFinished, this, [this] {
            if (m_line->isModified())
                Q_EMIT edited(m_line->text().toStdString(), 0);
            m_line->setModified(false);
        });
    }
    void show(const experiment::Entry& entry) override {
        m_line->setText(experiment::isNull(entry.value) ? QString() : toQString(experiment::toText(entry.value)));
    }

private:
    QLineEdit* m_line;
};

class ChoiceEditor : public Editor {
public:
    ChoiceEditor(const QString& name, const QString& accessible, WhyNot whyNot, QWidget* parent)
        : Editor(parent), m_box(fill<ChoiceBox>(this, name, accessible)) {
        m_box->setWhyNot([whyNot = std::move(whyNot)](const QString& choice) { return whyNot(valueOf(choice)); });
        connect(m_box, &QComboBox::activated, this,
                [this] { Q_EMIT edited(valueOf(m_box->currentData().toString()), 0); });
    }
    void show(const experiment::Entry& entry) override {
        if (!std::equal(m_choices.begin(), m_choices.end(), entry.choices.begin(), entry.choices.end())) {
            m_choices = entry.choices;
            m_box->clear();
            if (entry.nullable)
                m_box->addItem(nullText(entry.parameter->key), QString());
            for (const auto choice : m_choices) {
                m_box->addItem(valueText(*entry.parameter, std::string(choice)), toQString(choice));
            }
        }
        m_box->setCurrentIndex(
            m_box->findData(experiment::isNull(entry.value) ? QString() : toQString(experiment::toText(entry.value))));
    }

private:
    static experiment::Value valueOf(const QString& choice) {
        return choice.isEmpty() ? experiment::Value(experiment::Null{}) : experiment::Value(choice.toStdString());
    }

    ChoiceBox* m_box;
    std::vector<std::string_view> m_choices;
};

} // namespace

Editor* makeEditor(const experiment::Entry& entry, const QString& name, const QString& accessible,
                   Editor::WhyNot whyNot, QWidget* parent) {
    Editor* editor = nullptr;
    switch (entry.parameter->kind) {
    case experiment::Kind::flag:
        editor = new FlagEditor(name, accessible, parent);
        break;
    case experiment::Kind::choice:
        editor = new ChoiceEditor(name, accessible, std::move(whyNot), parent);
        break;
    case experiment::Kind::text:
        editor = new TextEditor(name, accessible, parent);
        break;
    case experiment::Kind::whole:
    case experiment::Kind::real:
        editor = new NumberEditor(*entry.parameter, name, accessible, parent);
        break;
    }
    editor->show(entry);
    return editor;
}

} // namespace twinsine::ui

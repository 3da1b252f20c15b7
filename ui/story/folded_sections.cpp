// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/story/folded_sections.hpp"

#include "ui/widgets/fold_button.hpp"

#include <QLabel>
#include <QVBoxLayout>

namespace twinsine::ui {

FoldedSections::FoldedSections(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void FoldedSections::setSections(const std::vector<StorySection>& sections) {
    while (QLayoutItem* item = m_column->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (std::size_t i = 0; i < sections.size(); ++i)
        add(sections[i], static_cast<int>(i));
}

void FoldedSections::add(const StorySection& section, int index) {
    const QString heading = section.heading.isEmpty() ? tr("More about it") : section.heading;
    auto* button = new FoldButton(this);
    button->setObjectName(QStringLiteral("section.%1").arg(index));
    button->makeHeading(heading);
    button->setToolTip(tr("Show or hide this part of the text"));
    button->setWhatsThis(button->toolTip()); // the window gives others theirs when it is made
    auto* text = new QLabel(section.text, this);
    text->setObjectName(QStringLiteral("section.%1.text").arg(index));
    text->setTextFormat(Qt::PlainText); // a person wrote it
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setContentsMargins(24, 0, 0, 8);
    text->setVisible(m_open.contains(heading));
    button->showOpen(m_open.contains(heading));
    connect(button, &QToolButton::clicked, text, [this, button, text, heading] {
        const bool opens = text->isHidden();
        text->setVisible(opens);
        button->showOpen(opens);
        opens ? void(m_open.insert(heading)) : void(m_open.remove(heading));
    });
    m_column->addWidget(button);
    m_column->addWidget(text);
}

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/choice_box.hpp"

#include <QAbstractItemView>
#include <QStandardItemModel>
#include <QStylePainter>
#include <QWheelEvent>

#include <algorithm>

namespace twinsine::ui {

QFont narrowedFor(const QString& text, QFont font, int width) {
    constexpr int kNarrowest = 52; // per cent of the font's own width; below that the text is cut after all
    constexpr int kStep = 4;
    // Asked of what cuts it, which counts fractions of a pixel: a text whose advance just fits can be cut.
    const auto isCut = [&] { return QFontMetrics(font).elidedText(text, Qt::ElideMiddle, width) != text; };
    for (int stretch = 100 - kStep; stretch >= kNarrowest && isCut(); stretch -= kStep)
        font.setStretch(stretch);
    return font;
}

ChoiceBox::ChoiceBox(QWidget* parent) : QComboBox(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

QSize ChoiceBox::minimumSizeHint() const { return {60, QComboBox::minimumSizeHint().height()}; }

void ChoiceBox::greyOut() {
    auto* items = qobject_cast<QStandardItemModel*>(model());
    if (!m_whyNot || !items)
        return;
    for (int row = 0; row < items->rowCount(); ++row) {
        QStandardItem* item = items->item(row);
        const QString reason = row == currentIndex() ? QString() : m_whyNot(item->data(Qt::UserRole).toString());
        item->setEnabled(reason.isEmpty());
        item->setToolTip(reason);
    }
}

void ChoiceBox::showPopup() {
    greyOut();
    // The list is as wide as its longest name, whatever the width of the box.
    view()->setMinimumWidth(view()->sizeHintForColumn(0) + 24);
    QComboBox::showPopup();
}

void ChoiceBox::focusInEvent(QFocusEvent* event) {
    greyOut();
    QComboBox::focusInEvent(event);
}

void ChoiceBox::wheelEvent(QWheelEvent* event) {
    if (hasFocus())
        QComboBox::wheelEvent(event);
    else
        event->ignore();
}

void ChoiceBox::paintEvent(QPaintEvent*) {
    QStyleOptionComboBox option;
    initStyleOption(&option);
    QStylePainter painter(this);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    const QRect room = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    const int available = std::max(room.width() - 2, 0);
    painter.setFont(narrowedFor(option.currentText, font(), available));
    const QString text = painter.fontMetrics().elidedText(option.currentText, Qt::ElideMiddle, available);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText));
    painter.drawText(room.adjusted(1, 0, -1, 0), Qt::AlignVCenter | Qt::AlignLeft, text);
}

} // namespace twinsine::ui

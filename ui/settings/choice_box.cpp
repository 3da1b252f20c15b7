// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/choice_box.hpp"

#include <QAbstractItemView>
#include <QStandardItemModel>
#include <QStylePainter>
#include <QWheelEvent>

#include <algorithm>

namespace twinsine::ui {

namespace {
constexpr int kNarrowest = 62; // per cent of the font's own width; below that the text is cut after all
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
    const int available = room.width() - 2;
    QFont narrow = font();
    for (int stretch = 100;
         QFontMetrics(narrow).horizontalAdvance(option.currentText) > available && stretch > kNarrowest; stretch -= 4)
        narrow.setStretch(stretch);
    painter.setFont(narrow);
    const QString text = QFontMetrics(narrow).elidedText(option.currentText, Qt::ElideMiddle, std::max(available, 0));
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText));
    painter.drawText(room.adjusted(1, 0, -1, 0), Qt::AlignVCenter | Qt::AlignLeft, text);
}

} // namespace twinsine::ui

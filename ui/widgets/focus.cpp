// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/focus.hpp"

#include <QApplication>
#include <QLayout>
#include <QScrollArea>

namespace twinsine::ui {
namespace {

/// Gives the last control of the layout, or `last` where it has none.
QWidget* chain(const QLayout& layout, QWidget* last) {
    for (int i = 0; i < layout.count(); ++i) {
        QWidget* widget = layout.itemAt(i)->widget();
        const QLayout* inner = widget ? widget->layout() : layout.itemAt(i)->layout();
        if (const auto* scroll = qobject_cast<QScrollArea*>(widget))
            inner = scroll->widget()->layout();
        if (widget && widget->focusPolicy() & Qt::TabFocus) {
            QWidget::setTabOrder(last, widget);
            last = widget;
        } else if (inner) {
            last = chain(*inner, last);
        }
    }
    return last;
}

} // namespace

void orderTabsByLayout(const QWidget& parent) { chain(*parent.layout(), nullptr); }

void takeFocusFrom(const QWidget& part) {
    if (QWidget* focus = QApplication::focusWidget(); focus && part.isAncestorOf(focus))
        focus->clearFocus();
}

} // namespace twinsine::ui

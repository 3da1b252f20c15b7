// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/story/preset_chooser.hpp"

#include "ui/theme/type.hpp"

#include <QMenu>
#include <QStyle>
#include <QStyleOptionToolButton>
#include <QStylePainter>

namespace twinsine::ui {
namespace {

constexpr int kMargin = 8;
constexpr int kArrow = 10;

} // namespace

PresetChooser::PresetChooser(QWidget* parent) : QToolButton(parent) {
    setObjectName(QStringLiteral("presetChooser"));
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setToolTip(tr("Choose another experiment (Ctrl+P)"));
    theme::setType(*this, theme::kHeading, true);
}

void PresetChooser::setName(const QString& name) {
    m_name = name;
    setAccessibleName(tr("Experiment: %1").arg(name.isEmpty() ? tr("Untitled") : name));
    update();
}

void PresetChooser::open(QAction* at) {
    setFocus(Qt::ShortcutFocusReason);
    menu()->setMinimumWidth(width());
    menu()->popup(mapToGlobal(QPoint(0, height()))); // showMenu() would wait for its end
    menu()->setActiveAction(at ? at : menu()->actions().value(1)); // after the heading
}

QSize PresetChooser::sizeHint() const {
    return {fontMetrics().horizontalAdvance(m_name) + 3 * kMargin + kArrow, fontMetrics().height() + 2 * kMargin};
}

QSize PresetChooser::minimumSizeHint() const { return {0, sizeHint().height()}; }

void PresetChooser::paintEvent(QPaintEvent*) {
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.features = QStyleOptionToolButton::None; // the arrow stands at the right end
    option.text.clear();
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
    const QRect room = rect().adjusted(kMargin, 0, -kMargin, 0);
    const QRect text = room.adjusted(0, 0, -kMargin - kArrow, 0);
    painter.setPen(palette().color(QPalette::ButtonText));
    painter.drawText(
        text, Qt::AlignLeft | Qt::AlignVCenter,
        fontMetrics().elidedText(m_name.isEmpty() ? tr("Untitled") : m_name, Qt::ElideRight, text.width()));
    option.rect = QRect(room.right() - kArrow, room.center().y() - kArrow / 2, kArrow, kArrow);
    painter.drawPrimitive(QStyle::PE_IndicatorArrowDown, option);
}

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/number_field.hpp"

#include "ui/widgets/text.hpp"

#include <QLineEdit>
#include <QStyleOptionSpinBox>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace twinsine::ui {

using experiment::Kind;
using experiment::Value;

NumberField::NumberField(QWidget* parent) : QAbstractSpinBox(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setKeyboardTracking(false);
    connect(this, &QAbstractSpinBox::editingFinished, this, &NumberField::commit);
}

void NumberField::show(const experiment::Entry& entry) {
    m_parameter = entry.parameter;
    m_nullable = entry.nullable;
    m_shown = experiment::isNull(entry.value) ? QString() : plainText(entry.value);
    lineEdit()->setPlaceholderText(m_nullable ? nullText(m_parameter->key) : QString());
    lineEdit()->setText(m_shown);
    lineEdit()->setCursorPosition(0);
}

void NumberField::setDigits(int digits) {
    m_digits = digits;
    updateGeometry();
}

Value NumberField::typed() const {
    const QString text = lineEdit()->text().trimmed();
    if (text.isEmpty() || text.compare(lineEdit()->placeholderText(), Qt::CaseInsensitive) == 0)
        return experiment::Null{};
    bool isWhole = false;
    const qlonglong whole = text.toLongLong(&isWhole);
    if (isWhole && m_parameter->kind == Kind::whole)
        return static_cast<std::int64_t>(whole);
    bool isReal = false;
    const double real = asInC(text).toDouble(&isReal);
    if (isReal)
        return real;
    return text.toStdString();
}

void NumberField::commit() {
    if (m_parameter && lineEdit()->text().trimmed() != m_shown)
        Q_EMIT edited(typed());
    else
        lineEdit()->setText(m_shown); // without blanks around it, and with nothing left that the field could undo
}

void NumberField::stepBy(int steps) {
    const auto& bounds = m_parameter->bounds;
    Value now = typed();
    if (std::holds_alternative<std::string>(now))
        return;
    if (m_parameter->kind == Kind::whole) {
        const auto* whole = std::get_if<std::int64_t>(&now);
        const double least = std::max(bounds.least, -1e15);
        const double next = whole ? static_cast<double>(*whole) + steps : least;
        now = static_cast<std::int64_t>(std::clamp(next, least, std::min(bounds.most, 1e15)));
    } else {
        const auto* real = std::get_if<double>(&now);
        const double start = real ? *real : 0.0;
        // The second digit moves, whatever the size of the number.
        const double unit = start == 0 ? 0.1 : std::pow(10, std::floor(std::log10(std::abs(start))) - 1);
        const double next = QString::number(start + steps * unit, 'g', 6).toDouble();
        const bool below = bounds.openBelow ? next <= bounds.least : next < bounds.least;
        now = below ? start : std::min(next, bounds.most);
    }
    lineEdit()->setText(plainText(now));
    commit();
}

void NumberField::wheelEvent(QWheelEvent* event) {
    // Scrolling over the form must not change what it passes.
    if (hasFocus())
        QAbstractSpinBox::wheelEvent(event);
    else
        event->ignore();
}

QSize NumberField::sizeHint() const {
    QStyleOptionSpinBox option;
    initStyleOption(&option);
    const int margin = 8; // the line edit's own, both sides
    QFont bold = font();  // what is set by hand is bold: the room is the same for both
    bold.setBold(true);
    const QSize text(QFontMetrics(bold).horizontalAdvance(QLatin1Char('0')) * m_digits + margin,
                     lineEdit()->sizeHint().height());
    return style()->sizeFromContents(QStyle::CT_SpinBox, &option, text, this);
}

} // namespace twinsine::ui

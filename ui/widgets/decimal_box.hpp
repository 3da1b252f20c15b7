// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A number field that takes a decimal point and a decimal comma, whatever the window's language writes.

#include <QDoubleSpinBox>

namespace twinsine::ui {

class DecimalBox : public QDoubleSpinBox {
public:
    using QDoubleSpinBox::QDoubleSpinBox;

    double valueFromText(const QString& text) const override { return QDoubleSpinBox::valueFromText(asShown(text)); }
    QValidator::State validate(QString& text, int& cursor) const override {
        text = asShown(text);
        return QDoubleSpinBox::validate(text, cursor);
    }

private:
    QString asShown(QString text) const {
        for (const QLatin1Char each : {QLatin1Char('.'), QLatin1Char(',')})
            text.replace(each, locale().decimalPoint());
        return text;
    }
};

} // namespace twinsine::ui

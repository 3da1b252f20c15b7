// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A spin box for any number of the parameter table: whole or real, of any size, possibly none. It hands over what was
/// typed when Enter is pressed or the focus leaves; whether that is allowed is said by the experiment, not here.

#include "core/experiment/parameter.hpp"

#include <QAbstractSpinBox>

namespace twinsine::ui {

class NumberField : public QAbstractSpinBox {
    Q_OBJECT

public:
    explicit NumberField(QWidget* parent = nullptr);

    void show(const experiment::Entry& entry);
    /// The room for that many digits, at least.
    void setDigits(int digits);

    void stepBy(int steps) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// A number; nothing where the field is empty; a text where no number was typed.
    void edited(const experiment::Value& value);

protected:
    QValidator::State validate(QString&, int&) const override { return QValidator::Acceptable; }
    StepEnabled stepEnabled() const override { return StepUpEnabled | StepDownEnabled; }
    void wheelEvent(QWheelEvent* event) override;

private:
    experiment::Value typed() const;
    void commit();

    const experiment::Parameter* m_parameter = nullptr;
    bool m_nullable = false;
    int m_digits = 5;
    QString m_shown; ///< what the experiment has
};

} // namespace twinsine::ui

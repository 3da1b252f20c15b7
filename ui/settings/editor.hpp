// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The interface of the control for one parameter of one side.

#include "core/experiment/parameter.hpp"

#include <QString>
#include <QWidget>

#include <functional>

namespace twinsine::ui {

class Editor : public QWidget {
    Q_OBJECT

public:
    /// Why a choice can't be taken; empty if it can.
    using WhyNot = std::function<QString(const experiment::Value&)>;

    /// Shows the entry's value, without a signal.
    virtual void show(const experiment::Entry& entry) = 0;
    /// What a script sets by hand stands out: it is bold.
    void showByHand(bool byHand);

Q_SIGNALS:
    /// A person changed the value. `drag` is above 0 and the same during one drag of a slider.
    void edited(const experiment::Value& value, int drag);

protected:
    explicit Editor(QWidget* parent) : QWidget(parent) {}
};

} // namespace twinsine::ui

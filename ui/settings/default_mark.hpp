// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Before a value that a script sets by hand: a narrow button that gives the framework's default back. Where the value
/// is the default, or there is none, it keeps its room and is not seen.

#include "core/experiment/parameter.hpp"

#include <QToolButton>

namespace twinsine::ui {

class DefaultMark : public QToolButton {
    Q_OBJECT

public:
    static constexpr int kWidth = 13;

    DefaultMark(const QString& name, const QString& setting, QWidget* parent);

    void show(const experiment::Entry& entry);

Q_SIGNALS:
    void returned(const experiment::Value& standard);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_setting;
    experiment::Value m_standard;
};

} // namespace twinsine::ui

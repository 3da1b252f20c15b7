// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Shows a person where something is: a frame around a widget, for two seconds.

#include <QWidget>

namespace twinsine::ui {

class Spotlight : public QWidget {
    Q_OBJECT

public:
    /// Around that widget, in the place of an earlier one; goes by itself.
    static void on(QWidget& widget);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    explicit Spotlight(QWidget& widget);
};

} // namespace twinsine::ui

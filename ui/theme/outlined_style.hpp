// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Fusion, but with boxes to tick and to choose whose outline is seen in every theme: Fusion's own has 1.6 : 1 on a dark
/// window, where 3 : 1 is what can be found by everyone (WCAG 2.1, 1.4.11).

#include <QProxyStyle>

namespace twinsine::ui::theme {

class OutlinedStyle : public QProxyStyle {
    Q_OBJECT

public:
    OutlinedStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
};

} // namespace twinsine::ui::theme

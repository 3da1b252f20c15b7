// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Fusion, but with boxes to tick and to choose whose outline is seen in every theme: Fusion's own has 1.6 : 1 on a
/// dark window, where 3 : 1 is what can be found by everyone (WCAG 2.1, 1.4.11). And with a button that is the one to
/// press.

#include <QProxyStyle>

class QToolButton;

namespace twinsine::ui::theme {

class OutlinedStyle : public QProxyStyle {
    Q_OBJECT

public:
    OutlinedStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
};

/// Filled with the colour of what is selected. A window has one such button.
void makePrimary(QToolButton& button);

} // namespace twinsine::ui::theme

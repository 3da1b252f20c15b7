// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Colours by meaning, for light and dark surroundings, and the program's icons in them.

#include <QColor>
#include <QIcon>
#include <QPalette>

namespace twinsine::ui::theme {

/// The pair for the sides is told apart by people with any colour vision; line widths differ besides.
struct Colours {
    QColor sideA;
    QColor sideB;
    QColor truth;      ///< the true sine
    QColor difference; ///< A - B
    QColor background; ///< of charts
    QColor grid;
    QColor text;
    QColor faintText;
    QColor differs; ///< behind a row in which the sides differ
    QColor problem;
    QColor notice; ///< behind "settings changed"
};

const Colours& colours(bool dark);

/// Those of the program as it is now.
const Colours& current();

/// The colours of curves, near the background's: what they show is not up to date.
Colours pale(Colours colours);

bool isDark(const QPalette& palette);

/// Makes the whole program light or dark.
void apply(bool dark);

/// An icon of resources/icons in the colour of the program's text.
QIcon icon(const QString& name);

} // namespace twinsine::ui::theme

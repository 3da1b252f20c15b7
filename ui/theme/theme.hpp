// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Colours by meaning, in each theme, and the program's icons in them.

#include <QColor>
#include <QIcon>

#include <array>
#include <optional>
#include <string_view>

namespace twinsine::ui::theme {

enum class Theme { light, dark, highContrast };

inline constexpr std::array kThemes{Theme::light, Theme::dark, Theme::highContrast};

/// "light", "dark", "high-contrast".
std::string_view nameOf(Theme theme);
/// None for any other name.
std::optional<Theme> themeOf(std::string_view name);

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
    QColor notice;         ///< behind "settings changed", under black text
    double curveWidth = 1; ///< what the widths of curves are multiplied by
    bool dark = false;     ///< light text on a dark ground
    QColor codeKeyword{};
    QColor codeString{};
    QColor codeNumber{};
};

const Colours& colours(Theme theme);

/// Those of the program as it is now.
const Colours& current();

/// The colours of curves, near the background's: what they show is not up to date.
Colours pale(Colours colours);

/// What the desktop is like, before anything was applied.
Theme ofDesktop();

/// Gives the whole program that theme.
void apply(Theme theme);

/// An icon of resources/icons in the colour of the program's text.
QIcon icon(const QString& name);

} // namespace twinsine::ui::theme

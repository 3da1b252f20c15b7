// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Colours by meaning, in each theme, and the program's icons in them.

#include <QColor>
#include <QIcon>
#include <QList>

#include <array>
#include <optional>
#include <string_view>

namespace twinsine::ui::theme {

/// print: for paper, told apart without colours too; of pictures alone.
enum class Theme { light, dark, highContrast, print };

/// What the program can look like.
inline constexpr std::array kThemes{Theme::light, Theme::dark, Theme::highContrast};
/// What a picture can look like.
inline constexpr std::array kPictureThemes{Theme::light, Theme::dark, Theme::print, Theme::highContrast};

/// "light", "dark", "high-contrast", "print".
std::string_view nameOf(Theme theme);
/// One of the pictures'; none for any other name.
std::optional<Theme> themeOf(std::string_view name);

/// The pair for the sides is told apart by people with any colour vision; A has a pale casing besides.
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
    bool dashes = false; ///< the sides' curves differ in their dashes besides: they take long to draw on a screen
};

const Colours& colours(Theme theme);

/// The dashes of a curve of that colour, in widths of its pen; empty: a whole line.
QList<qreal> dashesOf(const Colours& colours, const QColor& curve);

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

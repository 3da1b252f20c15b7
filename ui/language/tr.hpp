// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Texts of functions that belong to no QObject. Within a class it is written ui::tr(): lupdate, which collects all
/// texts, takes tr() alone for the class's own.

#include <QCoreApplication>

namespace twinsine::ui {

/// In the window's language; `count` chooses the plural form and takes the place of %n.
inline QString tr(const char* source, const char* disambiguation = nullptr, int count = -1) {
    return QCoreApplication::translate("twinsine::ui", source, disambiguation, count);
}

} // namespace twinsine::ui

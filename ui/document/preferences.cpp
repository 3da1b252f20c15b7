// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/preferences.hpp"

#include "ui/language/tr.hpp"

#include <QCoreApplication>

namespace twinsine::ui {
QString Preferences::fault() const {
    if (status() == QSettings::FormatError)
        return ui::tr("Some settings of the window can't be read and are as at the first start: %1").arg(fileName());
    return isWritable() ? QString() : ui::tr("The window's settings can't be saved: %1").arg(fileName());
}

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The settings form in a real window.

#include "tests/ui/window_test.hpp"
#include "ui/settings/setting_rows.hpp"
#include "ui/settings/settings_panel.hpp"
#include "ui/widgets/text.hpp"

#include <QToolButton>

#include <set>

namespace twinsine::tests {

using ui::toQString;

class SettingsTest : public WindowTest {
protected:
    ui::SettingsPanel& panel() const { return *window->findChild<ui::SettingsPanel*>(); }

    /// The form as it is when it is next painted: lines that came or went have their places.
    void settle() const { QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest); }

    void showAllArguments() const {
        for (auto* more : panel().findChildren<QToolButton*>())
            if (more->objectName().startsWith("more.") && more->isVisible() && more->text() != QStringLiteral("fewer"))
                QTest::mouseClick(more, Qt::LeftButton);
        settle();
    }

    /// The paths of the rows that are seen.
    std::set<std::string> rowsSeen() const {
        std::set<std::string> paths;
        for (const auto* row : panel().findChildren<QWidget*>())
            if (row->objectName().startsWith("row.") && row->isVisible())
                paths.insert(row->objectName().mid(4).toStdString());
        return paths;
    }
};

} // namespace twinsine::tests

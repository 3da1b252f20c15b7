// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// One application for all window tests, on no screen, with preferences and a history of its own.

#include "tests/support/temporary_folder.hpp"
#include "ui/language/language.hpp"

#include <QApplication>
#include <QFont>
#include <QLocale>

#include <gtest/gtest.h>

#include <clocale>

int main(int argc, char** argv) {
    const twinsine::tests::TemporaryFolder home;
    qputenv("XDG_CACHE_HOME", home.path("").c_str());
    qputenv("XDG_CONFIG_HOME", home.path("").c_str());
    qputenv("XDG_DATA_HOME", home.path("").c_str());
    qputenv("XDG_STATE_HOME", home.path("").c_str());
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    testing::InitGoogleTest(&argc, argv);
    const QApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C");                                // as the program does
    QApplication::setFont(QFont(QStringLiteral("DejaVu Sans"), 9)); // what fits does not depend on the machine's
    twinsine::ui::speak(*qApp, QStringLiteral("en"));
    QLocale::setDefault(QLocale::c()); // whatever the machine speaks
    return RUN_ALL_TESTS();
}

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/qt_application.hpp"

#include "app/commands.hpp"
#include "app/messages.hpp"
#include "ui/language/language.hpp"

#include <QLocale>
#include <spdlog/spdlog.h>

#include <clocale>
#include <cstdlib>

namespace twinsine::app {
namespace {

spdlog::level::level_enum levelOf(QtMsgType type) {
    switch (type) {
    case QtDebugMsg:
        return spdlog::level::debug;
    case QtInfoMsg:
        return spdlog::level::info;
    case QtWarningMsg:
        return spdlog::level::warn;
    case QtCriticalMsg:
    case QtFatalMsg:
        break;
    }
    return spdlog::level::err;
}

void logMessage(QtMsgType type, const QMessageLogContext&, const QString& text) {
    spdlog::log(levelOf(type), "Qt: {}", text.toStdString());
}

/// While the application is made, Qt tells in several paragraphs why it found no display, then aborts.
void logStartMessage(QtMsgType type, const QMessageLogContext&, const QString& text) {
    spdlog::debug("Qt: {}", text.toStdString());
    if (type != QtFatalMsg)
        return;
    spdlog::default_logger()->flush();
    complain("twinsine: no window can be opened on this display (`twinsine run` and `twinsine plot` need none)");
    std::_Exit(kFailed);
}

} // namespace

bool hasDisplay() {
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

std::unique_ptr<QApplication> makeApplication() {
    static int count = 1;
    static char name[] = "twinsine";
    static char* arguments[] = {name, nullptr};
    if (!hasDisplay())
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler(logStartMessage);
    auto application = std::make_unique<QApplication>(count, arguments);
    std::setlocale(LC_NUMERIC, "C"); // Qt takes the person's locale; numbers in files keep their decimal point
    ui::speak(*application, QStringLiteral("en"));
    QLocale::setDefault(QLocale::c());
    qInstallMessageHandler(logMessage);
    QApplication::setApplicationName("twinsine");
    QApplication::setApplicationDisplayName("TwinSine");
    QApplication::setDesktopFileName("org.twinsine.TwinSine");
    QApplication::setApplicationVersion(TWINSINE_VERSION);
    return application;
}

} // namespace twinsine::app

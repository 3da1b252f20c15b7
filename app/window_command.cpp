// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.hpp"
#include "app/logging.hpp"
#include "app/messages.hpp"
#include "app/qt_application.hpp"
#include "core/experiment/presets.hpp"
#include "core/io/experiment_file.hpp"
#include "ui/language/language.hpp"
#include "ui/window/main_window.hpp"

#include <QSocketNotifier>

#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace twinsine::app {
namespace {

int g_signalled[2]; ///< a pipe: what a signal handler may do is to write

/// kill, a terminal that is closed, or the end of the session: an end as Quit makes it, but nobody is asked.
void quitOnSignals(ui::MainWindow& window) {
    if (::pipe2(g_signalled, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    struct sigaction action {};
    action.sa_handler = [](int) {
        const int before = errno;
        (void)!::write(g_signalled[1], "x", 1);
        errno = before;
    };
    action.sa_flags = SA_RESTART;
    for (const int number : {SIGTERM, SIGHUP, SIGINT})
        ::sigaction(number, &action, nullptr);
    auto* notifier = new QSocketNotifier(g_signalled[0], QSocketNotifier::Read, &window);
    QObject::connect(notifier, &QSocketNotifier::activated, &window, [&window, notifier] {
        notifier->setEnabled(false);
        window.quitAtOnce();
    });
}

} // namespace

int openWindow(const std::string& file) {
    io::OpenedFile opened;
    if (file.empty()) {
        opened.experiment = load(experiment::presets().front());
    } else {
        auto read = io::openFile(file);
        if (!read) {
            for (const auto& problem : read.error())
                complain(problem);
            return kWrongInput;
        }
        opened = std::move(*read);
    }
    if (!hasDisplay()) {
        complain("twinsine: there is no display to open a window on (`twinsine run` and `twinsine plot` need none)");
        return kFailed;
    }
    addLogFile();
    const auto recent = addRecentMessages();
    const auto application = makeApplication();
    ui::speak(*application, ui::languageAsked());
    ui::MainWindow window(std::move(opened), QString::fromStdString(file), recent);
    quitOnSignals(window);
    window.show();
    return QApplication::exec();
}

} // namespace twinsine::app

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.hpp"
#include "app/logging.hpp"
#include "app/messages.hpp"
#include "app/qt_application.hpp"
#include "core/experiment/presets.hpp"
#include "core/io/experiment_file.hpp"
#include "ui/window/main_window.hpp"

namespace twinsine::app {

int openWindow(const std::string& file) {
    experiment::Experiment experiment;
    if (file.empty()) {
        experiment = load(experiment::presets().front());
    } else {
        auto read = io::readExperiment(file);
        if (!read) {
            for (const auto& problem : read.error())
                complain(problem);
            return kWrongInput;
        }
        experiment = std::move(*read);
    }
    if (!hasDisplay()) {
        complain("twinsine: there is no display to open a window on (`twinsine run` and `twinsine plot` need none)");
        return kFailed;
    }
    addLogFile();
    const auto recent = addRecentMessages();
    const auto application = makeApplication();
    ui::MainWindow window(std::move(experiment), QString::fromStdString(file), recent);
    window.show();
    return QApplication::exec();
}

} // namespace twinsine::app

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The commands that draw, in a build without the window.

#include "app/commands.hpp"
#include "app/messages.hpp"
#include "app/picture.hpp"
#include "core/io/experiment_file.hpp"

namespace twinsine::app {

int openWindow(const std::string& file) {
    if (!file.empty())
        if (const auto experiment = io::readExperiment(file); !experiment) {
            for (const auto& problem : experiment.error())
                complain(problem);
            return kWrongInput;
        }
    complain("twinsine: this build has no window; there are `twinsine run`, `presets` and `check`");
    return kWrongInput;
}

bool isPictureName(const std::string& option, const std::string&) {
    complain(option + ": this build has no window and so draws no pictures");
    return false;
}

int drawMap(const experiment::Experiment&, const analysis::Map&, analysis::MapValue, const MapOptions&) {
    return kWrongInput; // isPictureName() says no before
}

int plotExperiment(const PlotOptions&) {
    complain("twinsine: this build has no window and so no `plot`; there are `twinsine run`, `presets` and `check`");
    return kWrongInput;
}

} // namespace twinsine::app

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.hpp"
#include "app/messages.hpp"
#include "core/io/experiment_file.hpp"

namespace twinsine::app {

int checkFiles(const std::vector<std::string>& files) {
    int status = kDone;
    for (const auto& file : files) {
        const auto experiment = io::readExperiment(file);
        if (experiment) {
            if (const int printed = print(printable(io::displayName(file)) + ": ok\n"); printed != kDone)
                return printed;
            continue;
        }
        status = kWrongInput;
        for (const auto& problem : experiment.error())
            complain(problem);
    }
    return status;
}

} // namespace twinsine::app

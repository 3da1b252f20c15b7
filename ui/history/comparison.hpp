// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Two runs beside each other: the settings in which they differ, and their numbers.

#include "core/experiment/experiment.hpp"
#include "core/io/run_history.hpp"

#include <QDialog>

namespace twinsine::ui {

class Comparison : public QDialog {
    Q_OBJECT

public:
    struct Run {
        io::PastRun run;
        experiment::Experiment experiment;
    };

    Comparison(const Run& first, const Run& second, QWidget* parent);
};

} // namespace twinsine::ui

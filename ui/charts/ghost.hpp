// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A run that stays in the charts, pale, to compare others with.

#include "core/run/run_info.hpp"
#include "core/run/samples.hpp"

#include <QString>

#include <memory>

namespace twinsine::ui {

/// Nothing is null.
struct Ghost {
    QString name;
    std::shared_ptr<const run::RunInfo> info;
    std::shared_ptr<const run::Frame> frame;
    std::shared_ptr<const run::Samples> samples;
    experiment::SideName named =
        experiment::SideName::a; ///< whose curve has the name: of a side that is another one now

    /// What stands at that side's curve.
    QString nameAt(experiment::SideName side) const { return side == named ? name : QString(); }
};

} // namespace twinsine::ui

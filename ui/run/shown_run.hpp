// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What the charts show: a run, its losses so far, and one of its epochs.

#include "core/analysis/extrapolation.hpp"
#include "core/run/runner.hpp"

#include <QString>

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace twinsine::ui {

/// Whether predicting so many points with both sides would keep the window waiting: that is work for a job.
bool takesLong(const experiment::Experiment& experiment, std::size_t points);
/// The frame's curves beyond the data too. Not to be used if keepGoing, asked on the way, says no.
std::shared_ptr<const analysis::Curves> beyondTheData(const run::RunInfo& info, const run::Frame& frame,
                                                      const KeepGoing& keepGoing = kAlways);

/// Where a side's weights were not finite any more.
struct Divergence {
    std::int64_t update = 0;
    double epochs = 0; ///< whole ones and the part of the last

    /// "diverged in epoch 3, update 12"
    QString text() const;
};

/// Of a side whose weights were not finite any more after that update.
Divergence divergenceOf(const experiment::Experiment& experiment, experiment::SideName side, std::int64_t update);

struct ShownRun {
    std::shared_ptr<const run::RunInfo> info;       ///< not null
    std::shared_ptr<const run::Frame> frame;        ///< null before the first
    bool isLatest = true;                           ///< no person went back: the frame follows the training
    std::shared_ptr<const run::Frame> latest{};     ///< where a person went back: the frame of the training; else null
    std::shared_ptr<const analysis::Curves> beyond; ///< the frame's curves beyond the data too; null: not shown
    std::shared_ptr<const run::Samples> samples;    ///< losses and distances; not null
    std::optional<std::int64_t> divergedA;
    std::optional<std::int64_t> divergedB;

    /// What pictures call the sides; empty: as the window does.
    std::array<QString, 2> names{};

    QString name(experiment::SideName which) const;
    const experiment::Side& side(experiment::SideName which) const { return info->experiment.side(which); }
    const plan::Weights& weights(experiment::SideName which) const {
        return which == experiment::SideName::a ? frame->weights->a : frame->weights->b;
    }
    /// As the side sees them.
    const plan::Points& pointsOf(experiment::SideName which) const {
        return which == experiment::SideName::a ? *info->pointsA : *info->pointsB;
    }
    /// The frame's curves; each keeps alive what it belongs to.
    using Values = std::shared_ptr<const std::vector<double>>;
    Values x() const { return beyond ? Values(beyond, &beyond->x) : Values(info, &info->x); }
    Values y() const { return beyond ? Values(beyond, &beyond->y) : Values(info, &info->y); }
    Values a() const { return beyond ? Values(beyond, &beyond->a) : Values(frame, &frame->predictionA); }
    Values b() const { return beyond ? Values(beyond, &beyond->b) : Values(frame, &frame->predictionB); }

    Values history(run::Samples::Column column) const { return Values(samples, &samples->column(column)); }

    std::optional<Divergence> divergence(experiment::SideName which) const;
    /// Whether it had diverged at the frame.
    bool hasDiverged(experiment::SideName which) const;
};

} // namespace twinsine::ui

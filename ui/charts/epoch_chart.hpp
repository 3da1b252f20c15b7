// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Charts of what there is after each epoch, by epochs or by updates, either axis logarithmic or linear. Marks say
/// where a phase or a side ends or diverges; a line is at the epoch that a person went back to.

#include "core/experiment/experiment.hpp"
#include "ui/charts/base_chart.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace twinsine::ui {

struct EpochAxes {
    bool byUpdates = false; ///< else by epochs
    bool logX = false;
    bool logY = true;
};

class EpochChart : public BaseChart {
    Q_OBJECT

public:
    void showRun(const ShownRun& run) override;
    void showFrame(const ShownRun& run) override;

    /// How far the horizontal axis goes: epochs, or updates of the side that makes more of them.
    void setLength(std::int64_t epochs, std::int64_t steps);
    /// Phases of either side end at marks; the sides are called so.
    void setPhases(const experiment::Experiment& experiment, std::array<QString, 2> names);
    /// What is shown is to be filled in anew.
    void setAxes(const EpochAxes& axes);
    const EpochAxes& axes() const { return m_axes; }

protected:
    explicit EpochChart(QWidget* parent);

    /// What the horizontal axis is called by updates; of no experiment yet: null.
    virtual QString updatesTitle(const experiment::Experiment* experiment) const;
    /// Lines at an epoch that is not the latest.
    virtual std::vector<Mark> shownMarks(const run::Frame& frame) const;
    const QString& nameOf(experiment::SideName side) const { return m_names[static_cast<std::size_t>(side)]; }

private:
    void showAxis();
    void showTitle();
    void showMarks();
    std::vector<Mark> phaseMarks() const;

    EpochAxes m_axes;
    std::int64_t m_epochs = 1;
    std::int64_t m_steps = 1;
    std::optional<experiment::Experiment> m_phased;
    std::array<QString, 2> m_names; ///< of A and B
    std::vector<Mark> m_phases;
    std::array<std::optional<Divergence>, 2> m_divergences; ///< of A and B
    std::shared_ptr<const run::Frame> m_frame;              ///< what a person went back to; else null
};

} // namespace twinsine::ui

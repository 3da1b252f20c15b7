// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The shown pair over many seeds, trained in the background while it is shown: what the fan and the luck lines show.

#include "core/analysis/seeds.hpp"
#include "core/io/result_json.hpp"
#include "core/run/job.hpp"
#include "core/run/runner.hpp"
#include "ui/charts/distance_chart.hpp"
#include "ui/charts/fan.hpp"
#include "ui/run/many_computing.hpp"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace twinsine::ui {

/// All seeds, trained.
struct SeedRun {
    experiment::Experiment experiment;
    analysis::SeedStudy study;
    io::RunFacts facts;
    double seconds = 0;
};

class SeedCurves : public QObject {
    Q_OBJECT

public:
    SeedCurves(ManyComputing computing, QObject* parent);

    /// Whether somebody wants to see them.
    void setWanted(bool wanted);
    /// What the seeds change.
    void setVaried(analysis::Varied varied);
    /// The run that is shown now; null if its settings are not those in the form any more. What there was of another
    /// one is dropped at once; training begins when the settings have come to rest.
    void setRun(std::shared_ptr<const run::RunInfo> info);

    /// Null and none until the first seeds are trained.
    const std::shared_ptr<const Fan>& fan() const { return m_fan; }
    const std::optional<Luck>& luck() const { return m_luck; }
    /// Null until the last seed is trained.
    const std::shared_ptr<const SeedRun>& run() const { return m_run; }

Q_SIGNALS:
    void changed();

private:
    void restart();
    void train();

    ManyComputing m_computing;
    bool m_wanted = false;
    analysis::Varied m_varied = analysis::Varied::all;
    std::shared_ptr<const run::RunInfo> m_info;
    std::shared_ptr<const Fan> m_fan;
    std::optional<Luck> m_luck;
    std::shared_ptr<const SeedRun> m_run;
    QTimer m_rest;
    run::Job m_job; ///< last: it ends before the others go
};

} // namespace twinsine::ui

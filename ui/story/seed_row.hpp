// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Dice for a new random seed, the seed that both sides have, and the same settings with 20 seeds, trained in the
/// background.

#include "core/run/job.hpp"
#include "ui/run/many_computing.hpp"
#include "ui/story/trials.hpp"

#include <QWidget>

class QToolButton;

namespace twinsine::ui {

class SeedRow : public QWidget {
    Q_OBJECT

public:
    SeedRow(ManyComputing computing, QWidget* parent);

    /// The settings that are shown. Ends a study of other ones.
    void show(const experiment::Experiment& experiment);

Q_SIGNALS:
    void diceThrown();
    /// The seed is to be typed.
    void seedAsked();
    void trainAsked();
    /// A training of the settings that are shown, with another seed, has ended so.
    void trained(const experiment::Experiment& experiment, const Outcome& outcome);
    /// All 20 are trained.
    void studied();

private:
    struct Trained {
        experiment::Experiment experiment;
        Outcome outcome;
    };

    void study();
    void showButton();

    ManyComputing m_computing;
    experiment::Experiment m_experiment;
    QToolButton* m_seed;
    QToolButton* m_many;
    std::size_t m_done = 0;
    run::Job m_job;
};

} // namespace twinsine::ui

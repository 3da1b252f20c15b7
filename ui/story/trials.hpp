// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What came of the trainings of one story: a row for each combination of settings, whatever the seeds, with mean |A -
/// B| after the last epoch. The first row is the story's own, trained or not yet.

#include "core/experiment/experiment.hpp"
#include "core/run/runner.hpp"

#include <QAbstractListModel>
#include <QStringList>

#include <optional>
#include <set>
#include <vector>

namespace twinsine::ui {

/// How a training ended.
struct Outcome {
    double gap = 0;        ///< mean |A - B| of the predictions after the last epoch; 0 where a side diverged
    bool diverged = false; ///< a side; so the gap would say nothing
    bool operator==(const Outcome&) const = default;
};

/// Of a run that is finished.
Outcome outcomeOf(const run::Update& finished);

/// "0.330", "4.3e-06".
QString gapText(double gap);
/// The same, or "diverged".
QString outcomeText(const Outcome& outcome);

struct Trial {
    experiment::Experiment settings; ///< without what another seed changes
    QStringList changed;             ///< since the story's; empty: the original scripts, or how far the seeds are apart
    experiment::Experiment last;     ///< trained last
    std::optional<Outcome> outcome{}; ///< of that; none: not trained yet
    std::set<double> gaps{};          ///< of all that were trained and did not diverge
    int diverged = 0;                 ///< trainings

    int trainings() const { return static_cast<int>(gaps.size()) + diverged; }
    /// The median of several, among which one that diverged is the largest; none: not trained yet.
    std::optional<Outcome> typical() const;
};

class Trials : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// Forgets all and begins a story.
    void begin(const experiment::Experiment& story);

    /// A training of that experiment has ended so. The same once more does not count. Gives its row.
    int add(const experiment::Experiment& experiment, const Outcome& outcome);

    const Trial& trial(int row) const { return m_trials[static_cast<std::size_t>(row)]; }
    /// That of an experiment, whatever its seeds; -1 if it has none yet.
    int rowOf(const experiment::Experiment& experiment) const;

    /// "Original scripts", "Learning rate 0.01 + batch size 10 (Keras 3)".
    QString name(int row) const;
    /// "0.114 … 0.450, 7 seeds, 2 diverged"; empty where there is but one result. Without seeds they are "runs".
    QString spread(int row) const;
    /// The largest gap of all, at most 1, the height of the sine: beyond, the curves have left the chart.
    double scale() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    /// All that a row says, as one text.
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<Trial> m_trials;
};

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/story/trials.hpp"

#include "core/analysis/seeds.hpp"
#include "ui/language/language.hpp"
#include "ui/settings/changed_settings.hpp"
#include "ui/widgets/number_text.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace twinsine::ui {
namespace {

constexpr double kSmall = 0.001; // below, three decimals say nothing
constexpr double kLarge = 1000;
constexpr double kHeightOfSine = 1;

experiment::Experiment withoutSeeds(experiment::Experiment experiment) {
    experiment.a.drawn.reset();
    experiment.b.drawn.reset();
    auto settings = analysis::withSeed(experiment, 0);
    settings.data = std::move(experiment.data);
    settings.data.seed.reset();
    return settings;
}

} // namespace

Outcome outcomeOf(const run::Update& finished) {
    const double gap = finished.frame->meanAbsDifference;
    if (finished.divergedA || finished.divergedB || !std::isfinite(gap))
        return {.diverged = true};
    return {.gap = gap};
}

QString gapText(double gap) {
    const bool plain = gap == 0 || (gap >= kSmall && gap < kLarge);
    return plain ? withDecimalPoint(QString::number(gap, 'f', 3)) : numberText(gap, 2);
}

QString outcomeText(const Outcome& outcome) { return outcome.diverged ? Trials::tr("diverged") : gapText(outcome.gap); }

std::optional<Outcome> Trial::typical() const {
    if (trainings() < 2)
        return outcome;
    std::vector<double> all(gaps.begin(), gaps.end());
    all.insert(all.end(), static_cast<std::size_t>(diverged), INFINITY);
    const double median = analysis::lowerMedian(std::move(all));
    return std::isfinite(median) ? Outcome{.gap = median} : Outcome{.diverged = true};
}

void Trials::begin(const experiment::Experiment& story) {
    beginResetModel();
    m_trials = {Trial{withoutSeeds(story), {}, story}};
    endResetModel();
}

int Trials::add(const experiment::Experiment& experiment, const Outcome& outcome) {
    const double before = scale();
    int row = rowOf(experiment);
    if (row < 0) {
        row = rowCount();
        beginInsertRows({}, row, row);
        auto settings = withoutSeeds(experiment);
        auto changed = changedValues(m_trials.front().settings, settings);
        m_trials.push_back({std::move(settings), std::move(changed), experiment});
        endInsertRows();
    }
    Trial& trial = m_trials[static_cast<std::size_t>(row)];
    if (trial.outcome == outcome && trial.last.trainsLike(experiment))
        return row;
    const bool getsSpread = // also where it diverges once more
        spread(row).isEmpty() && trial.outcome && (trial.outcome != outcome || outcome.diverged);
    if (getsSpread) // the row will say more
        Q_EMIT layoutAboutToBeChanged();
    if (outcome.diverged)
        ++trial.diverged;
    else
        trial.gaps.insert(outcome.gap);
    trial.last = experiment;
    trial.outcome = outcome;
    if (getsSpread)
        Q_EMIT layoutChanged();
    else if (scale() == before)
        Q_EMIT dataChanged(index(row), index(row));
    else
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    return row;
}

int Trials::rowOf(const experiment::Experiment& experiment) const {
    const auto settings = withoutSeeds(experiment);
    const auto found =
        std::ranges::find_if(m_trials, [&](const Trial& trial) { return trial.settings.trainsLike(settings); });
    return found == m_trials.end() ? -1 : static_cast<int>(found - m_trials.begin());
}

QString Trials::name(int row) const {
    if (row == 0)
        return tr("Original scripts");
    if (trial(row).changed.isEmpty())
        return tr("Seeds");
    QString text = trial(row).changed.join(QStringLiteral(" + "));
    text[0] = text[0].toUpper();
    return text;
}

QString Trials::spread(int row) const {
    const Trial& trial = this->trial(row);
    const int count = trial.trainings();
    if (count < 2)
        return {};
    QString text;
    if (!trial.gaps.empty())
        text = QStringLiteral("%1 … %2, ").arg(gapText(*trial.gaps.begin()), gapText(*trial.gaps.rbegin()));
    text += trial.settings.a.seed || trial.settings.b.seed ? tr("%1 seeds").arg(count) : tr("%1 runs").arg(count);
    return trial.diverged ? tr("%1, %2 diverged").arg(text, QString::number(trial.diverged)) : text;
}

double Trials::scale() const {
    double largest = 0;
    for (const Trial& trial : m_trials)
        if (!trial.gaps.empty())
            largest = std::max(largest, *trial.gaps.rbegin());
    return std::min(largest, kHeightOfSine);
}

int Trials::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_trials.size());
}

QVariant Trials::data(const QModelIndex& index, int role) const {
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const int row = index.row();
    if (!hasIndex(row, index.column())) // a view without a current row asks for it all the same, as for Ctrl+C
        return {};
    const auto outcome = trial(row).typical();
    const QString text = tr("%1: %2").arg(name(row), outcome ? outcomeText(*outcome) : tr("not trained yet"));
    const QString range = spread(row);
    return range.isEmpty() ? text : tr("%1 (%2)").arg(text, range);
}

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/story/trials.hpp"

#include "ui/settings/changed_settings.hpp"

#include <algorithm>
#include <cmath>

namespace twinsine::ui {
namespace {

constexpr double kSmall = 0.001; // below, three decimals say nothing
constexpr double kLarge = 1000;
constexpr double kHeightOfSine = 1;

} // namespace

Outcome outcomeOf(const run::Update& finished) {
    const double gap = finished.frame->meanAbsDifference;
    if (finished.divergedA || finished.divergedB || !std::isfinite(gap))
        return {.diverged = true};
    return {.gap = gap};
}

QString gapText(double gap) {
    const bool plain = gap == 0 || (gap >= kSmall && gap < kLarge);
    return plain ? QString::number(gap, 'f', 3) : QString::number(gap, 'e', 1);
}

QString outcomeText(const Outcome& outcome) { return outcome.diverged ? Trials::tr("diverged") : gapText(outcome.gap); }

QString changeText(const std::optional<Outcome>& before, const QString& after) {
    return QStringLiteral("%1 → <b>%2</b>").arg(before ? outcomeText(*before) : QString(), after);
}

QString rangeText(const Trial& trial) {
    return QStringLiteral("%1 … %2").arg(gapText(*trial.gaps.begin()), gapText(*trial.gaps.rbegin()));
}

void Trials::begin(const experiment::Experiment& story) {
    beginResetModel();
    m_trials = {Trial{{}, story}};
    endResetModel();
}

int Trials::add(const experiment::Experiment& experiment, const Outcome& outcome) {
    const double before = scale();
    int row = rowOf(experiment);
    if (row < 0) {
        row = rowCount();
        beginInsertRows({}, row, row);
        m_trials.push_back({changedSettings(m_trials.front().last, experiment), experiment});
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
    const QStringList changed = changedSettings(m_trials.front().last, experiment);
    const auto found =
        std::find_if(m_trials.begin(), m_trials.end(), [&](const Trial& trial) { return trial.changed == changed; });
    return found == m_trials.end() ? -1 : static_cast<int>(found - m_trials.begin());
}

const Trial* Trials::ofSeeds() const {
    const auto found = std::find_if(m_trials.begin(), m_trials.end(),
                                    [](const Trial& trial) { return trial.changed == QStringList(changedSeed()); });
    return found == m_trials.end() ? nullptr : &*found;
}

QString Trials::name(int row) const {
    if (row == 0)
        return tr("As the scripts are");
    QString text = trial(row).changed.join(QStringLiteral(" + "));
    text[0] = text[0].toUpper();
    return text;
}

QString Trials::spread(int row) const {
    const Trial& trial = this->trial(row);
    const int count = static_cast<int>(trial.gaps.size()) + trial.diverged;
    if (count < 2)
        return {};
    QString text;
    if (!trial.gaps.empty())
        text = rangeText(trial) + QStringLiteral(", ");
    text += &trial == ofSeeds() ? tr("%1 seeds").arg(count) : tr("%1 runs").arg(count);
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
    const auto& outcome = trial(row).outcome;
    const QString text = tr("%1: %2").arg(name(row), outcome ? outcomeText(*outcome) : tr("not trained yet"));
    const QString range = spread(row);
    return range.isEmpty() ? text : tr("%1 (%2)").arg(text, range);
}

} // namespace twinsine::ui

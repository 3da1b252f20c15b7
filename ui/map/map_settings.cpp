// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_settings.hpp"

#include "core/experiment/lesson.hpp"
#include "core/experiment/parameter.hpp"
#include "ui/language/tr.hpp"
#include "ui/widgets/text.hpp"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace twinsine::ui {
namespace {

using experiment::Entry;
using experiment::Kind;

constexpr int kSteps = 24;

QString range(double least, double most, bool isLog, int steps) {
    return QStringLiteral("%1..%2:%3:%4")
        .arg(QString::number(least, 'g', 6), QString::number(most, 'g', 6), QLatin1String(isLog ? "log" : "linear"),
             QString::number(steps));
}

/// Around what it is, or what a slider has; batches no larger than all points.
QString valuesOf(const Entry& entry, const experiment::Data& data) {
    const auto& parameter = *entry.parameter;
    if (parameter.kind == Kind::flag)
        return QStringLiteral("false,true");
    if (parameter.kind == Kind::choice) {
        QStringList names;
        for (const auto choice : entry.choices)
            names += toQString(choice);
        return names.join(QLatin1Char(','));
    }
    if (parameter.sliderLeast < parameter.sliderMost) {
        const bool isLog = parameter.logarithmic && parameter.sliderLeast > 0;
        const double most = parameter.key == "batch_size"
                                ? std::clamp(static_cast<double>(data.num), 2.0, parameter.sliderMost)
                                : parameter.sliderMost;
        const double span = most - parameter.sliderLeast;
        const int steps = parameter.kind == Kind::whole ? static_cast<int>(std::min<double>(kSteps, span + 1)) : kSteps;
        return range(parameter.sliderLeast, most, isLog, steps);
    }
    if (parameter.kind == Kind::whole)
        return range(std::max(1.0, parameter.bounds.least), std::min(20.0, parameter.bounds.most), false, 20);
    const auto* now = std::get_if<double>(&entry.value);
    return now && *now > 0 ? range(*now / 100, std::min(*now * 100, parameter.bounds.most), true, kSteps)
                           : range(0, 1, false, 11);
}

bool canBeOnAxis(const Entry& entry) {
    return entry.inEffect && entry.parameter->kind != Kind::text &&
           entry.parameter->group != experiment::Group::about &&
           (entry.parameter->kind != Kind::choice || entry.choices.size() > 1);
}

} // namespace

std::vector<MapSetting> mapSettingsOf(const experiment::Experiment& experiment,
                                      const std::vector<std::string>& hidden) {
    std::vector<MapSetting> a, b, both, data;
    const auto entries = entriesOf(experiment);
    for (const Entry& entry : entries) {
        const bool isOfSide = entry.path.starts_with("a.") || entry.path.starts_with("b.");
        if (!canBeOnAxis(entry) || experiment::isWithin(isOfSide ? entry.path.substr(2) : entry.path, hidden))
            continue;
        const QString path = toQString(entry.path);
        QString label = translated(entry.label);
        label.front() = label.front().toUpper();
        const QString rest = path.mid(2);
        if (path.startsWith(QLatin1String("a."))) {
            a.push_back({path, tr("%1 (A)").arg(label), valuesOf(entry, experiment.data)});
            const auto inB = std::ranges::find(entries, "b." + rest.toStdString(), &Entry::path);
            if (inB != entries.end() && canBeOnAxis(*inB) && inB->choices == entry.choices)
                both.push_back(
                    {QStringLiteral("both.") + rest, tr("%1 (A and B)").arg(label), valuesOf(entry, experiment.data)});
        } else if (path.startsWith(QLatin1String("b."))) {
            b.push_back({path, tr("%1 (B)").arg(label), valuesOf(entry, experiment.data)});
        } else if (!experiment.data.own) {
            data.push_back({path, label, valuesOf(entry, experiment.data)});
        }
    }
    for (auto* part : {&b, &both, &data})
        a.insert(a.end(), part->begin(), part->end());
    return a;
}

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/figure_text.hpp"

#include "ui/document/file_name.hpp"
#include "ui/language/tr.hpp"
#include "ui/settings/changed_settings.hpp"
#include "ui/widgets/number_text.hpp"
#include "ui/widgets/text.hpp"

#include <cmath>

namespace twinsine::ui {
namespace {

using experiment::SideName;

constexpr qsizetype kMostNamed = 4; // settings in a title

/// As a person made it, without what was drawn.
const experiment::Experiment& shownIn(const PictureData& data, Chart chart) {
    if (chart == Chart::map)
        return data.map.experiment;
    return chart == Chart::why ? data.why.experiment : data.run.info->asked;
}

const experiment::Experiment& originOf(const PictureData& data, Chart chart) {
    return data.origin ? *data.origin : shownIn(data, chart);
}

QStringList changedIn(const PictureData& data, Chart chart) {
    return changedSettings(originOf(data, chart), shownIn(data, chart));
}

/// "epoch 3 of 100", "update 2 of 4 in epoch 4".
QString whenOf(const PictureData& data) {
    const run::Frame& frame = *data.run.frame;
    if (const auto& weights = *frame.weights; weights.ofUpdates)
        return tr("update %1 of %2 in epoch %3").arg(weights.updates).arg(weights.ofUpdates).arg(frame.epoch + 1);
    return tr("epoch %1 of %2").arg(frame.epoch).arg(data.run.info->epochs);
}

/// "Mean |A − B| = 0.33 after 100 epochs."
QString gapOf(const PictureData& data) {
    const run::Frame& frame = *data.run.frame;
    const QString a = data.run.name(SideName::a);
    const QString b = data.run.name(SideName::b);
    if (!std::isfinite(frame.meanAbsDifference))
        return tr("The predictions are not finite.");
    const QString gap = tr("Mean |%1 − %2| = %3").arg(a, b, numberText(frame.meanAbsDifference));
    if (frame.weights->ofUpdates)
        return tr("%1 after %2.").arg(gap, whenOf(data));
    if (frame.epoch == 0)
        return tr("%1 before the training.").arg(gap);
    return tr("%1 after %n epoch(s).", nullptr, static_cast<int>(frame.epoch)).arg(gap);
}

} // namespace

QString titleOf(const PictureData& data, Chart chart) {
    const std::string& name = shownIn(data, chart).name;
    QString title = name.empty() ? tr("Untitled") : translatedWhole(name);
    if (const QStringList changed = changedIn(data, chart); changed.size() > kMostNamed)
        title += tr(" (%1 settings changed)").arg(changed.size());
    else if (!changed.isEmpty())
        title += tr(" (changed: %1)").arg(changed.join(QLatin1String(", ")));
    if (chart == Chart::why)
        return title;
    if (chart == Chart::map && data.map.map)
        return data.map.map->seeds.size() == 1
                   ? title
                   : tr("%1, median of %2 seeds").arg(title).arg(data.map.map->seeds.size());
    return QStringLiteral("%1, %2").arg(title, whenOf(data));
}

QString captionOf(const PictureData& data, Chart chart) {
    QStringList sentences;
    const auto& shown = shownIn(data, chart);
    const auto nameOf = [&](SideName side) {
        const QString& own = data.run.names[static_cast<std::size_t>(side)];
        return own.isEmpty() ? sideName(shown, side) : own;
    };
    const QStringList changed = changesOf(originOf(data, chart), shown, {nameOf(SideName::a), nameOf(SideName::b)});
    if (!changed.isEmpty())
        sentences += tr("Changed: %1.").arg(changed.join(QLatin1String(", ")));
    if (chart == Chart::why || chart == Chart::map)
        return sentences.join(QLatin1Char(' '));
    bool diverged = false;
    for (const SideName side : {SideName::a, SideName::b}) {
        if (!data.run.hasDiverged(side))
            continue;
        diverged = true;
        sentences += tr("%1 %2.").arg(nameOf(side), data.run.divergence(side)->text());
    }
    if (!diverged)
        sentences += gapOf(data);
    return sentences.join(QLatin1Char(' '));
}

QString fileNameOf(const PictureData& data, Chart chart) {
    static constexpr const char* kKeys[] = {"fit",          "loss",   "difference", "distance",
                                            "hidden-units", "charts", "why",        "map"};
    static_assert(std::size(kKeys) == std::size(kCharts));
    const QStringList changed = changedIn(data, chart);
    const QString what = changed.size() > 2 ? QStringLiteral("changed") : changed.join(QLatin1Char('-'));
    const QString base = data.file.isEmpty() ? toQString(shownIn(data, chart).name) : data.file;
    return safeFileName(QStringLiteral("%1-%2").arg(base, what)) + QLatin1Char('-') +
           QLatin1String(kKeys[static_cast<std::size_t>(chart)]);
}

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/run_texts.hpp"

#include "ui/language/tr.hpp"
#include "ui/widgets/number_text.hpp"
#include "ui/widgets/text.hpp"

#include <QDateTime>
#include <QLocale>
#include <QStringList>

#include <limits>

namespace twinsine::ui {
namespace {

constexpr QLatin1String kBetween(", ");
constexpr QLatin1String kData("data ");

/// "learning rate 0.01 (Keras 3)", which is English in the file: a label of the parameter table, then values. What the
/// points are called is a person's own text.
QString translatedChange(const QString& change) {
    if (change.startsWith(kData)) {
        const QString name = change.mid(kData.size());
        return QStringLiteral("%1 %2").arg(tr("data"), name == QLatin1String("own points") ? tr("own points") : name);
    }
    for (qsizetype end = change.size(); end > 0; end = change.lastIndexOf(QLatin1Char(' '), end - 1)) {
        QString label = change.left(end);
        for (const bool isCapital : {false, true}) {
            if (isCapital)
                label[0] = label[0].toUpper();
            if (QString found = translated(label); found != label) {
                for (const QString& value : change.mid(end).split(QLatin1Char(' '), Qt::SkipEmptyParts))
                    found += QLatin1Char(' ') + translated(value);
                return found;
            }
        }
    }
    return change;
}

} // namespace

QString threeDigits(std::optional<double> value) {
    return numberText(value.value_or(std::numeric_limits<double>::quiet_NaN()), 3);
}

QString seedText(const io::PastRun& run) {
    const auto one = [](const std::optional<std::int64_t>& seed) {
        return seed ? QString::number(*seed) : tr("random");
    };
    return run.seedA == run.seedB ? one(run.seedA) : QStringLiteral("%1 | %2").arg(one(run.seedA), one(run.seedB));
}

QString endText(const io::PastRun& run) {
    if (run.divergedA || run.divergedB || !run.gap)
        return tr("diverged");
    return run.stopped ? tr("%1, stopped").arg(threeDigits(run.gap)) : threeDigits(run.gap);
}

QString whenText(std::int64_t time) {
    const QDateTime then = QDateTime::fromMSecsSinceEpoch(time);
    const QDate today = QDate::currentDate();
    if (then.date() == today)
        return then.toString(QStringLiteral("hh:mm"));
    const bool isThisYear = then.date().year() == today.year();
    return QLocale().toString(then, isThisYear ? tr("d MMM") : tr("d MMM yyyy"));
}

QString changesText(const io::PastRun& run) {
    if (run.changes.empty())
        return tr("unchanged");
    QStringList changes = toQString(run.changes).split(kBetween);
    for (qsizetype i = 0; i < changes.size(); ++i) {
        if (changes[i].startsWith(kData)) // whose name ends the text and may have commas itself
            changes = changes.mid(0, i) << changes.mid(i).join(kBetween);
        changes[i] = translatedChange(changes[i]);
    }
    return changes.join(kBetween);
}

QString nameText(const io::PastRun& run) {
    if (!run.name.empty())
        return toQString(run.name);
    return run.title.empty() ? tr("Untitled") : translatedWhole(run.title);
}

QString detailsText(const io::PastRun& run) {
    QStringList lines{nameText(run)};
    if (!run.name.empty())
        lines += translatedWhole(run.title);
    lines += tr("Changed: %1").arg(changesText(run));
    lines +=
        tr("Seed %1 · %2 epochs · %3 | %4 updates").arg(seedText(run)).arg(run.epochs).arg(run.stepsA).arg(run.stepsB);
    lines += tr("Evaluation loss %1 | %2 · mean |A − B| %3")
                 .arg(threeDigits(run.lossA), threeDigits(run.lossB), endText(run));
    const auto diverged = [](const QString& side, const std::optional<std::int64_t>& at) {
        return at ? tr("%1 diverged at update %2").arg(side).arg(*at) : QString();
    };
    for (const QString& line :
         {diverged(QStringLiteral("A"), run.divergedA), diverged(QStringLiteral("B"), run.divergedB)})
        if (!line.isEmpty())
            lines += line;
    lines += tr("Trained in %1 by the %2 engine, %3")
                 .arg(timeText(run.seconds), toQString(run.engine),
                      QLocale().toString(QDateTime::fromMSecsSinceEpoch(run.time), tr("d MMM yyyy hh:mm:ss")));
    if (run.times > 1)
        lines += tr("Trained %1 times").arg(run.times);
    if (!run.isWhole)
        lines += tr("Its settings took too much room to be kept: they can't be brought back");
    return lines.join(QLatin1Char('\n'));
}

QString searchText(const io::PastRun& run) {
    return QStringList{toQString(run.name), toQString(run.title), toQString(run.origin),
                       changesText(run),    seedText(run),        endText(run)}
        .join(QLatin1Char('\n'))
        .toLower();
}

} // namespace twinsine::ui

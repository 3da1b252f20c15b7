// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/run_texts.hpp"

#include "ui/widgets/text.hpp"

#include <QDateTime>
#include <QLocale>
#include <QStringList>

#include <cmath>

namespace twinsine::ui {
namespace {

constexpr double kSmall = 0.001; // below and above these powers of ten are easier to read
constexpr double kLarge = 100000;

QString textOf(const char* text) { return QCoreApplication::translate("RunTexts", text); }

/// "⁻⁶"
QString raised(int power) {
    static const QString kDigits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    QString text = power < 0 ? QStringLiteral("⁻") : QString();
    for (const QChar digit : QString::number(std::abs(power)))
        text += kDigits[digit.digitValue()];
    return text;
}

} // namespace

QString threeDigits(std::optional<double> value) {
    if (!value || !std::isfinite(*value))
        return QStringLiteral("–");
    if (*value == 0)
        return QStringLiteral("0");
    QString text = QString::number(*value, 'e', 2);
    const int power = text.section(QLatin1Char('e'), 1).toInt();
    const double size = std::abs(*value);
    if (size >= kSmall && size < kLarge)
        text = QString::number(*value, 'f', std::max(2 - power, 0));
    else
        text = text.section(QLatin1Char('e'), 0, 0) + QStringLiteral("·10") + raised(power);
    return text.replace(QLatin1Char('-'), QStringLiteral("−"));
}

QString seedText(const io::PastRun& run) {
    const auto one = [](const std::optional<std::int64_t>& seed) {
        return seed ? QString::number(*seed) : textOf("random");
    };
    return run.seedA == run.seedB ? one(run.seedA) : QStringLiteral("%1 | %2").arg(one(run.seedA), one(run.seedB));
}

QString endText(const io::PastRun& run) {
    if (run.divergedA || run.divergedB || !run.gap)
        return textOf("diverged");
    return run.stopped ? textOf("%1, stopped").arg(threeDigits(run.gap)) : threeDigits(run.gap);
}

QString durationText(double seconds) {
    constexpr double kMinute = 60;
    if (seconds < 1)
        return textOf("%1 ms").arg(QString::number(seconds * 1000, 'f', seconds < 0.01 ? 1 : 0));
    if (seconds < kMinute)
        return textOf("%1 s").arg(QString::number(seconds, 'f', 1));
    const auto whole = static_cast<qint64>(std::round(seconds));
    return textOf("%1 min %2 s").arg(whole / 60).arg(whole % 60);
}

QString whenText(std::int64_t time) {
    const QDateTime then = QDateTime::fromMSecsSinceEpoch(time);
    const QDate today = QDate::currentDate();
    if (then.date() == today)
        return then.toString(QStringLiteral("hh:mm"));
    const bool isThisYear = then.date().year() == today.year();
    return QLocale(QLocale::English)
        .toString(then, isThisYear ? QStringLiteral("d MMM") : QStringLiteral("d MMM yyyy"));
}

QString changesText(const io::PastRun& run) {
    return run.changes.empty() ? textOf("unchanged") : toQString(run.changes);
}

QString nameText(const io::PastRun& run) {
    if (!run.name.empty())
        return toQString(run.name);
    return run.title.empty() ? textOf("Untitled") : toQString(run.title);
}

QString detailsText(const io::PastRun& run) {
    QStringList lines{nameText(run)};
    if (!run.name.empty())
        lines += toQString(run.title);
    lines += textOf("Changed: %1").arg(changesText(run));
    lines += textOf("Seed %1 · %2 epochs · %3 | %4 updates")
                 .arg(seedText(run))
                 .arg(run.epochs)
                 .arg(run.stepsA)
                 .arg(run.stepsB);
    lines += textOf("Evaluation loss %1 | %2 · mean |A − B| %3")
                 .arg(threeDigits(run.lossA), threeDigits(run.lossB), endText(run));
    const auto diverged = [](const QString& side, const std::optional<std::int64_t>& at) {
        return at ? textOf("%1 diverged at update %2").arg(side).arg(*at) : QString();
    };
    for (const QString& line :
         {diverged(QStringLiteral("A"), run.divergedA), diverged(QStringLiteral("B"), run.divergedB)})
        if (!line.isEmpty())
            lines += line;
    lines += textOf("Trained in %1 by the %2 engine, %3")
                 .arg(durationText(run.seconds), toQString(run.engine),
                      QLocale(QLocale::English)
                          .toString(QDateTime::fromMSecsSinceEpoch(run.time), QStringLiteral("d MMM yyyy hh:mm:ss")));
    if (run.times > 1)
        lines += textOf("Trained %1 times").arg(run.times);
    if (!run.isWhole)
        lines += textOf("Its settings took too much room to be kept: they can't be brought back");
    return lines.join(QLatin1Char('\n'));
}

QString searchText(const io::PastRun& run) {
    return QStringList{toQString(run.name), toQString(run.title), toQString(run.origin),
                       changesText(run),    seedText(run),        endText(run)}
        .join(QLatin1Char('\n'))
        .toLower();
}

} // namespace twinsine::ui

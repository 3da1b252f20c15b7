// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/number_text.hpp"

#include "ui/language/language.hpp"
#include "ui/language/tr.hpp"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace twinsine::ui {
namespace {

constexpr int kLeastPower = -3; // of ten, written without one
constexpr int kMostPower = 4;
constexpr std::int64_t kMinute = 60;
constexpr std::int64_t kHour = 60 * kMinute;

QString superscript(int number) {
    constexpr std::array<char16_t, 10> kDigits{u'⁰', u'¹', u'²', u'³', u'⁴', u'⁵', u'⁶', u'⁷', u'⁸', u'⁹'};
    QString text;
    for (const QChar c : QString::number(number))
        text += c == QLatin1Char('-') ? QChar(u'⁻') : QChar(kDigits[static_cast<std::size_t>(c.digitValue())]);
    return text;
}

} // namespace

QString typographic(const QString& number) {
    const auto split = number.indexOf(QLatin1Char('e'));
    QString text = withDecimalPoint(number.left(split)).replace(QLatin1Char('-'), QChar(u'−'));
    if (split < 0)
        return text;
    const QString power = QStringLiteral("10") + superscript(number.mid(split + 1).toInt());
    return text == QLatin1String("1") ? power : QStringLiteral("%1·%2").arg(text, power);
}

QString numberText(double value, int digits) {
    if (std::isnan(value))
        return QStringLiteral("–");
    if (std::isinf(value))
        return value > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
    if (value == 0)
        return QStringLiteral("0");
    const QString scientific = QString::number(value, 'e', digits - 1); // rounded: 9.9996 has another power than 9.9994
    const int power = scientific.mid(scientific.indexOf(QLatin1Char('e')) + 1).toInt();
    const bool isPlain = power >= kLeastPower && power <= kMostPower;
    return typographic(isPlain ? QString::number(value, 'f', std::max(digits - 1 - power, 0)) : scientific);
}

QString timeText(double seconds) {
    const auto threeDigits = [](double value) {
        return withDecimalPoint(QString::number(value, 'f', value < 9.995 ? 2 : value < 99.95 ? 1 : 0));
    };
    if (seconds < 0.9995)
        return tr("%1 ms").arg(threeDigits(seconds * 1000));
    if (seconds < 59.95)
        return tr("%1 s").arg(threeDigits(seconds));
    const auto whole = static_cast<std::int64_t>(std::llround(std::min(seconds, 1e15)));
    if (whole < kHour)
        return tr("%1 min %2 s").arg(whole / kMinute).arg(whole % kMinute);
    return tr("%1 h %2 min").arg(whole / kHour).arg(whole % kHour / kMinute);
}

} // namespace twinsine::ui

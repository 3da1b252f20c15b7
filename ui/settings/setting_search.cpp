// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/setting_search.hpp"

#include "ui/widgets/text.hpp"

#include <QStringList>

#include <algorithm>

namespace twinsine::ui {
namespace {

bool hasEveryWord(const QString& text, const QString& search) {
    const QStringList words = search.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

/// All that is known of a setting, in lines: no word reaches from one into the next.
QString wordsOf(const experiment::Entry& entry) {
    const auto& parameter = *entry.parameter;
    return QStringList{translated(entry.label),           toQString(entry.path),
                       toQString(parameter.key),          translated(parameter.label),
                       translated(parameter.help),        translated(experiment::label(parameter.group)),
                       valueText(parameter, entry.value), toQString(experiment::toText(entry.value))}
        .join(QLatin1Char('\n'));
}

} // namespace

bool isFound(const experiment::Entry& entry, const QString& search) { return hasEveryWord(wordsOf(entry), search); }

bool isFound(const SettingRow& row, const QString& search) {
    QString words;
    for (const auto* entry : {&row.a, &row.b})
        if (*entry)
            words += wordsOf(**entry) + QLatin1Char('\n');
    return hasEveryWord(words, search);
}

} // namespace twinsine::ui

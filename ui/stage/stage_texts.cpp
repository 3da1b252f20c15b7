// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/stage_texts.hpp"

#include "core/analysis/remarks.hpp"
#include "ui/language/language.hpp"
#include "ui/language/tr.hpp"
#include "ui/settings/setting_rows.hpp"
#include "ui/widgets/text.hpp"

#include <QCoreApplication>
#include <QStringList>

#include <utility>

namespace twinsine::ui {
namespace {

constexpr qsizetype kMost = 6; // more than that nobody reads from the last row

} // namespace

QString differencesText(const experiment::Experiment& experiment) {
    const auto names = sideNamesIn(experiment);
    QStringList differences;
    bool haveWeights = false;
    for (const SettingRow& row : settingRows(experiment)) {
        if (!row.differs || row.path == "framework")
            continue;
        const bool areWeights = row.group == experiment::Group::initialWeights;
        if (areWeights && std::exchange(haveWeights, true))
            continue;
        const QString name = areWeights ? tr("initial weights") : inSentence(translated(row.label));
        if (!differences.contains(name))
            differences += name;
    }
    QStringList lines;
    if (differences.size() > kMost)
        differences = differences.mid(0, kMost) + QStringList(tr("%1 more").arg(differences.size() - kMost));
    lines += differences.isEmpty()
                 ? tr("No setting differs.")
                 : tr("%1 and %2 differ in %3.")
                       .arg(toQString(names.of(experiment::SideName::a)), toQString(names.of(experiment::SideName::b)),
                            differences.join(QStringLiteral(", ")));
    for (const auto& remark : analysis::remarksOf(experiment, names))
        lines += translated(remark);
    return lines.join(QLatin1Char(' '));
}

QString stageKeys(bool inLesson) {
    enum class When { always, steps, presets };
    struct Key {
        const char* keys;
        const char* does;
        When when = When::always;
    };
    static constexpr Key kKeys[] = {
        {QT_TR_NOOP("1 … 9"), QT_TR_NOOP("a try; again: undoes it"), When::presets},
        {QT_TR_NOOP("D or R"), QT_TR_NOOP("another seed"), When::presets},
        {QT_TR_NOOP("Page up, Page down"), QT_TR_NOOP("the preset before, the next one"), When::presets},
        {QT_TR_NOOP("Page up, Page down"), QT_TR_NOOP("the step before, the next one"), When::steps},
        {QT_TR_NOOP("Space"), QT_TR_NOOP("train, or pause")},
        {QT_TR_NOOP("← →, Home, End"), QT_TR_NOOP("back, on, the start, the latest epoch")},
        {QT_TR_NOOP("S"), QT_TR_NOOP("slow motion, from the start; again: the pace before")},
        {QT_TR_NOOP("+ −"), QT_TR_NOOP("faster, slower")},
        {QT_TR_NOOP("H (Shift+H)"), QT_TR_NOOP("hide the right (left) side; Enter, Space or H: reveal")},
        {QT_TR_NOOP("C"), QT_TR_NOOP("one chart, two, four")},
        {QT_TR_NOOP("N"), QT_TR_NOOP("speaker's notes")},
        {QT_TR_NOOP("X"), QT_TR_NOOP("the next screen; the notes take the one that is left")},
        {QT_TR_NOOP("P"), QT_TR_NOOP("ring around the pointer")},
        {QT_TR_NOOP("Ctrl+Z"), QT_TR_NOOP("undo the last change")},
        {QT_TR_NOOP("Esc or F5"), QT_TR_NOOP("leave")},
    };
    QString rows;
    for (const Key& key : kKeys)
        if (key.when != (inLesson ? When::presets : When::steps))
            rows +=
                QStringLiteral("<tr><td><b>%1</b>&nbsp;&nbsp;</td><td>%2</td></tr>").arg(tr(key.keys), tr(key.does));
    return QStringLiteral("<table>%1</table>").arg(rows);
}

} // namespace twinsine::ui

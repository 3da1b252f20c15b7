// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/stage_texts.hpp"

#include "core/analysis/remarks.hpp"
#include "ui/settings/setting_rows.hpp"
#include "ui/widgets/text.hpp"

#include <QCoreApplication>
#include <QStringList>

#include <utility>

namespace twinsine::ui {
namespace {

constexpr qsizetype kMost = 6; // more than that nobody reads from the last row

QString tr(const char* text) { return QCoreApplication::translate("stage", text); }

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
        const QString name = areWeights ? tr("initial weights") : translated(row.label).toLower();
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
        lines += toQString(remark);
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
        {"1 … 9", "a try; again: takes it back", When::presets},
        {"D or R", "another seed", When::presets},
        {"Page up, Page down", "the preset before, the next one", When::presets},
        {"Page up, Page down", "the step before, the next one", When::steps},
        {"Space", "train, or pause"},
        {"← →, Home, End", "back, on, the start, the latest epoch"},
        {"S", "slow motion, from the start; again: the pace before"},
        {"+ −", "faster, slower"},
        {"H (Shift+H)", "hide the right (left) side; Enter, Space or H: reveal"},
        {"C", "one chart, two, four"},
        {"N", "speaker's notes"},
        {"X", "the next screen; the notes take the one that is left"},
        {"P", "ring around the pointer"},
        {"Ctrl+Z", "take the last change back"},
        {"Esc or F5", "leave"},
    };
    QString rows;
    for (const Key& key : kKeys)
        if (key.when != (inLesson ? When::presets : When::steps))
            rows +=
                QStringLiteral("<tr><td><b>%1</b>&nbsp;&nbsp;</td><td>%2</td></tr>").arg(tr(key.keys), tr(key.does));
    return QStringLiteral("<table>%1</table>").arg(rows);
}

} // namespace twinsine::ui

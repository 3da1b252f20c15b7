// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/note.hpp"

#include "ui/widgets/text.hpp"

#include <QStringList>

namespace twinsine::ui {
namespace {

using conversion::Replacement;
using experiment::Value;

constexpr qsizetype kShown = 5; // of a list in one line

QString tr(const char* text) { return QCoreApplication::translate("notes", text); }

bool isClass(const Replacement& replacement) { return replacement.path.ends_with(".class_name"); }

QString valueText(const Replacement& replacement, const Value& value, bool exact) {
    const auto* real = std::get_if<double>(&value);
    return real && !exact ? shortNumber(*real) : ui::valueText(*replacement.parameter, value);
}

/// As it stands within a sentence: "learning rate", but "L1 strength" and "EMA momentum".
QString withinSentence(QString label) {
    if (label.size() > 1 && label[1].isLower())
        label[0] = label[0].toLower();
    return label;
}

QString nameOf(const Replacement& replacement) {
    const bool isArgument = replacement.path.find(".config.") != std::string::npos;
    return withinSentence(isArgument ? translated(replacement.parameter->label) : translated(replacement.label));
}

QString sentence(const Replacement& replacement) {
    const QString was = replacement.was ? valueText(replacement, *replacement.was, false) : QString();
    const QString is = replacement.is ? valueText(replacement, *replacement.is, false) : QString();
    if (isClass(replacement))
        return tr("%1 became %2").arg(was, is);
    if (!replacement.is)
        return tr("%1 %2 is gone").arg(nameOf(replacement), was);
    if (!replacement.was)
        return tr("%1 is %2").arg(nameOf(replacement), is);
    return tr("%1 %2 became %3").arg(nameOf(replacement), was, is);
}

QString shortened(QStringList items) {
    items.removeDuplicates(); // the same of several layers
    const qsizetype more = items.size() - kShown;
    if (more < 2)
        return items.join(tr(", "));
    return tr("%1 and %2 more").arg(items.mid(0, kShown).join(tr(", ")), QString::number(more));
}

QString line(const Replacement& replacement) {
    const auto shown = [&](const std::optional<Value>& value) {
        return value ? valueText(replacement, *value, true).toHtmlEscaped() : QStringLiteral("–");
    };
    return QStringLiteral("<tr><td>%1:&nbsp;</td><td>%2&nbsp;→ %3</td></tr>")
        .arg(translated(replacement.label).toHtmlEscaped(), shown(replacement.was), shown(replacement.is));
}

} // namespace

std::optional<Note> noteOfFramework(const QString& side, const std::vector<Replacement>& replaced) {
    if (replaced.empty())
        return std::nullopt;
    QStringList items;
    QString lines;
    for (const Replacement& replacement : replaced) {
        items += sentence(replacement);
        lines += line(replacement);
    }
    return Note{tr("%1: %2").arg(side, shortened(items)),
                QStringLiteral("<table style=\"white-space: nowrap\">%1</table>").arg(lines)};
}

std::optional<Note> noteOfClass(const experiment::Side& before, const experiment::Side& after) {
    const auto find = [](const experiment::Side& side) {
        return experiment::findClass(experiment::Role::optimizer, side.framework, side.optimizer.className);
    };
    const auto* from = find(before);
    const auto* to = find(after);
    if (from == to)
        return std::nullopt;
    QStringList kept;
    QStringList lost;
    for (const auto& entry : entriesOf(before)) {
        const auto* argument = entry.path.starts_with("optimizer.config.") ? from->find(entry.parameter->key) : nullptr;
        if (!argument || !entry.inEffect || entry.value == argument->value)
            continue;
        const Replacement stays{entry.path, entry.label, entry.parameter, entry.value, entry.value};
        const QString text = nameOf(stays) + QLatin1Char(' ') + valueText(stays, entry.value, false);
        (experiment::counterpartOf(argument->key, *to) ? kept : lost) += text;
    }
    QStringList parts;
    if (!kept.isEmpty())
        parts += tr("keeps %1").arg(kept.join(tr(", ")));
    if (!lost.isEmpty())
        parts += tr("does not have %1").arg(lost.join(tr(", ")));
    if (parts.isEmpty())
        return std::nullopt;
    return Note{QStringLiteral("%1 %2").arg(toQString(to->name), parts.join(tr(" and "))), {}};
}

Note noteOfNearest(const QString& side, const std::string& wanted, const conversion::Nearest& nearest,
                   const std::vector<Replacement>& replaced) {
    QStringList arguments;
    QStringList differences;
    for (const Replacement& replacement : replaced) {
        if (!replacement.was)
            arguments += nameOf(replacement) + QLatin1Char(' ') + valueText(replacement, *replacement.is, false);
        else if (!replacement.is && replacement.path.starts_with("optimizer"))
            differences += sentence(replacement);
    }
    if (!nearest.differs.empty())
        differences += translated(nearest.differs);
    QString text =
        tr("%1 has no %2; the nearest is %3").arg(side, toQString(wanted), toQString(nearest.object.className));
    if (!arguments.isEmpty())
        text += tr(" with %1").arg(arguments.join(tr(", ")));
    text += differences.isEmpty() ? tr(". They compute alike, up to rounding.")
                                  : tr(". What still differs: %1.").arg(differences.join(tr("; ")));
    return {text, {}};
}

std::optional<Note> noteOfAllAlike(const experiment::Experiment& experiment, experiment::SideName from,
                                   const conversion::AllAlike& alike) {
    const auto to = other(from);
    QStringList classes;
    QStringList differences;
    for (const Replacement& replacement : alike.replaced) {
        const bool isInitializer = replacement.path.find("_initializer.") != std::string::npos;
        if (isClass(replacement))
            classes += tr("%1 for %2")
                           .arg(valueText(replacement, *replacement.is, false),
                                valueText(replacement, *replacement.was, false));
        else if (replacement.was && replacement.is)
            differences += tr("%1 (%2 against %3)")
                               .arg(nameOf(replacement), valueText(replacement, *replacement.was, false),
                                    valueText(replacement, *replacement.is, false));
        else if (replacement.was && !isInitializer) // arguments of what came nearest make it alike
            differences += sentence(replacement);
    }
    for (const std::string_view difference : alike.differs)
        differences += translated(difference);
    classes.removeDuplicates();
    differences.removeDuplicates();
    const bool oneFramework = experiment.a.framework == experiment.b.framework;
    if (oneFramework && differences.isEmpty())
        return std::nullopt;
    QString text = tr("%1 is like %2 now").arg(sideName(experiment, to), sideName(experiment, from));
    if (!classes.isEmpty())
        text += tr(", with %1").arg(classes.join(tr(", ")));
    text += differences.isEmpty() ? tr(". They compute alike, up to rounding.")
                                  : tr(". What still differs: %1.").arg(differences.join(tr("; ")));
    return Note{text, {}};
}

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/note.hpp"

#include "ui/language/tr.hpp"
#include "ui/widgets/text.hpp"

#include <QStringList>

namespace twinsine::ui {
namespace {

using conversion::Replacement;
using experiment::Experiment;
using experiment::SideName;
using experiment::Value;

constexpr qsizetype kShown = 5; // of a list in one line

bool isClass(const Replacement& replacement) { return replacement.path.ends_with(".class_name"); }

QString replacementText(const Replacement& replacement, const Value& value, bool exact) {
    const auto* real = std::get_if<double>(&value);
    return real && !exact ? withDecimalPoint(QString::number(*real, 'g', 4))
                          : ui::valueText(*replacement.parameter, value);
}

QString nameOf(const Replacement& replacement) {
    const bool isArgument = replacement.path.find(".config.") != std::string::npos;
    return inSentence(isArgument ? translated(replacement.parameter->label) : translated(replacement.label));
}

QString sentence(const Replacement& replacement) {
    const QString was = replacement.was ? replacementText(replacement, *replacement.was, false) : QString();
    const QString is = replacement.is ? replacementText(replacement, *replacement.is, false) : QString();
    if (isClass(replacement))
        return ui::tr("%1 → %2").arg(was, is);
    if (!replacement.is)
        return ui::tr("no %1 (it was %2)").arg(nameOf(replacement), was);
    if (!replacement.was)
        return ui::tr("%1 is %2").arg(nameOf(replacement), is);
    return ui::tr("%1 %2 → %3").arg(nameOf(replacement), was, is);
}

QString shortened(QStringList items) {
    items.removeDuplicates(); // the same of several layers
    const qsizetype more = items.size() - kShown;
    if (more < 2)
        return items.join(ui::tr(", "));
    return ui::tr("%1 and %2 more").arg(items.mid(0, kShown).join(ui::tr(", ")), QString::number(more));
}

QString line(const Replacement& replacement) {
    const auto shown = [&](const std::optional<Value>& value) {
        return value ? replacementText(replacement, *value, true).toHtmlEscaped() : QStringLiteral("–");
    };
    return QStringLiteral("<tr><td>%1:&nbsp;</td><td>%2&nbsp;→ %3</td></tr>")
        .arg(translated(replacement.label).toHtmlEscaped(), shown(replacement.was), shown(replacement.is));
}

/// ". They compute alike" or what still differs, each once.
QString remainingText(const conversion::Remaining& remaining) {
    QStringList differences;
    for (const Replacement& replacement : remaining.settings)
        differences += replacement.was && replacement.is
                           ? ui::tr("%1 (%2 against %3)")
                                 .arg(nameOf(replacement), replacementText(replacement, *replacement.was, false),
                                      replacementText(replacement, *replacement.is, false))
                           : sentence(replacement);
    for (const std::string_view fact : remaining.facts)
        differences += translated(fact);
    differences.removeDuplicates();
    return differences.isEmpty() ? ui::tr(". They compute alike, up to rounding.")
                                 : ui::tr(". What still differs: %1.").arg(differences.join(ui::tr("; ")));
}

/// "learning rate 0.02, amsgrad yes"
QString listed(const std::vector<Replacement>& settings, std::optional<Value> Replacement::*value) {
    QStringList items;
    for (const Replacement& setting : settings)
        items += nameOf(setting) + QLatin1Char(' ') + replacementText(setting, *(setting.*value), false);
    return items.join(ui::tr(", "));
}

/// The line for each kind of note, and its details.
struct Wording {
    const Experiment& experiment; ///< after the edit
    SideName side;

    Note operator()(const conversion::FrameworkNote& note) const {
        QStringList items;
        QString lines;
        for (const Replacement& replacement : note.replaced) {
            items += sentence(replacement);
            lines += line(replacement);
        }
        return {ui::tr("%1: %2").arg(sideName(experiment, side), shortened(items)),
                QStringLiteral("<table style=\"white-space: nowrap\">%1</table>").arg(lines)};
    }

    Note operator()(const conversion::OptimizerNote& note) const {
        QStringList parts;
        if (!note.kept.empty())
            parts += ui::tr("keeps %1").arg(listed(note.kept, &Replacement::was));
        if (!note.lost.empty())
            parts += ui::tr("does not have %1").arg(listed(note.lost, &Replacement::was));
        const QString name = toQString(experiment.side(side).optimizer.className);
        return {QStringLiteral("%1 %2").arg(name, parts.join(ui::tr(" and "))), {}};
    }

    Note operator()(const conversion::NearestNote& note) const {
        QString text = ui::tr("%1 has no %2; the nearest is %3")
                           .arg(sideName(experiment, side), toQString(note.wanted), toQString(note.taken));
        if (!note.arguments.empty())
            text += ui::tr(" with %1").arg(listed(note.arguments, &Replacement::is));
        return {text + remainingText(note.remaining), {}};
    }

    Note operator()(const conversion::AlikeNote& note) const {
        QStringList classes;
        for (const Replacement& replacement : note.classes)
            classes += ui::tr("%1 for %2")
                           .arg(replacementText(replacement, *replacement.is, false),
                                replacementText(replacement, *replacement.was, false));
        classes.removeDuplicates();
        QString text = ui::tr("%1 is like %2 now").arg(sideName(experiment, side), sideName(experiment, other(side)));
        if (!classes.isEmpty())
            text += ui::tr(", with %1").arg(classes.join(ui::tr(", ")));
        return {text + remainingText(note.remaining), {}};
    }
};

} // namespace

std::optional<Note> noteOf(const conversion::Edit& edit) {
    if (!edit.experiment || !edit.note)
        return std::nullopt;
    Note note = std::visit(Wording{*edit.experiment, edit.note->side}, edit.note->what);
    if (edit.note->offersWeights)
        note.offersWeightsTo = edit.note->side;
    return note;
}

} // namespace twinsine::ui

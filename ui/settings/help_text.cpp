// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/help_text.hpp"

#include "core/script/setting_script.hpp"
#include "ui/language/tr.hpp"
#include "ui/settings/setting_rows.hpp"
#include "ui/widgets/text.hpp"

namespace twinsine::ui {
namespace {

QString paragraph(const QString& text) { return QStringLiteral("<p>%1</p>").arg(text); }

QString code(const QString& text) { return QStringLiteral("<code>%1</code>").arg(text.toHtmlEscaped()); }

} // namespace

QString helpText(const experiment::Side* side, const experiment::Entry& entry) {
    const auto& parameter = *entry.parameter;
    QString help = paragraph(QStringLiteral("<b>%1</b>").arg(translated(entry.label).toHtmlEscaped())) +
                   paragraph(translated(parameter.help).toHtmlEscaped());
    if (side)
        if (const std::string script = script::scriptOf(*side, entry); !script.empty())
            help += paragraph(tr("In a %1 script: %2").arg(frameworkName(side->framework), code(toQString(script))));
    const QString now = valueText(parameter, entry.value).toHtmlEscaped();
    const QString standard = valueText(parameter, entry.defaultValue).toHtmlEscaped();
    if (entry.required)
        help += paragraph(tr("Now: %1. Required; no default.").arg(now));
    else if (atDefault(entry))
        help += paragraph(tr("Now: %1, the default.").arg(now));
    else
        help += paragraph(tr("Now: %1, set by hand. The default: %2.").arg(now, standard));
    return help + paragraph(tr("In a file: %1").arg(code(toQString(entry.path))));
}

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guide/guide_text.hpp"

#include <QFile>
#include <QRegularExpression>

// Of a static library, whose resources are not there by themselves; outside of any namespace.
static void initGuide() { Q_INIT_RESOURCE(guide); }

namespace twinsine::ui {
namespace {

QString textOf(const QString& document) {
    QFile file(QStringLiteral(":/docs/") + document);
    file.open(QIODevice::ReadOnly);
    return QString::fromUtf8(file.readAll());
}

/// Of its first line, "# Command line".
QString titleOf(const QString& text) { return text.section(QLatin1Char('\n'), 0, 0).mid(2); }

/// Where a link of a document leads in the one text; empty: not in it.
QString inOneText(const QString& target) {
    if (target.startsWith(QLatin1Char('#')))
        return target;
    const QString document = target.section(QLatin1Char('#'), 0, 0);
    if (!guideDocuments().contains(document))
        return {};
    const QString anchor = target.section(QLatin1Char('#'), 1);
    return QLatin1Char('#') + (anchor.isEmpty() ? anchorOf(titleOf(textOf(document))) : anchor);
}

QString withLinksOfOneText(const QString& text) {
    static const QRegularExpression link(QStringLiteral("(?<!!)\\[([^\\]]*)\\]\\(([^)]*)\\)"));
    QString result;
    qsizetype from = 0;
    for (auto each = link.globalMatch(text); each.hasNext();) {
        const auto found = each.next();
        result += QStringView(text).mid(from, found.capturedStart() - from);
        const QString target = inOneText(found.captured(2));
        result += target.isEmpty() ? found.captured(1) : QStringLiteral("[%1](%2)").arg(found.captured(1), target);
        from = found.capturedEnd();
    }
    result += QStringView(text).mid(from);
    return result;
}

} // namespace

const QStringList& guideDocuments() {
    static const QStringList documents{QStringLiteral("guide.md"),         QStringLiteral("presets.md"),
                                       QStringLiteral("command-line.md"),  QStringLiteral("experiment-format.md"),
                                       QStringLiteral("lessons.md"),       QStringLiteral("exactness.md"),
                                       QStringLiteral("reliability.md"),   QStringLiteral("speed.md"),
                                       QStringLiteral("many-machines.md"), QStringLiteral("building.md")};
    return documents;
}

QString guideText() {
    initGuide();
    QString all;
    for (const QString& document : guideDocuments())
        all += withLinksOfOneText(textOf(document)) + QLatin1Char('\n');
    // Qt makes a picture of each line of what a picture is called.
    static const QRegularExpression picture(QStringLiteral("!\\[[^\\]]*\\]"));
    return all.replace(picture, QStringLiteral("![picture]"));
}

QString anchorOf(const QString& heading) {
    QString anchor;
    for (const QChar c : heading.toLower()) {
        if (c.isLetterOrNumber() || c == QLatin1Char('-') || c == QLatin1Char('_'))
            anchor += c;
        else if (c == QLatin1Char(' '))
            anchor += QLatin1Char('-');
    }
    return anchor;
}

} // namespace twinsine::ui

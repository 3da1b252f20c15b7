// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/script/python_highlighter.hpp"

#include "ui/theme/theme.hpp"

#include <QRegularExpression>

namespace twinsine::ui {
namespace {

/// One of them matches at a time, so that no keyword is found in a string and no string in a comment.
const QRegularExpression& tokens() {
    static const QRegularExpression kTokens(QStringLiteral(
        R"((?<comment>#.*)|(?<string>"[^"]*"?))"
        R"(|(?<keyword>\b(?:import|from|as|def|return|for|in|if|with|and|or|not|lambda|None|True|False)\b))"
        R"(|(?<number>(?<![\w.])\d+(?:\.\d*)?(?:e[+-]?\d+)?|(?<![\w.])\.\d+)|(?<decorator>^\s*@[\w.]+))"));
    return kTokens;
}

} // namespace

void PythonHighlighter::highlightBlock(const QString& text) {
    const theme::Colours& colours = theme::current();
    const std::pair<const char*, QColor> kinds[] = {{"comment", colours.faintText},
                                                    {"string", colours.codeString},
                                                    {"keyword", colours.codeKeyword},
                                                    {"decorator", colours.codeKeyword},
                                                    {"number", colours.codeNumber}};
    for (auto found = tokens().globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch token = found.next();
        for (const auto& [name, colour] : kinds)
            if (token.capturedLength(QLatin1String(name)) > 0)
                setFormat(static_cast<int>(token.capturedStart()), static_cast<int>(token.capturedLength()), colour);
    }
}

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language/translator.hpp"

#include "ui/language/language.hpp"

#include <QXmlStreamReader>

#include <algorithm>

namespace twinsine::ui {
namespace {

constexpr qsizetype kMostKept = 2000;
constexpr QLatin1String kAsItIs(":s");
constexpr qsizetype kLeastLetters = 4; ///< of a pattern, or it would fit nearly everything

const QRegularExpression& placeholder() {
    static const QRegularExpression kPlaceholder(QStringLiteral("\\{([0-9]*)(:[^}]*)?\\}"));
    return kPlaceholder;
}

QString keyOf(const QString& source, const QString& comment) { return source + QChar(u'\x04') + comment; }

/// Of a language with one form for 1 and another for all else, as most of Europe's west has.
qsizetype pluralForm(int count) { return count == 1 ? 0 : 1; }

qsizetype lettersIn(const QString& text) {
    return std::ranges::count_if(text, [](QChar c) { return c.isLetter(); });
}

/// "must be {} or more" as "^must be (.+) or more$".
QRegularExpression patternOf(const QString& source) {
    QString pattern;
    qsizetype end = 0;
    for (auto found = placeholder().globalMatch(source); found.hasNext();) {
        const auto match = found.next();
        pattern += QRegularExpression::escape(source.mid(end, match.capturedStart() - end)) + QStringLiteral("(.+?)");
        end = match.capturedEnd();
    }
    pattern += QRegularExpression::escape(source.mid(end));
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                              QRegularExpression::DotMatchesEverythingOption);
}

struct Message {
    QString source;
    QString comment;
    QStringList forms;
    bool finished = true;
};

QString formOf(QXmlStreamReader& xml) { return xml.readElementText(QXmlStreamReader::IncludeChildElements); }

Message readMessage(QXmlStreamReader& xml) {
    Message message;
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            message.source = formOf(xml);
        } else if (xml.name() == QLatin1String("comment")) {
            message.comment = formOf(xml);
        } else if (xml.name() == QLatin1String("translation")) {
            message.finished = !xml.attributes().hasAttribute(QLatin1String("type"));
            QString text;
            while (xml.readNext() != QXmlStreamReader::EndElement && !xml.atEnd())
                if (xml.isStartElement())
                    message.forms += formOf(xml);
                else
                    text += xml.text();
            if (message.forms.isEmpty())
                message.forms += text;
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

} // namespace

bool Translator::add(QIODevice& ts) {
    QXmlStreamReader xml(&ts);
    if (!xml.readNextStartElement() || xml.name() != QLatin1String("TS"))
        return false;
    bool agrees = true;
    while (xml.readNextStartElement()) { // contexts
        while (xml.readNextStartElement()) {
            if (xml.name() != QLatin1String("message")) {
                xml.skipCurrentElement();
                continue;
            }
            const Message message = readMessage(xml);
            if (!message.finished || message.forms.contains(QString()))
                continue;
            QStringList& forms = m_messages[keyOf(message.source, message.comment)];
            agrees = agrees && (forms.isEmpty() || forms == message.forms);
            if (forms.isEmpty() && placeholder().match(message.source).hasMatch() &&
                lettersIn(message.source) >= kLeastLetters)
                m_patterns.push_back({patternOf(message.source), message.forms.front(), message.source.size()});
            forms = message.forms;
        }
    }
    std::ranges::stable_sort(m_patterns, std::greater(), &Pattern::length);
    return agrees && !xml.hasError();
}

QString Translator::translate(const char*, const char* source, const char* disambiguation, int count) const {
    if (m_of == Of::window && InEnglish::now())
        return {};
    const auto found = m_messages.find(keyOf(QString::fromUtf8(source), QString::fromUtf8(disambiguation)));
    if (found == m_messages.end())
        return {};
    return (*found)[count < 0 ? 0 : std::min(pluralForm(count), found->size() - 1)];
}

QString Translator::translated(const QString& text) const {
    if (InEnglish::now() || text.isEmpty())
        return text;
    if (const auto found = m_messages.find(keyOf(text, {})); found != m_messages.end())
        return found->front();
    {
        const QMutexLocker lock(&m_guard);
        if (const auto known = m_translated.constFind(text); known != m_translated.constEnd())
            return *known;
    }
    const QString result = filledIn(text);
    const QMutexLocker lock(&m_guard);
    if (m_translated.size() >= kMostKept) // numbers in a text make ever new ones
        m_translated.clear();
    m_translated.insert(text, result);
    return result;
}

QString Translator::filledIn(const QString& text) const {
    static const QRegularExpression kNumber(QStringLiteral("-?[0-9]+\\.[0-9]+(e[-+][0-9]+)?"));
    if (kNumber.match(text, 0, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption)
            .capturedLength() == text.size())
        return withDecimalPoint(text);
    const auto withFirst = [](QString word, QChar first) { return word.replace(0, 1, first); };
    const QChar first = text.front();
    const bool isCapital = first.isUpper(); // at the beginning of a sentence, or else within one
    if (const auto found = m_messages.find(keyOf(withFirst(text, isCapital ? first.toLower() : first.toUpper()), {}));
        found != m_messages.end())
        return isCapital ? withFirst(found->front(), found->front().front().toUpper()) : inSentence(found->front());
    static const QRegularExpression kBetweenSentences(QStringLiteral("(?<=[.?!]) (?=[A-Z0-9])"));
    if (const QStringList sentences = text.split(kBetweenSentences); sentences.size() > 1)
        return translatedEach(sentences).join(QLatin1Char(' '));
    for (const Pattern& pattern : m_patterns) {
        const auto match = pattern.source.match(text);
        if (!match.hasMatch())
            continue;
        QString result;
        qsizetype end = 0;
        int next = 1;
        for (auto found = placeholder().globalMatch(pattern.translation); found.hasNext();) {
            const auto place = found.next();
            const QString number = place.captured(1);
            const QString filled = match.captured(number.isEmpty() ? next++ : number.toInt() + 1);
            result += pattern.translation.mid(end, place.capturedStart() - end) +
                      (place.captured(2) == kAsItIs ? filled : translated(filled));
            end = place.capturedEnd();
        }
        return result + pattern.translation.mid(end);
    }
    static const QRegularExpression kInBrackets(QStringLiteral("^(.+) \\((.+)\\)$"));
    if (const auto match = kInBrackets.match(text); match.hasMatch())
        return QStringLiteral("%1 (%2)").arg(translated(match.captured(1)), translated(match.captured(2)));
    if (const auto colon = text.indexOf(QLatin1String(": ")); colon >= 0)
        return text.left(colon + 2) + translated(text.mid(colon + 2));
    if (text.endsWith(QLatin1Char('.'))) // a reason that is the end of a sentence
        return translated(text.chopped(1)) + QLatin1Char('.');
    const QStringList parts = text.split(QStringLiteral(", "));
    return parts.size() > 1 ? translatedEach(parts).join(QLatin1String(", ")) : text;
}

QStringList Translator::translatedEach(QStringList texts) const {
    for (QString& text : texts)
        text = translated(text);
    return texts;
}

} // namespace twinsine::ui

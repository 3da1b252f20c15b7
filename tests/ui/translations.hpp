// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The messages of the window's translations, and a window in another language for the time of a test.

#include "ui/language/language.hpp"
#include "ui/language/translator.hpp"

#include <QApplication>
#include <QBuffer>
#include <QFile>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

#include <memory>
#include <vector>

namespace twinsine::tests {

struct TsMessage {
    QString source;
    QStringList forms;
    bool finished = true;
    bool isCounted = false; ///< has plural forms
};

inline const QStringList& germanFiles() {
    static const QStringList files{QStringLiteral(":/translations/de.ts"),
                                   QStringLiteral(":/translations/de-presets.ts")};
    return files;
}

inline std::vector<TsMessage> messagesOf(const QString& name) {
    QFile file(name);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name.toStdString();
    std::vector<TsMessage> messages;
    for (QXmlStreamReader xml(&file); !xml.atEnd(); xml.readNext()) {
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("message"))
            messages.push_back({.isCounted = xml.attributes().hasAttribute(QLatin1String("numerus"))});
        else if (xml.name() == QLatin1String("source"))
            messages.back().source = xml.readElementText();
        else if (xml.name() == QLatin1String("translation")) {
            messages.back().finished = !xml.attributes().hasAttribute(QLatin1String("type"));
            if (!messages.back().isCounted)
                messages.back().forms += xml.readElementText();
        } else if (xml.name() == QLatin1String("numerusform"))
            messages.back().forms += xml.readElementText();
    }
    return messages;
}

inline std::vector<TsMessage> germanMessages() {
    std::vector<TsMessage> all;
    for (const QString& file : germanFiles())
        for (const TsMessage& message : messagesOf(file))
            all.push_back(message);
    return all;
}

/// A translator that only puts marks around each text: what is shown without them came through none.
inline std::unique_ptr<ui::Translator> marks() {
    QByteArray text;
    QXmlStreamWriter ts(&text);
    ts.writeStartElement(QStringLiteral("TS"));
    ts.writeStartElement(QStringLiteral("context"));
    for (const TsMessage& message : germanMessages()) {
        ts.writeStartElement(QStringLiteral("message"));
        ts.writeTextElement(QStringLiteral("source"), message.source);
        ts.writeTextElement(QStringLiteral("translation"), QStringLiteral("⟦%1⟧").arg(message.source));
        ts.writeEndElement();
    }
    ts.writeEndDocument();
    QBuffer buffer(&text);
    buffer.open(QIODevice::ReadOnly);
    auto translator = std::make_unique<ui::Translator>();
    EXPECT_TRUE(translator->add(buffer));
    return translator;
}

/// The language of all windows that are made while it lives.
struct Spoken {
    explicit Spoken(const QString& code) { ui::speak(*qApp, code); }
    explicit Spoken(std::unique_ptr<ui::Translator> translator) { ui::use(*qApp, std::move(translator), {}); }
    ~Spoken() { ui::speak(*qApp, QStringLiteral("en")); }
    Spoken(const Spoken&) = delete;
    Spoken& operator=(const Spoken&) = delete;
};

} // namespace twinsine::tests

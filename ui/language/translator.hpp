// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Translations as Qt Linguist writes them (.ts), read as they are: what core says can then be found by its pattern,
/// too, which a compiled file can't tell. A source is looked up by its text and comment alone, whatever its context is,
/// so one text has one translation.

#include <QHash>
#include <QMutex>
#include <QRegularExpression>
#include <QStringList>
#include <QTranslator>

#include <vector>

class QIODevice;

namespace twinsine::ui {

class Translator : public QTranslator {
public:
    /// Those of the sources' own language have its plurals, which hold for what is English in a German window too.
    enum class Of { sources, window };
    explicit Translator(Of of = Of::window, QObject* parent = nullptr) : QTranslator(parent), m_of(of) {}

    /// Adds the finished messages of a .ts file. False: it is no such file, or two of its messages contradict each
    /// other.
    bool add(QIODevice& ts);

    /// For tr(); null where there is none.
    QString translate(const char* context, const char* source, const char* disambiguation = nullptr,
                      int count = -1) const override;
    bool isEmpty() const override { return m_messages.isEmpty(); }

    /// What core says, with what was filled in: "must be at least {}" is found in "must be at least 1", and what is
    /// filled in is translated as well, but for {:s}, a name or what a person wrote. So is each of several sentences,
    /// each item of a list, and the reason in "PLACE: reason". What has no translation stays as it is.
    QString translated(const QString& text) const;

private:
    struct Pattern {
        QRegularExpression source;
        QString translation; ///< {} in the source's order, or {1} {0}; {:s} as it is
        qsizetype length = 0;
    };

    QString filledIn(const QString& text) const;
    QStringList translatedEach(QStringList texts) const;

    Of m_of;
    QHash<QString, QStringList> m_messages; ///< by source and comment; one form, or one for each number
    std::vector<Pattern> m_patterns;        ///< the longest first
    mutable QMutex m_guard;                 ///< of what follows: jobs translate what went wrong
    mutable QHash<QString, QString> m_translated;
};

} // namespace twinsine::ui

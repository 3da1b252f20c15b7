// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The language of the window: its texts and its decimal point. Files, scripts and the command line are English always;
/// the log repeats a message of the window as it says it.

#include <QLocale>
#include <QString>

#include <array>
#include <memory>
#include <string>
#include <string_view>

class QCoreApplication;

namespace twinsine::ui {

class Translator;

struct Language {
    const char* code; ///< of ISO 639
    const char* name; ///< in itself
    QLocale::Language language;
};
inline constexpr std::array kLanguages{Language{"en", "English", QLocale::English},
                                       Language{"de", "Deutsch", QLocale::German}};

/// What the preferences say; empty: the system's.
QString languageAsked();

/// The first language of the system's list (LANGUAGE, LC_ALL, LC_MESSAGES, LANG) that there is, else English.
const Language& systemLanguage();

/// Makes the program speak it from now on: `code` of a language that there is, or empty for the system's.
void speak(QCoreApplication& application, const QString& code);

/// These texts from now on, and Qt's own in that language; null: the sources'.
void use(QCoreApplication& application, std::unique_ptr<Translator> translator, const QString& code);

/// What core says (labels, help, problems, notes), in the window's language.
QString translated(const QString& text);
QString translated(std::string_view text);

/// A text of a preset or a lesson, which is translated as a whole or not at all: else it is a person's own.
QString translatedWhole(const std::string& text);

/// As it stands within a sentence: "learning rate", but "L1 strength" and, in German, "Lernrate".
QString inSentence(QString label);

/// A number as C writes it, with the window's decimal point.
QString withDecimalPoint(QString number);
/// As a person typed it, with a decimal point or comma: as C writes it.
QString asInC(QString typed);

/// While it lives, texts and numbers are English in this thread: for what goes into a file.
class InEnglish {
public:
    InEnglish();
    ~InEnglish();
    InEnglish(const InEnglish&) = delete;
    InEnglish& operator=(const InEnglish&) = delete;

    static bool now();

private:
    bool m_before;
};

} // namespace twinsine::ui

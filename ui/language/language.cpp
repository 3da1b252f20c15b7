// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language/language.hpp"

#include "ui/document/preferences.hpp"
#include "ui/language/translator.hpp"
#include "ui/widgets/text.hpp"

#include <QCoreApplication>
#include <QFile>
#include <QLibraryInfo>
#include <QPointer>

#include <algorithm>
#include <utility>

static void initResources() { Q_INIT_RESOURCE(translations); } // of a static library

namespace twinsine::ui {
namespace {

thread_local bool g_isEnglish = false;
QPointer<Translator> g_translator;
QPointer<Translator> g_plurals; ///< of the sources' own language: Qt asks it where the other has nothing
QPointer<QTranslator> g_qt;     ///< of the buttons of Qt's own dialogs

/// Numbers and dates as the person's country writes them, where it speaks the language.
QLocale localeOf(const Language& language) {
    const QLocale system = QLocale::system();
    QLocale locale = system.language() == language.language  ? QLocale(language.language, system.territory())
                     : language.language == QLocale::English ? QLocale::c()
                                                             : QLocale(language.language);
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale;
}

/// One of the program's own; what is not there is empty.
void add(Translator& translator, const QString& name) {
    initResources();
    QFile file(QStringLiteral(":/translations/%1.ts").arg(name));
    if (file.open(QIODevice::ReadOnly))
        translator.add(file);
}

} // namespace

QString languageAsked() {
    const QString code = Preferences().value(kLanguage).toString();
    const bool exists =
        std::ranges::any_of(kLanguages, [&](const Language& each) { return code == QLatin1String(each.code); });
    return exists ? code : QString();
}

const Language& systemLanguage() {
    for (const QString& name : QLocale::system().uiLanguages())
        for (const Language& each : kLanguages)
            if (QLocale(name).language() == each.language)
                return each;
    return kLanguages.front();
}

void speak(QCoreApplication& application, const QString& code) {
    const auto* found =
        std::ranges::find_if(kLanguages, [&](const Language& each) { return code == QLatin1String(each.code); });
    const Language& language = found == kLanguages.end() ? systemLanguage() : *found;
    QLocale::setDefault(localeOf(language));
    auto translator = std::make_unique<Translator>();
    if (language.language != QLocale::English)
        for (const char* part : {"", "-presets"})
            add(*translator, QLatin1String(language.code) + QLatin1String(part));
    use(application, translator->isEmpty() ? nullptr : std::move(translator), QLatin1String(language.code));
}

void use(QCoreApplication& application, std::unique_ptr<Translator> translator, const QString& code) {
    if (!g_plurals) {
        g_plurals = new Translator(Translator::Of::sources, &application);
        add(*g_plurals, QLatin1String(kLanguages.front().code));
        QCoreApplication::installTranslator(g_plurals);
    }
    delete g_translator.data();
    delete g_qt.data();
    if (!translator)
        return;
    g_qt = new QTranslator(&application);
    if (g_qt->load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(g_qt);
    g_translator = translator.release();
    g_translator->setParent(&application);
    QCoreApplication::installTranslator(g_translator);
}

QString translated(const QString& text) { return g_translator ? g_translator->translated(text) : text; }

QString translated(std::string_view text) { return translated(toQString(text)); }

QString translatedWhole(const std::string& text) {
    return text.empty() ? QString() : QCoreApplication::translate("presets", text.c_str());
}

QString inSentence(QString label) {
    const bool isWord = label.size() > 1 && label[1].isLower(); // not "L1 strength"
    if (isWord && (InEnglish::now() || QLocale().language() != QLocale::German))
        label[0] = label[0].toLower();
    return label;
}

QString withDecimalPoint(QString number) {
    const QString point = InEnglish::now() ? QStringLiteral(".") : QLocale().decimalPoint();
    return point == QLatin1String(".") ? number : number.replace(QLatin1Char('.'), point);
}

QString asInC(QString typed) {
    const bool isComma = QLocale().decimalPoint() == QLatin1String(","); // else "1,000" would be 1
    return isComma ? typed.replace(QLatin1Char(','), QLatin1Char('.')) : typed;
}

InEnglish::InEnglish() : m_before(std::exchange(g_isEnglish, true)) {}
InEnglish::~InEnglish() { g_isEnglish = m_before; }
bool InEnglish::now() { return g_isEnglish; }

} // namespace twinsine::ui

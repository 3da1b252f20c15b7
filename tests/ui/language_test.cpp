// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The translations themselves: complete, with the gaps of their sources, and of the sources as they are.

#include "core/experiment/catalog.hpp"
#include "core/experiment/json.hpp"
#include "core/experiment/lesson.hpp"
#include "core/experiment/parameter.hpp"
#include "core/experiment/presets.hpp"
#include "core/experiment/tries.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/ui/translations.hpp"
#include "ui/language/tr.hpp"
#include "ui/widgets/decimal_box.hpp"
#include "ui/widgets/number_text.hpp"
#include "ui/widgets/text.hpp"

#include <QLineEdit>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <nlohmann/json.hpp>

#include <set>

namespace twinsine::tests {
namespace {

/// What is filled in, and the tags, in alphabetical order.
QStringList gapsIn(const QString& text) {
    static const QRegularExpression kGap(QStringLiteral("%[0-9n]+|\\{[^}]*\\}|</?[a-z0-9]+>"));
    QStringList gaps;
    for (auto found = kGap.globalMatch(text); found.hasNext();) {
        const QString gap = found.next().captured();
        const bool isOfCore = gap.startsWith(QLatin1Char('{'));
        gaps += !isOfCore ? gap : gap.endsWith(QLatin1String(":s}")) ? QStringLiteral("{:s}") : QStringLiteral("{}");
    }
    gaps.sort();
    return gaps;
}

bool hasMnemonic(const QString& text) {
    static const QRegularExpression kMnemonic(QStringLiteral("&[A-Za-zÄÖÜäöü]"));
    return kMnemonic.match(text).hasMatch();
}

bool isSpaceAt(const QString& text, qsizetype place) { return !text.isEmpty() && text[place].isSpace(); }

TEST(Translation, EveryMessageIsFinishedAndKeepsItsGaps) {
    const std::set<QString> fewer{// "as A has it" and "as A has them" are one in German
                                  QStringLiteral("One setting made equal closes {} of it: {}, as {} has {}."),
                                  QStringLiteral("{} made equal close {} of it: {}, as {} has {}."),
                                  QStringLiteral("What prevents it: {}, as {} has {}.")};
    for (const TsMessage& message : germanMessages()) {
        SCOPED_TRACE(message.source.toStdString());
        EXPECT_TRUE(message.finished);
        EXPECT_EQ(message.forms.size(), message.isCounted ? 2 : 1);
        for (const QString& form : message.forms) {
            EXPECT_EQ(form.isEmpty(), message.source.isEmpty());
            QStringList gaps = gapsIn(message.source);
            if (message.isCounted && &form == &message.forms.front() && !form.contains(QLatin1String("%n")))
                gaps.removeAll(QStringLiteral("%n")); // "one setting"
            if (!fewer.contains(message.source)) {
                EXPECT_EQ(gapsIn(form), gaps) << form.toStdString();
            }
            EXPECT_EQ(hasMnemonic(form), hasMnemonic(message.source)) << form.toStdString();
            EXPECT_EQ(isSpaceAt(form, 0), isSpaceAt(message.source, 0));
            EXPECT_EQ(isSpaceAt(form, form.size() - 1), isSpaceAt(message.source, message.source.size() - 1));
        }
    }
}

TEST(Translation, NumbersHaveACommaButInCode) {
    // Code: an argument (stddev=0.02), a factor (0.3*x), what is typed (<code>)
    static const QRegularExpression kPoint(QStringLiteral("(?<![=>0-9])0\\.[0-9]+(?![0-9*])"));
    for (const TsMessage& message : germanMessages())
        for (const QString& form : message.forms)
            EXPECT_FALSE(kPoint.match(form).hasMatch()) << form.toStdString();
}

TEST(Translation, NoTextHasTwo) {
    ui::Translator translator;
    for (const QString& name : germanFiles()) {
        QFile file(name);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_TRUE(translator.add(file)) << name.toStdString();
    }
}

/// lupdate collects the texts of the sources, in English the counted ones alone; where it is not installed there is
/// nothing to compare with.
void expectTheTextsOfTheSources(const QString& name, const QStringList& more) {
    const QString lupdate = QStringLiteral("/usr/lib/qt6/bin/lupdate");
    if (!QFile::exists(lupdate))
        GTEST_SKIP() << "qt6-l10n-tools is not installed";
    const TemporaryFolder folder;
    const QString fresh = QString::fromStdString(folder.path("fresh.ts"));
    QProcess process;
    process.setWorkingDirectory(QStringLiteral(TWINSINE_SOURCE_DIR));
    process.start(lupdate, QStringList{"-silent", "-I", ".", "-tr-function-alias", "QT_TR_NOOP+=marked",
                                       "-source-language", "en", "-target-language", "de"} +
                               more + QStringList{"core", "ui", "-ts", fresh});
    ASSERT_TRUE(process.waitForFinished(-1));
    ASSERT_EQ(process.exitCode(), 0);
    std::set<QString> now, kept;
    for (const TsMessage& message : messagesOf(fresh))
        now.insert(message.source);
    for (const TsMessage& message : messagesOf(name))
        kept.insert(message.source);
    for (const QString& source : now)
        EXPECT_TRUE(kept.contains(source)) << "run lupdate (CONTRIBUTING): " << source.toStdString();
    for (const QString& source : kept)
        EXPECT_TRUE(now.contains(source)) << "no longer in the sources: " << source.toStdString();
}

TEST(Translation, HasTheTextsOfTheSources) { expectTheTextsOfTheSources(germanFiles().front(), {}); }

TEST(Translation, HasTheEnglishPlurals) {
    const QString file = QStringLiteral(":/translations/en.ts");
    expectTheTextsOfTheSources(file, {"-pluralonly"});
    for (const TsMessage& message : messagesOf(file)) {
        EXPECT_TRUE(message.finished && message.isCounted && message.forms.size() == 2) << message.source.toStdString();
        EXPECT_FALSE(message.forms.contains(QString())) << message.source.toStdString();
    }
}

/// Labels and help of an experiment's settings.
void addTexts(std::set<std::string>& texts, const std::vector<experiment::Entry>& entries) {
    for (const auto& entry : entries)
        for (const std::string_view text :
             {std::string_view(entry.label), entry.parameter->label, entry.parameter->help, entry.parameter->unit,
              label(entry.parameter->group)})
            texts.emplace(text);
}

/// All labels and help of the parameter table, with the arguments of every class of the catalog.
TEST(Translation, TheParameterTableIsWhole) {
    const Spoken marked(marks());
    static const QRegularExpression kArgument(QStringLiteral("^[a-z0-9_]+$")); // as the frameworks have it
    std::set<std::string> texts;
    for (const auto& preset : experiment::presets())
        addTexts(texts, entriesOf(load(preset)));
    using experiment::Role;
    for (const auto role : {Role::optimizer, Role::initializer})
        for (const auto& each : experiment::classesOf(role))
            for (const auto& home : {load(experiment::presets().front()).a, load(experiment::presets().front()).b})
                if (const auto* found = findClass(role, home.framework, each.name)) {
                    auto side = home;
                    (role == Role::optimizer ? side.optimizer : side.layers.front().kernelInitializer) = found->make();
                    addTexts(texts, entriesOf(side));
                }
    for (const std::string& text : texts) {
        const QString source = QString::fromStdString(text);
        if (!text.empty() && !kArgument.match(source).hasMatch()) {
            EXPECT_TRUE(ui::translated(text).contains(QChar(u'⟦'))) << text;
        }
    }
}

TEST(Translation, ThePresetsTriesAndLessonsAreWhole) {
    const Spoken marked(marks());
    const auto expect = [](const std::string& text) {
        if (!text.empty()) {
            EXPECT_TRUE(ui::translatedWhole(text).startsWith(QChar(u'⟦'))) << text;
        }
    };
    for (const auto& preset : experiment::presets()) {
        const auto experiment = load(preset);
        expect(experiment.name);
        expect(experiment.notes);
        for (const auto& each : triesOf(preset)) {
            expect(each.title);
            expect(each.lesson);
        }
    }
    for (const auto& file : experiment::lessons()) {
        const auto document = experiment::parseJson(file.text);
        ASSERT_TRUE(document) << file.name;
        expect(document->at("name"));
        expect(document->at("notes"));
        for (const auto& step : document->at("lesson").at("steps")) {
            expect(step.at("title"));
            expect(step.at("text"));
        }
    }
}

TEST(Language, CoreIsFoundByPattern) {
    const Spoken german(QStringLiteral("de"));
    const auto is = [](std::string_view text, const char* expected) {
        EXPECT_EQ(ui::translated(text).toStdString(), expected);
    };
    is("Learning rate", "Lernrate");
    is("Layer 2 units", "Schicht 2 Neuronen");
    is("a.seed: no setting", "a.seed: keine Einstellung"); // the reason behind a place
    is("initial weights, batch size", "Initialgewichte, Batchgröße");
    is("The gap is 0.25 with this seed.", "Der Abstand ist mit diesem Seed 0,25.");
    is("They are the same. The gap is infinite with this seed.",
       "Beide sind gleich. Der Abstand ist mit diesem Seed unendlich.");
    is("nothing that anybody has translated", "nothing that anybody has translated");
}

TEST(Language, CountsTakeTheirForm) {
    QByteArray text("<TS><context><message numerus='yes'><source>%n dots</source><translation>"
                    "<numerusform>%n Punkt</numerusform><numerusform>%n Punkte</numerusform>"
                    "</translation></message></context></TS>");
    QBuffer buffer(&text);
    ASSERT_TRUE(buffer.open(QIODevice::ReadOnly));
    auto translator = std::make_unique<ui::Translator>();
    ASSERT_TRUE(translator->add(buffer));
    const Spoken counted(std::move(translator));
    EXPECT_EQ(ui::tr("%n dots", nullptr, 1), QStringLiteral("1 Punkt"));
    EXPECT_EQ(ui::tr("%n dots", nullptr, 0), QStringLiteral("0 Punkte"));
    EXPECT_EQ(ui::tr("%n dots", nullptr, 7), QStringLiteral("7 Punkte"));
}

TEST(Language, EnglishHasPluralsInAGermanWindowToo) {
    const auto expectEnglish = [] {
        EXPECT_EQ(ui::tr("%n setting(s) equal", nullptr, 1), QStringLiteral("1 setting equal"));
        EXPECT_EQ(ui::tr("%n setting(s) equal", nullptr, 2), QStringLiteral("2 settings equal"));
    };
    expectEnglish();
    const Spoken german(QStringLiteral("de"));
    EXPECT_EQ(ui::tr("%n setting(s) equal", nullptr, 2), QStringLiteral("2 Einstellungen gleich"));
    const ui::InEnglish forAFile;
    expectEnglish();
}

TEST(Language, NumbersAreWrittenAsInTheLanguageAndReadInBothWays) {
    const Spoken german(QStringLiteral("de"));
    EXPECT_EQ(ui::numberText(0.33), QStringLiteral("0,3300"));
    EXPECT_EQ(ui::timeText(12.4), QStringLiteral("12,4 s"));
    EXPECT_EQ(ui::plainText(0.001), QStringLiteral("0,001"));
    EXPECT_EQ(ui::plainText(std::string("tf.random.set_seed")), QStringLiteral("tf.random.set_seed"));
    for (const char* typed : {"0.25", "0,25"}) {
        ui::DecimalBox box;
        box.findChild<QLineEdit*>()->clear();
        QTest::keyClicks(&box, QLatin1String(typed));
        QTest::keyClick(&box, Qt::Key_Return);
        EXPECT_DOUBLE_EQ(box.value(), 0.25) << typed;
    }
}

TEST(Language, WhatGoesIntoAFileIsEnglish) {
    const Spoken german(QStringLiteral("de"));
    {
        const ui::InEnglish forAFile;
        EXPECT_EQ(ui::translated(std::string_view("Learning rate")), QStringLiteral("Learning rate"));
        EXPECT_EQ(ui::tr("diverged"), QStringLiteral("diverged"));
        EXPECT_EQ(ui::numberText(0.33), QStringLiteral("0.3300"));
    }
    EXPECT_EQ(ui::tr("diverged"), QStringLiteral("divergiert"));
}

TEST(Language, AnUnknownOneIsEnglish) {
    const Spoken unknown(QStringLiteral("xx"));
    EXPECT_EQ(ui::tr("diverged"), QStringLiteral("diverged"));
}

} // namespace
} // namespace twinsine::tests

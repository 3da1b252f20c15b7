// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What core says reaches a German window in German: each text of its sources has a translation, and so have the
/// sentences that bad inputs make of them.

#include "core/analysis/map.hpp"
#include "core/analysis/map_axis.hpp"
#include "core/conversion/edit.hpp"
#include "core/engines/choose_engine.hpp"
#include "core/engines/engine_library.hpp"
#include "core/experiment/expression.hpp"
#include "core/experiment/json.hpp"
#include "core/experiment/presets.hpp"
#include "core/io/experiment_file.hpp"
#include "core/io/file.hpp"
#include "core/io/points_file.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/ui/translations.hpp"

#include <QDirIterator>
#include <QRegularExpression>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cerrno>

namespace twinsine::tests {
namespace {

/// The string literals of a source, those that stand beside each other as one.
QStringList literalsOf(const QString& source) {
    static const QRegularExpression kToken(
        QStringLiteral(R"re(//[^\n]*|'(?:\\.|[^'\\\n])'|"(?<text>(?:\\.|[^"\\\n])*)")re"));
    QStringList literals;
    qsizetype end = -1;
    for (auto found = kToken.globalMatch(source); found.hasNext();) {
        const auto match = found.next();
        if (!match.captured().startsWith(QLatin1Char('"')))
            continue;
        QString text = match.captured(QStringLiteral("text"));
        text.replace(QLatin1String("\\\""), QLatin1String("\""));
        if (end >= 0 && QStringView(source).mid(end, match.capturedStart() - end).trimmed().isEmpty())
            literals.back() += text;
        else
            literals += text;
        end = match.capturedEnd();
    }
    return literals;
}

/// Files whose texts no window shows: programs for the frameworks, parts of a run (the command line's), keys of files.
bool isForOthers(const QString& fileOfCore) {
    static const QStringList kOthers{QStringLiteral("script/"), QStringLiteral("engines/torch/operators.cpp"),
                                     QStringLiteral("io/part"), QStringLiteral("io/explanation_json.cpp"),
                                     QStringLiteral("engines/engine_interface.hpp")};
    return std::ranges::any_of(kOthers, [&](const QString& start) { return fileOfCore.startsWith(start); });
}

TEST(CoreTexts, HaveATranslationEach) {
    const QStringList unseen{
        QStringLiteral("the device can't go on, the CPU trains the rest: {}"), // of the log
        QStringLiteral("work in the background failed: {}"),
        QStringLiteral("training set up: {} epochs on {} of {}"),
        QStringLiteral("TWINSINE_ISA: this processor has no "), // of the command line
        QStringLiteral("; it has "),
        QStringLiteral("standard input"),
        QStringLiteral("updates in an epoch"), // of a step that has a sentence of its own
        QStringLiteral("\\n<metadata id=\""),
        QStringLiteral("is no recovery file"),
        QStringLiteral("every optimizer has a counterpart"), // our own mistakes
        QStringLiteral("no rule for "),
    };
    const Spoken marked(marks());
    QStringList sources;
    for (const TsMessage& message : germanMessages())
        sources += message.source;
    static const QRegularExpression kSentence(QStringLiteral("[A-Za-z]{2,}[,)]? [a-z(]{2,}"));
    static const QRegularExpression kSql(
        QStringLiteral("\\b(VALUES|SELECT|INSERT|CREATE|UPDATE|DELETE|PRAGMA|FROM|INTEGER)\\b"));
    static const QRegularExpression kBefore(QStringLiteral("^[^A-Za-z({]+")); // a part ends there
    static const QRegularExpression kGap(QStringLiteral("\\{:[^}]*\\}"));
    const QDir core(QStringLiteral(TWINSINE_SOURCE_DIR "/core"));
    int checked = 0;
    for (QDirIterator each(core.path(), {"*.cpp", "*.hpp"}, QDir::Files, QDirIterator::Subdirectories);
         each.hasNext();) {
        QFile file(each.next());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        if (isForOthers(core.relativeFilePath(file.fileName())))
            continue;
        for (QString text : literalsOf(QString::fromUtf8(file.readAll()))) {
            if (!kSentence.match(text).hasMatch() || kSql.match(text).hasMatch() || unseen.contains(text))
                continue;
            ++checked;
            text.remove(kBefore).replace(kGap, QStringLiteral("{}"));
            const bool isPart = std::ranges::any_of(sources, [&](QString source) {
                return source.contains(text) || source.replace(kGap, QStringLiteral("{}")).contains(text);
            });
            const bool isFound =
                std::ranges::any_of(QStringList{text, text + QLatin1Char('1')},
                                    [](const QString& whole) { return ui::translated(whole).contains(QChar(u'⟦')); });
            EXPECT_TRUE(isPart || isFound)
                << file.fileName().toStdString() << ": “" << text.toStdString() << "” has no translation";
        }
    }
    EXPECT_GT(checked, 300);
}

class CoreTextsOfBadInputs : public testing::Test {
protected:
    /// No word is left but names, in quotes or as paths, and the place before a colon.
    static void expectTranslated(const std::string& said) {
        QString rest = ui::translated(said);
        EXPECT_TRUE(rest.contains(QChar(u'⟦'))) << said;
        static const QRegularExpression kMarked(QStringLiteral("⟦[^⟦⟧]*⟧"));
        while (rest.contains(kMarked))
            rest.remove(kMarked);
        static const QRegularExpression kWord(QStringLiteral("(?<![\\w./])[A-Za-z]{3,}(?![\\w./:])"));
        EXPECT_FALSE(rest.contains(kWord)) << said << "\n" << ui::translated(said).toStdString();
    }
    template <class Problems>
    static void expectAllTranslated(const Problems& problems) {
        for (const auto& problem : problems)
            expectTranslated(toText(problem));
    }

    experiment::Experiment m_experiment = load(experiment::presets().front());

private:
    Spoken m_marked{marks()};
};

TEST_F(CoreTextsOfBadInputs, Fields) {
    const std::vector<std::pair<const char*, const char*>> bad{
        {"format", "1"},
        {"version", "\"one\""},
        {"version", "2"},
        {"name", "7"},
        {"colour", "1"},
        {"data", "3"},
        {"data.num", "1.5"},
        {"data.num", "1e300"},
        {"data.num", "0"},
        {"data.start", "\"zero\""},
        {"data.loc", "1"},
        {"data.function", "\"sin(\""},
        {"data.function", "\"1/(x-x)\""},
        {"data.sampling", "\"grid\""},
        {"data.seed", "{}"},
        {"data.noise", "-1"},
        {"data.sorted", "1"},
        {"data", "{\"x\": [1, 2]}"},
        {"data", "{\"x\": [1], \"y\": [1, 2]}"},
        {"data", "{\"x\": 1, \"y\": [], \"num\": 3}"},
        {"data", "{\"x\": [\"a\"], \"y\": [1], \"name\": 2}"},
        {"a", "[]"},
        {"a.framework", "\"torch\""},
        {"a.seed", "-1"},
        {"a.seeding", "\"odd\""},
        {"a.layers", "[]"},
        {"a.layers", "7"},
        {"a.layers", "[1]"},
        {"a.layers.0.units", "0"},
        {"a.layers.1.units", "2"},
        {"a.layers.0.activation", "\"step\""},
        {"a.layers.0.kernel_initializer", "\"Odd\""},
        {"a.layers.0.bias_initializer", "{\"class_name\": \"Orthogonal\"}"},
        {"a.layers.0.use_bias", "0"},
        {"a.optimizer", "\"Best\""},
        {"a.optimizer", "{\"class_name\": 1}"},
        {"a.optimizer.more", "1"},
        {"a.optimizer.config.lr", "1"},
        {"a.optimizer.config.odd", "1"},
        {"a.optimizer.config.learning_rate", "\"x\""},
        {"a.optimizer.config.learning_rate", "-1"},
        {"a.optimizer.config.beta_1", "2"},
        {"a.optimizer.config", "{\"clipnorm\": 1, \"clipvalue\": 1}"},
        {"a.optimizer.config.amsgrad", "2"},
        {"a.phases", "[]"},
        {"a.phases.0.epochs", "0"},
        {"a.phases.0.batch_size", "\"all\""},
        {"a.phases.0.compile", "false"},
        {"a.phases.0.buffer_size", "3"},
        {"a.phases.0.drop_remainder", "true"},
        {"a.validation_split", "0.999"},
        {"a.validation_split", "1"},
        {"a.x_scaling", "\"Odd\""},
        {"a.x_scaling", "{\"class_name\": \"MinMaxScaler\", \"config\": {\"feature_range\": [1]}}"},
        {"a.x_scaling", "{\"class_name\": \"MinMaxScaler\", \"config\": {\"feature_range\": [1, 0], \"odd\": 1}}"},
        {"a.initial_weights_from", "\"a\""},
        {"a.drawn", "{\"shuffle\": [1], \"op_seeds\": 1, \"odd\": 2}"},
        {"a.drawn", "{\"numpy\": -1}"},
        {"a.loss", "\"none\""},
        {"a.drawn", "{}"},
        {"a.notes", "1"},
        {"lesson", "1"},
        {"lesson", "{\"steps\": []}"},
        {"lesson", "{\"steps\": [1]}"},
        {"lesson", "{\"steps\": [{\"title\": 1, \"text\": \"\", \"odd\": 1, \"hidden\": [\"odd\"], \"set\": 1}]}"},
        {"lesson",
         "{\"steps\": [{\"title\": \"t\", \"text\": \"t\", \"set\": {\"a.seed\": \"x\"}}], \"locked\": [1]}"}};
    for (const auto& [path, value] : bad) {
        SCOPED_TRACE(std::string(path) + " = " + value);
        experiment::Json document = toJson(m_experiment);
        ASSERT_TRUE(experiment::setPath(document, path, experiment::Json::parse(value)));
        const auto read = experiment::fromJson(document);
        ASSERT_FALSE(read);
        expectAllTranslated(read.error());
    }
    for (const char* path : {"a.layers.9", "a.seed.x", "name.x.y"}) {
        experiment::Json document = toJson(m_experiment);
        const auto set = experiment::setPath(document, path, experiment::Json(1));
        ASSERT_FALSE(set) << path;
        expectTranslated(set.error().message);
    }
    experiment::Json document = toJson(m_experiment);
    for (int i = 0; i < 200; ++i)
        document["odd" + std::to_string(i)] = i;
    expectAllTranslated(experiment::fromJson(document).error());
}

TEST_F(CoreTextsOfBadInputs, Functions) {
    for (const char* function : {"", "*x", "x x", "sin(", "sin(x))", "sin(x, x)", "minimum(x)", "odd(x)", "1e999",
                                 "x^2", "x ? 1", "x +", "x, x", "sin + 1", "(x"}) {
        const auto parsed = experiment::Expression::parse(function);
        ASSERT_FALSE(parsed) << function;
        expectTranslated(parsed.error());
    }
    expectTranslated(experiment::Expression::parse(std::string(100'000, 'x')).error());
}

TEST_F(CoreTextsOfBadInputs, Files) {
    const std::string deep(200, '[');
    for (const std::string& text :
         {std::string(), std::string("{"), std::string("nothing"), std::string("{\"a\": 1, \"a\": 2}"), deep,
          std::string("[1e999]"), std::string("[]"), std::string("<svg></svg>"), std::string("\x89PNG\r\n\x1a\n"),
          std::string("{\"format\": \"twinsine.runs\", \"version\": 1, \"runs\": []}"),
          std::string("{\"format\": \"twinsine.runs\", \"version\": 1, \"runs\": 1}"),
          std::string("{\"format\": \"twinsine.runs\", \"version\": 1, \"runs\": [1]}"),
          std::string("{\"format\": \"twinsine.result\", \"version\": 1}"),
          std::string("{\"format\": \"twinsine.result\", \"version\": 9}")}) {
        const auto read = io::experimentFrom(text);
        ASSERT_FALSE(read) << text;
        expectTranslated(read.error().message);
    }
    for (const char* text : {"", "1,2\n3", "1,2\n1,inf", "x,y\n"})
        expectTranslated(io::pointsFromCsv(text).error());
    const TemporaryFolder folder;
    for (const std::string& path : {folder.path("none"), folder.path("no/file"), folder.path("")})
        expectTranslated(io::readFile(path).error().message);
    for (const std::string& path : {folder.path("no/file"), folder.path(""), std::string()})
        expectTranslated(io::writeFile(path, "x").error().message);
    for (const int code : {EACCES, EPERM, EISDIR, ENOTDIR, ENAMETOOLONG, EFBIG, ENOSPC, EDQUOT, EROFS, EIO, ELOOP,
                           EMFILE, ENXIO, ENODEV, EBUSY, ESTALE, ENOMEM, EINVAL, ETXTBSY})
        expectTranslated(io::reasonOf(code));
}

TEST_F(CoreTextsOfBadInputs, MapsEnginesAndEdits) {
    for (const char* axis :
         {"a", "a.odd=1,2", "a.seed=", "a.seed=1,1", "a.seed=[1],2", "a.seed=1..2", "a.seed=1..2:log:1",
          "a.seed=0..2:log:3", "a.seed=1...3", "a.seed=1,2...0", "a.seed=0..99999:linear:99999"}) {
        const auto made = analysis::axisOf(m_experiment, axis);
        ASSERT_FALSE(made) << axis;
        expectTranslated(made.error().message);
    }
    const auto axis = [&](const char* text) { return *analysis::axisOf(m_experiment, text); };
    const char* many = "a.optimizer.config.learning_rate=1e-6..1:log:100";
    expectTranslated(analysis::emptyMap(m_experiment, axis("a.seed=1,2"), axis("both.seed=1,2"), 1).error().message);
    expectTranslated(analysis::emptyMap(m_experiment, axis("a.seed=1,2"), axis(many), 2).error().message);
    expectTranslated(
        analysis::emptyMap(m_experiment, axis("b.layers.0.units=1,2"), axis(many), 1'000'000).error().message);
    auto large = m_experiment;
    large.a.floatx = experiment::Floatx::float16;
    expectTranslated(chooseComputing(large, engines::EngineChoice::fused, engines::DeviceChoice::cpu,
                                     [] { return engines::referenceEngine(); })
                         .error()
                         .message);
    expectTranslated("the training library can't be opened: libtwinsine_torch.so " +
                     engines::openEngine("/dev/null").error().message);
    const auto edit = conversion::copied(m_experiment, "optimizer.config.odd", experiment::SideName::a);
    expectAllTranslated(edit.experiment.error());
}

TEST(CoreTexts, KeepWhatAPersonWrote) {
    const Spoken german(QStringLiteral("de"));
    const auto is = [](std::string_view text, const char* expected) {
        EXPECT_EQ(ui::translated(text).toStdString(), expected);
    };
    is("Loss: no such file", "Loss: Datei nicht gefunden");
    is("f.json: line 3, column 7: not valid JSON", "f.json: Zeile 3, Spalte 7: kein gültiges JSON");
    is("a.seeding: must be one of set_random_seed, none, got \"loss\"",
       "a.seeding: muss eines von set_random_seed, none sein, ist aber \"loss\"");
    is("batch size does not exist in this framework", "batch size gibt es in diesem Framework nicht");
    is("h.sqlite: database is locked. The history is kept until TwinSine is closed.",
       "h.sqlite: die Datenbank ist gesperrt. Der Verlauf bleibt nur bis zum Ende von TwinSine.");
}

} // namespace
} // namespace twinsine::tests

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// plot(): pictures of a finished training, without a window.

#include "core/experiment/presets.hpp"
#include "core/io/experiment_file.hpp"
#include "tests/support/fake_engine.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/ui/pixels.hpp"
#include "ui/export/plot.hpp"

#include <QColor>
#include <QImage>
#include <QSvgRenderer>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

namespace twinsine::tests {
namespace {

class PictureTest : public testing::Test {
protected:
    PictureTest() {
        while (!training.finished())
            training.advance([] { return true; });
    }

    std::string draw(ui::Chart chart, const std::string& name, ui::theme::Theme theme = {}) const {
        const std::string path = folder.path(name);
        const auto drawn = ui::plot(training, asked, asked, {chart, {600, 400}, 2, theme}, path);
        EXPECT_TRUE(drawn) << (drawn ? "" : drawn.error().message);
        return path;
    }

    /// What is written in an SVG.
    static QStringList textsOf(const std::string& path) {
        QXmlStreamReader reader(QByteArray::fromStdString(contentOf(path)));
        QStringList texts;
        while (!reader.atEnd())
            if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == QLatin1String("text"))
                texts += reader.readElementText().trimmed();
        EXPECT_FALSE(reader.hasError()) << reader.errorString().toStdString();
        return texts;
    }

    FakeEngine engine;
    experiment::Experiment asked = load(experiment::presets().front());
    training::PairTraining training{asked, engine, engines::Device::cpu, 1};
    TemporaryFolder folder;
};

TEST_F(PictureTest, PngHasItsSizeBothCurvesAndTheExperiment) {
    for (const auto chart : {ui::Chart::fit, ui::Chart::loss, ui::Chart::hiddenUnits, ui::Chart::all}) {
        const std::string path = draw(chart, "p.png");
        const QImage picture(QString::fromStdString(path));
        EXPECT_EQ(picture.size(), QSize(1200, 800));
        EXPECT_GT(pixelsOf(picture, QColor("#0072B2")), 500);
        EXPECT_GT(pixelsOf(picture, QColor("#D55E00")), 200);
        const auto read = io::readExperiment(path);
        ASSERT_TRUE(read);
        EXPECT_EQ(*read, training.recorded());
    }
}

TEST_F(PictureTest, DarkPictureIsDark) {
    const QImage picture(QString::fromStdString(draw(ui::Chart::difference, "dark.png", ui::theme::Theme::dark)));
    EXPECT_LT(picture.pixelColor(2, 2).lightness(), 60);
}

TEST_F(PictureTest, DistanceHasItsCurve) {
    const QImage picture(QString::fromStdString(draw(ui::Chart::distance, "p.png")));
    EXPECT_GT(pixelsOf(picture, QColor("#7A3E9D")), 200);
}

TEST_F(PictureTest, NamesBeyondAsciiSurvive) {
    auto experiment = load(experiment::presets().front());
    experiment.name = "Übung – 二 – \xF0\x9D\x84\x9E";
    const training::PairTraining named(experiment, engine, engines::Device::cpu, 1);
    for (const char* name : {"p.png", "p.svg"}) {
        ASSERT_TRUE(ui::plot(named, experiment, experiment, {}, folder.path(name)));
        EXPECT_EQ(io::readExperiment(folder.path(name))->name, experiment.name) << name;
    }
}

TEST_F(PictureTest, TitleHasTheNameAsItIsWritten) {
    auto experiment = load(experiment::presets().front());
    for (const std::string name : {"50 %2 of %1", "<b>A</b> & B < C"}) {
        experiment.name = name;
        training::PairTraining named(experiment, engine, engines::Device::cpu, 1);
        named.advance([] { return true; });
        const std::string path = folder.path("p.svg");
        ASSERT_TRUE(ui::plot(named, experiment, experiment, {}, path));
        const std::string title = name + ", epoch " + std::to_string(named.epoch()) + " of 100";
        EXPECT_TRUE(textsOf(path).contains(QString::fromStdString(title))) << title << " is not in\n"
                                                                           << textsOf(path).join('\n').toStdString();
    }
}

TEST_F(PictureTest, SvgIsValidAndCarriesTheExperiment) {
    const std::string path = draw(ui::Chart::all, "p.svg");
    QSvgRenderer renderer(QString::fromStdString(path));
    EXPECT_TRUE(renderer.isValid());
    EXPECT_EQ(renderer.viewBox(), QRect(0, 0, 600, 400));
    const auto read = io::readExperiment(path);
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, training.recorded());
}

TEST_F(PictureTest, PdfIsOnePage) {
    const std::string content = contentOf(draw(ui::Chart::fit, "p.PDF"));
    EXPECT_EQ(content.substr(0, 5), "%PDF-");
    EXPECT_NE(content.find("/Count 1"), std::string::npos);
}

TEST_F(PictureTest, OtherSuffixesAreRefusedAndNothingIsWritten) {
    const auto drawn = ui::plot(training, asked, asked, {}, folder.path("p.jpeg"));
    ASSERT_FALSE(drawn);
    EXPECT_NE(drawn.error().message.find(".png"), std::string::npos);
    EXPECT_EQ(folder.count(), 0U);
}

} // namespace
} // namespace twinsine::tests

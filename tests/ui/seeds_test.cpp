// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The fan and the luck lines: the shown pair over many seeds, in the window.

#include "tests/ui/window_test.hpp"
#include "ui/charts/chart_area.hpp"
#include "ui/charts/distance_chart.hpp"
#include "ui/charts/fit_chart.hpp"

#include <QAbstractButton>
#include <QCheckBox>
#include <QFileDialog>

#include <nlohmann/json.hpp>

#include <cmath>

namespace twinsine::tests {
namespace {

class SeedsTest : public WindowTest {
protected:
    ui::FitChart& fit() const { return *window->findChild<ui::FitChart*>(); }
    bool shows(int seeds) const { return fit().fanNote().contains(QStringLiteral("of %1 seeds").arg(seeds)); }
    bool hasLuck() const {
        for (const char* line : {"luckA", "luckB"})
            for (auto* series : window->findChild<ui::DistanceChart*>()->chart()->series())
                if (series->objectName() == QLatin1String(line) &&
                    static_cast<QLineSeries*>(series)->points().isEmpty())
                    return false;
        return true;
    }
    void showSeeds() const {
        click("showSeeds");
        ASSERT_TRUE(waitFor([this] { return shows(64); }));
    }
};

TEST_F(SeedsTest, ComeWhenTheyAreAskedForAndGoWithTheBox) {
    trainToTheEnd();
    EXPECT_EQ(fit().fanNote(), QString());
    showSeeds();
    EXPECT_TRUE(hasLuck());
    const auto picture = window->findChild<ui::ChartArea*>()->picture();
    ASSERT_NE(picture.fan, nullptr) << "pictures show what is seen";
    EXPECT_EQ(picture.fan->seeds, 64U);
    EXPECT_TRUE(picture.luck);
    click("showSeeds");
    EXPECT_EQ(fit().fanNote(), QString());
    EXPECT_FALSE(hasLuck());
}

TEST_F(SeedsTest, AreSavedAsTheCommandLineWritesThem) {
    trainToTheEnd();
    trigger("saveSeeds");
    EXPECT_TRUE(textOf("message").contains("Tick “seeds”")) << "there are none yet";
    showSeeds();
    ASSERT_TRUE(waitFor([this] { return window->findChild<ui::ChartArea*>()->seedRun() != nullptr; }));
    const auto saved = [this](const std::string& path) {
        trigger("saveSeeds");
        auto* dialog = window->findChild<QFileDialog*>("saveSeedsDialog");
        Q_EMIT dialog->fileSelected(QString::fromStdString(path));
        dialog->close();
        delete dialog;
        EXPECT_TRUE(waitFor([&] { return std::filesystem::exists(path); }));
        return contentOf(path);
    };
    const TemporaryFolder folder;
    const auto json = experiment::Json::parse(saved(folder.path("seeds.json")));
    EXPECT_EQ(json["format"], "twinsine.seeds");
    ASSERT_EQ(json["seeds"].size(), 64U);
    EXPECT_EQ(json["seeds"][0], 42);
    EXPECT_EQ(json["mean_abs_difference"][0], feed().view().latest.frame->meanAbsDifference);
    const QString csv = QString::fromStdString(saved(folder.path("seeds.csv")));
    EXPECT_TRUE(csv.startsWith("seed,a_loss,")) << csv.left(40).toStdString();
    EXPECT_EQ(csv.count('\n'), 65);
}

TEST_F(SeedsTest, DicePlayOneSeedAfterTheOther) {
    trainToTheEnd();
    click("rollSeeds");
    ASSERT_TRUE(find<QCheckBox>("showSeeds")->isChecked()) << "the seeds come with it";
    ASSERT_TRUE(waitFor([this] { return shows(64); }));
    QStringList seen;
    ASSERT_TRUE(waitFor([&] {
        const QString note = fit().fanNote();
        if (note.contains(QStringLiteral("dashes: seed")) && !seen.contains(note))
            seen += note;
        return seen.size() == 3;
    }));
    const auto picture = window->findChild<ui::ChartArea*>()->picture();
    ASSERT_TRUE(picture.outcome) << "pictures show what is seen";
    const auto& outcome = picture.fan->outcomes.at(*picture.outcome % picture.fan->outcomes.size());
    EXPECT_TRUE(fit().fanNote().contains(QStringLiteral("seed %1,").arg(outcome.seed)));
    double gap = 0;
    for (std::size_t i = 0; i < outcome.a.size(); ++i)
        gap += std::abs(outcome.a[i] - outcome.b[i]) / static_cast<double>(outcome.a.size());
    EXPECT_NEAR(gap, outcome.gap, 1e-12);
    EXPECT_EQ(picture.fan->outcomes.front().seed, 42) << "its own first";
    click("rollSeeds");
    EXPECT_TRUE(fit().fanNote().contains(QStringLiteral("their median")));
    click("rollSeeds");
    click("showSeeds");
    EXPECT_FALSE(find<QAbstractButton>("rollSeeds")->isChecked()) << "without seeds no dice";
}

TEST_F(SeedsTest, AreThoseOfTheSettingsThatAreShown) {
    trainToTheEnd();
    showSeeds();
    type("a.seed", "7"); // linked: both sides; trains anew
    ASSERT_TRUE(waitFor([this] { return !shows(64); }));
    ASSERT_TRUE(waitFor([this] { return shows(64); }));

    trigger("retrainsAction");
    type("a.seed", "8");
    EXPECT_EQ(fit().fanNote(), QString()) << "dropped at once: nobody trains these settings";
    EXPECT_FALSE(hasLuck());
    trigger("undo");
    EXPECT_TRUE(waitFor([this] { return shows(64); })) << "the settings of the shown run again";
}

TEST_F(SeedsTest, ChangeWhatIsChosen) {
    trainToTheEnd();
    EXPECT_EQ(find("variedSeeds"), nullptr) << "of no seeds";
    showSeeds();
    const auto fan = [this] { return window->findChild<ui::ChartArea*>()->picture().fan; };
    const auto before = fan();
    QTest::keyClick(find("variedSeeds"), Qt::Key_End); // the order of the points: side B takes them all at once
    ASSERT_TRUE(waitFor([&] { return fan() && fan() != before && fan()->seeds == 64; }));
    for (const auto& outcome : fan()->outcomes)
        EXPECT_EQ(outcome.b, fan()->outcomes.front().b) << outcome.seed;
}

TEST_F(SeedsTest, WindowClosesWhileTheyAreTrained) {
    constexpr std::int64_t kEpochs = 1'000'000;
    auto longer = preset("keras-vs-tensorflow");
    longer.a.phases[0].epochs = longer.b.phases[0].epochs = kEpochs;
    open(longer);
    const auto choices = engine.choices.load();
    click("showSeeds");
    ASSERT_TRUE(waitFor([&] { return engine.choices > choices; })) << "they are being trained";
    window.reset();
    EXPECT_LT(engine.updates, kEpochs) << "not to the end";
}

} // namespace
} // namespace twinsine::tests

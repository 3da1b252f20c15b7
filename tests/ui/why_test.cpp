// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The page Why: the answer of the real engine over a few seeds, and what a person does with it.

#include "core/analysis/answer.hpp"
#include "core/analysis/seeds.hpp"
#include "core/experiment/presets.hpp"
#include "core/io/experiment_file.hpp"
#include "tests/support/merged_factors.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/ui/pixels.hpp"
#include "tests/ui/window_test.hpp"
#include "ui/export/picture.hpp"
#include "ui/why/factor_table.hpp"
#include "ui/why/staircase_view.hpp"
#include "ui/why/why_page.hpp"

#include <QClipboard>
#include <QImage>
#include <QPushButton>
#include <QSvgRenderer>
#include <QUndoStack>

namespace twinsine::tests {
namespace {

constexpr std::size_t kSeeds = 12;

engines::EngineChooser realEngine() {
    return [](const auto& experiment, auto engine, auto device) {
        return engines::chooseComputing(experiment, engine, device);
    };
}

/// Of the first preset's sides, with no-break spaces.
analysis::SideNames names() { return {"Keras\u00a03", "TensorFlow\u00a01"}; }

/// The first preset, shorter.
experiment::Experiment shortPair() {
    auto pair = preset("keras-vs-tensorflow");
    pair.a.phases[0].epochs = pair.b.phases[0].epochs = 20;
    return pair;
}

analysis::Explanation explained(const experiment::Experiment& experiment, std::size_t seeds) {
    const auto computing = *realEngine()(experiment, engines::EngineChoice::automatic, engines::DeviceChoice::cpu);
    analysis::Explainer explainer(experiment, *computing.engine, computing.device, 1);
    EXPECT_TRUE(explainer.add(analysis::seedsOf(experiment, seeds), kAlways, [](auto, auto) {}));
    return *explainer.explanation(kAlways);
}

class WhyPageTest : public testing::Test {
protected:
    void SetUp() override {
        page.resize(800, 700);
        page.setExperiment(shortPair());
        page.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&page));
    }

    template <class Condition>
    static bool waitFor(Condition condition) {
        return QTest::qWaitFor(condition, 20000);
    }
    QString textOf(const char* name) const { return page.findChild<QLabel*>(name)->text(); }
    bool isDone(std::size_t seeds = kSeeds) const {
        return textOf("whyProgress") == QStringLiteral("%1 seeds, on the CPU").arg(seeds);
    }
    ui::FactorTable& table() const { return *page.findChild<ui::FactorTable*>(); }
    ui::StaircaseView& staircase() const { return *page.findChild<ui::StaircaseView*>(); }
    QPushButton& button(const char* name) const { return *page.findChild<QPushButton*>(name); }

    ui::WhyPage page{realEngine(), kSeeds};
};

TEST_F(WhyPageTest, SaysWhatTheExplanationSays) {
    ASSERT_TRUE(waitFor([this] { return isDone(); }));
    const auto why = explained(shortPair(), kSeeds);
    EXPECT_EQ(textOf("whySentence").toStdString(), sentenceOf(why, names()));
    EXPECT_EQ(textOf("whyDetails").toStdString(), numbersText(why, names()) + "\n" + partingText(why.parting, names()));
    ASSERT_EQ(table().rowCount(), static_cast<int>(why.factors.size()));
    for (const auto& answer : why.factors) {
        const auto cells = table().findItems(QString::fromStdString(answer.factor.name), Qt::MatchExactly);
        ASSERT_EQ(cells.size(), 1) << answer.factor.name;
        const int row = cells.front()->row();
        EXPECT_TRUE(
            table().item(row, 1)->text().startsWith(QString::number(std::lround(100 * answer.share.value)) + " %"))
            << answer.factor.name;
        for (int way = 0; way < 2; ++way) {
            const auto& left = answer.equal[static_cast<std::size_t>(way)];
            EXPECT_EQ(table().item(row, 3 + way)->text().toStdString(),
                      analysis::shortNumber(left.gap.value) + " · " + analysis::effectOf(left));
        }
    }
    EXPECT_EQ(*page.answer().why->distances.toA.begin(), *why.distances.toA.begin());
}

TEST_F(WhyPageTest, EveryStepIsDrawn) {
    ASSERT_TRUE(waitFor([this] { return isDone(); }));
    const QImage picture = staircase().grab().toImage();
    EXPECT_EQ(staircase().places().size(), shownSteps(*page.answer().why).size());
    EXPECT_GT(pixelsOf(picture, ui::theme::current().sideA), 50);
    EXPECT_GT(pixelsOf(picture, ui::theme::current().sideB), 50);
}

TEST_F(WhyPageTest, AMergedRowOpensAndMergesAgain) {
    page.setExperiment(pairWithMergedFactors());
    ASSERT_TRUE(waitFor([this] { return isDone(); }));
    const int rows = table().rowCount();
    const auto cells = table().findItems(QStringLiteral("optimizer …"), Qt::MatchExactly);
    ASSERT_EQ(cells.size(), 1);
    table().setCurrentItem(cells.front());
    QTest::keyClick(&table(), Qt::Key_Return);
    ASSERT_TRUE(waitFor([this] { return isDone() && page.answer().why->opened == "optimizer"; }));
    EXPECT_GT(table().rowCount(), rows);
    EXPECT_EQ(table().findItems(QStringLiteral("epsilon"), Qt::MatchExactly).size(), 1);
    EXPECT_TRUE(table().selectedItems().isEmpty()) << "the row that was clicked is there no more";
    ASSERT_TRUE(button("whyMerge").isVisible());
    button("whyMerge").click();
    ASSERT_TRUE(waitFor([this] { return isDone() && page.answer().why->opened.empty(); }));
    EXPECT_EQ(table().rowCount(), rows);
    EXPECT_FALSE(button("whyMerge").isVisible());
}

TEST_F(WhyPageTest, AChangeDropsTheAnswer) {
    ASSERT_TRUE(waitFor([this] { return isDone(); }));
    auto other = shortPair();
    other.name = "Another name";
    page.setExperiment(other);
    EXPECT_TRUE(isDone()) << "a name changes no training";
    other.b.optimizer.config["learning_rate"] = 0.02;
    page.setExperiment(other);
    EXPECT_EQ(page.answer().why, nullptr);
    EXPECT_FALSE(table().isVisible());
    ASSERT_TRUE(waitFor([this] { return isDone(); }));
    EXPECT_EQ(textOf("whySentence").toStdString(), sentenceOf(explained(other, kSeeds), names()));
}

TEST_F(WhyPageTest, CancelEndsItAndComputeStartsAgain) {
    auto longer = shortPair();
    longer.a.phases[0].epochs = longer.b.phases[0].epochs = 1'000'000;
    page.setExperiment(longer);
    ASSERT_TRUE(waitFor([this] { return button("whyCancel").isVisible(); }));
    QTest::mouseClick(&button("whyCancel"), Qt::LeftButton);
    EXPECT_FALSE(button("whyCancel").isVisible());
    EXPECT_TRUE(textOf("whyProgress").startsWith("Cancelled"));
    QTest::mouseClick(&button("whyAgain"), Qt::LeftButton);
    EXPECT_TRUE(button("whyCancel").isVisible());
    EXPECT_FALSE(button("whyAgain").isVisible());
    page.setExperiment(shortPair());
    ASSERT_TRUE(waitFor([this] { return isDone(); })) << "other settings are computed";
}

TEST_F(WhyPageTest, NothingIsComputedWhileItIsNotSeen) {
    page.hide();
    auto other = shortPair();
    other.b.optimizer.config["learning_rate"] = 0.02;
    page.setExperiment(other);
    EXPECT_FALSE(button("whyCancel").isVisibleTo(&page));
    page.show();
    EXPECT_TRUE(button("whyCancel").isVisibleTo(&page));
    EXPECT_TRUE(waitFor([this] { return isDone(); }));
}

TEST_F(WhyPageTest, TheKeysReachEveryStepAndRow) {
    ASSERT_TRUE(waitFor([this] { return isDone(); }));
    std::vector<QString> asked;
    QObject::connect(&page, &ui::WhyPage::equalAsked, &page,
                     [&](const auto&, const QString& text, auto) { asked.push_back(text); });
    staircase().setFocus(Qt::TabFocusReason);
    ASSERT_GT(shownSteps(*page.answer().why).size(), 1U);
    QTest::keyClick(&staircase(), Qt::Key_Return);
    ASSERT_EQ(asked.size(), 1U);
    table().setFocus(Qt::TabFocusReason);
    table().setCurrentCell(0, 4);
    QTest::keyClick(&table(), Qt::Key_Return);
    ASSERT_EQ(asked.size(), 2U);
    EXPECT_EQ(asked.back(), table().item(0, 0)->text() + " as " + QString::fromStdString(names().b));
}

TEST(WhyPictureTest, CarriesItsExperiment) {
    const auto pair = shortPair();
    const auto why = explained(pair, 4);
    const TemporaryFolder folder;
    for (const char* name : {"p.png", "p.svg"}) {
        const auto drawn = ui::plotWhy(pair, pair, why, {ui::Chart::why, {600, 400}, 2, {}}, folder.path(name));
        ASSERT_TRUE(drawn) << drawn.error().message;
        const auto read = io::readExperiment(folder.path(name));
        ASSERT_TRUE(read) << name;
        EXPECT_EQ(*read, pair) << name;
    }
    const QImage picture(QString::fromStdString(folder.path("p.png")));
    EXPECT_EQ(picture.size(), QSize(1200, 800));
    EXPECT_GT(pixelsOf(picture, QColor("#0072B2")), 200);
    EXPECT_GT(pixelsOf(picture, QColor("#D55E00")), 200);
    EXPECT_TRUE(QSvgRenderer(QString::fromStdString(folder.path("p.svg"))).isValid());
}

TEST(WhyPictureTest, IsDrawnInAnySizeOfAnyAnswer) {
    auto diverging = shortPair();
    diverging.b.optimizer.config["learning_rate"] = 0.5;
    auto same = shortPair();
    same.b = same.a;
    for (const auto& pair : {shortPair(), diverging, same})
        for (const std::size_t seeds : {1U, 3U}) {
            const auto why = std::make_shared<const analysis::Explanation>(explained(pair, seeds));
            for (const QSize size : {QSize(100, 100), QSize(1000, 100), QSize(100, 1000), QSize(1600, 900)}) {
                ui::PictureData data;
                data.why = {why, pair};
                const QImage picture = ui::image(data, {ui::Chart::why, size, 1, {}});
                EXPECT_EQ(picture.size(), size);
                EXPECT_GT(pixelsOf(picture, QColor("#1B1F24")), 10) << "the bars";
            }
        }
}

class WhyWindowTest : public WindowTest {
protected:
    void SetUp() override {
        ui::Preferences().clear();
        window = std::make_unique<ui::MainWindow>(io::OpenedFile{.experiment = shortPair()}, QString(), nullptr, realEngine());
        window->resize(1280, 800);
        window->show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
        trigger("showWhy");
        ASSERT_TRUE(waitFor([this] { return isThere(); }));
    }
    ui::WhyPage& page() const { return *window->findChild<ui::WhyPage*>(); }
    bool isThere() const { return page().answer().why && find("whyCancel") == nullptr; }
};

TEST_F(WhyWindowTest, IsBehindATabAndComesUpWithAKey) {
    EXPECT_NE(find("whyStaircase"), nullptr);
    EXPECT_EQ(find("fitChart"), nullptr);
    trigger("showWhy");
    EXPECT_EQ(find("whyStaircase"), nullptr);
    EXPECT_NE(find("fitChart"), nullptr);
}

TEST_F(WhyWindowTest, AClickOnAStepIsOneStepOfTheHistory) {
    const auto before = experiment();
    auto& view = *find<ui::StaircaseView>("whyStaircase");
    const auto why = page().answer().why;
    const auto steps = shownSteps(*why);
    view.grab(); // so that it has places
    ASSERT_GT(steps.size(), 1U);
    QTest::mouseClick(&view, Qt::LeftButton, {}, view.places().at(1).center().toPoint());
    EXPECT_EQ(document().history().count(), 1);
    EXPECT_NE(experiment(), before);
    EXPECT_EQ(page().answer().why, nullptr) << "the answer of other settings";
    ASSERT_TRUE(waitFor([this] { return isThere(); }));
    EXPECT_NEAR(page().answer().why->gap.value, steps[1].gap, 1e-6 + 1e-6 * steps[1].gap) << "what the step said";
    trigger("undo");
    EXPECT_EQ(experiment(), before);
}

TEST_F(WhyWindowTest, EveryRowMakesItsSettingEqual) {
    const auto before = experiment();
    const auto why = page().answer().why;
    for (std::size_t i = 0; i < why->factors.size(); ++i)
        for (const auto like : {experiment::SideName::a, experiment::SideName::b}) {
            const auto& answer = why->factors[i];
            const auto made = analysis::withEqual(before, {answer.factor}, like);
            ASSERT_TRUE(made.experiment) << answer.factor.name << experiment::toText(made.experiment.error().front());
            if (made.keepsOrder)
                continue;
            const double left = answer.equal[static_cast<std::size_t>(like)].gap.value;
            EXPECT_NEAR(explained(*made.experiment, why->seeds.size()).gap.value, left, 1e-5 + 1e-5 * left)
                << answer.factor.name << " as " << nameOf(like);
        }
}

TEST_F(WhyWindowTest, ItsPictureIsExported) {
    trigger("copy6");
    const QImage copied = QApplication::clipboard()->image();
    EXPECT_GT(pixelsOf(copied, ui::theme::current().sideA), 200);
}

} // namespace
} // namespace twinsine::tests

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The page History: what becomes a row, and what brings it back.

#include "tests/ui/history_test.hpp"

#include "tests/ui/translations.hpp"
#include "ui/history/history_page.hpp"

#include <QCheckBox>
#include <QHeaderView>
#include <QLineEdit>

namespace twinsine::tests {
namespace {

TEST_F(HistoryTest, AFinishedTrainingIsARow) {
    EXPECT_EQ(cell(0, Column::kTraining), experiment().name);
    EXPECT_EQ(rowOf("unchanged"), 0);
    EXPECT_EQ(cell(0, Column::kSeed), "42");
    const auto& end = *feed().view().latest.frame;
    EXPECT_NEAR(at(0, Column::kGap).data().toDouble(), end.meanAbsDifference, end.meanAbsDifference / 100);
    EXPECT_NEAR(at(0, Column::kLossA).data().toDouble(), end.weights->lossesA.evaluation,
                end.weights->lossesA.evaluation / 100);
}

TEST_F(HistoryTest, TheSameSettingsAreTheSameRowOtherValuesAreNot) {
    typeUnits("7");
    ASSERT_TRUE(waitForRow(unitsOf("7")));
    typeUnits("8");
    ASSERT_TRUE(waitForRow(unitsOf("8")));
    trigger("undo");
    ASSERT_TRUE(waitForTraining());
    trigger("undo");
    ASSERT_TRUE(waitForTraining());
    ASSERT_TRUE(waitFor([&] { return rowOf("unchanged") == 0; })) << "the latest first";
    EXPECT_EQ(rows(), 3);
    EXPECT_TRUE(at(0, Column::kTraining).data(Qt::ToolTipRole).toString().contains("Trained 2 times"));
}

TEST_F(HistoryTest, WhatAPersonCalledThePointsIsNotTranslated) {
    const Spoken german(QStringLiteral("de"));
    auto changed = experiment();
    changed.a.optimizer.config["learning_rate"] = 0.5;
    const auto train = [&](const char* name) {
        changed.data.own = std::make_shared<experiment::OwnPoints>(experiment::OwnPoints{{0, 1, 2}, {1, 3, 2}, name});
        document().change(changed, {});
    };
    const QString rate = QStringLiteral("Lernrate 0,5 (Keras 3), ");
    train("");
    EXPECT_TRUE(waitForRow(rate + QStringLiteral("Daten eigene Punkte")));
    for (const char* name : {"loss, points", "second loss", "loss, data 0.5"}) {
        train(name);
        EXPECT_TRUE(waitForRow(rate + QStringLiteral("Daten %1").arg(QLatin1String(name)))) << name;
    }
}

TEST_F(HistoryTest, ADragIsOneRow) {
    window->findChild<QTabBar*>("pages")->setCurrentIndex(1);
    auto* slider = find<QSlider>("a.optimizer.config.learning_rate.slider");
    ASSERT_NE(slider, nullptr);
    constexpr int kHandle = 14;
    const int from = QStyle::sliderPositionFromValue(slider->minimum(), slider->maximum(), slider->value(),
                                                     slider->width() - kHandle) +
                     kHandle / 2;
    const auto place = [&](int move) { return QPoint(from + 6 * move, slider->height() / 2); };
    QTest::mousePress(slider, Qt::LeftButton, {}, place(0));
    for (int move = 1; move <= 4; ++move) {
        const auto before = experiment();
        QTest::mouseMove(slider, place(move));
        ASSERT_NE(experiment().a.optimizer.config, before.a.optimizer.config);
        ASSERT_TRUE(waitForTraining());
    }
    QTest::mouseRelease(slider, Qt::LeftButton, {}, place(4));
    const auto rate = experiment::toText(document().experiment().a.optimizer.config.at("learning_rate"));
    ASSERT_TRUE(waitForRow(QStringLiteral("learning rate %1 (Keras 3)").arg(toQString(rate))));
    EXPECT_EQ(rows(), 2);
}

TEST_F(HistoryTest, SeedsAreOneRowThatOpens) {
    window->findChild<QTabBar*>("pages")->setCurrentIndex(1);
    for (const char* seed : {"5", "6", "7"}) {
        type("a.seed", seed);
        ASSERT_TRUE(waitForTraining());
    }
    ASSERT_TRUE(waitFor([&] { return cell(0, Column::kSeed) == "4 seeds"; }));
    EXPECT_EQ(rows(), 1);
    EXPECT_TRUE(QRegularExpression("^[0-9.]+ \\([0-9.]+–[0-9.]+\\)$").match(cell(0, Column::kGap).c_str()).hasMatch())
        << cell(0, Column::kGap);
    table().setFocus();
    table().setCurrentIndex(at(0, Column::kTraining));
    QTest::keyClick(&table(), Qt::Key_Return);
    EXPECT_TRUE(table().isExpanded(at(0, 0)));
    std::set<std::string> seeds;
    for (int row = 0; row < 4; ++row)
        seeds.insert(cell(row, Column::kSeed, at(0, 0)));
    EXPECT_EQ(seeds, (std::set<std::string>{"42", "5", "6", "7"}));
    click("historyGrouped");
    EXPECT_EQ(rows(), 4);
    EXPECT_EQ(cell(0, Column::kSeed), "7");
}

TEST_F(HistoryTest, WhatIsNotShownIsNotDeleted) {
    window->findChild<QTabBar*>("pages")->setCurrentIndex(1);
    for (const char* seed : {"5", "6"}) {
        type("a.seed", seed);
        ASSERT_TRUE(waitForTraining());
    }
    ASSERT_TRUE(waitFor([&] { return cell(0, Column::kSeed) == "3 seeds"; }));
    table().expand(at(0, 0));
    clickCell(at(1, Column::kPin, at(0, 0)));
    ASSERT_TRUE(waitFor([&] { return cell(1, Column::kPin, at(0, 0)) == "★"; }));
    auto* kind = find<QComboBox>("historyKind");
    kind->setFocus();
    QTest::keyClick(kind, Qt::Key_End);
    ASSERT_EQ(table().model()->rowCount(at(0, 0)), 1);
    table().setFocus();
    table().setCurrentIndex(at(0, 0));
    QTest::keyClick(&table(), Qt::Key_Delete);
    ASSERT_TRUE(waitForRows(0));
    QTest::keyClick(kind, Qt::Key_Home);
    EXPECT_EQ(cell(0, Column::kSeed), "2 seeds");
}

TEST_F(HistoryTest, ADoubleClickBringsItsSettingsBackAndUndoTakesThemBack) {
    const auto first = experiment();
    typeUnits("7");
    ASSERT_TRUE(waitForRow(unitsOf("7")));
    const auto changed = experiment();
    doubleClick(at(rowOf("unchanged"), Column::kTraining));
    ASSERT_TRUE(waitFor([&] { return experiment() == first; }));
    ASSERT_TRUE(waitForTraining());
    ASSERT_TRUE(waitFor([&] { return rowOf("unchanged") == 0; }));
    EXPECT_EQ(rows(), 2);
    EXPECT_TRUE(table().selectionModel()->isRowSelected(0, {})) << "it stays selected where it goes";
    trigger("undo");
    EXPECT_EQ(experiment(), changed);
}

TEST_F(HistoryTest, ALessonKeepsWhatItLocksFromARowToo) {
    typeUnits("7");
    ASSERT_TRUE(waitForRow(unitsOf("7")));
    document().open(preset("keras-vs-tensorflow"), {},
                    R"({"lock": ["layers.0.units"], "steps": [{"title": "One", "text": "x"}]})");
    ASSERT_TRUE(waitFor([this] { return find("lesson.text") != nullptr; }));
    const auto first = experiment();
    doubleClick(at(rowOf(unitsOf("7")), Column::kTraining));
    EXPECT_TRUE(waitFor([this] { return textOf("message").contains("keeps “Layer 1 units”"); }))
        << textOf("message").toStdString();
    EXPECT_TRUE(experiment() == first);
    click("lesson.leave");
    doubleClick(at(rowOf(unitsOf("7")), Column::kTraining));
    EXPECT_TRUE(waitFor([&] { return !(experiment() == first); }));
}

TEST_F(HistoryTest, EnterBringsARunOfAnotherPresetBackWithItsStory) {
    typeUnits("7");
    ASSERT_TRUE(waitForRow(unitsOf("7")));
    const auto changed = experiment();
    trigger("precision");
    ASSERT_TRUE(waitForRows(3));
    const auto precision = experiment();
    table().setFocus();
    table().setCurrentIndex(at(rowOf(unitsOf("7")), Column::kTraining));
    QTest::keyClick(&table(), Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return experiment() == changed; }));
    EXPECT_EQ(document().origin(), preset("keras-vs-tensorflow"));
    ASSERT_TRUE(waitForTraining());
    EXPECT_EQ(rows(), 3) << "it is that row again";
    trigger("undo");
    EXPECT_EQ(experiment(), precision);
    EXPECT_EQ(document().origin(), precision);
}

TEST_F(HistoryTest, ARunOfAFileKnowsItsFile) {
    const TemporaryFolder folder;
    auto mine = preset("keras-vs-tensorflow");
    mine.name = "Mine";
    mine.a.layers.front().units = 12;
    const std::string path = folder.add("mine.json", experiment::toJsonText(mine));
    open(mine, toQString(path));
    trigger("showHistory");
    typeUnits("7");
    ASSERT_TRUE(waitForRow(unitsOf("7")));
    trigger("precision");
    auto* question = window->findChild<QMessageBox*>("unsavedQuestion");
    ASSERT_NE(question, nullptr);
    QTest::mouseClick(question->button(QMessageBox::Discard), Qt::LeftButton);
    ASSERT_TRUE(waitForRows(3));
    doubleClick(at(rowOf(unitsOf("7")), Column::kTraining));
    ASSERT_TRUE(waitFor([&] { return experiment().name == "Mine"; }));
    EXPECT_EQ(experiment().a.layers.front().units, 7);
    EXPECT_EQ(document().origin(), mine);
    ASSERT_TRUE(waitFor([&] { return rowOf(unitsOf("7")) == 0; }));
    EXPECT_EQ(rows(), 3);
}

TEST_F(HistoryTest, ARunThatDrewItsSeedsComesBackAsItWas) {
    trigger("unseeded");
    ASSERT_TRUE(waitForRows(2));
    ASSERT_TRUE(waitForTraining());
    const auto gap = feed().view().latest.frame->meanAbsDifference;
    EXPECT_EQ(cell(0, Column::kSeed), "random");
    click("historyGrouped");
    trigger("reset");
    press(Qt::Key_Space);
    ASSERT_TRUE(waitForRows(3)) << "another draw is another run";
    doubleClick(at(1, Column::kTraining));
    ASSERT_TRUE(waitFor([&] { return document().history().count() == 2; }));
    ASSERT_TRUE(waitForTraining());
    EXPECT_EQ(feed().view().latest.frame->meanAbsDifference, gap);
}

TEST_F(HistoryTest, ARowOfSeedsSaysMedianAndRange) {
    auto& history = window->findChild<ui::HistoryPage*>()->history();
    for (const double gap : {0.3456, 0.1234, 0.5678}) {
        auto experiment = preset("precision");
        experiment.a.seed = experiment.b.seed = static_cast<std::int64_t>(gap * 100);
        history.add({.origin = "precision", .title = "Three", .changes = "three", .gap = gap, .time = 1}, experiment);
    }
    ASSERT_TRUE(waitFor([&] { return rowOf("three") >= 0 && cell(rowOf("three"), Column::kSeed) == "3 seeds"; }));
    EXPECT_EQ(cell(rowOf("three"), Column::kGap), "0.346 (0.12–0.57)");
}

TEST_F(HistoryTest, ADivergedRunSaysSo) {
    engine.divergesAt = 3;
    typeUnits("7");
    ASSERT_TRUE(waitForRow(unitsOf("7")));
    EXPECT_EQ(cell(rowOf(unitsOf("7")), Column::kGap), "diverged");
    table().sortByColumn(Column::kGap, Qt::AscendingOrder);
    EXPECT_EQ(rowOf(unitsOf("7")), 1);
}

TEST_F(HistoryTest, NamesAndStarsOutliveTheWindow) {
    table().setFocus();
    table().setCurrentIndex(at(0, Column::kGap));
    QTest::keyClick(&table(), Qt::Key_F2);
    auto* editor = table().findChild<QLineEdit*>();
    ASSERT_NE(editor, nullptr);
    QTest::keyClicks(editor, "The one");
    QTest::keyClick(editor, Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return cell(0, Column::kTraining) == "The one"; }));
    clickCell(at(0, Column::kPin));
    ASSERT_TRUE(waitFor([&] { return cell(0, Column::kPin) == "★"; }));
    restart();
    ASSERT_TRUE(waitForRows(1));
    EXPECT_EQ(cell(0, Column::kTraining), "The one");
    EXPECT_EQ(cell(0, Column::kPin), "★");
    clickCell(at(0, Column::kPin));
    EXPECT_TRUE(waitFor([&] { return cell(0, Column::kPin) == "☆"; }));
}

TEST_F(HistoryTest, WhatIsDeletedComesBackByUndo) {
    typeUnits("7");
    ASSERT_TRUE(waitForRow(unitsOf("7")));
    table().setFocus();
    table().selectAll();
    QTest::keyClick(&table(), Qt::Key_Delete);
    ASSERT_TRUE(waitForRows(0));
    EXPECT_EQ(textOf("message"), "Deleted 2 trainings");
    EXPECT_TRUE(waitFor([&] { return textOf("historyEmpty").startsWith("No trainings yet"); }));
    click("messageOffer");
    ASSERT_TRUE(waitForRows(2));
    EXPECT_GE(rowOf(unitsOf("7")), 0);
}

TEST_F(HistoryTest, SearchFindsAnyTextAndTheFilterThePreset) {
    typeUnits("7");
    ASSERT_TRUE(waitForRow(unitsOf("7")));
    trigger("precision");
    ASSERT_TRUE(waitForRows(3));
    auto* search = find<QLineEdit>("historySearch");
    search->setFocus();
    QTest::keyClicks(search, "UNITS keras");
    EXPECT_EQ(rows(), 1);
    EXPECT_TRUE(waitFor([&] { return textOf("historyCounts").startsWith("1 of 3 trainings "); }));
    QTest::keyClicks(search, "zzz");
    EXPECT_TRUE(waitFor([&] { return textOf("historyEmpty") == "No training matches the search."; }));
    search->clear();
    const auto next = [&] {
        auto* kind = find<QComboBox>("historyKind");
        kind->setFocus();
        QTest::keyClick(kind, Qt::Key_Down);
    };
    next();
    EXPECT_EQ(rows(), 1);
    trigger("undo");
    EXPECT_EQ(rows(), 2) << "of the preset that is there now";
    next();
    EXPECT_EQ(rows(), 0) << "nothing is pinned";
}

TEST_F(HistoryTest, AHeaderSortsByNumber) {
    for (const char* units : {"9", "100", "20"}) {
        typeUnits(units);
        ASSERT_TRUE(waitForRow(unitsOf(units)));
    }
    auto* header = table().header();
    const auto clickHeader = [&](int column) {
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          {header->sectionViewportPosition(column) + 5, header->height() / 2});
    };
    clickHeader(Column::kGap);
    if (header->sortIndicatorOrder() == Qt::DescendingOrder)
        clickHeader(Column::kGap);
    std::vector<double> gaps;
    for (int row = 0; row < rows(); ++row)
        gaps.push_back(at(row, Column::kGap).data().toDouble());
    EXPECT_TRUE(std::ranges::is_sorted(gaps));
}

TEST_F(HistoryTest, WhatThereIsNoRoomForIsLeftOut) {
    const auto isWhole = [&] {
        QCoreApplication::processEvents();
        return table().header()->length() <= table().viewport()->width();
    };
    window->resize(1024, 700);
    EXPECT_TRUE(isWhole()) << table().header()->length() << " of " << table().viewport()->width();
    EXPECT_TRUE(table().isColumnHidden(Column::kTime));
    EXPECT_FALSE(table().isColumnHidden(Column::kGap));
    window->resize(1900, 900);
    EXPECT_TRUE(isWhole());
    EXPECT_FALSE(table().isColumnHidden(Column::kTime));
}

TEST_F(HistoryTest, SpaceIsTheTrainings) {
    table().setFocus();
    const auto generation = feed().view().latest.generation;
    QTest::keyClick(&table(), Qt::Key_Space);
    EXPECT_TRUE(waitFor([&] { return feed().view().latest.generation > generation; }));
}

} // namespace
} // namespace twinsine::tests

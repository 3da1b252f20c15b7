// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/folding_row.hpp"

#include <QTabBar>
#include <QTest>

#include <gtest/gtest.h>

namespace twinsine::tests {
namespace {

constexpr int kPageWidth = 200;

class FoldingRowTest : public testing::Test {
protected:
    FoldingRowTest() {
        for (const char* title : {"One", "Two", "Three"}) {
            pages.push_back(new QWidget);
            row.addPage(pages.back(), title);
        }
        row.show();
    }
    /// The pages that are seen, from left to right.
    std::vector<int> seen() const {
        std::vector<int> found;
        for (std::size_t i = 0; i < pages.size(); ++i)
            if (pages[i]->isVisible())
                found.push_back(static_cast<int>(i));
        return found;
    }
    void clickTab(int tab) const {
        auto* tabs = row.findChild<QTabBar*>("row");
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(tab).center());
    }

    ui::FoldingRow row{"row", kPageWidth};
    std::vector<QWidget*> pages;
};

TEST_F(FoldingRowTest, ShowsAsManyPagesAsThereIsRoomFor) {
    row.resize(kPageWidth + 10, 100);
    EXPECT_EQ(seen(), (std::vector<int>{0}));
    row.resize(2 * kPageWidth + 10, 100);
    EXPECT_EQ(seen(), (std::vector<int>{0, 1}));
    row.resize(3 * kPageWidth + 10, 100);
    EXPECT_EQ(seen(), (std::vector<int>{0, 1, 2}));
    EXPECT_FALSE(row.findChild<QTabBar*>("row")->isVisible());
}

TEST_F(FoldingRowTest, PagesDoNotOverlapAndFillTheRow) {
    for (const int width : {kPageWidth, 2 * kPageWidth + 1, 3 * kPageWidth + 17, 1000}) {
        row.resize(width, 100);
        int right = -1;
        for (const int page : seen()) {
            const QRect place = pages[static_cast<std::size_t>(page)]->geometry();
            EXPECT_GT(place.left(), right);
            EXPECT_GE(place.width(), kPageWidth - 4) << "the gap between pages";
            EXPECT_EQ(place.bottom(), 99);
            right = place.right();
        }
        EXPECT_EQ(right, width - 1);
    }
}

TEST_F(FoldingRowTest, APageThatGetsATabIsTold) {
    row.setPageShown(pages[2], false);
    row.resize(2 * kPageWidth + 10, 100);
    EXPECT_FALSE(row.isTabbed(pages[1]));
    bool told = false;
    QObject::connect(&row, &ui::FoldingRow::arranged, &row, [&] { told = row.isTabbed(pages[1]); });
    row.setPageShown(pages[2], true);
    EXPECT_TRUE(told) << "though the pages that are seen are the same";
}

TEST_F(FoldingRowTest, TabsChooseThePageInTheLastPlace) {
    row.resize(2 * kPageWidth + 10, 100);
    clickTab(1);
    EXPECT_EQ(seen(), (std::vector<int>{0, 2}));
    row.resize(kPageWidth, 100);
    EXPECT_EQ(seen(), (std::vector<int>{2})) << "what was chosen stays in front";
    clickTab(0);
    EXPECT_EQ(seen(), (std::vector<int>{0}));
    row.bringUp(pages[1]);
    EXPECT_EQ(seen(), (std::vector<int>{1}));
}

TEST_F(FoldingRowTest, APageThatIsTakenAwayLeavesItsPlaceAndComesBack) {
    row.resize(kPageWidth, 100);
    clickTab(1);
    row.setPageShown(pages[0], false);
    EXPECT_EQ(seen(), (std::vector<int>{1})) << "what is in front stays there";
    row.setPageShown(pages[1], false);
    EXPECT_EQ(seen(), (std::vector<int>{2}));
    row.setPageShown(pages[2], false);
    EXPECT_EQ(seen(), (std::vector<int>{}));
    for (QWidget* page : pages)
        row.setPageShown(page, true);
    row.resize(4 * kPageWidth, 100);
    EXPECT_EQ(seen(), (std::vector<int>{0, 1, 2})) << "where they were";
}

} // namespace
} // namespace twinsine::tests

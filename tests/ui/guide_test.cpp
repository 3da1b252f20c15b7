// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The guide's window: what F1 opens, chapters, links, search, and that all of its text is there.

#include "tests/ui/window_test.hpp"
#include "ui/charts/base_chart.hpp"
#include "ui/charts/chart_area.hpp"
#include "ui/guide/guide_text.hpp"
#include "ui/guide/guide_view.hpp"
#include "ui/guide/guide_window.hpp"

#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBlock>
#include <QTreeWidget>

#include <algorithm>
#include <set>

namespace twinsine::tests {
namespace {

/// Where each picture of the text stands.
int picturesIn(const QTextDocument& document) {
    int count = 0;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        for (auto piece = block.begin(); !piece.atEnd(); ++piece)
            count += piece.fragment().charFormat().isImageFormat() ? piece.fragment().length() : 0;
    return count;
}

class GuideTest : public testing::Test {
protected:
    void SetUp() override {
        window.open({});
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    }
    QString topHeading() const { return view().headings()[view().headingInView()].text; }
    ui::GuideView& view() const { return *window.findChild<ui::GuideView*>("guideView"); }

    ui::GuideWindow window;
};

TEST_F(GuideTest, EveryLinkLeadsToOneHeadingAndEveryPictureIsThere) {
    std::multiset<QString> anchors;
    for (const auto& heading : view().headings())
        anchors.insert(heading.anchor);
    static const QRegularExpression link("(?<!!)\\[[^\\]]*\\]\\(([^)]*)\\)");
    int links = 0;
    for (auto each = link.globalMatch(ui::guideText()); each.hasNext(); ++links) {
        const QString target = each.next().captured(1);
        EXPECT_EQ(anchors.count(target.mid(1)), 1U) << target.toStdString();
    }
    EXPECT_GT(links, 5);
    static const QRegularExpression picture("!\\[[^\\]]*\\]\\(([^)]*)\\)");
    int pictures = 0;
    for (auto each = picture.globalMatch(ui::guideText()); each.hasNext(); ++pictures) {
        const QString name = each.next().captured(1);
        EXPECT_FALSE(QImage(":/docs/" + name).isNull()) << name.toStdString();
    }
    EXPECT_EQ(picturesIn(*view().document()), pictures);
}

TEST_F(GuideTest, ChaptersLeadToTheirPlaceAndFollowIt) {
    auto* chapters = window.findChild<QTreeWidget*>("guideChapters");
    const auto map = chapters->findItems("Map", Qt::MatchExactly | Qt::MatchRecursive);
    ASSERT_EQ(map.size(), 1);
    chapters->setCurrentItem(map.front());
    EXPECT_EQ(topHeading(), "Map");
    window.open("history");
    EXPECT_EQ(topHeading(), "History");
    EXPECT_EQ(chapters->currentItem()->text(0), "History");
}

TEST_F(GuideTest, SearchGoesThroughTheTextAndAroundItsEnd) {
    QTest::keyClick(&view(), Qt::Key_F, Qt::ControlModifier);
    auto* search = window.findChild<QLineEdit*>("guideSearch");
    ASSERT_TRUE(search->hasFocus());
    QTest::keyClicks(search, "Shapley");
    EXPECT_EQ(view().textCursor().selectedText().toLower(), "shapley");
    const int first = view().textCursor().selectionStart();
    QTest::keyClick(search, Qt::Key_Return);
    EXPECT_GT(view().textCursor().selectionStart(), first) << "the command line's text has it too";
    QTest::keyClick(search, Qt::Key_Return);
    EXPECT_EQ(view().textCursor().selectionStart(), first);
    QTest::keyClicks(search, "zzz");
    EXPECT_FALSE(window.findChild<QLabel*>("guideFound")->text().isEmpty());
}

TEST_F(GuideTest, ZoomMakesTheTypeLarger) {
    const double before = view().document()->size().height();
    QTest::keyClick(&view(), Qt::Key_Plus, Qt::ControlModifier);
    EXPECT_GT(view().document()->size().height(), before);
    QTest::keyClick(&view(), Qt::Key_Minus, Qt::ControlModifier);
    EXPECT_EQ(view().document()->size().height(), before);
    QTest::keyClick(&view(), Qt::Key_Equal, Qt::ControlModifier); // which has "+" above it on many keyboards
    EXPECT_GT(view().document()->size().height(), before);
    QTest::keyClick(&view(), Qt::Key_0, Qt::ControlModifier);
    EXPECT_EQ(view().document()->size().height(), before);
}

TEST_F(GuideTest, NoTextIsWiderThanTheWindowNorThanReadsWell) {
    const int longest = 110 * view().fontMetrics().averageCharWidth();
    for (const int width : {800, 1080, 2400, 790, 870, 1024, 840, 760}) {
        window.resize(width, 700);
        QCoreApplication::processEvents();
        EXPECT_EQ(view().horizontalScrollBar()->maximum(), 0) << width;
        const double left = view().document()->documentMargin();
        const double right = view().document()->rootFrame()->frameFormat().rightMargin();
        EXPECT_EQ(view().viewport()->width() - left - right,
                  std::min<double>(view().viewport()->width() - 2 * left, longest))
            << width;
    }
}

TEST_F(GuideTest, BackAndForwardGoThroughWhatWasRead) {
    window.open("map");
    window.open("history");
    QTest::keyClick(&view(), Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(topHeading(), "Map");
    QTest::keyClick(&view(), Qt::Key_Right, Qt::AltModifier);
    EXPECT_EQ(topHeading(), "History");
}

class GuideOfWindowTest : public WindowTest {};

TEST_F(GuideOfWindowTest, EveryChartHasItsChapter) {
    const ui::GuideView view;
    const auto charts = window->findChild<ui::ChartArea*>()->findChildren<ui::BaseChart*>();
    EXPECT_EQ(charts.size(), 5);
    for (const auto* chart : charts) {
        const auto* help = window->findChild<QWidget*>(chart->objectName() + ".help");
        ASSERT_NE(help, nullptr) << chart->objectName().toStdString();
        const auto chapter = help->property("chapter").toString();
        EXPECT_EQ(std::ranges::count(view.headings(), chapter, &ui::GuideView::Heading::anchor), 1)
            << chapter.toStdString();
    }
}

TEST_F(GuideOfWindowTest, F1OpensItBesideTheWindowAtThePageThatIsSeen) {
    trigger("showHistory");
    press(Qt::Key_F1);
    const auto windows = QApplication::topLevelWidgets();
    const auto guide =
        std::ranges::find_if(windows, [](const QWidget* each) { return each->objectName() == "guideWindow"; });
    ASSERT_NE(guide, windows.end());
    EXPECT_TRUE((*guide)->isVisible());
    EXPECT_FALSE((*guide)->isModal());
    const auto* view = (*guide)->findChild<ui::GuideView*>();
    EXPECT_EQ(view->headings()[view->headingInView()].text, "History");
    ASSERT_TRUE(QTest::qWaitForWindowActive(*guide));
    QTest::keyClick(*guide, Qt::Key_Escape);
    EXPECT_FALSE((*guide)->isVisible());
}

} // namespace
} // namespace twinsine::tests

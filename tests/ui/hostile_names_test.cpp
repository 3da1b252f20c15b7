// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Names and notes of a file are text wherever they are shown: no label, tooltip, title or picture reads markup in
/// them.

#include "tests/ui/window_test.hpp"
#include "ui/charts/chart_area.hpp"
#include "ui/export/picture.hpp"
#include "ui/window/main_window.hpp"

#include <QAbstractButton>
#include <QMenu>
#include <QMessageBox>
#include <QSvgRenderer>
#include <QXmlStreamReader>

namespace twinsine::tests {
namespace {

constexpr const char* kNames[] = {"<img src=\"/dev/zero\">", "a < b & c", "<b>bold</b> &amp; %1 [*]",
                                  "</p><h1>big</h1>"};

class HostileNamesTest : public WindowTest {
protected:
    static experiment::Experiment named(const char* name) {
        auto experiment = preset("keras-vs-tensorflow");
        experiment.name = name;
        experiment.notes = std::string(name) + "\nand more";
        experiment.data = {.num = 3};
        experiment.data.own =
            std::make_shared<experiment::OwnPoints>(experiment::OwnPoints{{0, 1, 2}, {1, 0, 1}, std::string(name)});
        return experiment;
    }

    /// Whether a text that may be read as markup has the name in it as it is.
    static bool readsMarkup(const QString& text, const QString& name) {
        return Qt::mightBeRichText(text) && text.contains(name);
    }

    void checkTexts(const QString& name) const {
        for (auto* widget : QApplication::allWidgets()) {
            EXPECT_FALSE(readsMarkup(widget->toolTip(), name)) << nameOf(widget) << widget->toolTip().toStdString();
            EXPECT_FALSE(readsMarkup(widget->whatsThis(), name)) << nameOf(widget);
            const auto* label = qobject_cast<QLabel*>(widget);
            EXPECT_FALSE(label && label->textFormat() != Qt::PlainText && readsMarkup(label->text(), name))
                << nameOf(widget);
        }
        for (const auto* action : window->findChildren<QAction*>())
            EXPECT_FALSE(readsMarkup(action->toolTip(), name)) << action->objectName().toStdString();
    }

    static std::string nameOf(const QWidget* widget) {
        return (widget->objectName() + QLatin1Char(' ') + QLatin1String(widget->metaObject()->className()) +
                QLatin1Char(' '))
            .toStdString();
    }
};

TEST_F(HostileNamesTest, AreShownAsText) {
    const TemporaryFolder folder;
    for (const char* each : kNames) {
        const QString name = QString::fromUtf8(each);
        open(named(each), QString::fromStdString(folder.path("<img src=x>.json")));
        trainToTheEnd();
        window->findChild<QTabBar*>("pages")->setCurrentIndex(0);
        for (const char* page : {"showWhy", "showScripts"}) {
            trigger(page);
            QCoreApplication::processEvents();
            checkTexts(name);
        }
        auto other = experiment();
        other.a.seed = 7;
        document().change(other, QStringLiteral("data from %1").arg(name));
        trigger("quit"); // asks, with the name
        auto* question = window->findChild<QMessageBox*>("unsavedQuestion");
        ASSERT_NE(question, nullptr) << each;
        EXPECT_EQ(question->textFormat(), Qt::PlainText);
        checkTexts(name);
        question->button(QMessageBox::Cancel)->click();
    }
}

TEST_F(HostileNamesTest, PicturesAreWellFormed) {
    const TemporaryFolder folder;
    for (const char* each : kNames) {
        open(named(each));
        trainToTheEnd();
        auto picture = window->findChild<ui::ChartArea*>()->picture();
        auto axis = [this](const char* text) { return *analysis::axisOf(experiment(), text); };
        picture.map = {std::make_shared<const analysis::Map>(*analysis::emptyMap(
                           experiment(), axis("a.seed=1,2"), axis("a.optimizer.class_name=SGD,Adam"), 1)),
                       experiment()};
        for (const ui::Chart chart : ui::kCharts) {
            if (chart == ui::Chart::why)
                continue; // has no answer yet
            ui::PlotOptions options;
            options.chart = chart;
            const std::string file = folder.path("p.svg");
            ASSERT_TRUE(ui::writePicture(picture, options, file)) << each;
            QFile svg(QString::fromStdString(file));
            ASSERT_TRUE(svg.open(QIODevice::ReadOnly));
            QXmlStreamReader reader(&svg);
            while (!reader.atEnd())
                reader.readNext();
            EXPECT_FALSE(reader.hasError()) << each << ": " << reader.errorString().toStdString();
        }
    }
}

} // namespace
} // namespace twinsine::tests

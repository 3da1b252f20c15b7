// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Figures for reports: what the export dialog offers, remembers and writes.

#include "tests/ui/pixels.hpp"
#include "tests/ui/window_test.hpp"
#include "ui/document/file_name.hpp"
#include "ui/export/export_dialog.hpp"
#include "ui/export/figure_size.hpp"

#include <QCheckBox>
#include <QClipboard>
#include <QDesktopServices>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTextBrowser>
#include <QXmlStreamReader>

namespace twinsine::tests {
namespace {

TEST(FigureSize, IsWhatARulerAndAPixelCounterMeasure) {
    const ui::FigureSize column{ui::LengthUnit::centimetres, 8.5, 6, 300, 8};
    EXPECT_EQ(column.pixels(), QSize(1004, 709)); // 8.5 / 2.54 * 300
    EXPECT_EQ(column.in(ui::LengthUnit::pixels).width, 1004);
    EXPECT_EQ(column.in(ui::LengthUnit::pixels).in(ui::LengthUnit::centimetres), column);
    for (const auto& usual : ui::usualSizes()) {
        EXPECT_GE(usual.size.logical().height(), ui::kLeastSide) << usual.name;
        EXPECT_LE(usual.size.logical().width(), ui::kMostSide) << usual.name;
    }
}

TEST(SafeFileName, IsFitForAnyShell) {
    EXPECT_EQ(ui::safeFileName("Keras against TensorFlow"), "keras-against-tensorflow");
    EXPECT_EQ(ui::safeFileName("../../etc/passwd; rm -rf ~ \n$(x)"), "etc-passwd-rm-rf-x");
    EXPECT_EQ(ui::safeFileName("  <>|:*?\\\"  "), "twinsine");
    EXPECT_EQ(ui::safeFileName("Größe 二"), "größe-二");
    EXPECT_LE(ui::safeFileName(QString(500, 'x')).size(), 60);
}

class FigureTest : public WindowTest {
protected:
    void SetUp() override {
        WindowTest::SetUp();
        trainToTheEnd();
    }

    QDialog* openDialog(ui::Chart chart = ui::Chart::fit) const {
        trigger(QStringLiteral("export%1").arg(static_cast<int>(chart)));
        for (auto* dialog : window->findChildren<QDialog*>(QStringLiteral("exportDialog")))
            if (dialog->isVisible())
                return dialog;
        return nullptr;
    }
    template <class Widget>
    static Widget* in(QDialog* dialog, const char* name) {
        return dialog->findChild<Widget*>(QLatin1String(name));
    }
    static void write(QDialog* dialog, const QString& path) {
        in<QLineEdit>(dialog, "file")->setText(path);
        QTest::mouseClick(in<QPushButton>(dialog, "export"), Qt::LeftButton);
        EXPECT_FALSE(dialog->isVisible()) << in<QLabel>(dialog, "problem")->text().toStdString();
    }
    QString path(const char* name) const { return QString::fromStdString(folder.path(name)); }

    static QString textsIn(const QString& svg) {
        QFile file(svg);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        QXmlStreamReader reader(&file);
        QStringList texts;
        while (!reader.atEnd())
            if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == QLatin1String("text"))
                texts += reader.readElementText().trimmed();
        EXPECT_FALSE(reader.hasError()) << reader.errorString().toStdString();
        return texts.join(QLatin1Char(' ')).simplified();
    }

    TemporaryFolder folder;
};

TEST_F(FigureTest, TitleAndCaptionSayWhatWasChanged) {
    auto* dialog = openDialog();
    EXPECT_FALSE(in<QLineEdit>(dialog, "title")->text().contains("changed"));
    dialog->reject();

    auto changed = experiment();
    changed.b.seed = 7;
    changed.data.num = 50;
    document().change(changed, QStringLiteral("seed and points"));
    trainToTheEnd();
    ASSERT_TRUE(waitFor([&] { return feed().view().latest.info && feed().view().latest.info->asked == changed; }));
    ASSERT_TRUE(waitFor([this] { return state() == run::State::finished; }));
    dialog = openDialog();
    EXPECT_TRUE(in<QLineEdit>(dialog, "title")->text().contains("(changed: points, seed)"))
        << in<QLineEdit>(dialog, "title")->text().toStdString();
    in<QCheckBox>(dialog, "caption")->setChecked(true);
    write(dialog, path("p.svg"));
    const QString texts = textsIn(path("p.svg"));
    EXPECT_TRUE(texts.contains("points 100 → 50")) << texts.toStdString();
    EXPECT_TRUE(texts.contains("seed 42 → 7 (TensorFlow 1)")) << texts.toStdString();
    EXPECT_TRUE(texts.contains("Mean |Keras 3 − TensorFlow 1| = ")) << texts.toStdString();
    EXPECT_TRUE(texts.contains("after 100 epochs")) << texts.toStdString();
}

TEST_F(FigureTest, TitleCanBeAnyOrNone) {
    for (const QString& title : {QString(), QStringLiteral("Mine & <yours> %1")}) {
        auto* dialog = openDialog();
        in<QLineEdit>(dialog, "title")->setText(title);
        in<QComboBox>(dialog, "chart")->setCurrentIndex(2); // another chart proposes no other title then
        write(dialog, path("p.svg"));
        const QString texts = textsIn(path("p.svg"));
        EXPECT_EQ(texts.contains("epoch 100 of 100"), false);
        EXPECT_TRUE(texts.contains(title)) << texts.toStdString();
        QFile::remove(path("p.svg"));
    }
}

TEST_F(FigureTest, SidesHaveTheNamesThatWereGiven) {
    for (const ui::Chart chart : {ui::Chart::fit, ui::Chart::loss, ui::Chart::difference, ui::Chart::hiddenUnits}) {
        auto* dialog = openDialog(chart);
        in<QLineEdit>(dialog, "nameA")->setText("mine <b>");
        in<QLineEdit>(dialog, "nameB")->setText("yours %1 & co");
        in<QCheckBox>(dialog, "caption")->setChecked(true);
        write(dialog, path("p.svg"));
        const QString texts = textsIn(path("p.svg"));
        EXPECT_TRUE(texts.contains("Mean |mine <b> − yours %1 & co|")) << texts.toStdString();
        EXPECT_EQ(texts.count("mine <b>"), 2) << texts.toStdString(); // the legend's and the caption's
        EXPECT_FALSE(texts.contains("Keras 3")) << texts.toStdString();
        QFile::remove(path("p.svg"));
    }
}

TEST_F(FigureTest, PrintTellsTheSidesApartWithoutColours) {
    const auto& print = ui::theme::colours(ui::theme::Theme::print);
    EXPECT_GT(std::abs(qGray(print.sideA.rgb()) - qGray(print.sideB.rgb())), 60);
    EXPECT_EQ(print.text, QColor(Qt::black));
    const auto drawn = [&](const QString& look) {
        auto* dialog = openDialog();
        auto* looks = in<QComboBox>(dialog, "look");
        looks->setCurrentIndex(looks->findData(look));
        write(dialog, path("p.png"));
        const QImage picture(path("p.png"));
        QFile::remove(path("p.png"));
        return picture;
    };
    const int whole = pixelsOf(drawn("light"), ui::theme::colours(ui::theme::Theme::light).sideB);
    const int dashed = pixelsOf(drawn("print"), print.sideB);
    EXPECT_LT(dashed, whole * 0.85);
    EXPECT_GT(dashed, whole * 0.4);
}

TEST_F(FigureTest, SizesInCentimetresAreThoseOfThePicture) {
    auto* dialog = openDialog();
    auto* usual = in<QComboBox>(dialog, "usualSize");
    usual->setFocus();
    QTest::keyClicks(usual, "One");
    EXPECT_EQ(in<QComboBox>(dialog, "unit")->currentText(), "cm");
    EXPECT_EQ(in<QDoubleSpinBox>(dialog, "width")->value(), 8.5);
    in<QDoubleSpinBox>(dialog, "height")->setValue(7);
    EXPECT_EQ(usual->currentText(), "Custom size");
    write(dialog, path("p.png"));
    const QImage picture(path("p.png"));
    EXPECT_EQ(picture.size(), QSize(1004, 827));
    EXPECT_NEAR(picture.width() * 100.0 / picture.dotsPerMeterX(), 8.5, 0.01);
    auto* again = openDialog();
    EXPECT_EQ(in<QDoubleSpinBox>(again, "height")->value(), 7) << "is remembered";
    EXPECT_EQ(in<QSpinBox>(again, "dpi")->value(), 300);
    auto* unit = in<QComboBox>(again, "unit");
    unit->setFocus();
    QTest::keyClicks(unit, "p");
    EXPECT_EQ(in<QDoubleSpinBox>(again, "width")->value(), 1004);
}

TEST_F(FigureTest, ImpossibleSizesAreSaid) {
    auto* dialog = openDialog();
    in<QDoubleSpinBox>(dialog, "width")->setValue(20);
    in<QLineEdit>(dialog, "file")->setText(path("p.png"));
    QTest::mouseClick(in<QPushButton>(dialog, "export"), Qt::LeftButton);
    EXPECT_TRUE(in<QLabel>(dialog, "problem")->text().contains("small"));
    in<QDoubleSpinBox>(dialog, "width")->setValue(19000);
    in<QDoubleSpinBox>(dialog, "height")->setValue(19000);
    QTest::mouseClick(in<QPushButton>(dialog, "export"), Qt::LeftButton);
    EXPECT_TRUE(in<QLabel>(dialog, "problem")->text().contains("100 million"));
    EXPECT_EQ(folder.count(), 0U);
}

TEST_F(FigureTest, PreviewFollows) {
    auto* dialog = openDialog();
    auto* preview = in<QLabel>(dialog, "preview");
    ASSERT_TRUE(waitFor([&] { return !preview->pixmap(Qt::ReturnByValue).isNull(); }));
    const QImage light = preview->pixmap(Qt::ReturnByValue).toImage();
    EXPECT_NEAR(light.width() * 1.0 / light.height(), 2400.0 / 1400, 0.02);
    const auto isBluish = [&light](int x, int y) { // made smaller, a thin line has no pixel of its own colour
        const QColor colour = light.pixelColor(x, y);
        return colour.blue() > colour.red() + 60;
    };
    int bluish = 0;
    for (int y = 0; y < light.height(); ++y)
        for (int x = 0; x < light.width(); ++x)
            bluish += isBluish(x, y) ? 1 : 0;
    EXPECT_GT(bluish, 20) << "side A";
    auto* looks = in<QComboBox>(dialog, "look");
    looks->setFocus();
    QTest::keyClicks(looks, "Dark");
    EXPECT_TRUE(waitFor([&] {
        return preview->pixmap(Qt::ReturnByValue).toImage().pixelColor(2, 2) ==
               ui::theme::colours(ui::theme::Theme::dark).background;
    }));
}

TEST_F(FigureTest, ProposesANameThatIsFree) {
    ui::Preferences().setValue(ui::kExportFolder, QString::fromStdString(folder.path("")));
    auto* dialog = openDialog();
    EXPECT_EQ(QFileInfo(in<QLineEdit>(dialog, "file")->text()).fileName(), "keras-against-tensorflow-fit.png");
    const QString first = in<QLineEdit>(dialog, "file")->text();
    QTest::mouseClick(in<QPushButton>(dialog, "export"), Qt::LeftButton);
    ASSERT_TRUE(QFileInfo::exists(first));
    dialog = openDialog();
    EXPECT_EQ(QFileInfo(in<QLineEdit>(dialog, "file")->text()).fileName(), "keras-against-tensorflow-fit-2.png");
}

TEST_F(FigureTest, SaysWhereItWasSavedAndShowsTheFolder) {
    QTextBrowser desktop; // has a signal that takes an address
    QList<QUrl> opened;
    QObject::connect(&desktop, &QTextBrowser::anchorClicked, &desktop, [&](const QUrl& url) { opened += url; });
    QDesktopServices::setUrlHandler(QStringLiteral("file"), &desktop, "anchorClicked");
    write(openDialog(), path("figure.pdf"));
    EXPECT_EQ(textOf("message"), "Saved figure.pdf");
    EXPECT_EQ(find<QPushButton>("messageOffer")->text(), "Show folder");
    click("messageOffer");
    QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
    ASSERT_EQ(opened.size(), 1);
    EXPECT_EQ(QFileInfo(opened.front().toLocalFile()), QFileInfo(QString::fromStdString(folder.path(""))));
    EXPECT_EQ(find<QPushButton>("messageOffer"), nullptr) << "is done once";
}

TEST_F(FigureTest, SaysThatItCopied) {
    trigger(QStringLiteral("copy%1").arg(static_cast<int>(ui::Chart::loss)));
    EXPECT_EQ(textOf("message"), "Copied: Loss, 2400 × 1400 pixels");
    auto* dialog = openDialog();
    auto* unit = in<QComboBox>(dialog, "usualSize");
    unit->setFocus();
    QTest::keyClicks(unit, "Sl");
    QTest::mouseClick(in<QPushButton>(dialog, "copyPicture"), Qt::LeftButton);
    EXPECT_EQ(textOf("message"), "Copied: Fit, 1920 × 1080 pixels");
    EXPECT_EQ(QApplication::clipboard()->image().size(), QSize(1920, 1080));
}

} // namespace
} // namespace twinsine::tests

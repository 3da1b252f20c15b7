// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Opening, saving, dropping and exporting in the real window.

#include "tests/ui/window_test.hpp"

#include "core/io/experiment_file.hpp"

#include <QCheckBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QSpinBox>
#include <QUrl>

namespace twinsine::tests {
namespace {

class FilesTest : public WindowTest {
protected:
    void drop(const std::string& path) const {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QString::fromStdString(path))});
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(window.get(), &enter);
        ASSERT_TRUE(enter.isAccepted());
        QDropEvent event({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(window.get(), &event);
    }
    /// Answers the dialog of that name with a file's name.
    template <class Dialog>
    Dialog* dialog(const QString& name) const {
        auto* found = window->findChild<Dialog*>(name);
        EXPECT_NE(found, nullptr) << name.toStdString();
        return found;
    }
    void saveAs(const std::string& path) const {
        auto* save = dialog<QFileDialog>("saveDialog");
        ASSERT_NE(save, nullptr);
        save->findChild<QLineEdit*>("fileNameEdit")->setText(QString::fromStdString(path));
        QMetaObject::invokeMethod(save, "accept");
    }
    void answer(QMessageBox::StandardButton button) const {
        auto* question = dialog<QMessageBox>("unsavedQuestion");
        ASSERT_NE(question, nullptr);
        QTest::mouseClick(question->button(button), Qt::LeftButton);
    }

    TemporaryFolder folder;
};

TEST_F(FilesTest, SavedAndReopenedIsTheSame) {
    type("a.layers.0.units", "33");
    const auto saved = experiment();
    const std::string path = folder.path("lesson.json");
    press(Qt::Key_S, Qt::ControlModifier);
    saveAs(path);
    EXPECT_FALSE(window->isWindowModified());
    const auto read = io::readExperiment(path);
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, saved);

    type("a.layers.0.units", "34");
    press(Qt::Key_S, Qt::ControlModifier); // into the same file, without a question
    EXPECT_EQ(io::readExperiment(path)->a.layers[0].units, 34);
}

TEST_F(FilesTest, DroppedFileIsOpened) {
    const auto other = preset("precision");
    drop(folder.add("other.json", experiment::toJsonText(other)));
    EXPECT_EQ(experiment(), other);
    EXPECT_TRUE(window->windowTitle().contains(QString::fromStdString(other.name)));
    ASSERT_TRUE(
        waitFor([&] { return feed().view().latest.info && feed().view().latest.info->experiment.name == other.name; }));
}

TEST_F(FilesTest, BrokenFilesGiveAMessageAndChangeNothing) {
    const auto before = experiment();
    for (const char* content :
         {"", "{", "[]", "\x89PNG\r\n", "{\"format\": \"twinsine.experiment\", \"version\": 9}"}) {
        drop(folder.add("broken.json", content));
        EXPECT_TRUE(textOf("message").contains("broken.json")) << content;
        EXPECT_EQ(experiment(), before) << content;
    }
    drop(folder.path("missing.json"));
    EXPECT_TRUE(textOf("message").contains("missing.json"));
    drop(folder.add("good.json", experiment::toJsonText(before)));
    EXPECT_EQ(find("messageBar"), nullptr) << "a file that is fine takes the message away";
}

TEST_F(FilesTest, UnsavedChangesAreAskedFor) {
    const std::string other = folder.add("other.json", experiment::toJsonText(preset("precision")));
    type("a.layers.0.units", "33");
    const auto changed = experiment();
    drop(other);
    EXPECT_EQ(experiment(), changed) << "nothing before the answer";
    answer(QMessageBox::Cancel);
    EXPECT_EQ(experiment(), changed);
    drop(other);
    answer(QMessageBox::Discard);
    EXPECT_EQ(experiment(), preset("precision"));
}

TEST_F(FilesTest, AnEditedFileIsNotLeftForAPresetWithoutAQuestion) {
    drop(folder.add("mine.json", experiment::toJsonText(experiment())));
    type("a.layers.0.units", "33");
    const auto changed = experiment();
    trigger("precision");
    EXPECT_EQ(experiment(), changed) << "nothing before the answer";
    answer(QMessageBox::Cancel);
    EXPECT_EQ(experiment(), changed);
    trigger("precision");
    answer(QMessageBox::Discard);
    EXPECT_EQ(experiment(), preset("precision"));
}

TEST_F(FilesTest, ThePresetsTextsAreNotTakenForThoseOfOtherSettings) {
    window->findChild<QTabBar*>("pages")->setCurrentIndex(0);
    auto changed = experiment();
    changed.b.optimizer.config["learning_rate"] = 0.5;
    document().open(changed, "figure.png"); // which carried it
    EXPECT_TRUE(textOf("story").contains("with other settings: learning rate")) << textOf("story").toStdString();
    document().open(preset("keras-vs-tensorflow"), "same.png");
    EXPECT_FALSE(textOf("story").contains("with other settings"));
    document().change(changed, {}); // the story's own changes are told elsewhere
    EXPECT_FALSE(textOf("story").contains("with other settings"));
}

TEST_F(FilesTest, TriesOfAPresetAreNothingToSave) {
    window->findChild<QTabBar*>("pages")->setCurrentIndex(0);
    find<QAbstractButton>("try.0")->click();
    ASSERT_TRUE(document().modified());
    window->close();
    EXPECT_FALSE(window->isVisible());
}

TEST_F(FilesTest, ANameIsShownAsItIsWritten) {
    const std::string name = "50 %2 of %1 <b>&</b> [*]";
    auto other = experiment();
    other.name = name;
    drop(folder.add("50 %2 & %1.json", experiment::toJsonText(other)));
    const QString shown = QString::fromStdString(name);
    const QString file = QStringLiteral(" (50 %2 & %1.json)");
    EXPECT_TRUE(window->windowHandle()->title().startsWith(shown + file + " – TwinSine"))
        << window->windowHandle()->title().toStdString();
    type("a.layers.0.units", "33");
    EXPECT_TRUE(window->windowHandle()->title().startsWith(shown + file + "* – TwinSine"))
        << window->windowHandle()->title().toStdString();
    press(Qt::Key_O, Qt::ControlModifier);
    const auto* question = dialog<QMessageBox>("unsavedQuestion");
    EXPECT_TRUE(question->text().contains(shown));
    EXPECT_EQ(question->textFormat(), Qt::PlainText);
    answer(QMessageBox::Cancel);
    document().markSaved(folder.path("50 %2 & %1.json").c_str(), document().experiment());
    const QString missing = QString::fromStdString(folder.path("%2 %1.json"));
    drop(missing.toStdString());
    EXPECT_TRUE(textOf("message").contains(missing)) << textOf("message").toStdString();
}

TEST_F(FilesTest, ClosingAsksAndSavesFirst) {
    type("a.layers.0.units", "33");
    window->close();
    EXPECT_TRUE(window->isVisible());
    answer(QMessageBox::Save);
    saveAs(folder.path("kept.json"));
    EXPECT_EQ(io::readExperiment(folder.path("kept.json"))->a.layers[0].units, 33);
    EXPECT_FALSE(window->isVisible());
}

TEST_F(FilesTest, ResultsAndPicturesAreNeverSavedOver) {
    const std::string document = R"({"format": "twinsine.result", "version": 1, "experiment": )" +
                                 experiment::toJsonText(preset("precision")) + "}";
    const std::string path = folder.add("result.json", document);
    drop(path);
    ASSERT_EQ(experiment(), preset("precision"));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_NE(window->findChild<QFileDialog*>("saveDialog"), nullptr);
    EXPECT_EQ(contentOf(path), document);
}

TEST_F(FilesTest, RecentFilesAreOffered) {
    const std::string path = folder.add("recent & more.json", experiment::toJsonText(preset("precision")));
    drop(path);
    trigger("unseeded");
    QMenu* recent = nullptr;
    for (auto* menu : window->findChildren<QMenu*>())
        if (menu->title().contains("recent"))
            recent = menu;
    ASSERT_NE(recent, nullptr);
    recent->popup({0, 0});
    ASSERT_FALSE(recent->actions().isEmpty());
    EXPECT_EQ(recent->actions().front()->text().replace("&&", "&"), QString::fromStdString(path));
    EXPECT_TRUE(recent->actions().front()->text().contains("&&")) << "no key of the menu";
    recent->actions().front()->trigger();
    recent->close();
    EXPECT_EQ(experiment(), preset("precision"));
}

TEST_F(FilesTest, ExportedPictureBringsTheExperimentBack) {
    fastest();
    ASSERT_TRUE(waitFor([this] { return state() == run::State::finished; }));
    const auto drawn = experiment();
    const std::string path = folder.path("fit.png");
    press(Qt::Key_E, Qt::ControlModifier);
    auto* dialog = window->findChild<QDialog*>("exportDialog");
    ASSERT_NE(dialog, nullptr);
    dialog->findChild<QDoubleSpinBox*>("width")->setValue(960);
    dialog->findChild<QDoubleSpinBox*>("height")->setValue(600);
    dialog->findChild<QLineEdit*>("file")->setText(QString::fromStdString(path));
    QTest::mouseClick(dialog->findChild<QWidget*>("export"), Qt::LeftButton);
    const QImage picture(QString::fromStdString(path));
    EXPECT_EQ(picture.size(), QSize(960, 600));
    const auto read = io::readExperiment(path);
    ASSERT_TRUE(read) << read.error().front();
    EXPECT_EQ(*read, drawn);

    trigger("unseeded");
    drop(path);
    EXPECT_EQ(experiment(), drawn);
}

TEST_F(FilesTest, ExportThatCannotBeWrittenSaysWhy) {
    ASSERT_TRUE(waitFor([this] { return feed().view().latest.frame != nullptr; }));
    press(Qt::Key_E, Qt::ControlModifier);
    auto* dialog = window->findChild<QDialog*>("exportDialog");
    ASSERT_NE(dialog, nullptr);
    dialog->findChild<QLineEdit*>("file")->setText(QString::fromStdString(folder.path("none/fit.png")));
    QTest::mouseClick(dialog->findChild<QWidget*>("export"), Qt::LeftButton);
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_TRUE(dialog->findChild<QLabel*>("problem")->text().contains("fit.png"));
}

} // namespace
} // namespace twinsine::tests

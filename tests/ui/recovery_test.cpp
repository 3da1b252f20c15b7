// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Ends that nobody asked for, and files that others change meanwhile.

#include "core/io/experiment_file.hpp"
#include "core/io/file.hpp"
#include "tests/ui/window_test.hpp"
#include "ui/document/file_commands.hpp"
#include "ui/widgets/text.hpp"

#include <QAbstractButton>
#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>

#include <sys/stat.h>
#include <thread>

namespace twinsine::tests {
namespace {

using ui::toQString;

class RecoveryTest : public WindowTest {
protected:
    void SetUp() override {
        WindowTest::SetUp();
        recovers = true;
    }

    static std::size_t kept() {
        const auto folder = *ui::Autosave::defaultFolder();
        std::size_t count = 0;
        if (std::filesystem::exists(folder))
            for (const auto& each : std::filesystem::directory_iterator(folder))
                count += each.path().extension() == ".recovery";
        return count;
    }
    QDialog* offer() const { return window->findChild<QDialog*>("recoveryDialog"); }
    void press(const char* button) const {
        QTest::mouseClick(offer()->findChild<QAbstractButton*>(button), Qt::LeftButton);
    }
    /// The window is gone without a word, as after a kill.
    void killAndStartAgain() {
        window.reset();
        open(preset("keras-vs-tensorflow"));
        ASSERT_TRUE(waitFor([this] { return offer() != nullptr; }));
    }
    void answer(const char* question, const QString& button) const {
        auto* box = window->findChild<QMessageBox*>(question);
        ASSERT_NE(box, nullptr);
        for (auto* each : box->buttons())
            if (each->text().remove('&') == button)
                return QTest::mouseClick(each, Qt::LeftButton);
        FAIL() << "no such answer";
    }

    const TemporaryFolder folder;
};

TEST_F(RecoveryTest, AnEditOutlivesTheWindowAndIsOfferedOnce) {
    EXPECT_EQ(offer(), nullptr) << "there is nothing to recover, and nothing to click away";
    type("a.layers.0.units", "7");
    const auto edited = experiment();
    ASSERT_TRUE(waitFor([] { return kept() == 1; }));
    killAndStartAgain();
    EXPECT_TRUE(
        offer()->findChild<QListWidget*>("orphans")->item(0)->text().startsWith("Keras against TensorFlow, changed"));
    press("recover");
    EXPECT_TRUE(experiment() == edited);
    EXPECT_TRUE(document().origin() == preset("keras-vs-tensorflow")) << "the story is still that one";
    EXPECT_TRUE(window->isWindowModified());
    ASSERT_TRUE(waitFor([this] { return !offer(); }));
    // What is recovered is not saved: it outlives the next kill too.
    QTest::qWait(1500);
    killAndStartAgain();
    press("later");
    killAndStartAgain();
    press("removeOrphan");
    ASSERT_TRUE(waitFor([this] { return !offer(); }));
    window.reset();
    open(preset("keras-vs-tensorflow"));
    QTest::qWait(200);
    EXPECT_EQ(offer(), nullptr);
    EXPECT_EQ(kept(), 0U);
}

TEST_F(RecoveryTest, WhatIsSavedUndoneOrDroppedIsNotKept) {
    type("a.layers.0.units", "7");
    ASSERT_TRUE(waitFor([] { return kept() == 1; }));
    trigger("undo");
    ASSERT_TRUE(waitFor([] { return kept() == 0; }));
    type("a.layers.0.units", "8");
    ASSERT_TRUE(waitFor([] { return kept() == 1; }));
    trigger("saveAs");
    auto* dialog = window->findChild<QFileDialog*>("saveDialog");
    Q_EMIT dialog->fileSelected(toQString(folder.path("saved.json")));
    dialog->close();
    ASSERT_TRUE(waitFor([] { return kept() == 0; }));
    type("a.layers.0.units", "9");
    ASSERT_TRUE(waitFor([] { return kept() == 1; }));
    window->close();
    answer("unsavedQuestion", "Discard");
    ASSERT_TRUE(waitFor([this] { return !window->isVisible(); }));
    EXPECT_EQ(kept(), 0U);
}

TEST_F(RecoveryTest, AnEndWithoutAQuestionKeepsTheLatestEdit) {
    type("a.layers.0.units", "7");
    const auto edited = experiment();
    window->quitAtOnce(); // sooner than the clock
    EXPECT_FALSE(window->isVisible());
    killAndStartAgain();
    press("recover");
    EXPECT_TRUE(experiment() == edited);
}

TEST_F(RecoveryTest, TwoWindowsDoNotTakeEachOthers) {
    type("a.layers.0.units", "7");
    ASSERT_TRUE(waitFor([] { return kept() == 1; }));
    ui::MainWindow second({.experiment = preset("precision")}, {}, nullptr, engine.chooser());
    second.show();
    QTest::qWait(300);
    EXPECT_EQ(second.findChild<QDialog*>("recoveryDialog"), nullptr);
}

TEST_F(RecoveryTest, AFileIsRecoveredAsThatFile) {
    const std::string path = folder.path("mine.json");
    ASSERT_TRUE(io::writeFile(path, io::fileText(preset("precision"), {})));
    open(preset("precision"), toQString(path));
    window->findChild<QTabBar*>("pages")->setCurrentIndex(1);
    type("a.seed", "7");
    ASSERT_TRUE(waitFor([] { return kept() == 1; }));
    killAndStartAgain();
    press("recover");
    EXPECT_EQ(document().file(), toQString(path));
    EXPECT_EQ(experiment().a.seed, 7);
    trigger("save");
    EXPECT_EQ(window->findChild<QMessageBox*>("diskQuestion"), nullptr);
    EXPECT_EQ(io::readExperiment(path)->a.seed, 7);
}

class DiskTest : public RecoveryTest {
protected:
    void SetUp() override {
        RecoveryTest::SetUp();
        recovers = false;
        write(1);
        open(preset("precision"), toQString(path));
        window->findChild<QTabBar*>("pages")->setCurrentIndex(1);
        type("a.seed", "7");
    }
    void write(std::int64_t seed) const {
        auto experiment = preset("precision");
        experiment.b.seed = seed;
        ASSERT_TRUE(io::writeFile(path, io::fileText(experiment, {})));
    }

    const std::string path = folder.path("shared.json");
};

TEST_F(DiskTest, AFileThatOthersChangedIsNotSavedOverWithoutAQuestion) {
    write(2);
    trigger("save");
    EXPECT_EQ(io::readExperiment(path)->b.seed, 2) << "not yet";
    answer("diskQuestion", "Cancel");
    ASSERT_TRUE(waitFor([this] { return !window->findChild<QMessageBox*>("diskQuestion"); }));
    EXPECT_TRUE(window->isWindowModified());
    trigger("save");
    answer("diskQuestion", "Save anyway");
    EXPECT_EQ(io::readExperiment(path)->a.seed, 7);
    EXPECT_FALSE(window->isWindowModified());
    type("a.seed", "8");
    ASSERT_TRUE(waitFor([this] { return !window->findChild<QMessageBox*>("diskQuestion"); }));
    trigger("save");
    EXPECT_EQ(window->findChild<QMessageBox*>("diskQuestion"), nullptr) << "it is ours again";
}

TEST_F(DiskTest, ItCanBeReadAgainOrSavedElsewhere) {
    write(2);
    trigger("save");
    answer("diskQuestion", "Save as…");
    auto* dialog = window->findChild<QFileDialog*>("saveDialog");
    ASSERT_NE(dialog, nullptr);
    Q_EMIT dialog->fileSelected(toQString(folder.path("other.json")));
    dialog->close();
    EXPECT_EQ(io::readExperiment(path)->b.seed, 2);
    EXPECT_EQ(io::readExperiment(folder.path("other.json"))->a.seed, 7);

    open(preset("precision"), toQString(path));
    window->findChild<QTabBar*>("pages")->setCurrentIndex(1);
    type("a.seed", "9");
    write(3);
    trigger("save");
    answer("diskQuestion", "Reload it");
    EXPECT_EQ(experiment().b.seed, 3);
    EXPECT_FALSE(window->isWindowModified());
}

TEST_F(DiskTest, TheSameBytesAnewOrNoFileAreNoQuestion) {
    write(1);
    trigger("save");
    EXPECT_EQ(window->findChild<QMessageBox*>("diskQuestion"), nullptr);
    type("a.seed", "8");
    std::filesystem::remove(path);
    trigger("save");
    EXPECT_EQ(window->findChild<QMessageBox*>("diskQuestion"), nullptr);
    EXPECT_EQ(io::readExperiment(path)->a.seed, 8);
}

TEST_F(RecoveryTest, APipeIsReadOnceAndCanBeGivenUp) {
    const std::string pipe = folder.path("pipe");
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    auto* files = window->findChild<ui::FileCommands*>();
    files->openFile(toQString(pipe));
    EXPECT_TRUE(textOf("message").startsWith("Reading pipe")) << "the window goes on";
    click("messageOffer");
    EXPECT_EQ(find("messageBar"), nullptr);
    QTest::qWait(200); // the one that was given up has closed it
    files->openFile(toQString(pipe));
    std::jthread writer([&] { std::ofstream(pipe) << io::fileText(preset("unseeded"), {}); });
    ASSERT_TRUE(waitFor([this] { return experiment() == preset("unseeded"); }));
    EXPECT_EQ(document().file(), QString()) << "nothing is saved into a pipe";
}

/// Many points: their text alone would hold the window for a second.
class ManyPointsTest : public RecoveryTest {
protected:
    void SetUp() override {
        RecoveryTest::SetUp();
        recovers = false;
        auto experiment = preset("keras-vs-tensorflow");
        auto own = std::make_shared<experiment::OwnPoints>();
        for (int i = 0; i < 50'000; ++i) {
            own->x.push_back(i * 1e-4);
            own->y.push_back(i % 7);
        }
        experiment.data = {};
        experiment.data.num = 50'000;
        experiment.data.own = std::move(own);
        open(std::move(experiment));
    }
};

TEST_F(ManyPointsTest, AreSavedInTheBackgroundAndAsTheyWereThen) {
    const std::string path = folder.path("many.json");
    window->findChild<QTabBar*>("pages")->setCurrentIndex(1);
    type("a.seed", "7");
    const auto saved = experiment();
    trigger("saveAs");
    auto* dialog = window->findChild<QFileDialog*>("saveDialog");
    Q_EMIT dialog->fileSelected(toQString(path));
    EXPECT_TRUE(textOf("message").startsWith("Saving many.json")) << "the window goes on";
    dialog->close();
    type("a.seed", "8"); // in the meantime
    ASSERT_TRUE(waitFor([this] { return !document().file().isEmpty(); }));
    EXPECT_TRUE(*io::readExperiment(path) == saved);
    EXPECT_TRUE(window->isWindowModified()) << "the later edit is not in it";
}

TEST_F(ManyPointsTest, ArePicturedAndCopiedInTheBackground) {
    trainToTheEnd();
    const std::string path = folder.path("many.png");
    trigger("export0");
    auto* dialog = window->findChild<QDialog*>("exportDialog");
    ASSERT_NE(dialog, nullptr);
    auto* file = dialog->findChild<QLineEdit*>("file");
    ASSERT_NE(file, nullptr);
    file->setText(toQString(path));
    QTest::mouseClick(dialog->findChild<QAbstractButton*>("export"), Qt::LeftButton);
    ASSERT_TRUE(waitFor([&] { return std::filesystem::exists(path); }));
    ASSERT_TRUE(waitFor([this] { return textOf("message") == "Saved many.png"; }));
    EXPECT_TRUE(*io::readExperiment(path) == experiment());
}

} // namespace
} // namespace twinsine::tests

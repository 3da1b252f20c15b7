// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Experiments as text on the clipboard.

#include "tests/ui/window_test.hpp"

#include <QClipboard>
#include <QLineEdit>

namespace twinsine::tests {
namespace {

class PasteTest : public WindowTest {
protected:
    static QString clipboard() { return QApplication::clipboard()->text(); }
    static void setClipboard(const std::string& text) { QApplication::clipboard()->setText(text.c_str()); }
};

TEST_F(PasteTest, WhatIsCopiedIsOneLineThatBringsTheSettingsBack) {
    type("a.layers.0.units", "33");
    const auto copied = experiment();
    trigger("copyText");
    EXPECT_TRUE(textOf("message").startsWith("Copied"));
    EXPECT_FALSE(clipboard().contains('\n'));
    EXPECT_LT(clipboard().size(), 700);
    trigger("precision");
    const auto other = experiment();
    press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_TRUE(experiment().trainsLike(copied));
    EXPECT_EQ(experiment().name, copied.name);
    EXPECT_TRUE(waitFor([&] { return feed().started() && feed().started()->trainsLike(copied); }));
    trigger("undo");
    EXPECT_EQ(experiment(), other);
    EXPECT_EQ(document().origin(), other);
}

TEST_F(PasteTest, AWholeFileCanBePasted) {
    setClipboard("\n  " + experiment::toJsonText(preset("precision")));
    trigger("pasteText");
    EXPECT_EQ(experiment(), preset("precision"));
}

TEST_F(PasteTest, AnythingElseIsRefusedInOneLine) {
    const auto before = experiment();
    const std::pair<const char*, const char*> texts[] = {
        {"hello", "The clipboard holds no experiment: line 1, column 1: not valid JSON"},
        {"{\"format\": \"twinsine.experiment\", \"version\": 1}", "The clipboard holds no experiment: a: is required"},
        {"  \n", "There is nothing to paste: copy an experiment first"},
    };
    for (const auto& [text, message] : texts) {
        setClipboard(text);
        trigger("pasteText");
        EXPECT_TRUE(textOf("message").startsWith(message)) << textOf("message").toStdString();
        EXPECT_EQ(experiment(), before);
    }
}

TEST_F(PasteTest, AFieldKeepsThePasteForItself) {
    setClipboard("units");
    auto* search = find<QLineEdit>("search");
    search->setFocus();
    QTest::keyClick(search, Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(search->text(), "units");
    EXPECT_EQ(find("messageBar"), nullptr);
}

TEST_F(PasteTest, AFileWithChangesIsNotLeftWithoutAQuestion) {
    const TemporaryFolder folder;
    const auto mine = preset("precision");
    open(mine, folder.add("mine.json", experiment::toJsonText(mine)).c_str());
    type("a.layers.0.units", "33");
    const auto changed = experiment();
    setClipboard(experiment::toJsonText(preset("keras-vs-tensorflow")));
    press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(experiment(), changed) << "nothing before the answer";
    auto* question = window->findChild<QMessageBox*>("unsavedQuestion");
    ASSERT_NE(question, nullptr);
    QTest::mouseClick(question->button(QMessageBox::Discard), Qt::LeftButton);
    EXPECT_EQ(experiment(), preset("keras-vs-tensorflow"));
    EXPECT_TRUE(document().file().isEmpty());
}

} // namespace
} // namespace twinsine::tests

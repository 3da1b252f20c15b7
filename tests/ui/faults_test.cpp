// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A person's folders that are not there, are no folders, or hold what nobody wrote: one message, and the window goes
/// on.

#include "tests/support/temporary_folder.hpp"
#include "tests/ui/window_test.hpp"

#include <map>

namespace twinsine::tests {
namespace {

class FaultsTest : public WindowTest {
protected:
    void TearDown() override {
        window.reset();
        for (const auto& [name, value] : m_before)
            qputenv(name, value);
    }
    /// Null: without it.
    void set(const char* name, const QByteArray& value) {
        m_before.emplace(name, qgetenv(name));
        value.isNull() ? qunsetenv(name) : qputenv(name, value);
    }
    QByteArray aFile() { return QByteArray::fromStdString(m_folder.add("file", "no folder")); }
    std::string said() const { return textOf("message").toStdString(); }
    void trainAnother() {
        trainToTheEnd();
        type("a.layers.0.units", "7");
        EXPECT_TRUE(document().modified());
        EXPECT_TRUE(waitFor([this] { return state() == run::State::finished; }));
    }

    std::map<const char*, QByteArray> m_before;
    TemporaryFolder m_folder;
};

TEST_F(FaultsTest, SettingsThatNobodyWroteAreNamedOnce) {
    window.reset();
    const QString path = ui::Preferences().fileName();
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("[General]\nnobody's settings\nlossSmoothing=many\ngeometry=@ByteArray(\\x1\\x2)\ntheme=dark\n");
    file.close();
    open(preset("keras-vs-tensorflow"));
    trainAnother();
    EXPECT_NE(said().find(path.toStdString()), std::string::npos) << said();
    open(preset("keras-vs-tensorflow"));
    EXPECT_EQ(said(), "");
}

TEST_F(FaultsTest, AHistoryThatHasNoFolderIsInMemory) {
    window.reset();
    set("XDG_DATA_HOME", aFile());
    open(preset("keras-vs-tensorflow"));
    trainToTheEnd();
    EXPECT_TRUE(waitFor([this] { return said().find("history.sqlite") != std::string::npos; })) << said();
    trainAnother();
}

TEST_F(FaultsTest, UnsavedWorkThatHasNoFolder) {
    window.reset();
    set("XDG_STATE_HOME", aFile());
    recovers = true; // there is no folder to empty
    open(preset("keras-vs-tensorflow"));
    trainAnother();
    EXPECT_TRUE(waitFor([this] { return said().starts_with("Unsaved changes are not kept: "); })) << said();
}

TEST_F(FaultsTest, WithoutAHomeItGoesOn) {
    window.reset();
    for (const char* name : {"HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"})
        set(name, {});
    recovers = true; // there is no folder to empty
    open(preset("keras-vs-tensorflow"));
    trainAnother();
    EXPECT_TRUE(said().starts_with("Unsaved changes are not kept: neither")) << said();
}

} // namespace
} // namespace twinsine::tests

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/same_file.hpp"

#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

namespace twinsine::tests {
namespace {

namespace fs = std::filesystem;

/// Spellings of one file in a folder that has another folder and links to both.
class SameFile : public ::testing::Test {
protected:
    SameFile() {
        fs::create_directory(folder.path("inner"));
        fs::create_directory_symlink("inner", folder.path("linked"));
        fs::create_symlink("inner/one", folder.path("link"));
        fs::create_symlink("../link", folder.path("inner/link-to-link"));
        for (const char* name : {"inner/one", "inner/./one", "inner//one", "linked/one", "inner/../linked/../inner/one",
                                 "link", "linked/link-to-link"})
            spellings.push_back(folder.path(name));
    }

    void expectSame() const {
        for (const auto& one : spellings) {
            for (const auto& other : spellings)
                EXPECT_TRUE(io::isSameFile(one, other)) << one << " and " << other;
            for (const char* other : {"one", "inner/two", "inner/On", "missing/one", ""})
                EXPECT_FALSE(io::isSameFile(one, folder.path(other))) << one << " and " << other;
        }
    }

    TemporaryFolder folder;
    std::vector<std::string> spellings;
};

TEST_F(SameFile, EverySpellingOfAFileThatIsNotThereYet) { expectSame(); }

TEST_F(SameFile, EverySpellingOfAFileThatIsThere) {
    folder.add("inner/one", "");
    folder.add("inner/two", "");
    fs::create_hard_link(folder.path("inner/one"), folder.path("hard"));
    spellings.push_back(folder.path("hard"));
    expectSame();
}

TEST_F(SameFile, AFileIsNotWhatItsLinkWillMake) {
    folder.add("one", "");
    EXPECT_FALSE(io::isSameFile(folder.path("one"), folder.path("link")));
}

TEST_F(SameFile, WhatIsReadIsReplacedByWritingToAnySpelling) {
    const auto input = folder.add("inner/one", "");
    for (const auto& output : spellings)
        EXPECT_TRUE(io::replacesInput(output, input)) << output;
    EXPECT_FALSE(io::replacesInput(folder.path("inner/two"), input));
    EXPECT_FALSE(io::replacesInput("/dev/null", "/dev/null"));
    EXPECT_FALSE(io::replacesInput("-", "-"));
}

} // namespace
} // namespace twinsine::tests

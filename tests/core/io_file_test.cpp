// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/file.hpp"

#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <array>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <string>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace twinsine::tests {
namespace {

namespace fs = std::filesystem;
using namespace std::string_literals;

class IoFile : public ::testing::Test {
protected:
    mode_t modeOf(const std::string& path) const {
        struct stat status {};
        return ::stat(path.c_str(), &status) == 0 ? status.st_mode & 07777 : 0;
    }

    TemporaryFolder folder;
};

TEST_F(IoFile, ReadsBackEveryByteThatWasWritten) {
    std::string content = "a\0b\r\n"s + std::string(300000, '\xff');
    ASSERT_TRUE(io::writeFile(folder.path("file"), content));
    EXPECT_EQ(contentOf(folder.path("file")), content);
    const auto read = io::readFile(folder.path("file"));
    ASSERT_TRUE(read);
    EXPECT_TRUE(*read == content);
}

TEST_F(IoFile, SaysWhyAFileCannotBeRead) {
    EXPECT_EQ(io::readFile(folder.path("missing")).error().message, "no such file");
    EXPECT_EQ(io::readFile(folder.path("")).error().message, "is a directory");
    EXPECT_EQ(io::readFile(folder.add("file", "") + "/inside").error().message, "not a directory");
    EXPECT_EQ(io::reasonOf(524), "error 524"); // of the kernel's NFS; the C library has no words for it
}

TEST_F(IoFile, AnEndlessFileIsRefused) {
    EXPECT_EQ(io::readFile("/dev/zero").error().message, "is larger than 256 MiB");
}

TEST_F(IoFile, ANewFileFollowsTheUmaskAndAnOldOneKeepsItsMode) {
    const mode_t before = ::umask(027);
    ASSERT_TRUE(io::writeFile(folder.path("new"), "x"));
    ::umask(before);
    EXPECT_EQ(modeOf(folder.path("new")), mode_t{0640});

    ::chmod(folder.path("new").c_str(), 0604);
    ASSERT_TRUE(io::writeFile(folder.path("new"), "y"));
    EXPECT_EQ(modeOf(folder.path("new")), mode_t{0604});
    EXPECT_EQ(folder.count(), 1U);
}

TEST_F(IoFile, ReplacesTheFileBehindALink) {
    fs::create_directory(folder.path("inner"));
    folder.add("inner/file", "old");
    fs::create_symlink("inner/file", folder.path("link"));
    fs::create_symlink("link", folder.path("link-to-link"));
    ASSERT_TRUE(io::writeFile(folder.path("link-to-link"), "new"));
    EXPECT_TRUE(fs::is_symlink(folder.path("link-to-link")));
    EXPECT_TRUE(fs::is_symlink(folder.path("link")));
    EXPECT_FALSE(fs::is_symlink(folder.path("inner/file")));
    EXPECT_EQ(contentOf(folder.path("inner/file")), "new");
}

TEST_F(IoFile, MakesTheFileThatALinkIsMissing) {
    fs::create_symlink("later", folder.path("link"));
    ASSERT_TRUE(io::writeFile(folder.path("link"), "new"));
    EXPECT_TRUE(fs::is_symlink(folder.path("link")));
    EXPECT_EQ(contentOf(folder.path("later")), "new");
}

TEST_F(IoFile, ChecksATargetWithoutTouchingIt) {
    EXPECT_EQ(io::checkWritable(folder.path("")).error().message, "is a directory");
    EXPECT_EQ(io::checkWritable(folder.path("missing/file")).error().message, "no such folder");
    EXPECT_EQ(io::checkWritable(folder.path("missing/")).error().message, "no such folder");
    EXPECT_EQ(io::checkWritable("").error().message, "the name is empty");
    EXPECT_TRUE(io::checkWritable(folder.path("new")));
    EXPECT_TRUE(io::checkWritable("-"));
    EXPECT_EQ(folder.count(), 0U);
    const auto old = folder.add("old", "old");
    EXPECT_TRUE(io::checkWritable(old));
    EXPECT_EQ(contentOf(old), "old");
}

TEST_F(IoFile, RootKeepsTheOwnerOfAFile) {
    if (::geteuid() != 0)
        GTEST_SKIP() << "not root";
    const std::string path = folder.add("file", "old");
    ASSERT_EQ(::chown(path.c_str(), 1234, 2345), 0);
    ASSERT_TRUE(io::writeFile(path, "new"));
    struct stat status {};
    ASSERT_EQ(::stat(path.c_str(), &status), 0);
    EXPECT_EQ(status.st_uid, 1234U);
    EXPECT_EQ(status.st_gid, 2345U);
    EXPECT_EQ(contentOf(path), "new");
}

TEST_F(IoFile, RemovesWhatKilledWritersLeftAndNothingElse) {
    const pid_t gone = ::fork();
    if (gone == 0)
        ::_exit(0);
    ASSERT_EQ(::waitpid(gone, nullptr, 0), gone);
    const std::string left = folder.add(".twinsine-" + std::to_string(gone) + "-0", "half");
    const std::string locked = folder.add(".twinsine-" + std::to_string(gone) + "-1", "elsewhere");
    const std::string living = folder.add(".twinsine-" + std::to_string(::getppid()) + "-0", "half");
    const std::string other = folder.add(".twinsine-notes", "mine");
    const int lock = ::open(locked.c_str(), O_RDONLY | O_CLOEXEC);
    ASSERT_EQ(::flock(lock, LOCK_EX), 0); // as the writer on another machine has
    ASSERT_TRUE(io::writeFile(folder.path("file"), "x"));
    EXPECT_FALSE(fs::exists(left));
    EXPECT_TRUE(fs::exists(locked));
    EXPECT_TRUE(fs::exists(living));
    EXPECT_TRUE(fs::exists(other));
    ::close(lock);
    ASSERT_TRUE(io::writeFile(folder.path("file"), "y"));
    EXPECT_FALSE(fs::exists(locked));
}

TEST_F(IoFile, APipeIsWaitedForUntilNobodyWantsIt) {
    const std::string pipe = folder.path("pipe");
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    int asked = 0;
    EXPECT_EQ(io::readFile(pipe, [&] { return ++asked < 3; }).error().message, "cancelled");
    std::jthread writer([&] {
        const int end = ::open(pipe.c_str(), O_WRONLY | O_CLOEXEC);
        for (const char* part : {"in ", "two"}) {
            EXPECT_GT(::write(end, part, 3), 0);
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
        ::close(end);
    });
    EXPECT_EQ(*io::readFile(pipe), "in two");
}

TEST_F(IoFile, AFailedWriteLeavesTheOldFileAndNothingElse) {
    const auto path = folder.add("file", "old");
    const auto ignoredBefore = std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    const rlimit small{1000, before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &small);
    const auto written = io::writeFile(path, std::string(5000, 'x'));
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, ignoredBefore);

    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().message, "file too large");
    EXPECT_EQ(contentOf(path), "old");
    EXPECT_EQ(folder.count(), 1U);
}

TEST_F(IoFile, AWriteThatNobodyWantsAnyMoreLeavesTheOldFileAndNothingElse) {
    const auto path = folder.add("file", "old");
    const std::string content(5 << 20, 'x');
    for (int last = 0; last < 7; ++last) { // five megabytes, then the name
        int asked = 0;
        const auto written = io::writeFile(path, content, [&] { return asked++ < last; });
        EXPECT_EQ(written.hasValue(), last == 6);
        EXPECT_EQ(contentOf(path), written ? content : "old");
        EXPECT_EQ(folder.count(), 1U);
    }
}

TEST_F(IoFile, ADeviceIsWrittenDirectly) {
    EXPECT_EQ(io::writeFile("/dev/full", "x").error().message, "no space left on device");
    EXPECT_TRUE(fs::is_character_file("/dev/full"));
}

TEST_F(IoFile, APipeIsWrittenDirectly) {
    const auto path = folder.path("pipe");
    ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
    const int reader = ::open(path.c_str(), O_RDONLY | O_NONBLOCK);
    ASSERT_GE(reader, 0);
    EXPECT_TRUE(io::writeFile(path, "through"));
    std::array<char, 20> bytes{};
    EXPECT_EQ(::read(reader, bytes.data(), bytes.size()), 7);
    ::close(reader);
    EXPECT_STREQ(bytes.data(), "through");
    EXPECT_TRUE(fs::is_fifo(path));
    EXPECT_EQ(folder.count(), 1U);
}

} // namespace
} // namespace twinsine::tests

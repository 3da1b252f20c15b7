// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Libraries that are not this build's: each is refused with a reason, and nothing of it is used.

#include "core/engines/engine_interface.hpp"
#include "core/engines/engine_library.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <sys/stat.h>

namespace twinsine::tests {
namespace {

std::string fault(const std::string& file) {
    const auto engine = engines::openEngine(file);
    return engine ? "" : engine.error().message;
}

/// One of engine_library_fake.cpp, beside the tests.
std::string fake(const std::string& kind) { return TWINSINE_FAKE_LIBRARIES "/libtwinsine_fake_" + kind + ".so"; }

bool mentions(const std::string& text, const std::string& part) { return text.find(part) != text.npos; }

TEST(EngineLibrary, GivesTheEngineOfAnotherLibraryThatSaysTheSame) {
    const auto engine = engines::openEngine(fake("right"));
    ASSERT_TRUE(engine) << engine.error().message;
    EXPECT_EQ((*engine)->name(), "fake");
}

TEST(EngineLibrary, RefusesWhatIsOfAnotherBuild) {
    for (const char* kind : {"other", "null_text"}) {
        const std::string message = fault(fake(kind));
        EXPECT_TRUE(mentions(message, "is of another build than the program")) << kind << ": " << message;
        EXPECT_TRUE(mentions(message, engines::engineInterface())) << kind << ": " << message;
    }
    EXPECT_EQ(fault(fake("null_engine")), "has no engine");
    EXPECT_EQ(fault(fake("foreign")), "is not a library of TwinSine");
}

TEST(EngineLibrary, RefusesWhatIsNoLibrary) {
    const TemporaryFolder folder;
    EXPECT_EQ(fault(folder.path("none.so")), "is not a file");
    EXPECT_EQ(fault(folder.path("")), "is not a file");
    const std::string pipe = folder.path("pipe.so");
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    EXPECT_EQ(fault(pipe), "is not a file");
    for (const char* content : {"", "text",
                                "\x7f"
                                "ELF"}) {
        const std::string message = fault(folder.add("text.so", content));
        EXPECT_TRUE(mentions(message, "can't be loaded: ")) << message;
        EXPECT_FALSE(mentions(message, "\n")) << message;
    }
}

TEST(EngineLibrary, RefusesWhatIsCutOff) {
    const TemporaryFolder folder;
    const std::string whole = contentOf(fake("right"));
    ASSERT_GT(whole.size(), 4096U);
    constexpr std::size_t kHeader = 64;
    for (std::size_t size = 0; size < whole.size(); size += size < 2 * kHeader ? 1 : whole.size() / 50) {
        const std::string message = fault(folder.add("cut.so", whole.substr(0, size)));
        EXPECT_TRUE(mentions(message, size < kHeader ? "can't be loaded: " : "is cut off")) << size << ": " << message;
    }
    EXPECT_EQ(fault(folder.add("cut.so", whole.substr(0, whole.size() - 1))), "is cut off");
}

} // namespace
} // namespace twinsine::tests

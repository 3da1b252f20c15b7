// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The library that the program opens late comes from where the program is installed, or not at all.

#include "tests/cli/program.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <filesystem>

namespace twinsine::tests {
namespace {

constexpr const char* kLibrary = "libtwinsine_torch.so";

const std::vector<std::string> kRun{"run",       "--preset", "keras-vs-tensorflow", "--engine",
                                    "reference", "--set",    "a.phases.0.epochs=1"};

/// Another installation of the program, which the tests may furnish.
class LateLibrary : public testing::Test {
protected:
    LateLibrary() {
        std::filesystem::create_directories(m_home.path("bin"));
        std::filesystem::copy(TWINSINE_PROGRAM, m_program);
    }

    static void putFakeAt(const std::string& path) { std::filesystem::copy(TWINSINE_FAKE_LIBRARY, path); }

    Outcome run(const Surroundings& surroundings = {}) const {
        Surroundings changed = surroundings;
        changed.program = m_program;
        return runProgram(kRun, changed);
    }

    /// One line; the input is right, the installation is not.
    static void expectFault(const Outcome& outcome, const std::string& reason) {
        EXPECT_EQ(outcome.status, 1) << outcome.err;
        EXPECT_EQ(outcome.out, "");
        EXPECT_EQ(linesOf(outcome.err).size(), 1U) << outcome.err;
        EXPECT_NE(outcome.err.find(std::string(kLibrary) + ' ' + reason), std::string::npos) << outcome.err;
    }

    const TemporaryFolder m_home;
    const std::string m_program = m_home.path("bin/twinsine");
};

TEST_F(LateLibrary, IsNotLookedForElsewhere) {
    const TemporaryFolder elsewhere;
    putFakeAt(elsewhere.path(kLibrary));
    expectFault(run({.environment = {"LD_LIBRARY_PATH=" + elsewhere.path("")}, .folder = elsewhere.path("")}),
                "is not beside the program");
}

TEST_F(LateLibrary, OfAnotherBuildIsRefused) {
    putFakeAt(m_home.path("bin/") + kLibrary);
    expectFault(run(), "is of another build than the program");
}

TEST_F(LateLibrary, ThatIsDamagedIsRefused) {
    const std::string beside = m_home.path("bin/") + kLibrary;
    std::ofstream(beside) << "not a library";
    expectFault(run(), "can't be loaded: ");
    const std::string whole = contentOf(TWINSINE_FAKE_LIBRARY);
    std::ofstream(beside, std::ios::binary) << whole.substr(0, whole.size() / 2);
    expectFault(run(), "is cut off");
}

} // namespace
} // namespace twinsine::tests

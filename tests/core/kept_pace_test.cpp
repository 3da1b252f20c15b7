// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/file.hpp"
#include "core/io/kept_pace.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

namespace twinsine::tests {
namespace {

using experiment::Floatx;

/// Counts how often it is measured.
class MeasuredEngine final : public engines::Engine {
public:
    std::string name() const override { return "fused"; }
    std::string version() const override { return device; }
    std::optional<std::string> cudaProblem() const override { return std::nullopt; }
    std::unique_ptr<engines::Network> makeNetwork(const engines::NetworkSetup&) const override { return nullptr; }
    double workPerSecond(Floatx floatx) const override {
        ++measurements;
        return floatx == Floatx::float64 ? pace / 2 : pace;
    }

    std::string device = "CUDA 13.0, a device";
    double pace = 1.5e12;
    mutable int measurements = 0;
};

class KeptPace : public testing::Test {
protected:
    void SetUp() override {
        if (const char* before = std::getenv("XDG_CACHE_HOME"))
            m_before = before;
        setenv("XDG_CACHE_HOME", folder.path("").c_str(), 1);
    }
    void TearDown() override {
        if (m_before)
            setenv("XDG_CACHE_HOME", m_before->c_str(), 1);
        else
            unsetenv("XDG_CACHE_HOME");
    }
    std::string file() const { return folder.path("twinsine/devices.json"); }

    TemporaryFolder folder;
    MeasuredEngine engine;

private:
    std::optional<std::string> m_before;
};

TEST_F(KeptPace, EachDeviceAndPrecisionIsMeasuredOnce) {
    for (int start = 0; start < 3; ++start) {
        EXPECT_EQ(io::keptPace(engine, Floatx::float32), 1.5e12);
        EXPECT_EQ(io::keptPace(engine, Floatx::float64), 0.75e12);
    }
    EXPECT_EQ(engine.measurements, 2);
    engine.device = "CUDA 13.0, another device";
    engine.pace = 3e12;
    EXPECT_EQ(io::keptPace(engine, Floatx::float32), 3e12);
    engine.device = "CUDA 13.0, a device";
    EXPECT_EQ(io::keptPace(engine, Floatx::float32), 1.5e12);
    EXPECT_EQ(engine.measurements, 3);
}

TEST_F(KeptPace, ADamagedFileIsMeasuredAnew) {
    for (const char* damage : {"", "[]", "{", "{\"twinsine\": \"fast\"}"}) {
        std::filesystem::create_directories(folder.path("twinsine"));
        ASSERT_TRUE(io::writeFile(file(), damage));
        engine.measurements = 0;
        for (int start = 0; start < 2; ++start)
            EXPECT_EQ(io::keptPace(engine, Floatx::float32), 1.5e12);
        EXPECT_EQ(engine.measurements, 1) << damage;
    }
    auto text = io::readFile(file());
    ASSERT_TRUE(text);
    text->replace(text->find("1500000000000.0"), 15, "-1");
    ASSERT_TRUE(io::writeFile(file(), *text));
    EXPECT_EQ(io::keptPace(engine, Floatx::float32), 1.5e12) << "a pace below 0";
}

TEST_F(KeptPace, ADeviceWithAFaultIsAskedAgain) {
    engine.pace = 0;
    EXPECT_EQ(io::keptPace(engine, Floatx::float32), 0);
    EXPECT_FALSE(std::filesystem::exists(file()));
    engine.pace = 1e12;
    EXPECT_EQ(io::keptPace(engine, Floatx::float32), 1e12);
}

TEST_F(KeptPace, WithoutAFolderItIsMeasuredEachTime) {
    setenv("XDG_CACHE_HOME", "/proc", 1); // where nobody can make a folder
    for (int start = 1; start < 3; ++start) {
        EXPECT_EQ(io::keptPace(engine, Floatx::float32), 1.5e12);
        EXPECT_EQ(engine.measurements, start);
    }
}

} // namespace
} // namespace twinsine::tests

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Own points from a CSV file.

#include "core/experiment/json.hpp"
#include "tests/cli/program.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace twinsine::tests {
namespace {

using experiment::Json;

Outcome runOn(const std::string& file) {
    return runProgram({"run", "--preset", "precision", "--data", file, "--json", "-", "--quiet"});
}

TEST(Data, OfAFileTakesThePlaceOfTheExperiments) {
    const TemporaryFolder folder;
    const auto outcome = runOn(folder.add("mine.csv", "x;y\n2,5;1\n-1;0,25\n"));
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    const Json result = Json::parse(outcome.out);
    EXPECT_EQ(result["experiment"]["data"], Json({{"x", {2.5, -1}}, {"y", {1, 0.25}}, {"name", "mine"}}));
    EXPECT_EQ(result["a"]["prediction"].size(), 2U);
}

TEST(Data, ThatIsWrongIsOneLineAndStatus2) {
    const TemporaryFolder folder;
    for (const auto& [text, problem] :
         {std::pair("1,2\n3,four\n", "line 2: must be two numbers, got \"3,four\""), {"", "has no points"}}) {
        const std::string file = folder.add("wrong.csv", text);
        const auto outcome = runOn(file);
        EXPECT_EQ(outcome.status, 2);
        EXPECT_EQ(outcome.err, "--data: " + file + ": " + problem + "\n");
        EXPECT_TRUE(outcome.out.empty());
    }
    EXPECT_EQ(runOn(folder.path("none.csv")).err, "--data: " + folder.path("none.csv") + ": no such file\n");
}

} // namespace
} // namespace twinsine::tests

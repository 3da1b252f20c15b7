// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Own points from CSV text.

#include "core/io/points_file.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace twinsine::io {

namespace {

using Values = std::vector<double>;

TEST(PointsFile, ReadsTwoColumns) {
    const std::pair<const char*, const char*> cases[] = {
        {"commas", "0.5,1\n-2,3e-1\n"},
        {"no line end at the end", "0.5,1\n-2,3e-1"},
        {"a header", "x,y\n0.5,1\n-2,3e-1\n"},
        {"a header that names y first", "Y;X\n1;0,5\n0,3;-2\n"},
        {"a quoted header that names y first", "\"y\",\"x\"\n1,0.5\n0.3,-2\n"},
        {"a header in quotes", "\"time, s\";\"value\"\n0.5;1\n-2;3e-1\n"},
        {"a header with another separator", "x y\n0.5,1\n-2,3e-1\n"},
        {"CRLF", "x,y\r\n0.5,1\r\n-2,3e-1\r\n"},
        {"a byte order mark", "\xEF\xBB\xBF"
                              "0.5,1\n-2,3e-1\n"},
        {"a byte order mark before a header", "\xEF\xBB\xBFx,y\n0.5,1\n-2,3e-1\n"},
        {"empty lines and comments", "\n# x, y\n \nx,y\n\n0.5,1\n  # more\n-2,3e-1\n\n"},
        {"semicolons", "0.5;1\n-2;3e-1\n"},
        {"semicolons and decimal commas", "0,5;1,0\n-2;3,0e-1\n"},
        {"tabs", "0.5\t1\n-2\t3e-1\n"},
        {"tabs and decimal commas", "0,5\t1,0\n-2\t0,3\n"},
        {"blanks", "0.5 1\n-2 3e-1\n"},
        {"columns of blanks", "   0.5    1\n  -2      0.3  \n"},
        {"blanks beside commas", " 0.5 , 1 \n-2\t, 3e-1\n"},
        {"signs and points", "+.5,1.\n-2,+3e-01\n"},
    };
    for (const auto& [name, text] : cases) {
        const auto points = pointsFromCsv(text);
        ASSERT_TRUE(points) << name << ": " << points.error();
        EXPECT_EQ(points->x, (Values{0.5, -2})) << name;
        EXPECT_EQ(points->y, (Values{1, 0.3})) << name;
    }
}

TEST(PointsFile, NamesTheLineThatIsWrong) {
    const std::pair<const char*, const char*> cases[] = {
        {"", "has no points"},
        {"x,y\n# nothing\n", "has no points"},
        {"1,2\n3,4\n\n# c\n5,6\n\nabc\n", "line 7: must be two numbers, got \"abc\""},
        {"x,y\r\n1,2\r\n3,four\r\n", "line 3: must be two numbers, got \"3,four\""},
        {"1,two\n", "line 1: must be two numbers, got \"1,two\""},
        {"x,y\na,b\n", "line 2: must be two numbers, got \"a,b\""},
        {"1,2,3\n", "line 1: must be two numbers, got \"1,2,3\""},
        {"1,2,\n", "line 1: must be two numbers, got \"1,2,\""},
        {"1,\n", "line 1: must be two numbers, got \"1,\""},
        {"1\n", "line 1: must be two numbers, got \"1\""},
        {"1;2\n3,5\n", "line 2: must be two numbers, got \"3,5\""},
        {"1,5 2,5\n", "line 1: must be two numbers, got \"1,5 2,5\""},
        {"1.234,5;1\n", "line 1: must be two numbers, got \"1.234,5;1\""},
        {"1,2\n+-1,2\n", "line 2: must be two numbers, got \"+-1,2\""},
        {"1,2\n0x10,2\n", "line 2: must be two numbers, got \"0x10,2\""},
        {"1,2\nnan,2\n", "line 2: must be two finite numbers, got \"nan,2\""},
        {"1,-inf\n", "line 1: must be two finite numbers, got \"1,-inf\""},
        {"1,1e400\n", "line 1: must be two finite numbers, got \"1,1e400\""},
        {"1,2\n1111111111222222222233333333334444444444555\n",
         "line 2: must be two numbers, got \"1111111111222222222233333333334444444444...\""},
    };
    for (const auto& [text, error] : cases) {
        const auto points = pointsFromCsv(text);
        ASSERT_FALSE(points) << text;
        EXPECT_EQ(points.error(), error) << text;
    }
}

TEST(PointsFile, HasAtMostAMillionPoints) {
    std::string text;
    for (int i = 0; i < 1'000'000; ++i)
        text += "1,2\n";
    const auto points = pointsFromCsv(text);
    ASSERT_TRUE(points);
    EXPECT_EQ(points->x.size(), 1'000'000U);
    EXPECT_EQ(pointsFromCsv(text + "3,4\n").error(), "line 1000001: there may be at most 1000000 points");
}

} // namespace

} // namespace twinsine::io

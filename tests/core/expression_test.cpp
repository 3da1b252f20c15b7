// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Functions of x (numerics.md G2). Every expected value is what NumPy 2.4.6 gives for the same text.

#include "core/experiment/expression.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace twinsine::experiment {

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr std::array kX{0.7, -1.3, 3.0};

struct Case {
    std::string text;
    std::vector<double> y; ///< at kX
};

Expression parsed(const std::string& text) {
    auto expression = Expression::parse(text);
    EXPECT_TRUE(expression) << text << ": " << expression.error();
    return *expression;
}

void expectSame(double actual, double expected, const std::string& text) {
    if (std::isnan(expected))
        EXPECT_TRUE(std::isnan(actual)) << text << ": " << actual;
    else
        EXPECT_EQ(actual, expected) << text;
}

TEST(Expression, ComputesOperatorByOperatorInPythonsOrder) {
    const Case cases[] = {
        {"x", {0.7, -1.3, 3.0}},
        {" ( ( x ) ) ", {0.7, -1.3, 3.0}},
        {"3*pi*x", {6.5973445725385655, -12.252211349000193, 28.274333882308138}},
        {"x*3*pi", {6.597344572538565, -12.252211349000195, 28.274333882308138}},
        {"-x**2", {-0.48999999999999994, -1.6900000000000002, -9.0}},
        {"(-x)**2", {0.48999999999999994, 1.6900000000000002, 9.0}},
        {"2**-1 + 0*x", {0.5, 0.5, 0.5}},
        {"2**3**2 + x", {512.7, 510.7, 515.0}},
        {"-x*3 - -x", {-1.3999999999999997, 2.6000000000000005, -6.0}},
        {"--x + +x", {1.4, -2.6, 6.0}},
        {"x**-1", {1.4285714285714286, -0.7692307692307692, 0.3333333333333333}},
        {"x**0.5", {0.8366600265340756, kNan, 1.7320508075688772}},
        {"x - 1 - 2", {-2.3, -4.3, 0.0}},
        {"x - (1 - 2)", {1.7, -0.30000000000000004, 4.0}},
        {"x/3/7", {0.03333333333333333, -0.06190476190476191, 0.14285714285714285}},
        {"x/0", {kInfinity, -kInfinity, kInfinity}},
        {"1e-1*x + .5*x + 2.*x", {1.8199999999999998, -3.38, 7.8}},
        {"np.pi*x - np.e*x", {0.29631757759152366, -0.5503040726699724, 1.2699324753922436}},
        {"np.sqrt(abs(x))", {0.8366600265340756, 1.140175425099138, 1.7320508075688772}},
        {"sign(x) + sign(0*x)", {1.0, -1.0, 1.0}},
        {"np.square(x) - x", {-0.21000000000000002, 2.99, 6.0}},
        {"maximum(x, 0.5)", {0.7, 0.5, 3.0}},
        {"np.minimum(x, maximum(-1, x*x))", {0.48999999999999994, -1.3, 3.0}},
        {"maximum(sqrt(x), 1)", {1.0, kNan, 1.7320508075688772}},
        {"maximum(1, sqrt(x))", {1.0, kNan, 1.7320508075688772}},
    };
    for (const Case& expected : cases)
        for (std::size_t i = 0; i < kX.size(); ++i)
            expectSame(parsed(expected.text).at(kX[i]), expected.y[i], expected.text);
}

// Within 4 units in the last place: NumPy's own code for vectors differs by so much from the nearest double.
TEST(Expression, HasTheFunctionsOfNumpy) {
    const Case cases[] = {
        {"sin", {0.644217687237691, -0.963558185417193, 0.1411200080598672}},
        {"cos", {0.7648421872844885, 0.26749882862458735, -0.9899924966004454}},
        {"tan", {0.8422883804630794, -3.6021024479679786, -0.1425465430742778}},
        {"exp", {2.0137527074704766, 0.2725317930340126, 20.085536923187668}},
        {"log(x**2)", {-0.7133498878774649, 0.5247285289349822, 2.1972245773362196}},
        {" np.sqrt(x*x) ", {0.7, 1.3, 3.0}},
        {"np.abs", {0.7, 1.3, 3.0}},
        {"tanh", {0.6043677771171634, -0.8617231593133063, 0.9950547536867305}},
        {"sinh", {0.7585837018395335, -1.698382437292616, 10.017874927409903}},
        {"cosh", {1.255169005630943, 1.9709142303266285, 10.067661995777765}},
        {" np.arctan ", {0.6107259643892086, -0.9151007005533605, 1.2490457723982544}},
        {"sign", {1.0, -1.0, 1.0}},
        {"square", {0.48999999999999994, 1.6900000000000002, 9.0}},
        {"x**3", {0.3429999999999999, -2.197, 27.0}},
        {"2**-x**2", {0.712025097798536, 0.3099269249847466, 0.001953125}},
        {"sin(2*pi*x) + 0.3*x", {-0.7410565162951536, -1.3410565162951538, 0.8999999999999991}},
        {"np.exp(-x**2)*np.cos(5*x)", {-0.5736980836448439, 0.18019948383677842, -9.375293649292563e-05}},
        {"1/(1 + exp(-x))", {0.6681877721681662, 0.2141650169574414, 0.9525741268224334}},
    };
    for (const Case& expected : cases)
        for (std::size_t i = 0; i < kX.size(); ++i)
            EXPECT_DOUBLE_EQ(parsed(expected.text).at(kX[i]), expected.y[i]) << expected.text;
}

TEST(Expression, OfManyPointsIsThatOfEach) {
    const Expression expression = parsed("sin(2*pi*x) + 0.3*x");
    std::vector<double> x(50'000);
    for (std::size_t i = 0; i < x.size(); ++i)
        x[i] = std::sin(static_cast<double>(i));
    const std::vector<double> y = expression.at(x, kAlways);
    for (std::size_t i = 0; i < x.size(); i += 777)
        EXPECT_EQ(y[i], expression.at(x[i]));
    const auto never = [] { return false; };
    EXPECT_EQ(expression.at(x, never), std::vector<double>(x.size()));
    EXPECT_TRUE(expression.at({}, kAlways).empty());
}

TEST(Expression, IsEvaluatedBySeveralThreadsAtOnce) {
    const Expression expression = parsed("maximum(exp(-x**2), x/(1 + x))");
    const std::vector<double> x(20'000, 0.37);
    std::array<std::vector<double>, 4> y;
    {
        std::vector<std::jthread> threads;
        threads.reserve(y.size());
        for (std::vector<double>& mine : y)
            threads.emplace_back([&] { mine = expression.at(x, kAlways); });
    }
    for (const std::vector<double>& mine : y)
        EXPECT_EQ(mine, std::vector<double>(x.size(), expression.at(0.37)));
}

TEST(Expression, SaysWhatIsWrongAndWhere) {
    const std::pair<std::string, std::string> cases[] = {
        {"", "column 1: is empty"},
        {" \t", "column 1: is empty"},
        {"2 + foo", "column 5: unknown name \"foo\""},
        {"np.x", "column 1: unknown name \"np.x\""},
        {"x.real", "column 1: unknown name \"x.real\""},
        {"sum(x, x)", "column 1: unknown name \"sum\""},
        {"rint(x)", "column 1: unknown name \"rint\""},
        {"_pi", "column 1: unknown name \"_pi\""},
        {"1 + sin(x", "column 8: ( is not closed"},
        {"((x)", "column 1: ( is not closed"},
        {"x)", "column 2: ) has no ("},
        {"()", "column 2: a value is missing before \")\""},
        {"sin()", "column 5: a value is missing before \")\""},
        {"x*/2", "column 3: a value is missing before \"/\""},
        {"x //2", "column 4: a value is missing before \"/\""},
        {"x +", "column 4: a value is missing at the end"},
        {"1 + sin(x, 2)", "column 5: \"sin\" takes 1 value, got 2"},
        {"np.maximum(x)", "column 1: \"np.maximum\" takes 2 values, got 1"},
        {"sin x", "column 1: \"sin\" must be followed by ("},
        {"+sin", "column 2: \"sin\" must be followed by ("},
        {"maximum", "column 1: \"maximum\" must be followed by ("},
        {"2x", "column 2: an operator is missing before \"x\""},
        {"2e*x", "column 2: an operator is missing before \"e\""},
        {"0x10", "column 2: an operator is missing before \"x10\""},
        {"x (2)", "column 3: an operator is missing before \"(\""},
        {"1.2.3", "column 4: an operator is missing before \".3\""},
        {"1, 2", "column 2: unexpected \",\""},
        {"sin((x, 2))", "column 7: unexpected \",\""},
        {"x^2", "column 2: unexpected \"^\", a power is written **"},
        {"x = 3", "column 3: unexpected \"=\""},
        {"x > 0 ? 1 : 0", "column 3: unexpected \">\""},
        {"x && x", "column 3: unexpected \"&\""},
        {"x % 2", "column 3: unexpected \"%\""},
        {"\"abc\"", "column 1: unexpected \"\"\""},
        {"2*\xC3\xA9", "column 3: unexpected \"\xC3\xA9\""},
        {".", "column 1: unexpected \".\""},
        {"x*1e400", "column 3: the number is too large or too small"},
        {std::string(1000, '('), "column 1001: a value is missing at the end"},
        {std::string(1'000'000, '('), "is longer than 1000 characters"},
    };
    for (const auto& [text, error] : cases) {
        const auto expression = Expression::parse(text);
        ASSERT_FALSE(expression) << text;
        EXPECT_EQ(expression.error(), error) << text;
    }
}

TEST(Expression, MayBeAsDeepAsItIsLong) {
    EXPECT_EQ(parsed(std::string(499, '(') + "x" + std::string(499, ')')).at(2), 2);
    EXPECT_EQ(parsed(std::string(999, '-') + "x").at(2), -2);
}

} // namespace

} // namespace twinsine::experiment

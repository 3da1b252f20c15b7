// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/number_text.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <tuple>
#include <utility>

namespace twinsine::tests {
namespace {

TEST(NumberText, KeepsItsDigitsAndWritesPowersOfTenAndTheMinusAsBooksDo) {
    for (const auto& [value, digits, expected] : {std::tuple(0.33, 4, "0.3300"),
                                                  {3.49, 4, "3.490"},
                                                  {0.33, 3, "0.330"},
                                                  {-0.5, 2, "−0.50"},
                                                  {0.0, 4, "0"},
                                                  {-0.0, 4, "0"},
                                                  {9.9996, 4, "10.00"},
                                                  {0.00099999, 4, "0.001000"},
                                                  {0.00099949, 4, "9.995·10⁻⁴"},
                                                  {12345.4, 4, "12345"},
                                                  {99999.6, 4, "1.000·10⁵"},
                                                  {2.8e5, 2, "2.8·10⁵"},
                                                  {-1.234e-17, 4, "−1.234·10⁻¹⁷"},
                                                  {5e-324, 2, "4.9·10⁻³²⁴"},
                                                  {1.7e308, 2, "1.7·10³⁰⁸"},
                                                  {INFINITY, 4, "∞"},
                                                  {-INFINITY, 4, "−∞"},
                                                  {std::nan(""), 4, "–"}})
        EXPECT_EQ(ui::numberText(value, digits).toStdString(), expected) << value;
}

TEST(NumberText, WritesNumbersOfCAsBooksDo) {
    for (const auto& [number, expected] : {std::pair("0.5", "0.5"),
                                           {"-1", "−1"},
                                           {"1e-05", "10⁻⁵"},
                                           {"-1e-05", "−1·10⁻⁵"},
                                           {"2e+18", "2·10¹⁸"},
                                           {"1.25e-307", "1.25·10⁻³⁰⁷"}})
        EXPECT_EQ(ui::typographic(QString::fromLatin1(number)).toStdString(), expected) << number;
}

TEST(NumberText, TimesHaveTheUnitThatSuitsThem) {
    for (const auto& [seconds, expected] : {std::pair(0.0, "0.00 ms"),
                                            {0.00042, "0.42 ms"},
                                            {0.0124, "12.4 ms"},
                                            {0.85, "850 ms"},
                                            {0.9996, "1.00 s"},
                                            {12.4, "12.4 s"},
                                            {59.96, "1 min 0 s"},
                                            {200.0, "3 min 20 s"},
                                            {3599.6, "1 h 0 min"},
                                            {7500.0, "2 h 5 min"}})
        EXPECT_EQ(ui::timeText(seconds).toStdString(), expected) << seconds;
}

} // namespace
} // namespace twinsine::tests

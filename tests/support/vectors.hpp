// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Reads tests/golden/vectors.txt: numbers that live Keras and TensorFlow drew, by seed.

#include <gtest/gtest.h>

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace twinsine::tests {

/// What the file says of one seed.
struct Vectors {
    std::int64_t seed;
    std::string text;

    /// The line in which `kind` first stands, from there on.
    Vectors line(std::string_view kind) const {
        const auto found = text.find(kind);
        EXPECT_NE(found, std::string::npos) << kind;
        return {seed, text.substr(found, text.find('\n', found) - found)};
    }

    /// The numbers after the first `marker`, as far as its part of the line goes. Brackets and commas separate.
    std::vector<double> after(std::string_view marker) const {
        const auto found = text.find(marker);
        EXPECT_NE(found, std::string::npos) << marker;
        const auto begin = found + marker.size();
        std::string part = text.substr(begin, text.find_first_of("\n;|/", begin) - begin);
        for (char& c : part)
            if (std::string_view("[](),").find(c) != std::string_view::npos)
                c = ' ';
        std::vector<double> numbers;
        std::istringstream words(part);
        for (std::string word; words >> word;) {
            char* end = nullptr;
            const double number = std::strtod(word.c_str(), &end);
            if (*end == '\0')
                numbers.push_back(number);
        }
        EXPECT_FALSE(numbers.empty()) << marker;
        return numbers;
    }
};

/// One a seed, in the file's order.
inline std::vector<Vectors> readVectors() {
    std::ifstream file(TWINSINE_GOLDEN_DIR "/vectors.txt");
    std::vector<Vectors> all;
    for (std::string line; std::getline(file, line);) {
        if (constexpr std::string_view kHead = "set_random_seed("; line.starts_with(kHead))
            all.push_back({std::atoll(line.c_str() + kHead.size()), ""});
        all.back().text += line + "\n";
    }
    EXPECT_EQ(all.size(), 6U);
    return all;
}

/// The values, which must be floats in the file's nine digits, as the floats that they stand for.
inline std::vector<float> asFloats(const std::vector<double>& values) { return {values.begin(), values.end()}; }

} // namespace twinsine::tests

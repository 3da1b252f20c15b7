// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Every target on its corpus and on changes of it, the same each time. TWINSINE_FUZZ_SECONDS=N does it for that
/// long instead.
/// Before each run its input is written where TWINSINE_FUZZ_INPUT says, so that a crash leaves it there.

#include "tests/fuzz/target.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <random>
#include <vector>

namespace twinsine::fuzz {
namespace {

constexpr int kRuns = 1000;
constexpr std::size_t kMostBytes = 1U << 16; // of a changed input
constexpr std::uint32_t kSeed = 16;

/// Counts changes of a target's inputs: kRuns of them or, where TWINSINE_FUZZ_SECONDS wishes, its part of that time.
class Budget {
public:
    bool allowsOneMore() {
        const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - m_start;
        const bool allows = m_seconds > 0 ? passed.count() < m_seconds : m_runs < kRuns;
        m_runs += allows ? 1 : 0;
        return allows;
    }
    int runs() const { return m_runs; }

private:
    static double wishedSeconds() {
        const char* wish = std::getenv("TWINSINE_FUZZ_SECONDS");
        return wish ? std::atof(wish) / static_cast<double>(targets().size()) : 0;
    }

    const std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
    const double m_seconds = wishedSeconds();
    int m_runs = 0;
};

std::vector<std::string> corpusOf(const Target& target) {
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(TWINSINE_FUZZ_CORPORA + std::string(target.name)))
        files.push_back(entry.path().string());
    std::ranges::sort(files);
    std::vector<std::string> corpus;
    for (const auto& file : files)
        corpus.push_back(tests::contentOf(file));
    return corpus;
}

/// Does to an input what damage and bad will do.
class Mutator {
public:
    explicit Mutator(const std::vector<std::string>& corpus) : m_corpus(corpus) {}

    std::string next() {
        std::string input = oneOf(m_corpus);
        for (std::size_t changes = 1 + below(4); changes > 0; --changes)
            change(input);
        input.resize(std::min(input.size(), kMostBytes));
        return input;
    }
    bool oneIn(std::size_t count) { return below(count) == 0; }

private:
    std::size_t below(std::size_t count) { return m_random() % count; }
    template <class List>
    const typename List::value_type& oneOf(const List& list) {
        return list[below(list.size())];
    }
    /// A piece of another input, of a word's length or of any.
    std::string piece() {
        const std::string& from = oneOf(m_corpus);
        const std::size_t start = below(from.size() + 1);
        return from.substr(start, below(oneIn(4) ? from.size() + 1 : 24));
    }

    void change(std::string& input) {
        static const std::vector<std::string> kBad{
            "0",  "-1",   "1e999", "99999999999999999999", "null", "[", "{", "\"", "\\", "\n", "\xff",
            "..", "\"\"", "1e-400"};
        const std::size_t at = below(input.size() + 1);
        const std::size_t length = below(std::min<std::size_t>(input.size() - at, 64) + 1);
        switch (below(8)) {
        case 0:
            if (at < input.size())
                input[at] = static_cast<char>(input[at] ^ 1 << below(8));
            break;
        case 1:
            if (at < input.size())
                input[at] = static_cast<char>(below(256));
            break;
        case 2:
            input.erase(at, length);
            break;
        case 3:
            input.resize(at);
            break;
        case 4:
            input.insert(at, piece());
            break;
        case 5:
            input.replace(at, length, piece());
            break;
        case 6:
            input.replace(at, below(4), oneOf(kBad));
            break;
        default: {
            const std::string repeated = input.substr(at, length);
            for (std::size_t times = below(200); times > 0 && input.size() < kMostBytes; --times)
                input.insert(at, repeated);
        }
        }
    }

    const std::vector<std::string>& m_corpus;
    std::mt19937 m_random{kSeed};
};

void runOn(const Target& target, const std::string& input) {
    if (const char* file = std::getenv("TWINSINE_FUZZ_INPUT"))
        std::ofstream(file, std::ios::binary) << input;
    target.run(input);
}

class Corpora : public testing::TestWithParam<Target> {};

TEST_P(Corpora, AndChangesOfThemAreRead) {
    const Target& target = GetParam();
    const auto corpus = corpusOf(target);
    ASSERT_FALSE(corpus.empty());
    for (const auto& input : corpus)
        runOn(target, input);
    Mutator mutator(corpus);
    Budget budget;
    while (budget.allowsOneMore()) {
        std::string input = mutator.next();
        if (target.mend && !mutator.oneIn(8))
            target.mend(input);
        runOn(target, input);
    }
    std::cout << target.name << ": " << budget.runs() << " runs\n";
}

INSTANTIATE_TEST_SUITE_P(Fuzz, Corpora, testing::ValuesIn(targets().begin(), targets().end()),
                         [](const auto& each) { return std::string(each.param.name); });

} // namespace
} // namespace twinsine::fuzz

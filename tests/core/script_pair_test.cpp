// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/parameter.hpp"
#include "core/experiment/presets.hpp"
#include "core/script/script_pair.hpp"
#include "core/script/side_script.hpp"
#include "tests/support/experiments.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace twinsine::tests {
namespace {

using experiment::Experiment;
using experiment::SideName;
using script::Mark;
using script::PairedLine;
using script::PairedRow;

constexpr std::size_t kNarrow = 56;

std::vector<Experiment> presetsAndEveryClass() {
    auto experiments = experimentsOfEveryClass();
    for (const auto& preset : experiment::presets())
        experiments.push_back(load(preset));
    return experiments;
}

std::vector<std::string> textsOf(const std::vector<PairedRow>& rows, SideName side) {
    std::vector<std::string> texts;
    for (const PairedRow& row : rows)
        if (const auto& line = row.line(side))
            texts.push_back(line->text);
    return texts;
}

Experiment preset(const char* id) { return load(*experiment::findPreset(id)); }

Experiment withOwnPoints(std::size_t count) {
    Experiment experiment = preset("keras-vs-tensorflow");
    std::vector<double> numbers(count);
    std::ranges::generate(numbers, [value = 0.0]() mutable { return value += 0.1; });
    experiment.data = {.num = static_cast<std::int64_t>(count)};
    experiment.data.own = std::make_shared<experiment::OwnPoints>(experiment::OwnPoints{numbers, numbers, "mine"});
    return experiment;
}

/// The row in which a side's line has this in it; null: none has.
const PairedRow* rowWith(const std::vector<PairedRow>& rows, SideName side, const std::string& part) {
    const auto found = std::ranges::find_if(rows, [&](const PairedRow& row) {
        return row.line(side) && row.line(side)->text.find(part) != std::string::npos;
    });
    return found == rows.end() ? nullptr : &*found;
}

TEST(ScriptPair, HasEveryLineOfBothScriptsInOrder) {
    for (const Experiment& experiment : presetsAndEveryClass())
        for (const std::size_t columns : {script::kColumns, kNarrow}) {
            const auto rows = script::pairOf(experiment, columns);
            for (const SideName side : kSides) {
                std::vector<std::string> texts;
                for (const auto& line : script::scriptOf(experiment, side, columns))
                    texts.push_back(line.text);
                EXPECT_EQ(textsOf(rows, side), texts) << experiment.name;
            }
            for (const PairedRow& row : rows)
                EXPECT_TRUE(row.a || row.b) << experiment.name;
        }
}

TEST(ScriptPair, MarksWhatSaysADifferenceAndWhatIsOnlyWrittenOtherwise) {
    for (const Experiment& experiment : presetsAndEveryClass()) {
        const auto differences = differencesBetween(experiment.a, experiment.b);
        const auto differs = [&](const std::string& path) {
            return std::ranges::find(differences, path, &experiment::Difference::path) != differences.end();
        };
        for (const PairedRow& row : script::pairOf(experiment, script::kColumns))
            for (const SideName side : kSides) {
                const auto& line = row.line(side);
                if (!line)
                    continue;
                const auto& other = row.line(experiment::other(side));
                const bool isEqual = line->text.empty() || (other && other->text == line->text);
                const bool isOfDifference = std::ranges::any_of(line->paths, differs);
                EXPECT_EQ(line->mark, isEqual          ? Mark::none
                                      : isOfDifference ? Mark::differs
                                                       : Mark::otherwise)
                    << experiment.name << ": " << line->text;
                EXPECT_TRUE(!isOfDifference || differs(line->paths.front())) << line->text;
            }
    }
}

TEST(ScriptPair, LinesThatSayTheSameSettingStandBesideEachOther) {
    const auto sums = script::pairOf(preset("sum-instead-of-mean"), script::kColumns);
    const PairedRow* loss = rowWith(sums, SideName::a, "tf.reduce_sum");
    ASSERT_TRUE(loss && loss->b);
    EXPECT_NE(loss->b->text.find("tf.reduce_mean"), std::string::npos);
    EXPECT_EQ(loss->a->mark, Mark::differs);
    const PairedRow* step = rowWith(sums, SideName::a, "apply_gradients");
    ASSERT_TRUE(step && step->b);
    EXPECT_EQ(step->b->mark, Mark::none);

    const auto frameworks = script::pairOf(preset("keras-vs-tensorflow"), script::kColumns);
    const PairedRow* optimizer = rowWith(frameworks, SideName::a, "optimizers.Adam(");
    ASSERT_TRUE(optimizer && optimizer->b);
    EXPECT_NE(optimizer->b->text.find("GradientDescentOptimizer"), std::string::npos);
    const PairedRow* saved = rowWith(frameworks, SideName::a, "np.save(");
    ASSERT_TRUE(saved && saved->b);
    EXPECT_EQ(saved->b->text, "np.save(\"b.npy\", prediction)");
}

TEST(ScriptPair, EqualSidesDifferInNothingButTheirName) {
    Experiment experiment = preset("sum-instead-of-mean");
    experiment.b = experiment.a;
    for (const PairedRow& row : script::pairOf(experiment, script::kColumns)) {
        ASSERT_TRUE(row.a && row.b);
        EXPECT_NE(row.a->mark, Mark::differs);
        const bool namesASide =
            row.a->text.find("side A") != std::string::npos || row.a->text.find(".npy") != std::string::npos;
        EXPECT_EQ(row.a->mark == Mark::otherwise, namesASide) << row.a->text;
    }
}

TEST(ScriptPair, BreaksLinesThatHaveNoRoom) {
    for (const Experiment& experiment : presetsAndEveryClass())
        for (const SideName side : kSides) {
            const auto wide = script::scriptOf(experiment, side);
            const auto narrow = script::scriptOf(experiment, side, kNarrow);
            const auto tooLong = [](const auto& lines) {
                return std::ranges::count_if(lines, [](const auto& line) { return line.text.size() > kNarrow; });
            };
            EXPECT_LE(tooLong(narrow), 6) << experiment.name;
            const auto letters = [](const auto& lines) {
                std::string text;
                for (const auto& line : lines)
                    std::ranges::copy_if(line.text, std::back_inserter(text),
                                         [](char c) { return c != ' ' && c != '#' && c != '(' && c != ')'; });
                return text;
            };
            EXPECT_EQ(letters(narrow), letters(wide)) << experiment.name;
        }
}

TEST(ScriptPair, LongListsOfOwnPointsAreShortened) {
    const auto rows = script::pairOf(withOwnPoints(100000), script::kColumns);
    EXPECT_LT(rows.size(), 100U);
    for (const SideName side : kSides) {
        const auto texts = textsOf(rows, side);
        EXPECT_EQ(std::ranges::count(texts, "    # … 99940 more"), 2);
        const auto note = std::ranges::find(texts, "    # … 99940 more");
        EXPECT_EQ(*(note + 1), "])");
        EXPECT_TRUE((note - 1)->ends_with(" 5.999999999999995,")) << *(note - 1); // 60 times 0.1, added up
    }
    const PairedRow* more = rowWith(rows, SideName::a, " more");
    ASSERT_TRUE(more && more->b);
    EXPECT_EQ(more->a->paths, std::vector<std::string>{"data.x"});

    const auto few = script::pairOf(withOwnPoints(60), script::kColumns);
    EXPECT_FALSE(rowWith(few, SideName::a, " more"));
}

} // namespace
} // namespace twinsine::tests

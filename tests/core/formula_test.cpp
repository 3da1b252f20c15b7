// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What is shown as an optimizer's formula is what the optimizer computes: every formula is evaluated as it is printed.

#include "core/experiment/catalog.hpp"
#include "core/experiment/parameter.hpp"
#include "core/rules/choose.hpp"
#include "core/rules/common.hpp"
#include "core/rules/formula.hpp"
#include "tests/support/experiments.hpp"
#include "tests/support/formula_evaluation.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <set>

namespace twinsine::tests {
namespace {

using experiment::Configured;
using experiment::Framework;
using experiment::Value;
using rules::formulaOf;

/// Numbers that no other argument has, flags on or off, and at most one of the clips.
Configured unusual(const experiment::ClassInfo& info, bool flags, std::string_view clip) {
    Configured optimizer = info.make();
    double number = 0.0137;
    for (const auto& argument : info.arguments) {
        Value& value = optimizer.config.find(argument.key)->second;
        number += 0.0711;
        if (std::holds_alternative<bool>(argument.value))
            value = flags;
        else if (argument.key == "learning_rate_power")
            value = -0.7;
        else if (argument.key == "ema_overwrite_frequency")
            value = std::int64_t{3};
        else if (argument.key.find("clip") == std::string_view::npos || argument.key == clip)
            value = number;
    }
    return optimizer;
}

/// Every optimizer of every framework: at its defaults, and with unusual arguments.
void forEachOptimizer(const std::function<void(const Configured&, Framework)>& use) {
    for (const Framework framework : kFrameworks)
        for (const auto& info : classesOf(experiment::Role::optimizer)) {
            if (!info.in(framework))
                continue;
            use(info.make(), framework);
            for (const char* clip : {"clipnorm", "clipvalue", "global_clipnorm", "none"})
                for (const bool flags : {false, true})
                    use(unusual(info, flags, clip), framework);
        }
}

std::string textOf(const Configured& optimizer, Framework framework) {
    std::string text;
    for (const auto& line : formulaOf(optimizer, framework))
        text += line.text + '\n';
    return text;
}

constexpr double kGradients[] = {0.8, -0.3, 0.05, 1.7, -2.4, 0.6, 0.4};

/// The weight after each update, and at last as fit() leaves it.
std::vector<double> weightsOfRule(const Configured& optimizer, Framework framework, double weight) {
    std::vector<double> weights;
    rules::withRule<double>(optimizer, framework, [&](auto rule) {
        rules::Around<double> around(optimizer, framework);
        auto slots = rule.slots(0.0);
        double average = around.average.start(weight);
        for (const double gradient : kGradients) {
            rule.beginStep();
            around.average.beginStep();
            double scale = gradient * gradient;
            if (around.clip.needsScales())
                around.clip.scale({&scale, 1});
            around.update(rule, slots, average, weight, gradient, scale);
            if (around.average.overwritesNow())
                weight = average;
            weights.push_back(weight);
        }
        weights.push_back(around.average.overwritesAtEnd() ? average : weight);
    });
    return weights;
}

TEST(Formula, EvaluatedAsPrintedGivesWhatTheOptimizerComputes) {
    forEachOptimizer([](const Configured& optimizer, Framework framework) {
        SCOPED_TRACE(textOf(optimizer, framework));
        constexpr double kWeight = 0.9;
        const auto expected = weightsOfRule(optimizer, framework, kWeight);
        try {
            FormulaEvaluation formula(formulaOf(optimizer, framework), kWeight);
            for (std::size_t step = 0; step < std::size(kGradients); ++step)
                // The frameworks pass some arguments through float32.
                EXPECT_NEAR(formula.update(kGradients[step]), expected[step], 1e-6)
                    << optimizer.className << " in " << nameOf(framework) << ", update " << step + 1;
            EXPECT_NEAR(formula.endOfFit(), expected.back(), 1e-6) << optimizer.className;
        } catch (const std::exception& fault) {
            ADD_FAILURE() << optimizer.className << ": " << fault.what();
        }
    });
}

TEST(Formula, HasTheNumberOfEveryArgumentThatHasAnEffect) {
    forEachOptimizer([](const Configured& optimizer, Framework framework) {
        auto side = makeSide(framework, {3, 1});
        side.optimizer = optimizer;
        const std::string text = textOf(optimizer, framework);
        for (const auto& entry : entriesOf(side)) {
            const auto* number = std::get_if<double>(&entry.value);
            if (!entry.path.starts_with("optimizer.config.") || !entry.inEffect || !number || *number == 0 ||
                *number == -0.5)
                continue;
            EXPECT_NE(text.find(experiment::toText(Value(std::abs(*number)))), std::string::npos)
                << optimizer.className << ' ' << entry.path << " in\n"
                << text;
        }
    });
}

TEST(Formula, ChangesWithEveryFlagThatHasAnEffect) {
    forEachOptimizer([](const Configured& optimizer, Framework framework) {
        auto side = makeSide(framework, {3, 1});
        side.optimizer = optimizer;
        for (const auto& entry : entriesOf(side)) {
            const auto* flag = std::get_if<bool>(&entry.value);
            if (!entry.path.starts_with("optimizer.config.") || !entry.inEffect || !flag)
                continue;
            Configured other = optimizer;
            other.config.find(entry.parameter->key)->second = !*flag;
            EXPECT_NE(textOf(optimizer, framework), textOf(other, framework)) << entry.path;
        }
    });
}

TEST(Formula, MarksTheOneLineThatIsTheRuleAndLeavesOutWhatIsOff) {
    forEachOptimizer([](const Configured& optimizer, Framework framework) {
        int updates = 0;
        for (const auto& line : formulaOf(optimizer, framework))
            updates += line.isUpdate;
        EXPECT_EQ(updates, 1) << optimizer.className;
    });
    const auto* sgd = findClass(experiment::Role::optimizer, Framework::keras3, "SGD");
    EXPECT_EQ(textOf(sgd->make(), Framework::keras3), "w ← w − 0.01·g\n");
}

} // namespace
} // namespace twinsine::tests

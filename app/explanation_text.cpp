// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/explanation_text.hpp"

#include "app/messages.hpp"
#include "core/analysis/answer.hpp"
#include "core/analysis/remarks.hpp"
#include "core/analysis/seeds.hpp"

#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace twinsine::app {
namespace {

using namespace analysis;
using experiment::SideName;

constexpr std::size_t kWidth = 79;

/// Words in lines of that width.
std::vector<std::string> wrapped(const std::string& text, std::size_t width) {
    std::vector<std::string> lines{""};
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const std::string word = text.substr(at, end - at);
        if (!lines.back().empty() && lines.back().size() + 1 + word.size() > width)
            lines.emplace_back();
        lines.back() += (lines.back().empty() ? "" : " ") + word;
        at = end + 1;
    }
    return lines;
}

/// A heading with its text beside it, in as many lines as it takes.
std::string paragraph(const std::string& heading, std::size_t column, const std::string& text) {
    std::string all;
    for (const std::string& line : wrapped(text, kWidth - column))
        all += fmt::format("{:<{}}{}\n", all.empty() ? heading : "", column, line);
    return all;
}

std::string hundred(double part) { return fmt::format("{:.0f} of 100", 100 * part); }

std::string headText(const Explanation& why) {
    constexpr std::size_t kColumn = 15;
    std::string text = paragraph("The gap", kColumn,
                                 fmt::format("{} here, typically {} ({} to {})", shortNumber(why.gaps.front()),
                                             shortNumber(why.gap.value), shortNumber(quantile(why.gaps, 0.05)),
                                             shortNumber(quantile(why.gaps, 0.95))));
    if (why.seeds.size() > 1) {
        const std::string verdict = nameOf(verdictOf(why));
        std::string luck = fmt::format("{} between two runs of A, {} of B", shortNumber(lowerMedian(why.luck[0])),
                                       shortNumber(lowerMedian(why.luck[1])));
        text += paragraph("Luck alone", kColumn, luck + (verdict.empty() ? "" : ": " + verdict));
        if (!std::isnan(why.fartherApart.value))
            text += paragraph("", kColumn,
                              fmt::format("farther apart than luck in {}", hundred(why.fartherApart.value)) +
                                  (std::isnan(why.luckOfSquaredGap.value)
                                       ? ""
                                       : fmt::format("; {} of the squared gap", percent(why.luckOfSquaredGap.value))));
    }
    return text + paragraph("Rounding", kColumn, shortNumber(std::max(why.rounding[0], why.rounding[1])));
}

std::string stepsText(const Explanation& why) {
    auto steps = shownSteps(why);
    steps.erase(steps.begin()); // the gap as it is stands above
    std::string text = fmt::format("\n{:<50}  {:<8} {}\n", "What closes it", "left", "closed");
    if (steps.empty())
        text += "  nothing: no setting made equal closes 5 % of it in most seeds\n";
    for (const Step& step : steps) {
        const auto lines = wrapped(namesOf(why, step.equal) + (step.like == SideName::a ? ", as A" : ", as B"), 46);
        for (std::size_t i = 0; i + 1 < lines.size(); ++i)
            text += "  " + lines[i] + "\n";
        const double closed = (why.gap.value - step.gap) / why.gap.value;
        const bool isRounding = step.gap <= why.floor() && percent(closed) == "100 %";
        const auto& left = why.sets[step.equal][static_cast<std::size_t>(step.like)];
        text += fmt::format("  {:<48}  {:<8} {:>5}   smaller in {}\n", lines.back(),
                            isRounding ? "0" : shortNumber(step.gap), std::isfinite(closed) ? percent(closed) : "",
                            hundred(left.smaller));
    }
    return text;
}

std::string effects(const std::array<GapLeft, 2>& equal) {
    const std::string asA = effectOf(equal[0]);
    const std::string asB = effectOf(equal[1]);
    if (asA == asB)
        return asA;
    return fmt::format("{} as A, {} as B", asA, asB);
}

std::string factorsText(const Explanation& why) {
    std::vector<std::size_t> order(why.factors.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::greater(), [&](std::size_t i) { return why.factors[i].share.value; });
    std::size_t width = 7;
    for (const auto& answer : why.factors)
        width = std::max(width, answer.factor.name.size());
    std::string text = fmt::format("\n{:<{}}  {:<16} {:<8} {:<8}\n", "Setting", width + 2, "share", "as A", "as B");
    for (const std::size_t i : order) {
        const FactorAnswer& answer = why.factors[i];
        const std::string share = std::isnan(answer.share.value)
                                      ? "-"
                                      : fmt::format("{:.0f} % [{:.0f}, {:.0f}]", 100 * answer.share.value,
                                                    100 * answer.share.low, 100 * answer.share.high);
        text += fmt::format("  {:<{}}  {:<16} {:<8} {:<8} {}\n", answer.factor.name, width, share,
                            shortNumber(answer.equal[0].gap.value), shortNumber(answer.equal[1].gap.value),
                            effects(answer.equal));
        if (!answer.factor.note.empty())
            text += paragraph("", 4, answer.factor.note);
        if (answer.factor.isMerged)
            text +=
                paragraph("", 4, fmt::format("several settings in one; --open \"{}\" splits them", answer.factor.name));
    }
    return text;
}

} // namespace

std::string textOf(const experiment::Experiment& experiment, const Explanation& why, double seconds) {
    std::string text = fmt::format("Why do they differ? {}\n{} seed{}, {} mixture{}, {} trainings in {:.1f} s\n\n",
                                   printable(experiment.name), why.seeds.size(), why.seeds.size() == 1 ? "" : "s",
                                   why.sets.size(), why.sets.size() == 1 ? "" : "s", why.trainings, seconds);
    for (const std::string& line : wrapped(sentenceOf(why), kWidth))
        text += line + "\n";
    text += "\n" + headText(why);
    if (!why.factors.empty())
        text += stepsText(why) + factorsText(why);
    const std::string numbers = numbersText(why);
    if (!numbers.empty())
        text += "\n" + paragraph("Initial weights", 17, numbers);
    for (const std::string& impossible : impossibleTexts(why))
        text += paragraph("", 2, impossible);
    for (const std::string& remark : remarksOf(experiment))
        text += "\n" + paragraph("To know", 17, remark);
    const std::string parting = partingText(why.parting);
    return parting.empty() ? text : text + "\n" + paragraph("Where they part", 17, parting);
}

} // namespace twinsine::app

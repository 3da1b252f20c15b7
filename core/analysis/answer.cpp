// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/answer.hpp"

#include "core/analysis/seeds.hpp"
#include "core/marked.hpp"

#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace twinsine::analysis {

namespace {

constexpr double kMostlySettings = 0.75;
constexpr double kHelps = 0.75;
constexpr double kHurts = 0.75;
constexpr double kLeastClosed = 0.05; // of the gap, to be worth a word

std::string counted(int settings) {
    constexpr const char* kWords[] = {marked("no setting"),     marked("one setting"),    marked("two settings"),
                                      marked("three settings"), marked("four settings"),  marked("five settings"),
                                      marked("six settings"),   marked("seven settings"), marked("eight settings"),
                                      marked("nine settings")};
    static_assert(std::size(kWords) == kMostOpened + 1);
    return kWords[std::min<std::size_t>(static_cast<std::size_t>(settings), std::size(kWords) - 1)];
}

std::string capitalized(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::size_t divergedSeeds(const Explanation& why) {
    return static_cast<std::size_t>(std::ranges::count_if(why.gaps, [](double gap) { return std::isinf(gap); }));
}

std::string itOrThem(const Explanation& why, FactorSet set) { return isPlural(why, set) ? "them" : "it"; }

std::string luckSentence(const Explanation& why, Verdict verdict, const SideNames& names) {
    const double ofA = lowerMedian(why.luck[0]);
    const double ofB = lowerMedian(why.luck[1]);
    const bool isMoreInA = ofA > ofB;
    const std::string lucks =
        fmt::format(marked("{} in {}; {} in {}"), shortNumber(std::max(ofA, ofB)), isMoreInA ? names.a : names.b,
                    shortNumber(std::min(ofA, ofB)), isMoreInA ? names.b : names.a);
    const std::string gap = shortNumber(why.gap.value);
    switch (verdict) {
    case Verdict::luck:
        return fmt::format(marked("A typical gap ({}) is no more than luck: another seed makes as much or more ({})."),
                           gap, lucks);
    case Verdict::unknown:
        return fmt::format(marked("The gap is {} with this seed."), gap);
    case Verdict::luckAndSettings:
        return fmt::format(marked("A typical gap ({}) is luck and settings: another seed alone makes {}."), gap, lucks);
    default:
        return fmt::format(marked("A typical gap ({}) comes mostly from settings: another seed alone makes {}."), gap,
                           lucks);
    }
}

/// What the first step closes, and what all of it takes.
std::string stepSentence(const Explanation& why, const SideNames& names) {
    if (why.steps.size() < 2)
        return std::string(" ") + marked("No setting made equal closes 5 % of it in most seeds.");
    const double gap = why.gap.value;
    const Step& first = why.steps[1];
    const Step& last = why.identical ? *why.identical : why.steps.back();
    const int firstCount = std::popcount(first.equal);
    const auto closed = percent((gap - first.gap) / gap);
    std::string text =
        firstCount == 1 ? " " + fmt::format(marked("One setting made equal closes {} of it: {}, as {} has {}."), closed,
                                            namesOf(why, first.equal), names.of(first.like), itOrThem(why, first.equal))
                        : " " + fmt::format(marked("{} made equal close {} of it: {}, as {} has {}."),
                                            capitalized(counted(firstCount)), closed, namesOf(why, first.equal),
                                            names.of(first.like), itOrThem(why, first.equal));
    if (last.equal != first.equal && why.identical)
        text += " " + fmt::format(marked("All of it takes {}: {}."), counted(std::popcount(last.equal)),
                                  namesOf(why, last.equal));
    return text;
}

std::string moves(double least, double most) {
    if (most == 0)
        return "not at all";
    const bool isOne = most - least <= 0.01 * most || shortNumber(least) == shortNumber(most);
    return isOne ? "by " + shortNumber(most) : "by " + shortNumber(least) + " to " + shortNumber(most);
}

} // namespace

std::string shortNumber(double value) {
    if (!std::isfinite(value))
        return std::isnan(value) ? marked("unknown") : marked("infinite");
    const double size = std::abs(value);
    if (size == 0)
        return "0";
    if (size >= 1e6 || size < 1e-9)
        return fmt::format("{:.2g}", value);
    if (size >= 0.001)
        return size >= 100 ? fmt::format("{:.0f}", value) : fmt::format("{:.3f}", value);
    const double rounded = std::stod(fmt::format("{:.0e}", value)); // 0.00096 is 0.001
    return fmt::format("{:.{}f}", rounded, static_cast<int>(std::ceil(-std::log10(std::abs(rounded)) - 1e-9)));
}

std::string percent(double part) { return fmt::format("{:.0f} %", 100 * part); }

Verdict verdictOf(const Explanation& why) {
    if (std::isinf(why.gap.value))
        return Verdict::diverging;
    if (why.gap.value <= why.floor())
        return Verdict::same;
    if (why.seeds.size() < 2)
        return Verdict::unknown;
    if (!(why.fartherApart.low > 0.5)) // the interval contains one half, or there is none
        return Verdict::luck;
    return why.fartherApart.value < kMostlySettings ? Verdict::luckAndSettings : Verdict::settings;
}

std::string nameOf(Verdict verdict) {
    switch (verdict) {
    case Verdict::luck:
        return marked("no more than luck");
    case Verdict::luckAndSettings:
        return marked("luck and settings");
    case Verdict::settings:
        return marked("mostly settings");
    default:
        return {};
    }
}

std::string effectOf(const GapLeft& left) {
    return left.smaller >= kHelps  ? marked("helps")
           : left.larger >= kHurts ? marked("hurts")
                                   : marked("no clear effect");
}

std::string namesOf(const Explanation& why, FactorSet set) {
    std::string names;
    for (std::size_t i = 0; i < why.factors.size(); ++i)
        if ((set >> i & 1U) != 0)
            names += (names.empty() ? "" : ", ") + why.factors[i].factor.name;
    return names;
}

bool isPlural(const Explanation& why, FactorSet set) {
    const std::string names = namesOf(why, set);
    return std::popcount(set) > 1 || (names.ends_with('s') && names != "order of points" && names != "loss");
}

std::string sentenceOf(const Explanation& why, const SideNames& names) {
    const Verdict verdict = verdictOf(why);
    if (verdict == Verdict::same)
        return why.gap.value == 0 ? marked("They are the same.") : marked("They are the same but for rounding.");
    if (verdict == Verdict::diverging) {
        std::string text = why.seeds.size() == 1
                               ? fmt::format(marked("{} of 1 seed diverges."), divergedSeeds(why))
                               : fmt::format(marked("{} of {} seeds diverge."), divergedSeeds(why), why.seeds.size());
        if (const auto prevents = fewestThatLeave(why, std::numeric_limits<double>::max()))
            text += " " + fmt::format(marked("What prevents it: {}, as {} has {}."), namesOf(why, prevents->equal),
                                      names.of(prevents->like), itOrThem(why, prevents->equal));
        return text;
    }
    const std::string text = luckSentence(why, verdict, names) + stepSentence(why, names);
    if (verdict == Verdict::unknown)
        return text;
    const double own = why.gaps.front();
    const auto below = static_cast<std::size_t>(std::ranges::count_if(why.gaps, [&](double gap) { return gap < own; }));
    return text + " " +
           fmt::format(marked("With this seed it is {}, more than in {} of {} seeds."), shortNumber(own), below,
                       why.seeds.size());
}

std::string numbersText(const Explanation& why, const SideNames& names) {
    const double gap = why.gap.value;
    for (const FactorAnswer& answer : why.factors) {
        const std::size_t way = answer.equal[1].gap.value < answer.equal[0].gap.value ? 1 : 0;
        const double left = answer.equal[way].gap.value;
        const double own = answer.ownNumbers[way];
        if (std::isnan(own) || !std::isfinite(gap) || gap - left < kLeastClosed * gap)
            continue;
        const std::string& name = names.of(way == 0 ? experiment::SideName::a : experiment::SideName::b);
        const double distribution = std::clamp((gap - own) / gap, 0.0, (gap - left) / gap);
        const long ofAll = std::lround(100 * (gap - left) / gap);
        const long ofDistribution = std::lround(100 * distribution);
        const auto part = [&](long percents) { return percents == ofAll ? "all" : std::to_string(percents); };
        std::string text = fmt::format("Of the {} % that equal initial weights close, ", ofAll);
        if (ofDistribution > 0)
            text += part(ofDistribution) + " come from their distribution";
        if (ofAll > ofDistribution)
            text += (ofDistribution > 0 ? " and " : "") + part(ofAll - ofDistribution) + " from the numbers drawn";
        return text + fmt::format(": with the initializers of {} on both sides but own numbers, {} is left.", name,
                                  shortNumber(own));
    }
    return {};
}

std::vector<std::string> impossibleTexts(const Explanation& why) {
    std::map<std::string, std::size_t> problems; // one reason can keep half of them away
    for (const auto& [set, problem] : why.impossible)
        ++problems[problem];
    std::vector<std::string> texts;
    for (const auto& [problem, count] : problems)
        texts.push_back(fmt::format(marked("{} of the mixtures cannot be trained: {}."), count, problem));
    return texts;
}

std::string partingText(const std::vector<Rung>& rungs, const SideNames& names) {
    const auto find = [&](const char* name) {
        const auto found = std::ranges::find(rungs, name, &Rung::name);
        return found == rungs.end() ? nullptr : &*found;
    };
    const auto parts = std::ranges::find(rungs, false, &Rung::same);
    std::string text;
    if (parts != rungs.end() && parts->name == "initial weights")
        text = parts->details.empty()
                   ? fmt::format(marked("They part before the first update: networks of {:.0f} and {:.0f} weights."),
                                 parts->a, parts->b)
                   : fmt::format(marked("They part before the first update: other initial weights (up to {})."),
                                 shortNumber(parts->details.front()));
    else if (parts != rungs.end() && parts->name == "first batch")
        text = parts->a == parts->b
                   ? fmt::format(marked("They part at the first batch: other points of {:.0f}."), parts->a)
                   : fmt::format(marked("They part at the first batch: {:.0f} points against {:.0f}."), parts->a,
                                 parts->b);
    else if (parts != rungs.end() && parts->name != "updates in an epoch")
        text = fmt::format(marked("They part at the {}."), parts->name);
    const Rung* loss = find("loss");
    const Rung* update = find("first update");
    if (loss && update) {
        text += text.empty() ? "From the same weights and points" : " From the same weights and points";
        if (loss->same)
            text += " " + fmt::format("both have the loss {:.8g}", loss->a);
        else
            text += " " + fmt::format("{} has the loss {:.8g}, {} has {:.8g}", names.a, loss->a, names.b, loss->b);
        const auto moved = [&](bool diverges, std::size_t detail, const char* what) {
            return diverges
                       ? std::string("diverges")
                       : fmt::format("moves {} {}", what, moves(update->details[detail], update->details[detail + 1]));
        };
        if (update->same)
            text += ", and the first update is the same.";
        else
            text += fmt::format("; then {} {}, {} {}.", names.a, moved(update->divergesA, 0, "the weights"), names.b,
                                moved(update->divergesB, 2, update->divergesA ? "the weights" : "them"));
    }
    const Rung* updates = find("updates in an epoch");
    if (updates && !updates->same)
        text += " " + fmt::format(marked("In an epoch {} makes {:.0f} updates, {} makes {:.0f}."), names.a, updates->a,
                                  names.b, updates->b);
    return text;
}

} // namespace twinsine::analysis

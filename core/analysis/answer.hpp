// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// An explanation in words, by rule.

#include "core/analysis/explanation.hpp"

#include <string>
#include <vector>

namespace twinsine::analysis {

enum class Verdict {
    same,            ///< no more than rounding
    luck,            ///< as far apart as two runs of one side
    luckAndSettings, ///< often no farther
    settings,
    unknown,  ///< one seed tells nothing of luck
    diverging ///< a typical gap is infinite
};
Verdict verdictOf(const Explanation& why);
/// "no more than luck", "luck and settings", "mostly settings"; empty of the others.
std::string nameOf(Verdict verdict);

/// What making one factor equal does: "helps" where the gap is smaller in at least 75 % of seeds, "hurts" where it is
/// larger in as many.
std::string effectOf(const GapLeft& left);

/// The names of a set's factors, as in "initial weights, optimizer".
std::string namesOf(const Explanation& why, FactorSet set);
/// Whether one speaks of them as of several: "initial weights, as A has them".
bool isPlural(const Explanation& why, FactorSet set);

/// What the sides are called in a sentence.
struct SideNames {
    std::string a = "A";
    std::string b = "B";

    const std::string& of(experiment::SideName side) const { return side == experiment::SideName::a ? a : b; }
};

/// The answer in a few sentences: of typical seeds, then of the experiment's own.
std::string sentenceOf(const Explanation& why, const SideNames& names = {});

/// What of that comes from how initial weights are distributed and what from the numbers drawn; empty where nothing
/// does.
std::string numbersText(const Explanation& why, const SideNames& names = {});

/// Where the two part, in a sentence or two.
std::string partingText(const std::vector<Rung>& rungs, const SideNames& names = {});

/// What cannot be trained and why, a sentence for each reason; empty if all can.
std::vector<std::string> impossibleTexts(const Explanation& why);

/// As many digits as one reads: 0.261, 0.0000006, 0; "infinite".
std::string shortNumber(double value);
/// "59 %"
std::string percent(double part);

} // namespace twinsine::analysis

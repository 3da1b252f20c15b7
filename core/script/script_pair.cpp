// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/script_pair.hpp"

#include "core/experiment/parameter.hpp"
#include "core/script/side_script.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace twinsine::script {
namespace {

using experiment::SideName;
using Lines = std::vector<ScriptLine>;

constexpr std::size_t kMostOwn = 60; ///< points that a person reads

/// The first of many own points.
experiment::Experiment withFewPoints(experiment::Experiment experiment) {
    const auto& own = experiment.data.own;
    if (own && own->x.size() > kMostOwn) {
        const auto first = [](const std::vector<double>& values) {
            return std::vector<double>(values.begin(), values.begin() + kMostOwn);
        };
        experiment.data.own =
            std::make_shared<experiment::OwnPoints>(experiment::OwnPoints{first(own->x), first(own->y), own->name});
        experiment.data.num = kMostOwn;
    }
    return experiment;
}

/// Says where points were left out, at the end of each list.
Lines withNoteOfOthers(Lines lines, std::size_t others) {
    for (const char* path : {"data.x", "data.y"}) {
        const auto last =
            std::ranges::find(lines.rbegin(), lines.rend(), std::vector<std::string>{path}, &ScriptLine::paths);
        if (last == lines.rend() || others == 0)
            continue;
        last->text.resize(last->text.size() - std::string_view("])").size());
        last->text += ',';
        const ScriptLine note{"    # … " + std::to_string(others) + " more", {path}};
        lines.insert(lines.insert(last.base(), ScriptLine{"])", {path}}), note);
    }
    return lines;
}

/// Whether two lines that are not equal begin and end alike, over more than half of the longer one.
bool readAlike(const std::string& a, const std::string& b) {
    const auto front = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
    const std::size_t rest = std::min(a.size(), b.size()) - front;
    const auto back = std::mismatch(a.rbegin(), a.rbegin() + static_cast<std::ptrdiff_t>(rest), b.rbegin());
    const auto equal = front + static_cast<std::size_t>(back.first - a.rbegin());
    return 2 * equal > std::max(a.size(), b.size());
}

/// How much two lines belong beside each other; 0: not at all.
int kinship(const ScriptLine& a, const ScriptLine& b) {
    constexpr int kSameText = 100;
    constexpr int kBlank = 10;
    constexpr int kReadAlike = 30;
    constexpr int kSameSettings = 70;
    if (a.text == b.text)
        return a.text.empty() ? kBlank : kSameText;
    const auto shared = std::ranges::count_if(
        a.paths, [&](const std::string& path) { return std::ranges::find(b.paths, path) != b.paths.end(); });
    const auto most = static_cast<std::ptrdiff_t>(std::max(a.paths.size(), b.paths.size()));
    const int bySettings = shared > 0 ? 1 + static_cast<int>(kSameSettings * shared / most) : 0;
    return bySettings + (readAlike(a.text, b.text) ? kReadAlike : 0);
}

/// Pairs of positions, of one side alone where the other has no kin: the alignment of most kinship.
std::vector<std::array<std::optional<std::size_t>, 2>> align(const Lines& a, const Lines& b,
                                                             const KeepGoing& keepGoing) {
    const std::size_t width = b.size() + 1;
    std::vector<int> best((a.size() + 1) * width); // of what lies behind the two positions
    const auto at = [&](std::size_t i, std::size_t j) -> int& { return best[i * width + j]; };
    for (std::size_t i = a.size(); i-- > 0 && keepGoing();)
        for (std::size_t j = b.size(); j-- > 0;) {
            const int kin = kinship(a[i], b[j]);
            at(i, j) = std::max({at(i + 1, j), at(i, j + 1), kin > 0 ? at(i + 1, j + 1) + kin : 0});
        }
    std::vector<std::array<std::optional<std::size_t>, 2>> pairs;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() || j < b.size()) {
        if (j == b.size() || (i < a.size() && at(i, j) == at(i + 1, j)))
            pairs.push_back({i++, std::nullopt});
        else if (i == a.size() || at(i, j) == at(i, j + 1))
            pairs.push_back({std::nullopt, j++});
        else
            pairs.push_back({i++, j++});
    }
    return pairs;
}

/// The lines of one side, ready to be shown; `differing` has the paths in which the sides differ.
PairedLine shownLine(const ScriptLine& line, const ScriptLine* other, const std::set<std::string>& differing) {
    PairedLine shown{line.text, line.paths};
    const auto others = std::stable_partition(shown.paths.begin(), shown.paths.end(),
                                              [&](const std::string& path) { return differing.contains(path); });
    const bool isEqual = line.text.empty() || (other && other->text == line.text);
    if (!isEqual)
        shown.mark = others != shown.paths.begin() ? Mark::differs : Mark::otherwise;
    return shown;
}

} // namespace

std::vector<PairedRow> pairOf(const experiment::Experiment& experiment, std::size_t columns,
                              const KeepGoing& keepGoing) {
    std::set<std::string> differing;
    for (const auto& difference : differencesBetween(experiment.a, experiment.b))
        differing.insert(difference.path);
    const auto few = withFewPoints(experiment);
    const auto others = static_cast<std::size_t>(experiment.data.num - few.data.num);
    const Lines a = withNoteOfOthers(scriptOf(few, SideName::a, columns), others);
    const Lines b = withNoteOfOthers(scriptOf(few, SideName::b, columns), others);
    std::vector<PairedRow> rows;
    for (const auto& [inA, inB] : align(a, b, keepGoing)) {
        PairedRow& row = rows.emplace_back();
        const ScriptLine* lineOfA = inA ? &a[*inA] : nullptr;
        const ScriptLine* lineOfB = inB ? &b[*inB] : nullptr;
        if (lineOfA)
            row.a = shownLine(*lineOfA, lineOfB, differing);
        if (lineOfB)
            row.b = shownLine(*lineOfB, lineOfA, differing);
    }
    return rows;
}

} // namespace twinsine::script

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/report.hpp"

#include <algorithm>
#include <iomanip>
#include <ostream>

namespace twinsine::bench {

namespace {

/// A name and two columns.
template <class First, class Second>
void printLine(std::ostream& stream, const std::string& name, const First& first, const Second& second) {
    stream << std::left << std::setw(64) << name << std::right << std::fixed << std::setprecision(3) << std::setw(10)
           << first << std::setw(10) << second << std::endl;
}

} // namespace

bool Report::ReportContext(const Context& context) {
    PrintBasicContext(&GetErrorStream(), context);
    GetErrorStream() << "All take turns; the times come at the end." << std::endl;
    return true;
}

void Report::ReportRuns(const std::vector<Run>& runs) {
    for (const Run& run : runs) {
        const std::string& name = run.run_name.function_name;
        if (run.error_occurred) {
            m_failed = true;
            GetErrorStream() << name << ": " << run.error_message << std::endl;
            return; // the other repetitions say the same
        }
        if (run.run_type == Run::RT_Iteration) {
            for (const auto& [counter, value] : run.counters)
                m_times[counter == "us_per_step" ? name : name + " " + counter].push_back(value);
        }
    }
}

void Report::Finalize() {
    std::ostream& stream = GetOutputStream();
    printLine(stream, "us a step", "least", "median");
    for (auto& [name, times] : m_times) {
        std::ranges::sort(times);
        printLine(stream, name, times.front(), times[times.size() / 2]);
    }
    stream << '\n';
    printLine(stream, "ratio of the least times", "is", "at most");
    for (const auto& [upper, lower, bound] : m_ratios) {
        const auto over = m_times.find(upper);
        const auto under = m_times.find(lower);
        if (over == m_times.end() || under == m_times.end())
            continue;
        stream << upper << " :\n";
        const double ratio = over->second.front() / under->second.front();
        if (bound)
            printLine(stream, "    " + lower, ratio, *bound);
        else
            printLine(stream, "    " + lower, ratio, "");
    }
}

} // namespace twinsine::bench

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What the benchmarks print: µs a step, or a training where the name says so, the least and the median of all
/// repetitions, and how these compare. Other work on the machine only adds to a time, so the least is what it costs.

#include <benchmark/benchmark.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace twinsine::bench {

/// Of two benchmarks' least times, each named as it is printed.
struct Ratio {
    std::string upper;
    std::string lower;
    std::optional<double> bound; ///< what it should not exceed
};

class Report final : public benchmark::BenchmarkReporter {
public:
    /// Ratios of what was not run are left out.
    explicit Report(std::vector<Ratio> ratios) : m_ratios(std::move(ratios)) {}

    /// A benchmark found that what it times is wrong.
    bool failed() const { return m_failed; }

    bool ReportContext(const Context& context) override;
    void ReportRuns(const std::vector<Run>& runs) override;
    void Finalize() override;

private:
    std::vector<Ratio> m_ratios;
    std::map<std::string, std::vector<double>> m_times;
    bool m_failed = false;
};

} // namespace twinsine::bench

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Times all engines beside the limit loops, in some two minutes. Takes the options of Google Benchmark, as in
// --benchmark_filter=^1-128-1/ or --benchmark_out=FILE.

#include "core/engines/engine_library.hpp"
#include "core/engines/fused/fused_engine.hpp"
#include "tests/bench/benchmarks.hpp"
#include "tests/bench/report.hpp"

#include <benchmark/benchmark.h>

#include <iostream>
#include <map>

namespace twinsine::bench {
namespace {

using namespace twinsine::engines;
using namespace twinsine::numbers;

/// What the project promises of the fused engine.
std::vector<Ratio> promises() {
    using enum fused::InstructionSet;
    const std::map<fused::InstructionSet, double> bounds{{sse2, 5.0}, {avx2, 2.5}, {avx512, 1.5}};
    const auto& sets = fused::availableInstructionSets();
    std::vector<Ratio> ratios;
    for (const auto set : sets)
        ratios.push_back({"1-128-1/float32/" + std::string(displayName(set)), "1-128-1/float32/limit", bounds.at(set)});
    for (const auto set : sets)
        ratios.push_back({"1-128-1/float64/" + std::string(displayName(set)),
                          "1-128-1/float32/" + std::string(displayName(set)), 2.5});
    const std::string best(displayName(sets.back()));
    ratios.push_back({"1-10-1/float32/" + best, "1-10-1/float32/limit", 3.0});
    const std::string preset = "preset/defaults-vs-explicit/" + best;
    ratios.push_back({preset + " us_per_step_of_sides", "1-128-1/float32/" + best, 1.2});
    ratios.push_back({preset, preset + " us_per_step_of_sides", std::nullopt});
    const std::string many = "many/2048/";
    const std::string cpu = " cpu_us_per_training";
    const std::string real = " real_us_per_training";
    ratios.push_back({many + "one-thread" + cpu, many + "updates" + cpu, 1.3});
    ratios.push_back({"explain/keras-vs-tensorflow/one-thread" + cpu, many + "updates" + cpu, std::nullopt});
    ratios.push_back({many + "one-thread" + real, many + "all-cores" + real, std::nullopt});
    return ratios;
}

int run(std::vector<char*> arguments) {
    // The least of many short repetitions, in random order: a machine that is busy at times does not favour one engine.
    static char repetitions[] = "--benchmark_repetitions=30";
    static char interleaving[] = "--benchmark_enable_random_interleaving=true";
    static char minTime[] = "--benchmark_min_time=0.005";
    arguments.insert(arguments.begin() + 1, {repetitions, interleaving, minTime});
    auto count = static_cast<int>(arguments.size());
    benchmark::Initialize(&count, arguments.data());
    if (benchmark::ReportUnrecognizedArguments(count, arguments.data()))
        return 2;

    const auto reference = referenceEngine();
    if (!reference) {
        std::cerr << reference.error().message << '\n';
        return 1;
    }
    std::vector<NamedEngine> engines{{"reference", **reference}};
    for (const auto set : fused::availableInstructionSets())
        engines.push_back({std::string(displayName(set)), fused::fusedEngine(set)});
    registerLimits(**reference);
    registerEngines(engines);
    registerMany(fused::fusedEngine());
    if (const Engine* ofMany = (*reference)->ofMany(); ofMany && !ofMany->cudaProblem())
        registerDevice(*ofMany);

    Report report(promises());
    benchmark::RunSpecifiedBenchmarks(&report);
    return report.failed() ? 1 : 0;
}

} // namespace
} // namespace twinsine::bench

int main(int argc, char** argv) { return twinsine::bench::run({argv, argv + argc}); }

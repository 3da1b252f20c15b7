// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The command line: what may be written, and which command it means.

#include "app/commands.hpp"
#include "app/logging.hpp"
#include "app/messages.hpp"
#include "app/parts.hpp"
#include "app/version.hpp"
#include "core/analysis/map.hpp"
#include "core/analysis/seeds.hpp"
#include "core/engines/fused/instruction_set.hpp"

#include <CLI/CLI.hpp>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <functional>
#include <new>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>

#include <fcntl.h>

namespace twinsine::app {
namespace {

struct Choice {
    std::string logLevel = "warning";
    std::string file;
    std::string presetName;
    std::vector<std::string> files;
    RunOptions run;
    ExplainOptions explain;
    MapOptions map;
    MergeOptions merge;
    PlotOptions plot;
    ScriptOptions script;
    Source settings;
};

/// "" is what a script hands over for a variable that it forgot to set.
std::string notEmpty(const std::string& text) { return text.empty() ? "must not be empty" : ""; }

void addSource(CLI::App& command, Source& source) {
    auto* file = command.add_option(
        "FILE", source.file,
        "An experiment, a result, an exported picture or the text of an experiment; - is standard input");
    auto* preset =
        command.add_option("--preset", source.preset, "One of the built-in experiments (see twinsine presets)");
    file->excludes(preset)->type_name("")->check(notEmpty);
    preset->type_name("NAME")->check(notEmpty);
    command.add_option("--data", source.data, "Own points instead of the experiment's: a CSV file with x and y")
        ->type_name("FILE.csv")
        ->check(notEmpty);
    command
        .add_option("--set", source.assignments, "Change a field first, as in a.optimizer.config.learning_rate=0.01")
        ->type_name("PATH=VALUE")
        ->type_size(1)
        ->allow_extra_args(false);
}

CLI::Validator wholeFrom1To(std::int64_t most) {
    return {[most](const std::string& text) {
                const bool isWhole =
                    !text.empty() && text.size() <= 9 && text.find_first_not_of("0123456789") == text.npos;
                return isWhole && std::stoll(text) >= 1 && std::stoll(text) <= most
                           ? ""
                           : "must be a whole number from 1 to " + std::to_string(most) + ", got " + text;
            },
            ""};
}

/// --json and --csv.
template <class Options>
void addOutputs(CLI::App& command, Options& options, const std::string& json, const std::string& csv) {
    command.add_option("--json", options.json, json + "; - is standard output")->type_name("OUT")->check(notEmpty);
    command.add_option("--csv", options.csv, csv + "; - is standard output")->type_name("OUT")->check(notEmpty);
}

/// --engine and --device.
template <class Options>
void addComputing(CLI::App& command, Options& options) {
    command.add_option("--engine", options.engine, "The engine: auto, fused or reference (default: auto)")
        ->type_name("NAME")
        ->check(CLI::IsMember({"auto", "fused", "reference"}));
    command.add_option("--device", options.device, "The device: auto, cpu or cuda (default: auto)")
        ->type_name("NAME")
        ->check(CLI::IsMember({"auto", "cpu", "cuda"}));
}

void addThreads(CLI::App& command, std::optional<unsigned>& threads, const std::string& help) {
    command.add_option("--threads", threads, help)->type_name("N")->check(wholeFrom1To(999'999));
}

void addTheme(CLI::App& command, std::string& theme) {
    command.add_option("--theme", theme, "light, dark, print (no colours needed) or high-contrast")
        ->type_name("NAME")
        ->check(CLI::IsMember({"light", "dark", "print", "high-contrast"}));
}

/// --shard, and --out where a map has not its own.
template <class Options>
CLI::Option* addShard(CLI::App& command, Options& options) {
    auto* shard = command
                      .add_option("--shard", options.shard,
                                  "Train only the i-th of n parts, into --out FILE.db; the same command resumes it")
                      ->type_name("i/n")
                      ->check(CLI::Validator(shardFault, ""));
    for (const char* whole : {"--json", "--csv"})
        shard->excludes(command.get_option(whole)); // `twinsine merge` has them
    if (!command.get_option_no_throw("--out"))
        command.add_option("--out", options.out, "The file of that part")
            ->type_name("FILE.db")
            ->check(notEmpty)
            ->needs(shard);
    return shard->needs("--out");
}

void addMerge(CLI::App& command, MergeOptions& options) {
    command.add_option("FILE.db", options.files, "The files of all parts, in any order")->type_name("")->required();
    addOutputs(command, options, "Write the whole result as JSON", "Write it as CSV");
    command.add_option("--out", options.out, "Draw a map: a name ending in .png, .svg or .pdf")
        ->type_name("P")
        ->check(notEmpty);
    addTheme(command, options.theme);
    command.add_flag("--quiet", options.quiet, "Neither progress bar nor text");
}

void addRun(CLI::App& command, RunOptions& options) {
    addSource(command, options.source);
    addOutputs(command, options, "Write the result as JSON",
               "Write the losses by epoch, with --seeds the last ones of each seed, as CSV");
    addComputing(command, options);
    addThreads(
        command, options.threads,
        "1 trains the sides one after the other, 2 or more both at once (default: 2); with --seeds, the number of "
        "trainings at once (default: all cores)");
    command.add_option("--seeds", options.seeds, "Train the pair with N seeds: its own, then 1, 2, 3 ...")
        ->type_name("N")
        ->check(wholeFrom1To(analysis::kMostSeeds));
    command
        .add_option("--vary", options.varied,
                    "What the seeds change: all, weights (the initial ones) or order (of the points)")
        ->type_name("NAME")
        ->needs("--seeds")
        ->check(CLI::IsMember({"all", "weights", "order"}));
    addShard(command, options)->needs("--seeds");
    command.add_flag("--quiet", options.quiet, "Neither progress bar nor summary");
}

void addExplain(CLI::App& command, ExplainOptions& options) {
    addSource(command, options.source);
    addOutputs(command, options, "Write the explanation as JSON", "Write what is left of the gap by seed as CSV");
    command.add_option("--seeds", options.seeds, "Over N seeds: its own, then 1, 2, 3 ... (default: 64)")
        ->type_name("N")
        ->check(wholeFrom1To(analysis::kMostSeeds));
    addComputing(command, options);
    addThreads(command, options.threads, "The number of trainings at once (default: all cores)");
    command
        .add_option("--open", options.open,
                    "Split this setting, which stands for several because more than seven differ")
        ->type_name("NAME")
        ->check(notEmpty);
    addShard(command, options);
    command.add_flag("--quiet", options.quiet, "Neither progress bar nor text");
}

void addPlot(CLI::App& command, PlotOptions& options) {
    addSource(command, options.source);
    command
        .add_option(
            "--chart", options.chart,
            "What to draw: fit, loss, difference, distance, hidden-units, all (fit, loss and difference), or why "
            "(what closes the gap, over 64 seeds)")
        ->type_name("NAME")
        ->required()
        ->check(CLI::IsMember({"fit", "loss", "difference", "distance", "hidden-units", "all", "why"}));
    command.add_option("--out", options.out, "The picture: a name ending in .png, .svg or .pdf")
        ->type_name("P")
        ->required();
    command
        .add_option("--size", options.size,
                    "Width and height in pixels, or in centimetres as in 8.5x6.5cm (default: 1200x700)")
        ->type_name("WxH");
    command
        .add_option("--scale", options.scale,
                    "Pixels of a PNG for each pixel of --size; 96 pixels of --size are an inch (default: 2)")
        ->type_name("FACTOR");
    addTheme(command, options.theme);
    command.add_option("--title", options.title, "The title (default: what is shown, and what was changed)")
        ->type_name("TEXT");
    command.add_flag("--caption", options.caption, "A caption below: the changed settings and the gap");
    command.add_option("--name-a", options.nameA, "The name of side A (default: its framework)")->type_name("TEXT");
    command.add_option("--name-b", options.nameB, "The name of side B (default: its framework)")->type_name("TEXT");
    command.add_option("--type-size", options.typeSize, "The size of the type in points")
        ->type_name("PT")
        ->check(CLI::Range(4.0, 48.0));
}

void addMap(CLI::App& command, MapOptions& options) {
    addSource(command, options.source);
    for (auto& [name, axis] : {std::pair<const char*, std::string&>{"--x", options.x}, {"--y", options.y}})
        command
            .add_option(name, axis,
                        "A setting and its values: 1,2,4 or 1,2,4...100 or 1e-4..1:log:40 or 0..1:linear:11; both.PATH "
                        "changes A and B")
            ->type_name("PATH=VALUES")
            ->required();
    std::vector<std::string> values;
    for (const auto value : analysis::kMapValues)
        values.emplace_back(nameOf(value));
    command
        .add_option("--value", options.value,
                    "What is drawn and summarized: mean_abs_difference (the default), a loss of one side, or diverged "
                    "(the fraction of the seeds that diverged)")
        ->type_name("NAME")
        ->check(CLI::IsMember(values));
    command.add_option("--seeds", options.seeds, "Train each cell with N seeds and take the median (default: 1)")
        ->type_name("N")
        ->check(wholeFrom1To(analysis::kMostSeeds));
    addOutputs(command, options, "Write all values as JSON", "Write one line for each cell as CSV");
    command
        .add_option("--out", options.out, "Draw it: a name ending in .png, .svg or .pdf; with --shard, the part's file")
        ->type_name("P")
        ->check(notEmpty);
    addShard(command, options);
    addTheme(command, options.theme);
    addComputing(command, options);
    addThreads(command, options.threads, "The number of trainings at once (default: all cores)");
    command.add_flag("--quiet", options.quiet, "Neither progress bar nor summary");
}

void addScript(CLI::App& command, ScriptOptions& options) {
    addSource(command, options.source);
    command.add_option("--side", options.side, "Only the script of this side: a or b")
        ->type_name("NAME")
        ->check(CLI::IsMember({"a", "b"}));
    command.add_option("--out", options.out, "Write a.py and b.py into this folder (default: standard output)")
        ->type_name("DIR")
        ->check(notEmpty);
}

/// CLI11's own texts may have several lines; what went wrong is one.
int report(const CLI::App& program, const CLI::ParseError& outcome) {
    if (outcome.get_exit_code() != static_cast<int>(CLI::ExitCodes::Success)) {
        complain(std::string("twinsine: ") + outcome.what());
        return kWrongInput;
    }
    std::ostringstream text;
    program.exit(outcome, text, text);
    return print(text.str());
}

int start(int argc, char** argv) {
    if (const auto& set = engines::fused::chosenInstructionSet(); !set) {
        complain(set.error().message);
        return kWrongInput;
    }
    Choice choice;
    CLI::App program(
        "Trains a small network on sin(x) twice, as Keras and as TensorFlow do it, and shows where they differ.\n"
        "Without a command it opens the window.",
        "twinsine");
    program.set_version_flag("--version", versionText,
                             "The versions of twinsine, libtorch and libsleef, the instruction set, and the commit");
    program.require_subcommand(0, 1);
    auto* file =
        program.add_option("FILE", choice.file, "Open this experiment, result or exported picture in the window");
    file->type_name("")->check(notEmpty);

    auto* run = program.add_subcommand("run", "Train a pair and print or write the result");
    addRun(*run, choice.run);
    auto* explain = program.add_subcommand(
        "explain", "Say why the two differ: which settings make the gap, how much is luck, where they part");
    addExplain(*explain, choice.explain);
    auto* map = program.add_subcommand("map", "Train a pair over a grid of two settings");
    addMap(*map, choice.map);
    auto* merge =
        program.add_subcommand("merge", "Join the parts of a run, an explanation or a map that --shard trained");
    addMerge(*merge, choice.merge);
    auto* plot = program.add_subcommand("plot", "Train a pair and draw it, without a display");
    addPlot(*plot, choice.plot);
    auto* script = program.add_subcommand("script", "Write the Python scripts that do what the two sides do");
    addScript(*script, choice.script);
    auto* settings =
        program.add_subcommand("settings", "List the single values that --set can change, and what they can be");
    addSource(*settings, choice.settings);
    auto* presets = program.add_subcommand("presets", "List the built-in experiments, or print one as JSON");
    presets->add_option("NAME", choice.presetName, "The one to print")->type_name("")->check(notEmpty);
    auto* check = program.add_subcommand("check", "Check experiment files: one line for each problem");
    check->add_option("FILE", choice.files, "Experiments, results or exported pictures; - is standard input")
        ->type_name("")
        ->required();
    for (auto* level : {&program, run, explain, map, merge, plot, script, settings, presets, check})
        level
            ->add_option("--log-level", choice.logLevel,
                         "The least severe log messages that go to standard error (default: warning)")
            ->type_name("LEVEL")
            ->check(CLI::IsMember({"trace", "debug", "info", "warning", "error", "off"}));

    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& outcome) {
        return report(program, outcome);
    }
    if (!choice.file.empty() && !program.get_subcommands().empty()) {
        complain("twinsine: a command takes its files after its name, but " + choice.file + " stands before it");
        return kWrongInput;
    }
    startLogging(spdlog::level::from_str(choice.logLevel));
    if (*run)
        return runExperiment(choice.run);
    if (*explain)
        return explainExperiment(choice.explain);
    if (*map)
        return mapExperiment(choice.map);
    if (*merge)
        return mergeParts(choice.merge);
    if (*plot)
        return plotExperiment(choice.plot);
    if (*script)
        return writeScripts(choice.script);
    if (*settings)
        return showSettings(choice.settings);
    if (*presets)
        return showPresets(choice.presetName);
    if (*check)
        return checkFiles(choice.files);
    return openWindow(choice.file);
}

/// A reader that is gone, as that of the log may be, and a file that may not grow are faults of writing like any other.
void outliveFailedWrites() {
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
}

/// libtorch has words of its own for it, and adds a stack.
std::string firstLineOf(const std::exception& fault) {
    const std::string_view text = fault.what();
    const bool isMemory = text.find("can't allocate memory") != text.npos || text.find("out of memory") != text.npos;
    return isMemory ? "out of memory" : std::string(text.substr(0, text.find('\n')));
}

constexpr const char* kOutOfMemory = "twinsine: out of memory";

/// What nobody can catch, as where an exception leaves a destructor or Qt's own code, is one line too.
[[noreturn]] void endInALine() {
    try {
        if (const auto thrown = std::current_exception())
            std::rethrow_exception(thrown);
    } catch (const std::bad_alloc&) {
        std::fprintf(stderr, "%s\n", kOutOfMemory); // complain() would need memory
        std::_Exit(kFailed);
    } catch (const std::exception& fault) {
        complain("twinsine: " + firstLineOf(fault));
    }
    std::abort(); // a fault of the program, of which a core dump tells more
}

/// A standard stream that is closed would be opened again as the next file, and what is meant for it would go there.
void keepStandardStreams() {
    for (int stream = 0; stream <= 2; ++stream)
        if (::fcntl(stream, F_GETFD) < 0)
            ::open("/dev/null",
                   stream == 2 ? O_WRONLY : O_RDONLY); // read-only: writing to a closed stdout stays a fault
}

} // namespace
} // namespace twinsine::app

int main(int argc, char** argv) {
    try {
        std::set_terminate(twinsine::app::endInALine);
        twinsine::app::keepStandardStreams();
        twinsine::app::outliveFailedWrites();
        return twinsine::app::start(argc, argv);
    } catch (const std::bad_alloc&) {
        twinsine::app::complain(twinsine::app::kOutOfMemory);
        return twinsine::app::kFailed;
    } catch (const std::exception& fault) {
        twinsine::app::complain("twinsine: " + twinsine::app::firstLineOf(fault));
        return twinsine::app::kFailed;
    }
}

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What the program can be asked to do, as plain values, and one function for each. Each prints its own messages and
/// gives the exit status.

#include "core/experiment/experiment.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace twinsine::app {

enum ExitStatus { kDone = 0, kFailed = 1, kWrongInput = 2, kInterrupted = 130 };

/// Where an experiment comes from.
struct Source {
    std::string file;                     ///< an experiment, a result, a picture, or JSON; "-" is standard input
    std::string preset;                   ///< exactly one of both is given
    std::vector<std::string> assignments; ///< PATH=VALUE, applied in order
    std::string data;                     ///< own points in place of the experiment's, a CSV file; empty: none
};

struct RunOptions {
    Source source;
    std::string json; ///< output file; empty: none
    std::string csv;
    std::string engine = "auto";
    std::string device = "auto";
    std::optional<unsigned> threads; ///< none: 2 for a pair, all cores for many seeds
    std::size_t seeds = 0;           ///< over that many; 0: the pair as it is
    std::string varied;              ///< of many seeds; empty: all
    std::string shard;               ///< "3/16": only that part of many seeds, into `out`; empty: all
    std::string out;                 ///< a part's file
    bool quiet = false;              ///< neither progress bar nor summary
};

struct ExplainOptions {
    Source source;
    std::string json; ///< output file; empty: none
    std::string csv;
    std::string engine = "auto";
    std::string device = "auto";
    std::optional<unsigned> threads; ///< none: all cores
    std::size_t seeds = 64;
    std::string open;   ///< the merged factor to be split; empty: none
    std::string shard;  ///< as in RunOptions
    std::string out;    ///< likewise
    bool quiet = false; ///< neither progress bar nor text
};

struct MapOptions {
    Source source;
    std::string x; ///< "PATH=VALUES"
    std::string y;
    std::string value = "mean_abs_difference"; ///< what is drawn and summed up
    std::size_t seeds = 1;                     ///< of each cell
    std::string json;                          ///< output file; empty: none
    std::string csv;
    std::string out; ///< a picture, or with `shard` a part's file
    std::string shard;
    std::string theme = "light";
    std::string engine = "auto";
    std::string device = "auto";
    std::optional<unsigned> threads; ///< none: all cores
    bool quiet = false;              ///< neither progress bar nor summary
};

/// Of parts that were trained apart.
struct MergeOptions {
    std::vector<std::string> files;
    std::string json; ///< output file; empty: none
    std::string csv;
    std::string out; ///< a picture, of a map
    std::string theme = "light";
    bool quiet = false; ///< neither progress bar nor text
};

struct PlotOptions {
    Source source;
    std::string chart;
    std::string out;
    std::string size = "1200x700"; ///< in pixels before the scale, or in cm: "8.5x6.5cm"
    double scale = 2;
    std::string theme = "light";
    std::optional<std::string> title; ///< none: what is shown
    bool caption = false;
    std::string nameA; ///< of the sides; empty: their frameworks
    std::string nameB;
    std::optional<double> typeSize; ///< points; none: the program's
};

struct ScriptOptions {
    Source source;
    std::string side; ///< "a" or "b"; empty: both
    std::string out;  ///< folder of a.py and b.py; empty: standard output
};

int runExperiment(const RunOptions& options);
/// The pair over options.seeds seeds; outputs were checked.
int runSeeds(const experiment::Experiment& experiment, const RunOptions& options);
/// Why the two sides differ.
int explainExperiment(const ExplainOptions& options);
/// The pair over a grid of two settings.
int mapExperiment(const MapOptions& options);
/// What the whole run gives, from the files of all its parts.
int mergeParts(const MergeOptions& options);
int plotExperiment(const PlotOptions& options);
/// The Python scripts that do what the two sides do.
int writeScripts(const ScriptOptions& options);
/// Lists each single value of an experiment: its path, the value, what it can be.
int showSettings(const Source& source);
/// Lists the presets or, with a name, prints one.
int showPresets(const std::string& name);
int checkFiles(const std::vector<std::string>& files);
/// The window with that file or, if the name is empty, with the first preset.
int openWindow(const std::string& file);

} // namespace twinsine::app

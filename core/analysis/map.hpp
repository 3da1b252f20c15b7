// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A pair over a grid of two settings: which values of them bring the sides together, which train at all.

#include "core/analysis/map_axis.hpp"
#include "core/engines/engine.hpp"
#include "core/experiment/changes.hpp"
#include "core/experiment/experiment.hpp"
#include "core/keep_going.hpp"
#include "core/result.hpp"
#include "core/training/many.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace twinsine::analysis {

/// What a cell can show. Over several seeds the lower median, in which a training that diverged counts as infinite.
enum class MapValue {
    distance, ///< mean |A - B|
    lossA,    ///< reported, of the last epoch
    evaluationLossA,
    lossB,
    evaluationLossB,
    diverged ///< the part of the seeds with which A or B diverged
};

inline constexpr std::array kMapValues{MapValue::distance,        MapValue::lossA,           MapValue::lossB,
                                       MapValue::evaluationLossA, MapValue::evaluationLossB, MapValue::diverged};
/// "mean_abs_difference", "a_loss", "b_loss", "a_evaluation_loss", "b_evaluation_loss", "diverged".
std::string_view nameOf(MapValue value);

struct MapCell {
    bool isDone = false;
    std::array<double, kMapValues.size()> values{}; ///< by MapValue

    double operator[](MapValue value) const { return values[static_cast<std::size_t>(value)]; }
    double& operator[](MapValue value) { return values[static_cast<std::size_t>(value)]; }
};

struct Map {
    MapAxis x;
    MapAxis y;
    std::vector<std::int64_t> seeds;
    std::vector<MapCell> cells; ///< of the first y all x, then those of the next
    engines::Device device = engines::Device::cpu; ///< what trained them, the last of them after a fault

    const MapCell& at(std::size_t ix, std::size_t iy) const { return cells[iy * x.values.size() + ix]; }
    bool isDone() const;
};

/// From the least to the most of what a map's cells show.
class MapScale {
public:
    /// Logarithmic where all are positive and the most is more than ten times the least. Cells that are not done, and
    /// what is not finite, do not count.
    MapScale(const Map& map, MapValue value);

    double least() const { return m_least; }
    double most() const { return m_most; }
    /// From 0 (least) to 1 (most); none if it is not finite.
    std::optional<double> place(double value) const;
    /// The value at a place.
    double valueAt(double place) const;

private:
    double m_least = 0;
    double m_most = 0;
    bool m_isLogarithmic = false;
};

inline constexpr std::size_t kMostMapCells = 20'000;
inline constexpr std::size_t kMostMapTrainings = 500'000'000;

/// The experiment with the cell's values.
experiment::Changed cellOf(const experiment::Experiment& experiment, const Map& map, std::size_t cell);

/// The map with nothing trained yet. Faults: one setting on both axes, too many cells, trainings or predictions, a seed
/// on an axis beside several seeds. Whether the experiment can have the values, fill() finds out.
Result<Map> emptyMap(const experiment::Experiment& experiment, MapAxis x, MapAxis y, std::size_t seeds);

/// An experiment of the map that is hardest to train: one that the fused engine can't train if there is one along the
/// axes, else the experiment itself.
experiment::Experiment hardestOf(const experiment::Experiment& experiment, const Map& map);

/// The order in which cells are trained: a coarse grid over the whole first, then what lies between.
std::vector<std::size_t> coarseToFine(std::size_t columns, std::size_t rows);

/// Trains the pair of each cell that is not done with all seeds; a side that is the same in several cells trains once.
/// `done` hears of each cell, from one thread at a time. If keepGoing says no, cells are left. Faults: a value that the
/// experiment can't have, before anything is trained ("x: a.phases.0.batch_size=0: a.phases.0.batch_size: must be
/// ..."), or two that it can't have together.
Result<Done> fill(Map& map, const experiment::Experiment& experiment, const engines::Engine& engine,
                  engines::Device device, unsigned threads, const KeepGoing& keepGoing,
                  const std::function<void(std::size_t cell)>& done);

/// The same by what does many trainings.
Result<Done> fill(Map& map, const experiment::Experiment& experiment, const training::DoMany& doMany,
                  const KeepGoing& keepGoing, const std::function<void(std::size_t cell)>& done);

} // namespace twinsine::analysis

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/map.hpp"

#include "core/analysis/seeds.hpp"
#include "core/engines/choose_engine.hpp"
#include "core/experiment/data_points.hpp"
#include "core/experiment/json_shortened.hpp"
#include "core/plan/side_plan.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace twinsine::analysis {
namespace {

using experiment::Experiment;
using experiment::SideName;
using training::Outcome;

constexpr std::array kSides{SideName::a, SideName::b};
constexpr double kMostKeptBytes = 4.0 * 1024 * 1024 * 1024;

bool isSeed(const MapAxis& axis) { return axis.path.ends_with("seed"); }

/// Whether what a side trains with may depend on the other side's settings: on its seed or on how much it draws, where
/// a side has none of its own, or on its weights.
bool dependOnEachOther(const Experiment& experiment, const Map& map) {
    const auto& [a, b] = std::tie(experiment.a, experiment.b);
    const auto mixes = [](const MapAxis& axis) { return isSeed(axis) || axis.path.ends_with("initial_weights_from"); };
    return !a.seed || !b.seed || a.initialWeightsFrom || b.initialWeightsFrom || mixes(map.x) || mixes(map.y);
}

/// A class or framework brings settings of its own, so it comes before what may be one of them.
bool comesFirst(const MapAxis& axis) { return axis.path.ends_with("class_name") || axis.path.ends_with("framework"); }

std::vector<experiment::Field> fieldsOf(const Map& map, std::size_t cell) {
    auto first = map.x.fieldsFor(cell % map.x.values.size());
    auto second = map.y.fieldsFor(cell / map.x.values.size());
    if (comesFirst(map.y))
        std::swap(first, second);
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

/// "a.seed=1", for a message.
std::string placeOf(const MapAxis& axis, std::size_t value) {
    return axis.path + "=" + experiment::shortened(axis.textOf(value));
}

/// Of a training that diverged the loss is one from before.
double lossOf(const Outcome& outcome, double Outcome::*loss) {
    const bool isThere = !outcome.divergedAtStep && !std::isnan(outcome.*loss);
    return isThere ? outcome.*loss : std::numeric_limits<double>::infinity();
}

/// What comes of a cell's trainings, by seed.
MapCell cellFrom(const std::vector<Outcome>& a, const std::vector<Outcome>& b) {
    const auto median = [&](auto valueOf) {
        std::vector<double> values(a.size());
        std::ranges::transform(a, b, values.begin(), valueOf);
        return lowerMedian(std::move(values));
    };
    MapCell cell;
    cell[MapValue::distance] = median(distanceBetween);
    cell[MapValue::lossA] = median([](const Outcome& p, const Outcome&) { return lossOf(p, &Outcome::loss); });
    cell[MapValue::lossB] = median([](const Outcome&, const Outcome& q) { return lossOf(q, &Outcome::loss); });
    cell[MapValue::evaluationLossA] =
        median([](const Outcome& p, const Outcome&) { return lossOf(p, &Outcome::evaluationLoss); });
    cell[MapValue::evaluationLossB] =
        median([](const Outcome&, const Outcome& q) { return lossOf(q, &Outcome::evaluationLoss); });
    double diverged = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        diverged += a[i].divergedAtStep || b[i].divergedAtStep ? 1 : 0;
    cell[MapValue::diverged] = diverged / static_cast<double>(a.size());
    cell.isDone = true;
    return cell;
}

/// One side of some cells, which is the same in all of them.
struct SharedSide {
    std::size_t cell; ///< one of them
    SideName which;
    std::size_t missing;              ///< trainings
    std::vector<std::size_t> cells{}; ///< that have it and were not done
    std::size_t open = 0;             ///< of them: not done yet
    std::vector<Outcome> bySeed{};
};

/// The sides that there are to train, in the order in which cells are wanted.
class Sides {
public:
    Sides(const Map& map, bool dependOnEachOther) : m_map(map), m_mixed(dependOnEachOther) {
        for (const std::size_t cell : coarseToFine(map.x.values.size(), map.y.values.size()))
            if (!map.cells[cell].isDone)
                for (const SideName which : kSides)
                    take(cell, which);
    }

    std::vector<SharedSide> all;

    SharedSide& of(std::size_t cell, SideName which) { return all[m_byKey.at(keyOf(cell, which))]; }

private:
    std::size_t keyOf(std::size_t cell, SideName which) const {
        const SideName other = which == SideName::a ? SideName::b : SideName::a;
        const std::size_t columns = m_map.x.values.size();
        const std::size_t x = m_map.x.isOf(other) && !m_mixed ? 0 : cell % columns;
        const std::size_t y = m_map.y.isOf(other) && !m_mixed ? 0 : cell / columns;
        return (y * columns + x) * 2 + (which == SideName::b);
    }
    void take(std::size_t cell, SideName which) {
        const auto [found, isNew] = m_byKey.emplace(keyOf(cell, which), all.size());
        if (isNew)
            all.push_back({cell, which, m_map.seeds.size()});
        all[found->second].cells.push_back(cell);
        ++all[found->second].open;
    }

    const Map& m_map;
    bool m_mixed; ///< what changes one side may change the other
    std::unordered_map<std::size_t, std::size_t> m_byKey;
};

/// Why a cell can't be trained.
struct CellProblem : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Makes the plans of a map's trainings.
class Plans {
public:
    Plans(const Map& map, const Experiment& experiment) : m_map(map), m_experiment(experiment) {
        const auto isOfPoints = [](const MapAxis& axis) { return axis.path.starts_with("data.") || isSeed(axis); };
        if (!isOfPoints(map.x) && !isOfPoints(map.y))
            m_points = experiment::pointsOf(dataOfAllSeeds(experiment));
    }

    plan::SidePlan plan(std::size_t cell, SideName which, std::size_t seed, const KeepGoing& wanted) {
        const auto changed = experimentOf(cell);
        // With its own seed it is as it stands, whatever that seed is there.
        const auto seeded = withSeed(*changed, seed == 0 ? seedsOf(*changed, 1).front() : m_map.seeds[seed]);
        const auto points = m_points ? *m_points : experiment::pointsOf(dataOfAllSeeds(*changed), wanted);
        return plan::planOf(seeded, which, plan::pointsFor(seeded.side(which), points), wanted);
    }

private:
    /// The last one asked for is kept, for the other side and the other seeds.
    std::shared_ptr<const Experiment> experimentOf(std::size_t cell) {
        {
            const std::scoped_lock lock(m_mutex);
            if (m_last && m_lastCell == cell)
                return m_last;
        }
        auto changed = cellOf(m_experiment, m_map, cell);
        if (!changed)
            throw CellProblem(placeOf(m_map.x, cell % m_map.x.values.size()) + ", " +
                              placeOf(m_map.y, cell / m_map.x.values.size()) + ": " + toText(changed.error().front()));
        auto made = std::make_shared<const Experiment>(std::move(*changed));
        const std::scoped_lock lock(m_mutex);
        m_last = made;
        m_lastCell = cell;
        return made;
    }

    const Map& m_map;
    const Experiment& m_experiment;
    std::optional<experiment::DataPoints> m_points; ///< where all cells have the same
    std::mutex m_mutex;
    std::shared_ptr<const Experiment> m_last;
    std::size_t m_lastCell = 0;
};

/// What is wrong with a value of an axis, whatever the other one has.
Result<Done> checked(const Experiment& experiment, const MapAxis& axis, const char* name, const KeepGoing& keepGoing) {
    for (std::size_t i = 0; i < axis.values.size() && keepGoing(); ++i)
        if (const auto changed = withFields(experiment, axis.fieldsFor(i)); !changed)
            return Error{std::string(name) + ": " + placeOf(axis, i) + ": " + toText(changed.error().front())};
    return Done();
}

} // namespace

std::string_view nameOf(MapValue value) {
    switch (value) {
    case MapValue::distance:
        break;
    case MapValue::lossA:
        return "a_loss";
    case MapValue::evaluationLossA:
        return "a_evaluation_loss";
    case MapValue::lossB:
        return "b_loss";
    case MapValue::evaluationLossB:
        return "b_evaluation_loss";
    case MapValue::diverged:
        return "diverged";
    }
    return "mean_abs_difference";
}

MapScale::MapScale(const Map& map, MapValue value) {
    bool isFirst = true;
    for (const MapCell& cell : map.cells) {
        if (!cell.isDone || !std::isfinite(cell[value]))
            continue;
        m_least = isFirst ? cell[value] : std::min(m_least, cell[value]);
        m_most = isFirst ? cell[value] : std::max(m_most, cell[value]);
        isFirst = false;
    }
    m_isLogarithmic = m_least > 0 && m_most > 10 * m_least;
}

std::optional<double> MapScale::place(double value) const {
    if (!std::isfinite(value))
        return std::nullopt;
    if (m_most == m_least)
        return 0;
    const double place = m_isLogarithmic ? std::log(value / m_least) / std::log(m_most / m_least)
                                         : (value - m_least) / (m_most - m_least);
    return std::clamp(place, 0.0, 1.0);
}

double MapScale::valueAt(double place) const {
    return m_isLogarithmic ? m_least * std::pow(m_most / m_least, place) : m_least + (m_most - m_least) * place;
}

bool Map::isDone() const { return std::ranges::all_of(cells, &MapCell::isDone); }

experiment::Changed cellOf(const Experiment& experiment, const Map& map, std::size_t cell) {
    return withFields(experiment, fieldsOf(map, cell));
}

Result<Map> emptyMap(const Experiment& experiment, MapAxis x, MapAxis y, std::size_t seeds) {
    for (const auto& one : x.fieldsFor(0))
        for (const auto& other : y.fieldsFor(0))
            if (one.path == other.path)
                return Error{"both axes change " + one.path};
    const std::size_t cells = x.values.size() * y.values.size();
    if (cells > kMostMapCells)
        return Error{"a map has at most " + std::to_string(kMostMapCells) + " cells, this one would have " +
                     std::to_string(cells)};
    if (cells * seeds > kMostMapTrainings)
        return Error{"a map trains at most " + std::to_string(kMostMapTrainings) + " pairs, this one would train " +
                     std::to_string(cells * seeds)};
    auto points = static_cast<double>(experiment.data.num);
    for (const MapAxis* axis : {&x, &y})
        if (axis->path == "data.num")
            for (const auto& value : axis->values)
                points = std::max(points, value.is_number() ? value.get<double>() : 0);
    const double kept = static_cast<double>((x.values.size() + y.values.size()) * seeds) * points * sizeof(double);
    if (kept > kMostKeptBytes)
        return Error{"the predictions would need more than 4 GiB of memory: take fewer seeds, values or points"};
    for (const MapAxis* axis : {&x, &y})
        if (seeds > 1 && isSeed(*axis))
            return Error{axis->path + " is a seed itself: it needs one seed a cell"};
    return Map{std::move(x), std::move(y), seedsOf(experiment, seeds), std::vector<MapCell>(cells)};
}

Experiment hardestOf(const Experiment& experiment, const Map& map) {
    const std::size_t columns = map.x.values.size();
    for (std::size_t cell = 0; cell < map.cells.size(); ++cell)
        if (cell < columns || cell % columns == 0)
            if (auto changed = cellOf(experiment, map, cell); changed && engines::fusedProblem(*changed))
                return std::move(*changed);
    return experiment;
}

std::vector<std::size_t> coarseToFine(std::size_t columns, std::size_t rows) {
    std::vector<std::size_t> order;
    order.reserve(columns * rows);
    const std::size_t coarsest = std::bit_ceil(std::max({columns, rows, std::size_t{2}})) / 2;
    for (std::size_t step = coarsest; step > 0; step /= 2)
        for (std::size_t y = 0; y < rows; y += step)
            for (std::size_t x = 0; x < columns; x += step)
                if (step == coarsest || x % (2 * step) != 0 || y % (2 * step) != 0)
                    order.push_back(y * columns + x);
    return order;
}

Result<Done> fill(Map& map, const Experiment& experiment, const engines::Engine& engine, engines::Device device,
                  unsigned threads, const KeepGoing& keepGoing, const std::function<void(std::size_t)>& done) {
    return fill(map, experiment, training::trainingBy(engine, device, threads), keepGoing, done);
}

Result<Done> fill(Map& map, const Experiment& experiment, const training::DoMany& doMany, const KeepGoing& keepGoing,
                  const std::function<void(std::size_t)>& done) {
    for (const auto& [axis, name] : {std::pair{&map.x, "x"}, std::pair{&map.y, "y"}})
        if (const auto fine = checked(experiment, *axis, name, keepGoing); !fine)
            return fine.error();
    Sides sides(map, dependOnEachOther(experiment, map));
    Plans plans(map, experiment);
    const std::size_t seeds = map.seeds.size();
    const auto finish = [&](SharedSide& side) {
        for (const std::size_t cell : side.cells) {
            SharedSide& a = sides.of(cell, SideName::a);
            SharedSide& b = sides.of(cell, SideName::b);
            if (a.missing > 0 || b.missing > 0 || map.cells[cell].isDone)
                continue;
            map.cells[cell] = cellFrom(a.bySeed, b.bySeed);
            for (SharedSide* each : {&a, &b})
                if (--each->open == 0)
                    each->bySeed = std::vector<Outcome>(); // with its memory
            done(cell);
        }
    };
    const training::Many many{.count = sides.all.size() * seeds,
                              .plan =
                                  [&](std::size_t job, const KeepGoing& wanted) {
                                      const SharedSide& side = sides.all[job / seeds];
                                      return plans.plan(side.cell, side.which, job % seeds, wanted);
                                  },
                              .done =
                                  [&](std::size_t job, Outcome outcome) {
                                      SharedSide& side = sides.all[job / seeds];
                                      side.bySeed.resize(seeds);
                                      side.bySeed[job % seeds] = std::move(outcome);
                                      if (--side.missing == 0)
                                          finish(side);
                                  }};
    try {
        map.device = doMany(many, keepGoing).value_or(engines::Device::cpu);
    } catch (const CellProblem& problem) {
        return Error{problem.what()};
    }
    return Done();
}

} // namespace twinsine::analysis

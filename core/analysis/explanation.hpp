// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Why two sides differ: which settings make the gap, how much each closes, how much is luck, and where they part. The
/// mixtures of both sides (mixtures.hpp) are trained over many seeds; all that is said is said of medians over seeds.

#include "core/analysis/luck.hpp"
#include "core/analysis/parting.hpp"
#include "core/analysis/shares.hpp"
#include "core/engines/engine.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace twinsine::analysis {

/// A number and the 95 % interval of its bootstrap over seeds. NaN where there is none.
struct Estimate {
    double value = 0;
    double low = 0;
    double high = 0;
};

/// What is left with one or more factors equal.
struct GapLeft {
    Estimate gap;             ///< its median; the interval of single factors alone
    double smaller = 0;       ///< part of the seeds in which it is smaller than as they are
    double larger = 0;        ///< likewise
    std::size_t diverged = 0; ///< seeds with a training that diverged or can't be
};

struct FactorAnswer {
    Factor factor;
    Estimate share;               ///< of what all factors close
    double alone = 0;             ///< of the gap, closed by this factor alone
    std::array<GapLeft, 2> equal; ///< both sides as A has it; as B has it
    /// Of initial weights (and nothing else): what is left with both sides' drawn from the same initializers, but with
    /// other numbers (another seed's): the median over all pairs of seeds. As A, as B; NaN of other factors.
    std::array<double, 2> ownNumbers{kNone, kNone};

    static constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
};

struct Explanation {
    std::vector<std::int64_t> seeds; ///< the first is the experiment's own
    std::vector<FactorAnswer> factors;
    std::string opened;                      ///< the merged factor that is split here; empty if none is
    std::vector<double> gaps;                ///< mean |A - B| by seed
    Estimate gap;                            ///< their median
    std::array<std::vector<double>, 2> luck; ///< of each side, the distances of all pairs of seeds
    Estimate fartherApart;
    Estimate luckOfSquaredGap;
    std::array<double, 2> rounding{};                          ///< what a rounding makes of each side
    std::vector<std::array<GapLeft, 2>> sets;                  ///< by FactorSet
    std::vector<Step> steps;                                   ///< the first is the gap as it is
    std::optional<Step> identical;                             ///< the fewest factors that leave no more than rounding
    std::vector<std::pair<FactorSet, std::string>> impossible; ///< mixtures that can't be trained, and why
    std::vector<Rung> parting;
    experiment::Framework home{};
    double residue = 0;        ///< what the framework itself makes of the gap
    std::size_t trainings = 0; ///< of mixtures and both sides
    engines::Device device = engines::Device::cpu; ///< what trained them, the last of them after a fault
    Distances distances;
    std::vector<double> x; ///< of the curves, ascending or descending
    std::vector<double> y; ///< the curve that the points lie about
    /// The own seed's predictions of A and B at each of shownSteps(); empty where a training diverged or can't be.
    std::vector<std::array<std::vector<double>, 2>> fits;

    /// Below that a gap says nothing. 0 where roundings alone make trainings diverge: then there is no such bound.
    double floor() const { return floorOf(rounding); }
    static double floorOf(const std::array<double, 2>& rounding);
};

/// The fewest factors that leave a typical gap of no more than that; of as many, those that leave least.
std::optional<Step> fewestThatLeave(const Explanation& why, double most);

/// The steps, and after them the fewest factors that leave no more than rounding, where that is another one.
std::vector<Step> shownSteps(const Explanation& why);

/// So many seeds, the first ones, tell which framework is home and whether it is a factor.
inline constexpr std::size_t kDecidingSeeds = 64;

/// Trains what an explanation needs, some seeds at a time.
class Explainer {
public:
    /// How many pairs of trainings a seed takes at least, about: the real one and some mixtures; more with more
    /// differences.
    static constexpr std::size_t kPairsOfSeed = 4;

    /// The experiment is valid and can be trained by the engine. All are to outlive this. The merged factor named
    /// `opened` is split, if there is one. `doMany` does the many trainings, and the engine the few that are left.
    Explainer(const experiment::Experiment& experiment, const engines::Engine& engine, engines::Device device,
              training::DoMany doMany, std::string opened = {});
    Explainer(const experiment::Experiment& experiment, const engines::Engine& engine, engines::Device device,
              unsigned threads, std::string opened = {});

    /// Trains everything with those seeds too; of the first call, the first one is the experiment's own. False if
    /// keepGoing, which several threads ask, said no: then this can't go on. `progress` hears how many of how many
    /// trainings of this call are done, from one thread at a time.
    bool add(std::span<const std::int64_t> seeds, const KeepGoing& keepGoing,
             const std::function<void(std::size_t done, std::size_t all)>& progress);

    /// The merged factor that is split, as soon as something was trained; empty if none is.
    const std::string& opened() const { return m_opened; }

    /// From all seeds so far, of which there is one. None if keepGoing said no.
    std::optional<Explanation> explanation(const KeepGoing& keepGoing) const;

private:
    struct Job {
        std::size_t seed; ///< an index
        std::function<plan::SidePlan(const RealPlans&)> plan;
        std::function<void(training::Outcome)> done;
    };
    /// How many trainings of add() are done, and how many there are.
    struct Count {
        std::size_t done = 0;
        std::size_t all = 0;
    };
    bool train(std::vector<Job> jobs, bool isForAll, Count& count, const KeepGoing& keepGoing,
               const std::function<void(std::size_t, std::size_t)>& progress);
    RealPlans plansOf(std::int64_t seed, const KeepGoing& keepGoing) const;
    void decide(const RealPlans& own);
    /// Likewise of the initial weights, as `like` has them.
    double ownNumbers(experiment::SideName like, const KeepGoing& keepGoing) const;
    /// What the own seed predicts with the factors equal.
    std::array<std::vector<double>, 2> fitsOf(const Step& step, const RealPlans& own, const KeepGoing& keepGoing) const;

    const experiment::Experiment& m_experiment;
    const engines::Engine& m_engine;
    engines::Device m_device;
    engines::Device m_trainedOn; ///< which a fault may change
    training::DoMany m_doMany;
    std::string m_opened; ///< empty as soon as it is known that there is none
    experiment::DataPoints m_data;
    std::array<std::shared_ptr<const plan::Points>, 2> m_points; ///< as each side sees them

    std::vector<std::int64_t> m_seeds;
    std::array<std::vector<training::Outcome>, 2> m_real; ///< by seed
    std::array<std::vector<double>, 2> m_residues;        ///< in A's framework, in B's: by seed
    std::array<std::vector<double>, 2> m_moved;           ///< what rounding makes, of each side
    std::array<double, 2> m_rounding{};
    std::vector<Factor> m_factors;
    /// Of the mixtures with the initial weights alone as the other side has them, by seed: of B with A's, of A with
    /// B's.
    std::array<std::vector<training::Outcome>, 2> m_withWeights;
    std::optional<Mixtures> m_mixtures; ///< none before the first add()
    experiment::Framework m_home{};
    double m_residue = 0;
    Distances m_distances;
};

} // namespace twinsine::analysis

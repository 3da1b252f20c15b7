// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/factors.hpp"

#include "core/conversion/all_alike.hpp"
#include "core/experiment/carry_over.hpp"
#include "core/experiment/parameter.hpp"
#include "core/marked.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace twinsine::analysis {

namespace {

using experiment::Config;
using experiment::Experiment;
using experiment::Side;
using plan::SidePlan;
using What = Part::What;

bool sameShapes(const Side& a, const Side& b) {
    return std::ranges::equal(
        a.layers, b.layers, [](const auto& p, const auto& q) { return p.units == q.units && p.useBias == q.useBias; });
}

/// As numbers. Where the sides have another floatx each, in that of either side: a rounding alone is no other start.
bool sameWeights(const Home& home, SidePlan a, SidePlan b) {
    a.side.floatx = home.a.floatx;
    b.side.floatx = home.b.floatx;
    return withWeightsOf(a, b).initialWeights == withWeightsOf(a, a).initialWeights ||
           withWeightsOf(b, a).initialWeights == withWeightsOf(b, b).initialWeights;
}

std::int64_t epochsOfPhase(const SidePlan& plan, std::size_t phase) { return plan.side.phases[phase].epochs; }

bool sameOrder(const SidePlan& a, const SidePlan& b) {
    const auto severalBatches = [](const SidePlan& plan) {
        return std::ranges::any_of(plan.phases, [](const auto& phase) { return phase.batches > 1; });
    };
    if (!severalBatches(a) && !severalBatches(b))
        return true;
    const plan::BatchOrder ofB = b.order.over(a.points->trained, a.phases); // of as many points in such batches
    for (std::size_t phase = 0; phase < a.phases.size(); ++phase)
        for (std::int64_t epoch = 0;
             epoch < std::min({std::int64_t{2}, epochsOfPhase(a, phase), epochsOfPhase(b, phase)});
             ++epoch) // one that shuffles anew does so in the second
            if (a.order.forEpoch(phase, epoch) != ofB.forEpoch(phase, epoch))
                return false;
    return true;
}

/// Of as many points: that a split leaves fewer is another factor.
bool differInBatchSize(const Experiment& experiment, const Home& home) {
    Side b = home.b;
    b.validationSplit = home.a.validationSplit;
    const auto size = &experiment::PhaseSchedule::batchSize;
    return !std::ranges::equal(scheduleOf(home.a, experiment.data.num), scheduleOf(b, experiment.data.num), {}, size,
                               size);
}

/// The argument's key in that class, which may be a synonym; null if it has none.
const std::string* keyIn(const Config& config, const std::string& argument) {
    const auto found = config.find(argument);
    if (found != config.end())
        return &found->first;
    const auto synonym = config.find(experiment::synonymOf(argument));
    return synonym == config.end() ? nullptr : &synonym->first;
}

/// The settings of a home that something depends on, on either side.
std::set<std::string> pathsInEffect(const Home& home) {
    std::set<std::string> paths;
    for (const Side* side : {&home.a, &home.b})
        for (const auto& entry : entriesOf(*side))
            if (entry.inEffect)
                paths.insert(entry.path);
    return paths;
}

std::string nameOf(const std::string& argument) {
    std::string name = argument;
    std::ranges::replace(name, '_', ' ');
    return name;
}

/// Which differing settings a part is made of, by the end or the beginning of their paths.
bool isRowOf(const Part& part, const std::string& path, const Home& home) {
    const auto isIn = [&](std::initializer_list<std::string_view> paths) {
        return std::ranges::find(paths, path) != paths.end();
    };
    const bool isArgument = path.starts_with("optimizer.config.");
    const auto argument = [&] { return path.substr(std::string_view("optimizer.config.").size()); };
    switch (part.what) {
    case What::initialWeights:
        return path.find("_initializer") != std::string::npos ||
               isIn({"seed", "seeding", "framework", "initial_weights_from", "floatx"});
    case What::network:
        return path == "layers" || path.ends_with(".units") || path.ends_with(".use_bias");
    case What::order:
        return path.ends_with(".shuffle") || path.ends_with(".buffer_size") || isIn({"seed", "seeding", "framework"});
    case What::batchSize:
        return path.ends_with(".batch_size");
    case What::epochs:
        return path.ends_with(".epochs");
    case What::phases:
        return path.starts_with("phases");
    case What::optimizer:
        return path == "optimizer.class_name" || (isArgument && !(keyIn(home.a.optimizer.config, argument()) &&
                                                                  keyIn(home.b.optimizer.config, argument())));
    case What::argument:
        return isArgument && (argument() == part.argument || experiment::synonymOf(argument()) == part.argument);
    case What::floatx:
        return path == "floatx";
    case What::loss:
        return path == "loss";
    case What::labels:
        return path == "labels";
    case What::summation:
        return path == "summation";
    case What::activation:
        return path.ends_with(".activation");
    case What::reduction:
        return path == "loss_reduction";
    case What::inputScaling:
        return path.starts_with("input_scaling");
    case What::targetScaling:
        return path.starts_with("target_scaling");
    case What::validation:
        return path == "validation_split";
    case What::remainder:
        return path.ends_with(".drop_remainder");
    case What::compile:
        return path.ends_with(".compile");
    case What::framework:
        return path == "framework";
    }
    return false;
}

bool has(const Factor& factor, What what) {
    return std::ranges::any_of(factor.parts, [&](const Part& part) { return part.what == what; });
}

void mergeInto(Factor& factor, Factor& other) {
    std::ranges::move(other.parts, std::back_inserter(factor.parts));
    other.parts.clear();
    factor.isMerged = true;
}

/// Brings some factors together under a name, that of the first of those that are there.
void merge(std::vector<Factor>& factors, const std::string& name, const std::function<bool(const Factor&)>& belongs) {
    Factor* first = nullptr;
    for (Factor& factor : factors) {
        if (!belongs(factor))
            continue;
        if (first)
            mergeInto(*first, factor);
        else
            first = &factor;
    }
    const std::size_t before = factors.size();
    std::erase_if(factors, [](const Factor& factor) { return factor.parts.empty(); });
    if (factors.size() < before)
        std::ranges::find_if(factors, belongs)->name = name;
}

void mergeDownTo(std::vector<Factor>& factors, std::size_t most) {
    const auto isRate = [](const Factor& factor) {
        return factor.parts == std::vector<Part>{{What::argument, "learning_rate"}};
    };
    struct Merge {
        const char* name;
        std::function<bool(const Factor&)> belongs;
    };
    const Merge merges[] = {
        {marked("optimizer"),
         [&](const Factor& factor) {
             return has(factor, What::optimizer) || (has(factor, What::argument) && !isRate(factor));
         }},
        {marked("batch size"),
         [](const Factor& factor) { return has(factor, What::batchSize) || has(factor, What::order); }},
        {marked("loss"), [](const Factor& factor) { return has(factor, What::loss) || has(factor, What::labels); }},
        {marked("precision"),
         [](const Factor& factor) { return has(factor, What::floatx) || has(factor, What::summation); }},
        {marked("optimizer"),
         [](const Factor& factor) { return has(factor, What::optimizer) || has(factor, What::argument); }},
        {marked("batches"),
         [](const Factor& factor) {
             return has(factor, What::batchSize) || has(factor, What::order) || has(factor, What::epochs);
         }},
    };
    for (const Merge& step : merges)
        if (factors.size() > most)
            merge(factors, step.name, step.belongs);
}

/// The members of that merged factor as they are, the others merged further to make room for them.
std::vector<Factor> opened(const std::vector<Factor>& all, const Factor& merged, std::size_t most) {
    std::vector<Factor> members;
    std::vector<Factor> others;
    for (const Factor& factor : all)
        (hasPart(merged, factor.parts.front()) ? members : others).push_back(factor);
    const auto any = [](const Factor&) { return true; };
    if (members.size() >= most) { // one place is for all others
        const auto first = members.begin() + static_cast<std::ptrdiff_t>(most) - 2;
        std::vector<Factor> rest(first, members.end());
        merge(rest, "the rest of " + merged.name, any);
        members.erase(first, members.end());
        members.push_back(rest.front());
    }
    const std::size_t room = most - members.size();
    mergeDownTo(others, room);
    if (others.size() > room)
        merge(others, marked("everything else"), any);
    std::ranges::move(others, std::back_inserter(members));
    return members;
}

} // namespace

bool hasPart(const Factor& factor, const Part& part) {
    return std::ranges::any_of(factor.parts, [&](const Part& own) {
        return own.what == part.what &&
               (own.argument == part.argument || experiment::synonymOf(own.argument) == part.argument);
    });
}

Home homeIn(const Experiment& experiment, experiment::Framework framework) {
    Home home;
    for (const auto& [side, to] : {std::pair(&experiment.a, &home.a), {&experiment.b, &home.b}}) {
        auto converted = conversion::inFramework(*side, framework);
        *to = std::move(converted.side);
        to->initialWeightsFrom.reset(); // the weights are a plan's
        home.differs.insert(home.differs.end(), converted.differs.begin(), converted.differs.end());
    }
    return home;
}

std::vector<Factor> factorsOf(const Experiment& experiment, const Home& home, const SidePlan& a, const SidePlan& b,
                              std::size_t others, const std::string& nameOfOpened) {
    std::vector<Factor> factors;
    const auto add = [&](const std::string& name, bool differs, std::vector<Part> parts) {
        if (differs)
            factors.push_back({name, std::move(parts)});
    };
    const bool isOneNetwork = sameShapes(home.a, home.b);
    add(marked("network"), !isOneNetwork, {{What::network}, {What::initialWeights}});
    add(marked("initial weights"), isOneNetwork && !sameWeights(home, a, b), {{What::initialWeights}});

    const auto inEffect = pathsInEffect(home);
    const Config& configA = home.a.optimizer.config;
    const Config& configB = home.b.optimizer.config;
    add(marked("optimizer"), home.a.optimizer.className != home.b.optimizer.className, {{What::optimizer}});
    const auto addArgument = [&](const std::string& key) {
        const std::string* other = keyIn(configB, key);
        add(nameOf(key), other && configA.at(key) != configB.at(*other) && inEffect.contains("optimizer.config." + key),
            {{What::argument, key}});
    };
    if (configA.contains("learning_rate"))
        addArgument("learning_rate");
    for (const auto& [key, value] : configA)
        if (key != "learning_rate")
            addArgument(key);

    const bool samePhases = a.phases.size() == b.phases.size();
    add(marked("phases"), !samePhases, {{What::phases}, {What::order}});
    add(marked("batch size"), samePhases && differInBatchSize(experiment, home), {{What::batchSize}});
    bool sameEpochs = true;
    for (std::size_t phase = 0; samePhases && phase < a.phases.size(); ++phase)
        sameEpochs = sameEpochs && epochsOfPhase(a, phase) == epochsOfPhase(b, phase);
    add(marked("epochs"), !sameEpochs, {{What::epochs}});
    add(marked("order of points"), samePhases && !sameOrder(a, b), {{What::order}});

    add(marked("precision"), home.a.floatx != home.b.floatx, {{What::floatx}});
    add(marked("loss"), home.a.loss != home.b.loss, {{What::loss}});
    add(marked("labels"), home.a.labels != home.b.labels && inEffect.contains("labels"), {{What::labels}});
    add(marked("summation"), home.a.summation != home.b.summation, {{What::summation}});
    const bool sameActivations = std::ranges::equal(home.a.layers, home.b.layers, {}, &experiment::Layer::activation,
                                                    &experiment::Layer::activation);
    add(marked("activation"), home.a.layers.size() == home.b.layers.size() && !sameActivations, {{What::activation}});
    add(marked("reduction"), home.a.lossReduction != home.b.lossReduction, {{What::reduction}});
    add(marked("scaling of x"), home.a.inputScaling != home.b.inputScaling, {{What::inputScaling}});
    add(marked("scaling of y"), home.a.targetScaling != home.b.targetScaling, {{What::targetScaling}});
    add(marked("validation split"), home.a.validationSplit != home.b.validationSplit, {{What::validation}});
    const auto differInPhases = [&](auto member) {
        return samePhases && !std::ranges::equal(home.a.phases, home.b.phases, {}, member, member);
    };
    add(marked("drop remainder"), differInPhases(&experiment::Phase::dropRemainder), {{What::remainder}});
    add(marked("compile"), differInPhases(&experiment::Phase::compile), {{What::compile}});
    const std::vector<Factor> apart = factors;
    mergeDownTo(factors, kMostFactors - others);
    if (!nameOfOpened.empty()) {
        const std::vector<Factor> merged = factors;
        const auto isIn = [](const std::string& name) {
            return [&name](const Factor& factor) { return factor.isMerged && factor.name == name; };
        };
        const auto found = std::ranges::find_if(merged, isIn(nameOfOpened));
        if (found != merged.end())
            factors = opened(apart, *found, kMostOpened - others);
        for (Factor& factor : factors) // what the room alone brought together can't be opened
            factor.isMerged = std::ranges::any_of(merged, isIn(factor.name));
    }

    const auto differences = differencesBetween(experiment.a, experiment.b);
    for (Factor& factor : factors) {
        for (const auto& difference : differences)
            if (std::ranges::any_of(factor.parts,
                                    [&](const Part& part) { return isRowOf(part, difference.path, home); }))
                factor.rows.push_back(difference.path);
        if (factor.rows.empty() && has(factor, What::initialWeights)) // what was drawn alone differs
            factor.rows.emplace_back("initial_weights_from");
    }
    return factors;
}

Side blended(const Home& home, const std::function<bool(const Part&)>& asB) {
    Side side = home.a;
    const Side& b = home.b;
    if (asB({What::network})) {
        const bool keepActivations = side.layers.size() == b.layers.size();
        const auto before = std::exchange(side.layers, b.layers);
        for (std::size_t i = 0; keepActivations && i < before.size(); ++i)
            side.layers[i].activation = before[i].activation;
    }
    if (asB({What::activation}))
        for (std::size_t i = 0; i < side.layers.size() && i < b.layers.size(); ++i)
            side.layers[i].activation = b.layers[i].activation;
    if (asB({What::phases}))
        side.phases = b.phases;
    for (std::size_t i = 0; i < side.phases.size() && home.a.phases.size() == b.phases.size(); ++i) {
        side.phases[i].batchSize = (asB({What::batchSize}) ? b : home.a).phases[i].batchSize;
        side.phases[i].epochs = (asB({What::epochs}) ? b : home.a).phases[i].epochs;
        side.phases[i].dropRemainder = (asB({What::remainder}) ? b : home.a).phases[i].dropRemainder;
        side.phases[i].compile = (asB({What::compile}) ? b : home.a).phases[i].compile;
    }
    if (asB({What::optimizer}))
        side.optimizer = b.optimizer;
    for (auto& [key, value] : side.optimizer.config) {
        const std::string* ofA = keyIn(home.a.optimizer.config, key);
        const std::string* ofB = keyIn(b.optimizer.config, key);
        if (ofA && ofB)
            value = asB({What::argument, *ofA}) ? b.optimizer.config.at(*ofB) : home.a.optimizer.config.at(*ofA);
    }
    if (asB({What::floatx}))
        side.floatx = b.floatx;
    if (asB({What::loss}))
        side.loss = b.loss;
    if (asB({What::labels}))
        side.labels = b.labels;
    if (asB({What::summation}))
        side.summation = b.summation;
    if (asB({What::reduction}))
        side.lossReduction = b.lossReduction;
    if (asB({What::inputScaling}))
        side.inputScaling = b.inputScaling;
    if (asB({What::targetScaling}))
        side.targetScaling = b.targetScaling;
    if (asB({What::validation}))
        side.validationSplit = b.validationSplit;
    return side;
}

} // namespace twinsine::analysis

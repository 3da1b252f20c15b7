// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/parameter.hpp"

#include "core/experiment/catalog.hpp"
#include "core/experiment/parameter_rows.hpp"
#include "core/marked.hpp"

#include <algorithm>

namespace twinsine::experiment {

namespace {

/// Whether anything depends on an argument, given the others of its object.
bool hasEffect(const Config& config, std::string_view key) {
    if (key == "ema_momentum" || key == "ema_overwrite_frequency")
        return config.at("use_ema") != Value(false);
    if (key == "nesterov" || key == "use_nesterov")
        return config.at("momentum") != Value(0.0);
    return true;
}

/// Collects entries of one side or one experiment.
class Collector {
public:
    explicit Collector(Framework framework) : m_framework(framework) {}

    template <class Owner>
    void add(std::span<const Row<Owner>> rows, const Owner& owner, const std::string& path,
             const std::string& labelPrefix = {}) {
        for (const auto& row : rows) {
            const Parameter& parameter = row.parameter;
            m_entries.push_back({.path = path + std::string(parameter.key),
                                 .label = labelPrefix + std::string(parameter.label),
                                 .parameter = &parameter,
                                 .value = row.get(owner),
                                 .defaultValue = row.defaultValue ? row.defaultValue(m_framework) : Value(Null{}),
                                 .required = !row.defaultValue,
                                 .nullable = parameter.nullable,
                                 .choices = row.choices ? row.choices(m_framework) : std::vector<std::string_view>{}});
        }
    }

    template <class Owner>
    void add(const ObjectRow<Owner>& row, const Owner& owner, const std::string& path,
             const std::string& labelPrefix = {}, bool inEffect = true) {
        const Configured& object = owner.*row.member;
        const Role role = row.isOptimizer ? Role::optimizer : Role::initializer;
        const std::string objectPath = path + std::string(row.parameter.key);
        const std::string label = labelPrefix + std::string(row.parameter.label);
        m_entries.push_back({.path = objectPath + ".class_name",
                             .label = label,
                             .parameter = &row.parameter,
                             .value = object.className,
                             .defaultValue = row.defaultObject(m_framework).className,
                             .required = false,
                             .nullable = false,
                             .choices = row.classes(m_framework),
                             .inEffect = inEffect});
        const ClassInfo* info = findClass(role, m_framework, object.className);
        if (!info)
            return;
        for (const auto& argument : info->arguments) {
            const auto found = object.config.find(argument.key);
            if (found == object.config.end())
                continue;
            const Parameter& parameter = argumentParameter(row.isOptimizer, argument.key);
            m_entries.push_back(
                {.path = objectPath + ".config." + std::string(argument.key),
                 .label = row.isOptimizer ? std::string(parameter.label) : label + " " + std::string(parameter.label),
                 .parameter = &parameter,
                 .value = found->second,
                 .defaultValue = argument.required ? Value(Null{}) : argument.value,
                 .required = argument.required,
                 .nullable = !argument.required && isNull(argument.value),
                 .choices = argumentChoices(parameter),
                 .inEffect = inEffect && hasEffect(object.config, argument.key)});
        }
    }

    void add(const ScalingRow& row, const Side& side) {
        const auto& scaling = side.*row.member;
        const std::string path(row.parameter.key);
        m_entries.push_back({.path = path,
                             .label = std::string(row.parameter.label),
                             .parameter = &row.parameter,
                             .value = scaling ? Value(std::string(nameOf(scaling->scaler))) : Value(Null{}),
                             .defaultValue = Null{},
                             .required = false,
                             .nullable = true,
                             .choices = {kNames<Scaler>.begin(), kNames<Scaler>.end()}});
        if (!scaling || scaling->scaler != Scaler::minMax)
            return;
        for (const auto& end : featureRangeRows())
            m_entries.push_back({.path = path + ".config.feature_range." + std::string(end.parameter.key),
                                 .label = std::string(row.parameter.label) + " " + std::string(end.parameter.label),
                                 .parameter = &end.parameter,
                                 .value = (*scaling).*end.member,
                                 .defaultValue = Scaling().*end.member,
                                 .required = false,
                                 .nullable = false,
                                 .choices = {}});
    }

    /// The entry that was added last under this path.
    Entry& entry(std::string_view path) { return *std::ranges::find(m_entries, path, &Entry::path); }

    void remove(std::string_view path) {
        std::erase_if(m_entries, [&](const Entry& entry) { return entry.path == path; });
    }

    std::vector<Entry> take() { return std::move(m_entries); }

private:
    Framework m_framework;
    std::vector<Entry> m_entries;
};

/// Own points leave nothing to set; which there are of other points depends on how they are drawn.
void addData(Collector& collector, const Experiment& experiment) {
    const Data& data = experiment.data;
    if (data.own)
        return;
    collector.add(dataRows(), data, "data.");
    const bool isNormal = data.sampling == Sampling::normal;
    const bool seedIsUsed = data.isRandom() || drawsFromNumpy(experiment.a) || drawsFromNumpy(experiment.b);
    for (const char* key : {"data.start", "data.stop"})
        if (isNormal)
            collector.remove(key);
    for (const char* key : {"data.loc", "data.scale"})
        if (!isNormal)
            collector.remove(key);
    collector.entry("data.seed").inEffect = seedIsUsed;
    collector.entry("data.sorted").inEffect = data.sampling != Sampling::linspace;
    if (data.test)
        collector.add(testRows(), *data.test, "data.test.");
}

void addSide(std::vector<Entry>& entries, const Side& side, const std::string& prefix) {
    for (auto& entry : entriesOf(side)) {
        entry.path.insert(0, prefix);
        entries.push_back(std::move(entry));
    }
}

} // namespace

std::string_view label(Group group) {
    switch (group) {
    case Group::about:
        return marked("About");
    case Group::data:
        return marked("Data");
    case Group::framework:
        return marked("Framework, seed and precision");
    case Group::model:
        return marked("Model");
    case Group::initialWeights:
        return marked("Initial weights");
    case Group::optimizer:
        return marked("Optimizer");
    case Group::training:
        break;
    }
    return marked("Training loop");
}

std::vector<Entry> entriesOf(const Side& side) {
    Collector collector(side.framework);
    collector.add(sideRows(), side, "");
    collector.entry("seeding").defaultValue = std::string(nameOf(defaultSeeding(side.seed)));
    collector.entry("labels").inEffect = !isKeras(side.framework);
    for (const auto& row : scalingRows())
        collector.add(row, side);
    const bool ownWeights = !side.initialWeightsFrom;
    for (std::size_t i = 0; i < side.layers.size(); ++i) {
        const Layer& layer = side.layers[i];
        const std::string path = "layers." + std::to_string(i) + ".";
        const std::string labelPrefix = "Layer " + std::to_string(i + 1) + " ";
        collector.add(layerRows(), layer, path, labelPrefix);
        // Keras 3 draws the seed of an initializer that it has made, used or not, and the next one gets another.
        const bool drawsAllTheSame = (side.framework == Framework::keras3 || side.framework == Framework::tf2) &&
                                     isKerasInitializer(layer.biasInitializer) && isUnseeded(layer.biasInitializer);
        for (const auto& object : layerObjects())
            collector.add(object, layer, path, labelPrefix,
                          ownWeights && (layer.useBias || drawsAllTheSame || object.member != &Layer::biasInitializer));
        collector.entry(path + "bias_initializer.class_name").defaultValue =
            defaultBiasInitializer(side.framework, layer.kernelInitializer).className;
    }
    for (const auto& object : sideObjects())
        collector.add(object, side, "");
    for (std::size_t i = 0; i < side.phases.size(); ++i) {
        const std::string path = "phases." + std::to_string(i) + ".";
        collector.add(phaseRows(), side.phases[i], path,
                      side.phases.size() == 1 ? std::string() : "Phase " + std::to_string(i + 1) + " ");
        if (side.phases[i].shuffle != Shuffle::tfData)
            collector.remove(path + "buffer_size");
        if (isKeras(side.framework)) // fit() keeps the last batch
            collector.remove(path + "drop_remainder");
        if (i == 0) // there is no optimizer yet that could go on
            collector.remove(path + "compile");
    }
    return collector.take();
}

std::vector<Entry> entriesOf(const Experiment& experiment) {
    Collector collector(experiment.a.framework);
    collector.add(experimentRows(), experiment, "");
    addData(collector, experiment);
    auto entries = collector.take();
    addSide(entries, experiment.a, "a.");
    addSide(entries, experiment.b, "b.");
    return entries;
}

bool meanTheSame(const Value& a, const Value& b) {
    constexpr std::pair<std::string_view, std::string_view> kSame[] = {
        {"Zeros", "zeros"}, {"Ones", "ones"}, {"sum_over_batch_size", "mean"}};
    const auto* first = std::get_if<std::string>(&a);
    const auto* second = std::get_if<std::string>(&b);
    return a == b || (first && second && std::ranges::any_of(kSame, [&](const auto& pair) {
                          return (*first == pair.first && *second == pair.second) ||
                                 (*first == pair.second && *second == pair.first);
                      }));
}

std::vector<Difference> differencesBetween(const Side& a, const Side& b) {
    auto entriesA = entriesOf(a);
    auto entriesB = entriesOf(b);
    for (auto* entries : {&entriesA, &entriesB})
        std::erase_if(*entries, [](const Entry& entry) { return !entry.inEffect; });
    std::vector<Difference> differences;
    for (const auto& entry : entriesA) {
        const auto other = std::ranges::find(entriesB, entry.path, &Entry::path);
        if (other == entriesB.end() ? entry.value != entry.defaultValue : !meanTheSame(other->value, entry.value))
            differences.push_back({entry.path, entry.label, entry.value,
                                   other == entriesB.end() ? std::optional<Value>() : std::optional(other->value)});
    }
    for (const auto& entry : entriesB)
        if (std::ranges::find(entriesA, entry.path, &Entry::path) == entriesA.end() &&
            entry.value != entry.defaultValue)
            differences.push_back({entry.path, entry.label, std::nullopt, entry.value});
    return differences;
}

} // namespace twinsine::experiment

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/catalog.hpp"
#include "core/experiment/json_fields.hpp"
#include "core/experiment/lesson.hpp"
#include "core/experiment/validate.hpp"

#include <nlohmann/json.hpp>

#include <cmath>
#include <memory>

namespace twinsine::experiment {

namespace {

/// What becomes of the learning rate's old name (numerics.md G8).
std::string aboutLr(Framework framework, const Json& value) {
    if (framework == Framework::keras2)
        return "is called learning_rate; Keras 2 warns and trains with its default learning rate";
    return "Argument(s) not recognized: {'lr': " + shown(value) + "}";
}

class Reader : public FieldReader {
public:
    Experiment read(const Json& document) {
        Experiment experiment;
        if (!document.is_object()) {
            fault("", "must be a JSON object with \"format\": \"twinsine.experiment\", got " + shown(document));
            return experiment;
        }
        constant(document, "format", kFormat);
        if (!document.contains("version"))
            fault("version", "is required (" + std::to_string(kVersion) + ")");
        else if (const auto problem = versionProblem(document["version"]); !problem.empty())
            fault("version", problem);
        if (hasProblems()) // something else altogether: one line is enough
            return experiment;
        knownKeys(document, "", {"format", "version", "data", "a", "b", "lesson"}, experimentRows());
        fields(document, "", experimentRows(), experiment, Framework::keras3);
        if (const Json* json = object(document, "data", ""))
            data(*json, experiment.data);
        for (const auto which : {SideName::a, SideName::b}) {
            const std::string key(nameOf(which));
            if (!document.contains(key))
                fault(key, "is required");
            else if (const Json* json = object(document, key, ""))
                experiment.side(which) = side(*json, key);
        }
        return experiment;
    }

private:
    void data(const Json& json, Data& data) {
        if (json.contains("x") || json.contains("y")) {
            ownPoints(json, data);
            return;
        }
        knownKeys(json, "data", {"test"}, dataRows());
        fields(json, "data", dataRows(), data, Framework::keras3);
        const bool isNormal = data.sampling == Sampling::normal;
        for (const char* key : {"start", "stop"})
            if (isNormal && json.contains(key))
                fault(join("data", key), "np.random.normal has loc and scale instead");
        for (const char* key : {"loc", "scale"})
            if (!isNormal && json.contains(key))
                fault(join("data", key),
                      std::string("only \"sampling\": \"normal\" has it, not ") + std::string(nameOf(data.sampling)));
        if (json.contains("test") && json["test"].is_null())
            return;
        if (const Json* test = object(json, "test", "data")) {
            knownKeys(*test, "data.test", {}, testRows());
            fields(*test, "data.test", testRows(), data.test.emplace(), Framework::keras3);
        }
    }

    void ownPoints(const Json& json, Data& data) {
        auto own = std::make_shared<OwnPoints>();
        for (const auto& item : json.items()) {
            const std::string here = join("data", shortened(item.key()));
            if (item.key() == "x" || item.key() == "y")
                (item.key() == "x" ? own->x : own->y) = coordinates(item.value(), here);
            else if (item.key() != "name")
                fault(here, "own points (x and y) stand instead of it");
            else if (!item.value().is_string() || item.value().get_ref<const std::string&>().size() > kLongestName)
                fault(here, textFault(item.value(), kLongestName));
            else
                own->name = item.value().get<std::string>();
        }
        const bool areBoth = json.contains("x") && json.contains("y");
        if (!areBoth)
            fault(json.contains("x") ? "data.y" : "data.x", "is required beside the other coordinate");
        else if (!own->x.empty() && !own->y.empty() && own->x.size() != own->y.size())
            fault("data.y", "must have as many numbers as x (" + std::to_string(own->x.size()) + "), got " +
                                std::to_string(own->y.size()));
        data.num = static_cast<std::int64_t>(own->x.size());
        data.own = std::move(own);
    }

    std::vector<double> coordinates(const Json& json, const std::string& path) {
        if (!json.is_array() || json.empty() || json.size() > kMostPoints) {
            fault(path, "must be a list of 1 to 1000000 numbers, got " +
                            (json.is_array() ? std::to_string(json.size()) : shown(json)));
            return {};
        }
        std::vector<double> values(json.size());
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (json[i].is_number())
                values[i] = json[i].get<double>();
            if (!json[i].is_number() || !std::isfinite(values[i]))
                fault(join(path, std::to_string(i)), "must be a finite number, got " + shown(json[i]));
        }
        return values;
    }

    std::optional<Scaling> scaling(const Json& json, const std::string& path) {
        if (json.is_null())
            return std::nullopt;
        const bool isObject = json.is_object();
        const auto className = isObject ? json.find("class_name") : json.end();
        const Json& name = isObject && className != json.end() ? *className : json;
        const auto scaler = name.is_string() ? parseName<Scaler>(name.get<std::string>()) : std::nullopt;
        if (!scaler) {
            fault(path, "must be one of StandardScaler, MinMaxScaler or null, got " + shown(name));
            return std::nullopt;
        }
        Scaling result{.scaler = *scaler};
        if (!isObject)
            return result;
        for (const auto& item : json.items())
            if (item.key() != "class_name" && item.key() != "config")
                fault(join(path, shortened(item.key())), "unknown field");
        const Json* config = object(json, "config", path);
        if (!config)
            return result;
        for (const auto& item : config->items()) {
            const std::string here = join(join(path, "config"), shortened(item.key()));
            if (item.key() != "feature_range" || *scaler == Scaler::standard)
                fault(here, "unknown field: " + std::string(nameOf(*scaler)) + " has no such argument here");
            else if (!item.value().is_array() || item.value().size() != 2)
                fault(here, "must be a list of two numbers, got " + shown(item.value()));
            else
                for (std::size_t i = 0; i < 2; ++i)
                    if (auto end = convert(item.value()[i], join(here, std::to_string(i)),
                                           featureRangeRows()[i].parameter, false, {}))
                        result.*featureRangeRows()[i].member = std::get<double>(*end);
        }
        return result;
    }

    /// An optimizer or initializer: its class's arguments at their defaults, then what the file says.
    Configured configured(const Json& parent, std::string_view key, const std::string& path, bool isOptimizer,
                          Framework framework, Configured result) {
        const Role role = isOptimizer ? Role::optimizer : Role::initializer;
        if (const auto name = parent.find(std::string(key)); name != parent.end() && name->is_string()) {
            if (const ClassInfo* info = findClassOfKeras(role, framework, name->get<std::string>()))
                return info->make();
            if (isKeras(framework)) {
                fault(join(path, key), "must be one of " + oneOf(classNames(role, framework)) + " in " +
                                           std::string(nameOf(framework)) + ", got " + shown(*name));
                return result;
            }
        }
        const Json* json = object(parent, key, path);
        if (!json)
            return result;
        const std::string here = join(path, key);
        for (const auto& item : json->items())
            if (item.key() != "class_name" && item.key() != "config")
                fault(join(here, shortened(item.key())), "unknown field");
        const bool named = json->contains("class_name");
        if (named) {
            const Json& name = (*json)["class_name"];
            const ClassInfo* info = name.is_string() ? findClass(role, framework, name.get<std::string>()) : nullptr;
            if (!info) {
                fault(join(here, "class_name"), "must be one of " + oneOf(classNames(role, framework)) + " in " +
                                                    std::string(nameOf(framework)) + ", got " + shown(name));
                return result;
            }
            result = info->make();
        }
        const ClassInfo& info = *findClass(role, framework, result.className);
        static const Json kEmpty = Json::object();
        const Json* config = json->contains("config") ? object(*json, "config", here) : &kEmpty;
        if (!config)
            return result;
        const std::string configPath = join(here, "config");
        for (const auto& item : config->items()) {
            const Argument* argument = info.find(item.key());
            if (!argument) {
                fault(join(configPath, shortened(item.key())),
                      item.key() == "lr" && framework != Framework::tf1
                          ? aboutLr(framework, item.value())
                          : "unknown field: " + result.className + " has no such argument");
                continue;
            }
            const Parameter& parameter = argumentParameter(isOptimizer, item.key());
            const bool nullable = !argument->required && isNull(argument->value);
            if (auto value = convert(item.value(), join(configPath, item.key()), parameter, nullable,
                                     argumentChoices(parameter)))
                result.config[item.key()] = *value;
        }
        for (const auto& argument : info.arguments)
            if (named && argument.required && !config->contains(std::string(argument.key)))
                fault(join(configPath, argument.key), "is required by " + result.className);
        return result;
    }

    /// The items of a list, each handed to `read` with its path.
    template <class ReadItem>
    void list(const Json& parent, const char* key, const std::string& path, std::size_t most, ReadItem read) {
        const Json& json = parent[key];
        const std::string here = join(path, key);
        if (!json.is_array() || json.empty() || json.size() > most) {
            fault(here, "must be a list of 1 to " + std::to_string(most) + " objects" +
                            (json.is_array() ? ", got " + std::to_string(json.size()) : ", got " + shown(json)));
            return;
        }
        for (std::size_t i = 0; i < json.size(); ++i) {
            const std::string itemPath = join(here, std::to_string(i));
            if (json[i].is_object())
                read(json[i], itemPath);
            else
                fault(itemPath, "must be an object, got " + shown(json[i]));
        }
    }

    Side side(const Json& json, const std::string& path) {
        Side side;
        std::vector<std::string_view> known{"layers", "optimizer", "phases", "drawn"};
        for (const auto& row : scalingRows())
            known.push_back(row.parameter.key);
        knownKeys(json, path, known, sideRows());
        const auto frameworkName = json.find("framework");
        const auto framework = frameworkName != json.end() && frameworkName->is_string()
                                   ? parseName<Framework>(frameworkName->get<std::string>())
                                   : std::nullopt;
        // Without its framework nothing else has a meaning; sideRows() names the fault.
        fields(json, path, sideRows(), side, framework.value_or(Framework::keras3));
        if (!framework)
            return side;
        if (!json.contains("seeding"))
            side.seeding = defaultSeeding(side.seed);
        if (!json.contains("layers"))
            fault(join(path, "layers"), "is required");
        else
            list(json, "layers", path, kMostLayers, [&](const Json& item, const std::string& itemPath) {
                side.layers.push_back(layer(item, itemPath, *framework));
            });
        for (const auto& row : scalingRows())
            if (const auto found = json.find(std::string(row.parameter.key)); found != json.end())
                side.*row.member = scaling(*found, join(path, row.parameter.key));
        for (const auto& row : sideObjects())
            side.*row.member =
                configured(json, row.parameter.key, path, row.isOptimizer, *framework, row.defaultObject(*framework));
        if (!json.contains("phases"))
            side.phases.push_back(defaultPhase(*framework));
        else
            list(json, "phases", path, kMostPhases, [&](const Json& item, const std::string& itemPath) {
                knownKeys(item, itemPath, {}, phaseRows());
                Phase phase;
                fields(item, itemPath, phaseRows(), phase, *framework);
                side.phases.push_back(phase);
            });
        if (const Json* found = object(json, "drawn", path))
            side.drawn = drawn(*found, join(path, "drawn"));
        return side;
    }

    Layer layer(const Json& json, const std::string& path, Framework framework) {
        Layer layer;
        knownKeys(json, path, {"kernel_initializer", "bias_initializer"}, layerRows());
        fields(json, path, layerRows(), layer, framework);
        for (const auto& row : layerObjects()) { // the kernel's first: the bias' default depends on it
            const bool isBias = row.member == &Layer::biasInitializer;
            layer.*row.member = configured(json, row.parameter.key, path, row.isOptimizer, framework,
                                           isBias ? defaultBiasInitializer(framework, layer.kernelInitializer)
                                                  : row.defaultObject(framework));
        }
        return layer;
    }

    Drawn drawn(const Json& json, const std::string& path) {
        Drawn drawn;
        for (const auto& item : json.items()) {
            const std::string here = join(path, shortened(item.key()));
            if (item.key() == "shuffle")
                drawn.shuffle = seedPair(item.value(), here);
            else if (item.key() == "numpy")
                drawn.numpy = wholeNumber(item.value(), here);
            else if (item.key() != "op_seeds")
                fault(here, "unknown field");
            else if (!item.value().is_array())
                fault(here, "must be a list of pairs, got " + shown(item.value()));
            else
                for (std::size_t i = 0; i < item.value().size(); ++i)
                    drawn.opSeeds.push_back(seedPair(item.value()[i], join(here, std::to_string(i))));
        }
        return drawn;
    }

    SeedPair seedPair(const Json& json, const std::string& path) {
        SeedPair pair{};
        if (!json.is_array() || json.size() != pair.size()) {
            fault(path, "must be a pair of whole numbers, got " + shown(json));
            return pair;
        }
        for (std::size_t i = 0; i < pair.size(); ++i)
            pair[i] = wholeNumber(json[i], join(path, std::to_string(i))).value_or(0);
        return pair;
    }
};

} // namespace

std::string versionProblem(const Json& version) {
    if (version == kVersion)
        return {};
    if (version.is_number_integer() && version > kVersion)
        return shown(version) + " is of a later TwinSine than this one (" + TWINSINE_VERSION + ")";
    return "must be " + std::to_string(kVersion) + ", got " + shown(version);
}

Result<Experiment, Problems> fromJson(const Json& document) {
    Reader reader;
    Experiment experiment = reader.read(document);
    if (!reader.hasProblems())
        for (const auto& problem : validate(experiment))
            reader.fault(problem.path, problem.message);
    if (!reader.hasProblems() && document.contains("lesson"))
        if (const auto lesson = lessonOf(document["lesson"], experiment); !lesson)
            return lesson.error();
    if (reader.hasProblems())
        return reader.takeProblems();
    return experiment;
}

} // namespace twinsine::experiment

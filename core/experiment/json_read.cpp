// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/json.hpp"

#include "core/experiment/catalog.hpp"
#include "core/experiment/json_shortened.hpp"
#include "core/experiment/parameter_rows.hpp"
#include "core/experiment/validate.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace twinsine::experiment {

namespace {

std::string join(const std::string& path, std::string_view key) {
    return path.empty() ? std::string(key) : path + "." + std::string(key);
}

/// What a faulty value looks like in a message.
std::string shown(const Json& json) { return shortened(json.dump()); }

std::string oneOf(const std::vector<std::string_view>& choices) {
    std::string text;
    for (const auto& choice : choices)
        text += (text.empty() ? "" : ", ") + std::string(choice);
    return text;
}

class Reader {
public:
    Experiment read(const Json& document) {
        Experiment experiment;
        if (!document.is_object()) {
            fault("", "must be a JSON object with \"format\": \"twinsine.experiment\", got " + shown(document));
            return experiment;
        }
        constant(document, "format", kFormat);
        constant(document, "version", kVersion);
        if (!m_problems.empty()) // something else altogether: one line is enough
            return experiment;
        knownKeys(document, "", {"format", "version", "data", "a", "b"}, experimentRows());
        fields(document, "", experimentRows(), experiment, Framework::keras3);
        if (const Json* data = object(document, "data", "")) {
            knownKeys(*data, "data", {}, dataRows());
            fields(*data, "data", dataRows(), experiment.data, Framework::keras3);
        }
        for (const auto which : {SideName::a, SideName::b}) {
            const std::string key(nameOf(which));
            if (!document.contains(key))
                fault(key, "is required");
            else if (const Json* json = object(document, key, ""))
                experiment.side(which) = side(*json, key);
        }
        return experiment;
    }

    bool hasProblems() const { return !m_problems.empty(); }

    void fault(const std::string& path, const std::string& message) {
        if (m_problems.size() < kMostProblems)
            m_problems.push_back({path, message});
        else
            ++m_more;
    }

    Problems takeProblems() {
        if (m_more > 0)
            m_problems.push_back({"", "and " + std::to_string(m_more) + " more"});
        return std::move(m_problems);
    }

private:
    void constant(const Json& document, const char* key, const Json& wanted) {
        if (!document.contains(key))
            fault(key, "is required (" + wanted.dump() + ")");
        else if (document[key] != wanted)
            fault(key, "must be " + wanted.dump() + ", got " + shown(document[key]));
    }

    /// The object of that key; null (and a fault unless it is just absent) if there is none.
    const Json* object(const Json& parent, std::string_view key, const std::string& path) {
        const auto found = parent.find(std::string(key));
        if (found == parent.end())
            return nullptr;
        if (found->is_object())
            return &*found;
        fault(join(path, key), "must be an object, got " + shown(*found));
        return nullptr;
    }

    template <class Owner>
    void knownKeys(const Json& json, const std::string& path, std::vector<std::string_view> known,
                   std::span<const Row<Owner>> rows) {
        for (const auto& row : rows)
            known.push_back(row.parameter.key);
        for (const auto& item : json.items())
            if (std::ranges::find(known, item.key()) == known.end())
                fault(join(path, shortened(item.key())), "unknown field");
    }

    template <class Owner>
    void fields(const Json& json, const std::string& path, std::span<const Row<Owner>> rows, Owner& owner,
                Framework framework) {
        for (const auto& row : rows) {
            const std::string key(row.parameter.key);
            const auto found = json.find(key);
            if (found != json.end()) {
                const auto choices = row.choices ? row.choices(framework) : std::vector<std::string_view>{};
                if (auto value = convert(*found, join(path, key), row.parameter, row.parameter.nullable, choices))
                    row.set(owner, *value);
            } else if (row.defaultValue) {
                row.set(owner, row.defaultValue(framework));
            } else {
                fault(join(path, key), "is required");
            }
        }
    }

    /// The value of a field, of its parameter's kind; none (and a fault) if the JSON has another type.
    std::optional<Value> convert(const Json& json, const std::string& path, const Parameter& parameter, bool nullable,
                                 const std::vector<std::string_view>& choices) {
        if (json.is_null() && nullable)
            return Value(Null{});
        const std::string orNull = nullable ? " or null" : "";
        switch (parameter.kind) {
        case Kind::flag:
            if (json.is_boolean())
                return Value(json.get<bool>());
            fault(path, "must be true or false, got " + shown(json));
            break;
        case Kind::whole:
            if (auto whole = wholeNumber(json, path, orNull))
                return Value(*whole);
            break;
        case Kind::real:
            if (json.is_number())
                return Value(json.get<double>());
            fault(path, "must be a number" + orNull + ", got " + shown(json));
            break;
        case Kind::choice:
            if (json.is_string() && std::ranges::find(choices, json.get<std::string>()) != choices.end())
                return Value(json.get<std::string>());
            fault(path, "must be one of " + oneOf(choices) + orNull + ", got " + shown(json));
            break;
        case Kind::text:
            if (json.is_string())
                return Value(json.get<std::string>());
            fault(path, "must be a text, got " + shown(json));
            break;
        }
        return std::nullopt;
    }

    std::optional<std::int64_t> wholeNumber(const Json& json, const std::string& path, const std::string& orNull = {}) {
        constexpr double kExact = 9007199254740992.0; // 2^53: above it a double no longer says which whole number
        if ((json.is_number_unsigned() && json.get<std::uint64_t>() > std::uint64_t{INT64_MAX}) ||
            (json.is_number_float() && std::abs(json.get<double>()) > kExact))
            fault(path, "is too large, got " + shown(json));
        else if (json.is_number_integer())
            return json.get<std::int64_t>();
        else if (json.is_number_float() && std::trunc(json.get<double>()) == json.get<double>())
            return static_cast<std::int64_t>(json.get<double>());
        else
            fault(path, "must be a whole number" + orNull + ", got " + shown(json));
        return std::nullopt;
    }

    /// An optimizer or initializer: its class's arguments at their defaults, then what the file says.
    Configured configured(const Json& parent, std::string_view key, const std::string& path, bool isOptimizer,
                          Framework framework, Configured result) {
        const Json* json = object(parent, key, path);
        if (!json)
            return result;
        const std::string here = join(path, key);
        for (const auto& item : json->items())
            if (item.key() != "class_name" && item.key() != "config")
                fault(join(here, shortened(item.key())), "unknown field");
        const Role role = isOptimizer ? Role::optimizer : Role::initializer;
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
                      "unknown field: " + result.className + " has no such argument");
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
        knownKeys(json, path, {"layers", "optimizer", "phases", "drawn"}, sideRows());
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
        for (const auto& row : layerObjects())
            layer.*row.member =
                configured(json, row.parameter.key, path, row.isOptimizer, framework, row.defaultObject(framework));
        return layer;
    }

    Drawn drawn(const Json& json, const std::string& path) {
        Drawn drawn;
        for (const auto& item : json.items()) {
            const std::string here = join(path, shortened(item.key()));
            if (item.key() == "shuffle")
                drawn.shuffle = seedPair(item.value(), here);
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

    Problems m_problems;
    std::size_t m_more = 0; ///< that are not listed
};

} // namespace

Result<Experiment, Problems> fromJson(const Json& document) {
    Reader reader;
    Experiment experiment = reader.read(document);
    if (!reader.hasProblems())
        for (const auto& problem : validate(experiment))
            reader.fault(problem.path, problem.message);
    if (reader.hasProblems())
        return reader.takeProblems();
    return experiment;
}

} // namespace twinsine::experiment

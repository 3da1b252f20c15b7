// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Reads the fields of JSON objects by the rows of the parameter table, and collects what is wrong with them.

#include "core/experiment/json.hpp"
#include "core/experiment/json_shortened.hpp"
#include "core/experiment/keras_names.hpp"
#include "core/experiment/parameter_rows.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace twinsine::experiment {

inline std::string join(const std::string& path, std::string_view key) {
    return path.empty() ? std::string(key) : path + "." + std::string(key);
}

/// What a faulty value looks like in a message.
inline std::string shown(const Json& json) { return shortened(json.dump()); }

inline std::string oneOf(const std::vector<std::string_view>& choices) {
    std::string text;
    for (const auto& choice : choices)
        text += (text.empty() ? "" : ", ") + std::string(choice);
    return text;
}

/// Why that is no text of so many bytes.
inline std::string textFault(const Json& json, std::size_t most) {
    return json.is_string() ? "must be a text of at most " + std::to_string(most) + " bytes"
                            : "must be a text, got " + shown(json);
}

class FieldReader {
public:
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

protected:
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
                const Json spelled =
                    found->is_string() ? Json(nameOfKeras(key, framework, found->get<std::string>())) : Json();
                if (auto value = convert(found->is_string() ? spelled : *found, join(path, key), row.parameter,
                                         row.parameter.nullable, choices))
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
            if (const auto name = json.is_boolean()  ? json.dump()
                                  : json.is_string() ? json.get<std::string>()
                                                     : "";
                std::ranges::find(choices, name) != choices.end())
                return Value(name);
            fault(path, "must be one of " + oneOf(choices) + orNull + ", got " + shown(json));
            break;
        case Kind::text: {
            const std::size_t most = parameter.key == "name" ? kLongestName : kLongestText;
            if (json.is_string() && json.get_ref<const std::string&>().size() <= most)
                return Value(json.get<std::string>());
            fault(path, textFault(json, most));
            break;
        }
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

private:
    Problems m_problems;
    std::size_t m_more = 0; ///< that are not listed
};

} // namespace twinsine::experiment

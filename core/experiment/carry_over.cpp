// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/carry_over.hpp"

#include <utility>

namespace twinsine::experiment {

std::string_view synonymOf(std::string_view key) {
    static constexpr std::pair<std::string_view, std::string_view> kKerasAndTf1[] = {
        {"beta_1", "beta1"}, {"beta_2", "beta2"}, {"rho", "decay"}, {"nesterov", "use_nesterov"}};
    for (const auto& [keras, tf1] : kKerasAndTf1) {
        if (key == keras)
            return tf1;
        if (key == tf1)
            return keras;
    }
    return {};
}

const Argument* counterpartOf(std::string_view key, const ClassInfo& info) {
    const Argument* same = info.find(key);
    return same ? same : info.find(synonymOf(key));
}

Configured carryOver(const ClassInfo& fromClass, const Configured& from, const ClassInfo& to, Carry carry) {
    Configured object = to.make();
    for (const auto& [key, value] : from.config) {
        const Argument* argument = fromClass.find(key);
        const Argument* counterpart = counterpartOf(key, to);
        if (!counterpart)
            continue;
        const bool required = argument->required || counterpart->required;
        const bool goes =
            carry == Carry::all || value != argument->value || (carry == Carry::setByHandOrRequired && required);
        const bool nullable = !counterpart->required && isNull(counterpart->value);
        if (goes && (nullable || !isNull(value)))
            object.config.find(counterpart->key)->second = value;
    }
    return object;
}

Configured withSeedOf(Configured initializer, const Configured& other) {
    const auto own = initializer.config.find("seed");
    const auto seed = other.config.find("seed");
    if (own != initializer.config.end() && seed != other.config.end())
        own->second = seed->second;
    return initializer;
}

} // namespace twinsine::experiment

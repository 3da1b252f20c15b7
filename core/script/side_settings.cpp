// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/side_settings.hpp"

#include "core/experiment/catalog.hpp"
#include "core/script/python.hpp"

#include <spdlog/fmt/fmt.h>

#include <algorithm>

namespace twinsine::script {

using experiment::Entry;
using experiment::Framework;

SideSettings::SideSettings(const experiment::Experiment& experiment, experiment::SideName which)
    : m_experiment(experiment), m_which(which), m_entries(entriesOf(experiment.side(which))) {
    for (const auto& difference : differencesBetween(experiment.a, experiment.b))
        m_differs.insert(difference.path);
}

const Entry* SideSettings::find(const std::string& path) const {
    const auto found = std::ranges::find(m_entries, path, &Entry::path);
    return found == m_entries.end() ? nullptr : &*found;
}

bool SideSettings::isInEffect(const std::string& path) const {
    const Entry* entry = find(path);
    if (!entry)
        return false;
    // Initial weights that are replaced are drawn all the same, and what is drawn after them depends on it.
    const bool isReplaced = side().initialWeightsFrom && path.find("_initializer.") != std::string::npos;
    return entry->inEffect || isReplaced;
}

bool SideSettings::isWritten(const std::string& path) const {
    const Entry* entry = find(path);
    return entry && isInEffect(path) && (entry->required || entry->value != entry->defaultValue || differs(path));
}

std::optional<Code> SideSettings::argument(const std::string& path, std::string_view keyword) const {
    if (!isWritten(path))
        return std::nullopt;
    return Code{std::string(keyword) + "=" + python(find(path)->value), {path}};
}

std::vector<Code> SideSettings::config(const std::string& path) const {
    std::vector<Code> arguments;
    const std::string prefix = path + ".config.";
    for (const Entry& entry : m_entries)
        if (entry.path.starts_with(prefix))
            if (auto written = argument(entry.path, entry.path.substr(prefix.size())))
                arguments.push_back(std::move(*written));
    return arguments;
}

bool SideSettings::hasKerasLayersOnly() const {
    return std::ranges::all_of(
        side().layers, [](const experiment::Layer& layer) { return isKerasInitializer(layer.kernelInitializer); });
}

std::string at(std::string_view list, std::size_t index, std::string_view field) {
    return std::string(list) + "." + std::to_string(index) + "." + std::string(field);
}

Code optimizerCall(const SideSettings& settings) {
    const auto& side = settings.side();
    const char* package = side.framework == Framework::tf1 ? "tf.train" : "keras.optimizers";
    Code code{"", {"optimizer.class_name"}};
    code += call(fmt::format("{}.{}", package, side.optimizer.className), settings.config("optimizer"));
    return code;
}

} // namespace twinsine::script

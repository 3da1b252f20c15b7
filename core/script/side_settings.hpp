// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The settings of a side as a script meets them: which of them it has to say, and how their arguments are written.

#include "core/experiment/parameter.hpp"
#include "core/script/line_writer.hpp"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace twinsine::script {

class SideSettings {
public:
    /// The experiment must outlive it.
    SideSettings(const experiment::Experiment& experiment, experiment::SideName which);

    const experiment::Side& side() const { return m_experiment.side(m_which); }
    const experiment::Side& other() const { return m_experiment.side(experiment::other(m_which)); }
    const experiment::Data& data() const { return m_experiment.data; }
    const std::string& experimentName() const { return m_experiment.name; }
    /// "a" or "b".
    std::string name() const { return std::string(nameOf(m_which)); }
    std::string otherName() const { return std::string(nameOf(experiment::other(m_which))); }
    bool isKeras() const { return experiment::isKeras(side().framework); }

    /// Whether the two sides differ there.
    bool differs(const std::string& path) const { return m_differs.contains(path); }
    /// Whether anything depends on it.
    bool isInEffect(const std::string& path) const;
    /// Whether it is written: it has no default, is not at it, or the other side has another value.
    bool isWritten(const std::string& path) const;

    /// "keyword=value" if it is written.
    std::optional<Code> argument(const std::string& path, std::string_view keyword) const;
    /// All that are written of an optimizer's or initializer's arguments; `path` is the object's.
    std::vector<Code> config(const std::string& path) const;

    /// The points that are trained on are not all of them.
    bool validates() const { return side().validationSplit > 0; }
    /// There are points at which the trained side is judged.
    bool tests() const { return !data().own && data().test; }
    /// Whether every layer is Keras': those of a tf2 loop may be random ops.
    bool hasKerasLayersOnly() const;
    /// The other side starts from the weights that this one draws.
    bool givesWeights() const { return other().initialWeightsFrom == m_which; }

private:
    const experiment::Entry* find(const std::string& path) const;

    const experiment::Experiment& m_experiment;
    experiment::SideName m_which;
    std::vector<experiment::Entry> m_entries;
    std::set<std::string, std::less<>> m_differs;
};

/// The path of a layer's or phase's field: at("layers", 0, "units") is "layers.0.units".
std::string at(std::string_view list, std::size_t index, std::string_view field);

/// The optimizer's constructor call: keras.optimizers.Adam(learning_rate=0.01).
Code optimizerCall(const SideSettings& settings);

} // namespace twinsine::script

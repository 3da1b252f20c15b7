// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The settings form as data: one row a parameter, both sides beside each other. Built from the parameter table alone,
/// so a new row of the table appears by itself.

#include "core/experiment/parameter.hpp"

#include <optional>
#include <string>
#include <vector>

namespace twinsine::ui {

struct SettingRow {
    std::string path;  ///< relative to the side
    std::string label; ///< as in "Layer 1 units"
    std::string brief; ///< for the form: "stddev" below "Layer 1 kernel", "Units" below "Layer 1"
    experiment::Group group = experiment::Group::about;
    std::optional<experiment::Entry> a{}; ///< none: this side has no such parameter
    std::optional<experiment::Entry> b{};
    bool differs = false; ///< by the parameter table's rule

    const std::optional<experiment::Entry>& entry(experiment::SideName side) const {
        return side == experiment::SideName::a ? a : b;
    }
    bool operator==(const SettingRow&) const = default;
    /// Of little interest now: the sides agree, stand at the defaults, and it is an argument, a switch or
    /// something not chosen.
    bool minor() const;
};

/// Whether the value is what the framework takes when nothing is said.
bool atDefault(const experiment::Entry& entry);

/// The path of the layer or phase under whose heading the form shows the row, as in "layers.1"; empty: it has none.
std::string itemOf(const SettingRow& row);

/// Every row in the form's order, group by group. The last layer's units are left out: they must be 1.
std::vector<SettingRow> settingRows(const experiment::Experiment& experiment);

/// What both sides share and a person can choose (the points), with absolute paths.
std::vector<experiment::Entry> dataEntries(const experiment::Experiment& experiment);

} // namespace twinsine::ui

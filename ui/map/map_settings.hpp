// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Which settings of an experiment a map can go over, and the values that are offered first.

#include "core/experiment/experiment.hpp"

#include <QString>

#include <string>
#include <vector>

namespace twinsine::ui {

struct MapSetting {
    QString path;  ///< as an axis has it: "both." of both sides
    QString label; ///< "Learning rate (A)"
    QString values;
};

/// Numbers, choices and flags that something depends on: A's, B's, those of both at once, the data's. Without what is
/// within `hidden` (of a lesson).
std::vector<MapSetting> mapSettingsOf(const experiment::Experiment& experiment,
                                      const std::vector<std::string>& hidden = {});

} // namespace twinsine::ui

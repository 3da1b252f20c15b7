// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Finding settings by words.

#include "ui/settings/setting_rows.hpp"

#include <QString>

namespace twinsine::ui {

/// Whether every word of the search stands in the setting's label, key, path, group, help or value on either side;
/// upper and lower case are alike. An empty search finds all.
bool isFound(const SettingRow& row, const QString& search);
bool isFound(const experiment::Entry& entry, const QString& search);

} // namespace twinsine::ui

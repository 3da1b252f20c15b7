// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What a person is told of a setting.

#include "core/experiment/parameter.hpp"

#include <QString>

namespace twinsine::ui {

/// Help, path, script, what it is now and what it would be by default. Rich text. Of what both sides share, `side` is
/// null.
QString helpText(const experiment::Side* side, const experiment::Entry& entry);

} // namespace twinsine::ui

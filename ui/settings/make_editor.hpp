// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The control for one parameter of one side, by its kind.

#include "ui/settings/editor.hpp"

namespace twinsine::ui {

/// The control is called `name` (objectName) and `accessible`; parts of it have the name with a suffix: ".slider",
/// ".dice".
Editor* makeEditor(const experiment::Entry& entry, const QString& name, const QString& accessible,
                   Editor::WhyNot whyNot, QWidget* parent);

} // namespace twinsine::ui

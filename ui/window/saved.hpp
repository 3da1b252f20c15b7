// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace twinsine::ui {

class MessageBar;

/// Says that a file was written, and offers to show its folder.
void tellSaved(MessageBar& messages, const QString& path);

} // namespace twinsine::ui

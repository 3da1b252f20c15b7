// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// "About" and the experiment's name and notes: small dialogs that nothing waits for.

#include "ui/document/document.hpp"

class QWidget;

namespace twinsine::ui {

void showAbout(QWidget& window);
void editDescription(Document& document, QWidget& window);

} // namespace twinsine::ui

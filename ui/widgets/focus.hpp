// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Which control has the keys, and which has them next.

class QWidget;

namespace twinsine::ui {

/// From control to control as the layouts have them, whenever they were made.
void orderTabsByLayout(const QWidget& parent);

/// Before it is hidden: where the keys are in it they go back to the window, and not to whatever control comes next.
void takeFocusFrom(const QWidget& part);

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

#include <memory>

namespace twinsine::app {

/// Whether the environment names a display or a Qt platform.
bool hasDisplay();

/// The application object; it must outlive all widgets. Without a display it draws to memory. Qt's messages go to the
/// log; where Qt would abort because it can't reach the display, one line says so and the program ends with status 1.
std::unique_ptr<QApplication> makeApplication();

} // namespace twinsine::app

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What the window remembers from one start to the next.

#include <QSettings>

namespace twinsine::ui {

inline constexpr const char* kRecentFiles = "recentFiles";
inline constexpr const char* kTheme = "theme";
inline constexpr const char* kLanguage = "language"; ///< of ISO 639; empty: the system's
inline constexpr const char* kGeometry = "geometry";
inline constexpr const char* kRetrains = "retrains";
inline constexpr const char* kBefore = "ghostOfTheRunBefore";
inline constexpr const char* kSmoothing = "lossSmoothing"; ///< percent
inline constexpr const char* kKeepsHistory = "keepsHistory";
inline constexpr const char* kExportFolder = "exportFolder";
inline constexpr const char* kFigure = "figure"; ///< a group: how pictures were exported last

/// In the person's configuration folder (XDG_CONFIG_HOME).
struct Preferences : QSettings {
    Preferences() : QSettings(QStringLiteral("TwinSine"), QStringLiteral("TwinSine")) {}

    /// What is wrong with their file, as far as this object has read it; empty: nothing.
    QString fault() const;
};

} // namespace twinsine::ui

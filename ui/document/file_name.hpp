// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Names that are proposed for files.

#include <QString>

namespace twinsine::ui {

/// Letters and digits of a text in lower case, joined by '-': fit for any file system and shell. "twinsine" where there
/// are none.
QString safeFileName(const QString& text);

/// A path in that folder with that name, numbered if there is such a file already.
QString freePath(const QString& folder, const QString& name, const QString& suffix);

/// Where pictures and data are written to: the folder of the last one, or that for pictures where there is one.
QString exportFolder();
void keepExportFolder(const QString& path);

} // namespace twinsine::ui

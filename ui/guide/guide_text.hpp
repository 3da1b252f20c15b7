// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The texts of docs/ as the program has them: compiled in, one after the other in one text.

#include <QString>
#include <QStringList>

namespace twinsine::ui {

/// The documents in the order in which they stand, as in "command-line.md". The first is the guide itself.
const QStringList& guideDocuments();

/// All documents as one Markdown text. A link to one of them leads to its heading here, one to any other file is plain
/// text.
QString guideText();

/// What links call a heading: "why-they-differ" of "Why they differ". As forges have it.
QString anchorOf(const QString& heading);

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Python's keywords, strings, numbers and comments in the theme's colours. Each line by itself: the scripts that it
/// shows have no string over several lines.

#include <QSyntaxHighlighter>

namespace twinsine::ui {

class PythonHighlighter : public QSyntaxHighlighter {
    Q_OBJECT

public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString& text) override;
};

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// One side's script as text that can be selected and copied: Python in colours, lines marked that say a difference,
/// and gaps where the other script has more lines. A click on a line, or Enter, asks for its settings.

#include "core/script/script_pair.hpp"

#include <QPlainTextEdit>

#include <functional>
#include <vector>

namespace twinsine::ui {

class PythonHighlighter;

class ScriptView : public QPlainTextEdit {
    Q_OBJECT

public:
    /// What a tooltip says of the settings with these paths; empty: nothing.
    using Describe = std::function<QString(const std::vector<std::string>&)>;

    explicit ScriptView(QWidget* parent = nullptr);

    /// In the theme's colours as they are now. Cursor and place stay as far as there are as many lines.
    void setLines(std::vector<std::optional<script::PairedLine>> lines, Describe describe);
    /// The cursor to that line, which is brought to the middle.
    void goTo(int line);
    /// How many letters have room beside each other.
    std::size_t columns() const;

Q_SIGNALS:
    /// `byKey`: the keys are to go where the setting is.
    void settingAsked(const std::vector<std::string>& paths, bool byKey);
    /// columns() has changed.
    void columnsChanged();

protected:
    bool viewportEvent(QEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void showColours();
    void markLines();
    /// The line at that height, null where there is none.
    const script::PairedLine* lineAt(const QPoint& point) const;
    const script::PairedLine* lineOf(const QTextCursor& cursor) const;

    std::vector<std::optional<script::PairedLine>> m_lines;
    Describe m_describe;
    PythonHighlighter* m_highlighter;
    bool m_byMouse = false; ///< it has the keys from a click: those of the training stay the training's
};

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// One heading of the settings form with its rows. Rows of little interest stay behind "more"; the heading folds all.

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace twinsine::ui {

class FoldButton;

class SettingGroup : public QWidget {
    Q_OBJECT

public:
    SettingGroup(const QString& title, QWidget* parent);

    /// The lines in order; shown as the state of the group says. Whether they are others than before.
    bool setLines(const std::vector<QWidget*>& lines);
    bool moreShown() const { return m_moreShown; }
    /// Open though it is folded: for what was searched.
    void keepOpen(bool on);
    /// Unfolds it, and shows what is behind "more" if that is wanted.
    void open(bool withMore);
    /// "9 more at their defaults"; 0 hides it.
    void setMore(int count);

Q_SIGNALS:
    /// "More" was clicked: the rows must be given anew.
    void moreToggled();

private:
    void showBody();

    FoldButton* m_heading;
    FoldButton* m_more;
    QWidget* m_body;
    QVBoxLayout* m_lines;
    std::vector<QWidget*> m_shown;
    int m_count = 0;
    bool m_open = true;
    bool m_keptOpen = false;
    bool m_moreShown = false;
};

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// One heading of the settings form with its rows. Rows of little interest stay behind "more"; the heading folds all.

#include "ui/panels/setting_line.hpp"

#include <QWidget>

#include <vector>

class QToolButton;
class QVBoxLayout;

namespace twinsine::ui {

class SettingGroup : public QWidget {
    Q_OBJECT

public:
    SettingGroup(const QString& title, QWidget* parent);

    /// The rows in order; shown as the state of the group says.
    void setLines(const std::vector<SettingLine*>& lines);
    bool moreShown() const { return m_moreShown; }
    /// "9 more at their defaults"; 0 hides it.
    void setMore(int count);

Q_SIGNALS:
    /// "More" was clicked: the rows must be given anew.
    void moreToggled();

private:
    QToolButton* m_heading;
    QToolButton* m_more;
    QWidget* m_body;
    QVBoxLayout* m_lines;
    std::vector<SettingLine*> m_shown;
    int m_count = 0;
    bool m_open = true;
    bool m_moreShown = false;
};

} // namespace twinsine::ui

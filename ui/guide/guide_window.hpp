// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The guide in a window of its own, beside the other one: chapters at the left; the way back, search and zoom below.

#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace twinsine::ui {

class GuideView;

class GuideWindow : public QWidget {
    Q_OBJECT

public:
    GuideWindow();

    /// Shows the window, in front; at that heading unless `anchor` is empty.
    void open(const QString& anchor);

private:
    void fillChapters();
    void addKeys();
    void showPlace();
    void search(bool backward);

    GuideView* m_view;
    QTreeWidget* m_chapters;
    QLineEdit* m_search;
    QLabel* m_found;
    std::vector<QTreeWidgetItem*> m_items; ///< one a heading, null where it is too low
};

} // namespace twinsine::ui

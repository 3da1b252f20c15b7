// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The window's two halves: pages (stories, settings) on the left, charts on the right, with the answer why, the map,
/// the scripts and the history behind tabs. In a wide window the pages stand beside each other; a person may give them
/// another width.

#include <QSplitter>

namespace twinsine::ui {

class FoldingRow;

class MainSplitter : public QSplitter {
    Q_OBJECT

public:
    MainSplitter(QWidget* stories, QWidget* settings, QWidget* charts, QWidget* why, QWidget* map, QWidget* scripts,
                 QWidget* history);

    FoldingRow& pages() { return *m_pages; }
    /// The charts, the answer why, the map, the scripts and the history.
    FoldingRow& views() { return *m_views; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    FoldingRow* m_pages;
    FoldingRow* m_views;
    int m_columns = 0; ///< that the pages got last
};

} // namespace twinsine::ui

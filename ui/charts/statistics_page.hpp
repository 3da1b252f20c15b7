// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A table of how far both sides are from the function, and from each other, at the epoch that is shown. It can be
/// copied as text.

#include "ui/run/shown_run.hpp"

#include <QWidget>

class QLabel;
class QTableWidget;

namespace twinsine::ui {

class StatisticsPage : public QWidget {
    Q_OBJECT

public:
    explicit StatisticsPage(QWidget* parent = nullptr);

    void show(const ShownRun& run);
    void setTitleShown(bool shown);
    /// Lines of cells with tabs between.
    QString text() const;

Q_SIGNALS:
    /// What was copied.
    void copied(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void copy();

    QLabel* m_title;
    QTableWidget* m_table;
};

} // namespace twinsine::ui

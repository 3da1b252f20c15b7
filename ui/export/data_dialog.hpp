// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The numbers behind a chart as a table, which can be copied or saved.

#include "ui/export/chart_table.hpp"

#include <QDialog>

class QTableView;

namespace twinsine::ui {

/// The heads are in the window's language, what is copied or saved as the table has it.
class DataDialog : public QDialog {
    Q_OBJECT

public:
    DataDialog(ChartTable table, const QStringList& heads, const QString& title, QWidget* parent);

Q_SIGNALS:
    /// All of it, or the rows that are selected, is asked for.
    void copyAsked(const QString& text);
    /// As CSV.
    void saveAsked(const QString& csv);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void copy();

    ChartTable m_table;
    QTableView* m_view;
};

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A chart under its heading, with room for its own controls beside the heading.

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace twinsine::ui {

class ChartCard : public QWidget {
    Q_OBJECT

public:
    ChartCard(const QString& title, QWidget* chart, QWidget* parent);

    /// To the right of the heading.
    void addControl(QWidget* control);

private:
    QHBoxLayout* m_head;
};

} // namespace twinsine::ui

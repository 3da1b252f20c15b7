// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The names of a chart's curves as buttons: a click hides or shows one, the pointer or the focus on it emphasises it.
/// Qt Charts' own legend has no keys and takes what is hidden away.

#include "ui/charts/base_chart.hpp"

#include <QWidget>

#include <vector>

class QAbstractButton;
class QHBoxLayout;

namespace twinsine::ui {

class CurveLegend : public QWidget {
    Q_OBJECT

public:
    /// Takes the place of the chart's own.
    CurveLegend(BaseChart& chart, QWidget* parent);

    /// At its end.
    void addControl(QWidget* control);

private:
    void showLooks();

    BaseChart& m_chart;
    QHBoxLayout* m_layout;
    std::vector<QAbstractButton*> m_buttons;
};

} // namespace twinsine::ui

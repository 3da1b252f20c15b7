// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A chart under its heading and its legend, with room for its own controls beside the heading.

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace twinsine::ui {

class BaseChart;
class CurveLegend;

class ChartCard : public QWidget {
    Q_OBJECT

public:
    /// Without a title it takes a heading of another kind. `chapter`: of the guide, as links call it.
    ChartCard(const QString& title, const QString& chapter, BaseChart* chart, QWidget* parent);

    void setHeading(QWidget* heading);
    /// To the right of the heading.
    void addControl(QWidget* control);
    /// At the end of the legend.
    void addToLegend(QWidget* control);
    /// Not where the title stands elsewhere.
    void setTitleShown(bool shown);
    /// Below the chart; empty: nothing.
    void setCaption(const QString& text);
    /// Offers to show all again, as it does of what is off the scale.
    void setZoomed(bool zoomed);

Q_SIGNALS:
    void fitAsked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void showFit();
    void setHeights();

    const BaseChart& m_chart;
    bool m_isZoomed = false;
    QWidget* m_headRow;
    QHBoxLayout* m_head;
    QLabel* m_title;
    CurveLegend* m_legend;
    QLabel* m_caption;
    bool m_hasControls = false;
    QToolButton* m_fit;
    QToolButton* m_help;
};

} // namespace twinsine::ui

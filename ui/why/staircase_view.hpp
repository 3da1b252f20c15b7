// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The staircase in the window. A click on a step, or Enter on the one that the arrow keys chose, asks to make its
/// settings equal.

#include "ui/why/staircase.hpp"

#include <QWidget>

namespace twinsine::ui {

class StaircaseView : public QWidget {
    Q_OBJECT

public:
    explicit StaircaseView(QWidget* parent);

    void setAnswer(const Staircase& answer);
    /// Where each step is, as painted last.
    const std::vector<QRectF>& places() const { return m_places; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void stepChosen(const analysis::Step& step);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    /// The step there that makes something equal; -1: none.
    int stepAt(const QPointF& place) const;
    void point(int step);
    void choose(int step);
    QString helpOf(int step) const;

    Staircase m_answer;
    std::vector<analysis::Step> m_steps;
    std::vector<QRectF> m_places;
    int m_pointed = -1;
};

} // namespace twinsine::ui

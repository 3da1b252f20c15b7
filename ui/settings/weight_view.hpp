// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The initial weights of one variable of both sides over the same axis: bars for how many there are, a line for the
/// density of what they are drawn from.

#include "core/analysis/weight_spread.hpp"

#include <QWidget>

#include <array>
#include <optional>

namespace twinsine::ui {

class WeightView : public QWidget {
    Q_OBJECT

public:
    explicit WeightView(QWidget* parent = nullptr);

    /// Of A and B; none of a side that has no such variable.
    struct OfSide {
        QString name;
        std::optional<analysis::WeightSpread> spread;
    };
    void setSides(std::array<OfSide, 2> sides);
    /// What a panel says in words: "GlorotUniform: 10 numbers, mean −0.05, deviation 0.4".
    static QString summaryOf(const OfSide& side);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintPanel(QPainter& painter, const QRectF& panel, const OfSide& side, const QColor& colour,
                    const analysis::Extent& extent) const;

    std::array<OfSide, 2> m_sides;
};

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Charts over the networks' input x: the data's, or beyond them. What is outside of the data is shaded; a side that
/// has diverged is named.

#include "ui/charts/base_chart.hpp"

namespace twinsine::ui {

class InputChart : public BaseChart {
    Q_OBJECT

protected:
    InputChart(const Vertical& vertical, QWidget* parent);

    /// The horizontal axis goes over all x that the run's frame shows, in about that many steps.
    void showRange(const ShownRun& run, int steps);
    /// From the first to the last of the data.
    void setRange(std::span<const double> x, int steps);
    /// Whether there is something outside of the data.
    bool isBeyond() const { return m_isBeyond; }
    /// The data's x from the least to the most.
    const Span& data() const { return m_data; }

    /// From the least to the most of the function and the points, several times as far on either side: what is beyond
    /// is off the scale.
    static Span usualValues(const run::RunInfo& info);
    /// The vertical axis has room for them too: the same for all epochs that a person goes back to.
    void keepRoomFor(const std::optional<Span>& values) { m_room = values; }

    std::optional<Span> valuesBelow() const override { return m_room; }
    void paintBelow(QPainter& painter, const QRectF& plot, const theme::Colours& colours) const override;

private:
    Span m_data;
    std::optional<Span> m_room;
    bool m_isBeyond = false;
};

} // namespace twinsine::ui

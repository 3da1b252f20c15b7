// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Draws the rows of Trials: what was changed, the gap as a number and as a bar, all on one scale, and where there are
/// several results their range as text and as a line over the bar.

#include "ui/story/trials.hpp"
#include "ui/widgets/content_list.hpp"

namespace twinsine::ui {

class TrialRows : public MarkedRows {
    Q_OBJECT

public:
    explicit TrialRows(const Trials& trials) : m_trials(trials) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintBar(QPainter& painter, const QRect& room, const Trial& trial) const;

    const Trials& m_trials;
};

} // namespace twinsine::ui

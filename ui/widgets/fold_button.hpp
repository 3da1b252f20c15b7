// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A heading with an arrow, which folds away what stands below it. Whoever owns it connects clicked().

#include <QToolButton>

namespace twinsine::ui {

class FoldButton : public QToolButton {
    Q_OBJECT

public:
    explicit FoldButton(QWidget* parent) : QToolButton(parent) {
        setAutoRaise(true);
        setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        setFocusPolicy(Qt::TabFocus);
    }

    void showOpen(bool open) { setArrowType(open ? Qt::DownArrow : Qt::RightArrow); }
    /// A heading: bold, as wide as there is room.
    void makeHeading(const QString& title) {
        setText(title);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setAccessibleName(tr("%1, show or hide").arg(title));
        QFont bold = font();
        bold.setBold(true);
        setFont(bold);
    }
};

} // namespace twinsine::ui

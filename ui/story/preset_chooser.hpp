// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A button with the experiment's name, as a heading; it opens the menu of presets.

#include <QToolButton>

namespace twinsine::ui {

class PresetChooser : public QToolButton {
    Q_OBJECT

public:
    explicit PresetChooser(QWidget* parent);

    /// Empty: the experiment has no name.
    void setName(const QString& name);
    /// Opens the menu at one of its entries, or at the first (null); the keys are its.
    void open(QAction* at);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
};

} // namespace twinsine::ui

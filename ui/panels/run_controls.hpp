// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// How fast it trains, and whether a change of settings trains at once.

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;

namespace twinsine::ui {

class RunControls : public QWidget {
    Q_OBJECT

public:
    explicit RunControls(QWidget* parent = nullptr);

    /// Epochs a second; none: as fast as possible.
    std::optional<double> pace() const;
    void setRetrains(bool on);

Q_SIGNALS:
    void paceChanged();
    void retrainsChanged(bool on);

private:
    QComboBox* m_pace;
    QCheckBox* m_retrains;
};

} // namespace twinsine::ui

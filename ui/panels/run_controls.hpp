// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// How fast and where it trains, and whether a change of settings trains at once.

#include "core/run/runner.hpp"

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
    bool retrains() const;
    /// Why CUDA can't be used; none if it can.
    void setCudaProblem(const std::optional<std::string>& problem);

Q_SIGNALS:
    void paceChanged();
    void retrainsChanged();
    void deviceChanged(run::DeviceChoice device);

private:
    QComboBox* m_pace;
    QCheckBox* m_retrains;
    QComboBox* m_device;
};

} // namespace twinsine::ui

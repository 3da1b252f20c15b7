// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Which engine trains, and where.

#include "core/engines/choose_engine.hpp"

#include <QWidget>

#include <string>

class QComboBox;

namespace twinsine::ui {

class ComputingControls : public QWidget {
    Q_OBJECT

public:
    explicit ComputingControls(QWidget* parent = nullptr);

    /// Why CUDA can't be used.
    void setCudaProblem(const std::string& problem);

Q_SIGNALS:
    void engineChanged(engines::EngineChoice engine);
    void deviceChanged(engines::DeviceChoice device);

private:
    void fillEngines();
    void fillDevices();

    QComboBox* m_engine;
    QComboBox* m_device;
};

} // namespace twinsine::ui

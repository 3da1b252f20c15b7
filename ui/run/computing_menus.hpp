// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Which engine trains, and where: two menus in which one entry is ticked.

#include "core/engines/choose_engine.hpp"

#include <QObject>

#include <string>

class QAction;
class QMenu;
class QWidget;

namespace twinsine::ui {

class ComputingMenus : public QObject {
    Q_OBJECT

public:
    explicit ComputingMenus(QWidget* parent);

    QMenu* engines() const { return m_engines; }
    QMenu* devices() const { return m_devices; }
    /// Why CUDA can't be used.
    void setCudaProblem(const std::string& problem);

Q_SIGNALS:
    void engineChanged(engines::EngineChoice engine);
    void deviceChanged(engines::DeviceChoice device);

private:
    QMenu* m_engines;
    QMenu* m_devices;
    QAction* m_cuda;
};

} // namespace twinsine::ui

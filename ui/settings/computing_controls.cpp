// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/computing_controls.hpp"

#include "ui/widgets/text.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QStandardItemModel>

namespace twinsine::ui {

namespace {

using engines::DeviceChoice;
using engines::EngineChoice;

void addItem(QComboBox& box, const QString& text, int choice, const QString& help = {}) {
    box.addItem(text, choice);
    box.setItemData(box.count() - 1, help, Qt::ToolTipRole);
}

} // namespace

ComputingControls::ComputingControls(QWidget* parent)
    : QWidget(parent), m_engine(new QComboBox(this)), m_device(new QComboBox(this)) {
    fillEngines();
    fillDevices();
    if (const auto problem = engines::cudaDriverProblem())
        setCudaProblem(*problem);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 0, 4, 0);
    layout->setSpacing(8);
    for (QComboBox* box : {m_engine, m_device}) {
        box->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(box);
    }
}

void ComputingControls::fillEngines() {
    m_engine->setObjectName(QStringLiteral("engineChoice"));
    m_engine->setAccessibleName(tr("Engine"));
    m_engine->setToolTip(tr("What computes the training"));
    addItem(*m_engine, tr("Engine: auto"), static_cast<int>(EngineChoice::automatic),
            tr("The fused engine where it can train the experiment, else the reference engine"));
    addItem(*m_engine, tr("fused"), static_cast<int>(EngineChoice::fused),
            tr("The fast one: float32 and float64 on the CPU, up to 512 units in a layer"));
    addItem(*m_engine, tr("reference"), static_cast<int>(EngineChoice::reference),
            tr("libtorch, tensor by tensor: everything, on the CPU and on CUDA"));
    connect(m_engine, &QComboBox::activated, this,
            [this] { Q_EMIT engineChanged(static_cast<EngineChoice>(m_engine->currentData().toInt())); });
}

void ComputingControls::fillDevices() {
    m_device->setObjectName(QStringLiteral("device"));
    m_device->setAccessibleName(tr("Device"));
    m_device->setToolTip(tr("Where the training runs"));
    addItem(*m_device, tr("Device: auto"), static_cast<int>(DeviceChoice::automatic));
    addItem(*m_device, tr("CPU"), static_cast<int>(DeviceChoice::cpu));
    addItem(*m_device, tr("CUDA"), static_cast<int>(DeviceChoice::cuda));
    connect(m_device, &QComboBox::activated, this,
            [this] { Q_EMIT deviceChanged(static_cast<DeviceChoice>(m_device->currentData().toInt())); });
}

void ComputingControls::setCudaProblem(const std::string& problem) {
    const int row = m_device->findData(static_cast<int>(DeviceChoice::cuda));
    QStandardItem* item = qobject_cast<QStandardItemModel*>(m_device->model())->item(row);
    item->setEnabled(false);
    item->setToolTip(toQString(problem));
}

} // namespace twinsine::ui

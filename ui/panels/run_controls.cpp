// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/run_controls.hpp"

#include "ui/models/text.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QStandardItemModel>

namespace twinsine::ui {

namespace {
constexpr int kWatchingPace = 20;
}

RunControls::RunControls(QWidget* parent)
    : QWidget(parent), m_pace(new QComboBox(this)), m_retrains(new QCheckBox(tr("Retrain while I change"), this)),
      m_device(new QComboBox(this)) {
    m_pace->setObjectName(QStringLiteral("pace"));
    m_pace->setAccessibleName(tr("Pace"));
    m_pace->setToolTip(tr("How many epochs a second both sides train, to watch them or to have the end at once"));
    for (const int epochs : {1, 2, 5, 10, 20, 50, 100})
        m_pace->addItem(epochs == 1 ? tr("1 epoch/s") : tr("%1 epochs/s").arg(epochs), epochs);
    m_pace->addItem(tr("as fast as possible"), 0);
    m_pace->setCurrentIndex(m_pace->findData(kWatchingPace));

    m_retrains->setObjectName(QStringLiteral("retrains"));
    m_retrains->setToolTip(tr("Every change of a setting trains both sides anew at once"));

    m_device->setObjectName(QStringLiteral("device"));
    m_device->setAccessibleName(tr("Device"));
    m_device->setToolTip(tr("Where the training runs"));
    m_device->addItem(tr("Device: auto"), static_cast<int>(run::DeviceChoice::automatic));
    m_device->addItem(tr("CPU"), static_cast<int>(run::DeviceChoice::cpu));
    m_device->addItem(tr("CUDA"), static_cast<int>(run::DeviceChoice::cuda));

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 0, 4, 0);
    layout->setSpacing(8);
    for (QWidget* control : std::initializer_list<QWidget*>{m_pace, m_retrains, m_device}) {
        control->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(control);
    }
    connect(m_pace, &QComboBox::currentIndexChanged, this, &RunControls::paceChanged);
    connect(m_retrains, &QCheckBox::toggled, this, &RunControls::retrainsChanged);
    connect(m_device, &QComboBox::activated, this,
            [this] { Q_EMIT deviceChanged(static_cast<run::DeviceChoice>(m_device->currentData().toInt())); });
}

std::optional<double> RunControls::pace() const {
    const int epochs = m_pace->currentData().toInt();
    return epochs ? std::optional<double>(epochs) : std::nullopt;
}

bool RunControls::retrains() const { return m_retrains->isChecked(); }

void RunControls::setCudaProblem(const std::optional<std::string>& problem) {
    const int row = m_device->findData(static_cast<int>(run::DeviceChoice::cuda));
    QStandardItem* item = qobject_cast<QStandardItemModel*>(m_device->model())->item(row);
    item->setEnabled(!problem);
    item->setToolTip(problem ? toQString(*problem) : QString());
}

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/run_controls.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>

namespace twinsine::ui {

namespace {

constexpr int kWatchingPace = 20;

} // namespace

RunControls::RunControls(QWidget* parent)
    : QWidget(parent), m_pace(new QComboBox(this)), m_retrains(new QCheckBox(tr("Retrain while I change"), this)) {
    m_pace->setObjectName(QStringLiteral("pace"));
    m_pace->setAccessibleName(tr("Pace"));
    m_pace->setToolTip(tr("How many epochs a second both sides train, to watch them or to have the end at once"));
    for (const int epochs : {1, 2, 5, 10, 20, 50, 100})
        m_pace->addItem(epochs == 1 ? tr("1 epoch/s") : tr("%1 epochs/s").arg(epochs), epochs);
    m_pace->addItem(tr("as fast as possible"), 0);
    m_pace->setCurrentIndex(m_pace->findData(kWatchingPace));

    m_retrains->setObjectName(QStringLiteral("retrains"));
    m_retrains->setToolTip(tr("Every change of a setting trains both sides anew at once"));

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 0, 4, 0);
    layout->setSpacing(8);
    for (QWidget* control : std::initializer_list<QWidget*>{m_pace, m_retrains}) {
        control->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(control);
    }
    connect(m_pace, &QComboBox::currentIndexChanged, this, &RunControls::paceChanged);
    connect(m_retrains, &QCheckBox::toggled, this, &RunControls::retrainsChanged);
}

std::optional<double> RunControls::pace() const {
    const int epochs = m_pace->currentData().toInt();
    return epochs ? std::optional<double>(epochs) : std::nullopt;
}

void RunControls::setRetrains(bool on) { m_retrains->setChecked(on); }

} // namespace twinsine::ui

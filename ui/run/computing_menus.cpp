// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/computing_menus.hpp"

#include "ui/language/language.hpp"
#include "ui/widgets/text.hpp"

#include <QActionGroup>
#include <QMenu>

namespace twinsine::ui {
namespace {

using engines::DeviceChoice;
using engines::EngineChoice;

QMenu* makeMenu(const QString& title, QWidget* parent) {
    auto* menu = new QMenu(title, parent);
    menu->setToolTipsVisible(true);
    new QActionGroup(menu);
    return menu;
}

/// The first one is ticked.
QAction* addChoice(QMenu& menu, const char* name, const QString& text, const QString& help) {
    QAction* action = menu.addAction(text);
    action->setObjectName(QLatin1String(name));
    action->setToolTip(help);
    action->setWhatsThis(help);
    action->setCheckable(true);
    auto* choices = menu.findChild<QActionGroup*>();
    action->setChecked(choices->actions().isEmpty());
    choices->addAction(action);
    return action;
}

} // namespace

ComputingMenus::ComputingMenus(QWidget* parent)
    : QObject(parent), m_engines(makeMenu(tr("&Engine"), parent)), m_devices(makeMenu(tr("&Device"), parent)) {
    const auto addEngine = [this](EngineChoice choice, const char* name, const QString& text, const QString& help) {
        connect(addChoice(*m_engines, name, text, help), &QAction::triggered, this,
                [this, choice] { Q_EMIT engineChanged(choice); });
    };
    addEngine(EngineChoice::automatic, "engine.auto", tr("&Automatic"),
              tr("The fused engine where it can train the experiment, else the reference engine"));
    addEngine(EngineChoice::fused, "engine.fused", tr("&Fused"),
              tr("Fast: float32 and float64 on the CPU, up to 512 units a layer"));
    addEngine(EngineChoice::reference, "engine.reference", tr("&Reference"),
              tr("libtorch, tensor by tensor: everything, on the CPU and on CUDA"));

    const auto addDevice = [this](DeviceChoice choice, const char* name, const QString& text, const QString& help) {
        QAction* action = addChoice(*m_devices, name, text, help);
        connect(action, &QAction::triggered, this, [this, choice] { Q_EMIT deviceChanged(choice); });
        return action;
    };
    addDevice(DeviceChoice::automatic, "device.auto", tr("&Automatic"),
              tr("CUDA where the reference engine trains and can use it, else the CPU; many trainings go to CUDA where "
                 "that is faster"));
    addDevice(DeviceChoice::cpu, "device.cpu", tr("&CPU"), tr("The CPU trains everything"));
    m_cuda =
        addDevice(DeviceChoice::cuda, "device.cuda", tr("C&UDA"),
                  tr("An NVIDIA GPU: the pair by the reference engine, seeds, maps and the answer why by the fused "
                     "one where this build has it for CUDA"));
    if (const auto problem = engines::cudaDriverProblem())
        setCudaProblem(*problem);
}

void ComputingMenus::setCudaProblem(const std::string& problem) {
    m_cuda->setEnabled(false);
    m_cuda->setToolTip(translated(problem));
}

} // namespace twinsine::ui

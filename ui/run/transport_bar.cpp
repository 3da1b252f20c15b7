// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/transport_bar.hpp"

#include "ui/run/epoch_slider.hpp"
#include "ui/theme/type.hpp"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>

namespace twinsine::ui {

namespace {

constexpr int kWatchingPace = 20; // epochs a second
constexpr int kUnitRole = Qt::UserRole + 1;
constexpr double kIcon = 1.5; ///< times the height of the type

QToolButton* makeButton(QAction* action, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setObjectName(QStringLiteral("transport.") + action->objectName());
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

TransportBar::TransportBar(RunCommands& run, RunFeed& feed, QWidget* parent)
    : QWidget(parent), m_run(run), m_feed(feed), m_timeline(new EpochSlider(this)), m_pace(new QComboBox(this)),
      m_layout(new QHBoxLayout(this)) {
    addPaces();
    m_layout->setContentsMargins(10, 4, 10, 0);
    m_layout->setSpacing(4);
    m_layout->addWidget(m_timeline, 1);
    m_layout->addWidget(m_pace);
    connect(&run, &RunCommands::started, m_timeline, &EpochSlider::follow);
    setPace();
}

void TransportBar::addPaces() {
    m_pace->setObjectName(QStringLiteral("pace"));
    m_pace->setAccessibleName(tr("Pace"));
    m_pace->setToolTip(tr("How many epochs a second both sides train, to watch them or to have the end at once.\n"
                          "By updates, in slow motion, the curves are those after each single one; the side that makes "
                          "fewer of them in an epoch waits for the other at its end."));
    m_pace->setFocusPolicy(Qt::TabFocus);
    for (const int updates : {1, 2, 5, 20}) {
        m_pace->addItem(updates == 1 ? tr("1 update/s") : tr("%1 updates/s").arg(updates), updates);
        m_pace->setItemData(m_pace->count() - 1, true, kUnitRole);
    }
    for (const int epochs : {1, 2, 5, 10, 20, 50, 100})
        m_pace->addItem(epochs == 1 ? tr("1 epoch/s") : tr("%1 epochs/s").arg(epochs), epochs);
    m_pace->addItem(tr("as fast as possible"), 0);
    m_pace->setCurrentText(tr("%1 epochs/s").arg(kWatchingPace));
    connect(m_pace, &QComboBox::currentIndexChanged, this, &TransportBar::setPace);
}

void TransportBar::setPace() {
    const int perSecond = m_pace->currentData().toInt();
    const bool byUpdates = m_pace->currentData(kUnitRole).toBool();
    m_feed.setPace(perSecond ? std::optional<double>(perSecond) : std::nullopt,
                   byUpdates ? run::PaceUnit::updates : run::PaceUnit::epochs);
}

void TransportBar::setActions(const Actions& actions) {
    m_actions = actions;
    int place = 0;
    for (QAction* action : {actions.reset, actions.stepBack, actions.train, actions.step, actions.latest}) {
        QToolButton* button = makeButton(action, this);
        m_layout->insertWidget(place++, button);
        if (action == actions.train) { // "Train" and "Pause" take turns: the button keeps the wider one's room
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
            theme::setType(*button, 1.15, true, tr("Pause") + QStringLiteral("nnn"));
        }
    }
    sizeIcons();
    connect(actions.reset, &QAction::triggered, &m_run, &RunCommands::reset);
    connect(actions.stepBack, &QAction::triggered, this, &TransportBar::stepBack);
    connect(actions.train, &QAction::triggered, &m_run, &RunCommands::startOrPause);
    connect(actions.step, &QAction::triggered, this, &TransportBar::step);
    connect(actions.latest, &QAction::triggered, m_timeline, &EpochSlider::goToLatest);
}

void TransportBar::addButton(QAction* action) {
    m_layout->addWidget(makeButton(action, this));
    sizeIcons();
}

void TransportBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        sizeIcons();
}

void TransportBar::sizeIcons() {
    const int side = static_cast<int>(kIcon * fontMetrics().height());
    for (auto* button : findChildren<QToolButton*>())
        button->setIconSize({side, side});
}

bool TransportBar::handle(const QKeyEvent& event) {
    if (event.modifiers() & ~Qt::KeypadModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_Space:
        m_actions.train->trigger();
        return true;
    case Qt::Key_Left:
        m_actions.stepBack->trigger();
        return true;
    case Qt::Key_Right:
        m_actions.step->trigger();
        return true;
    case Qt::Key_Home:
        m_timeline->goTo(0);
        return true;
    case Qt::Key_End:
        m_actions.latest->trigger();
        return true;
    default:
        return false;
    }
}

void TransportBar::step() {
    if (const auto shown = m_timeline->epoch())
        m_timeline->goTo(*shown + 1);
    else
        m_run.step();
}

void TransportBar::stepBack() {
    if (m_feed.view().latest.state == run::State::running)
        m_feed.pause();
    const auto shown = m_timeline->epoch().value_or(m_feed.view().epoch());
    m_timeline->goTo(std::max<std::int64_t>(shown - 1, 0));
}

} // namespace twinsine::ui

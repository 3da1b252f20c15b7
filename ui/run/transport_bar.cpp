// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/transport_bar.hpp"

#include "ui/language/language.hpp"
#include "ui/run/epoch_slider.hpp"
#include "ui/run/going_on.hpp"
#include "ui/theme/outlined_style.hpp"
#include "ui/theme/type.hpp"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace twinsine::ui {

namespace {

constexpr int kWatchingPace = 20; // epochs a second
constexpr int kUnitRole = Qt::UserRole + 1;
constexpr double kKeeps = 0.8; // of the pace: that is kept
constexpr double kIcon = 1.5;  ///< times the height of the type

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
      m_stopRule(new QToolButton(this)), m_layout(new QHBoxLayout(this)) {
    addPaces();
    m_layout->setContentsMargins(10, 4, 10, 0);
    m_layout->setSpacing(4);
    m_layout->addWidget(m_timeline, 1);
    m_layout->addWidget(m_stopRule);
    m_layout->addWidget(m_pace);
    m_stopRule->setObjectName(QStringLiteral("transport.stopRule"));
    m_stopRule->setFocusPolicy(Qt::TabFocus);
    m_stopRule->setToolTip(tr("When a training ends automatically. Click to change it."));
    m_stopRule->hide();
    connect(m_stopRule, &QToolButton::clicked, this, &TransportBar::stopRuleAsked);
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
        m_pace->addItem({}, updates);
        m_pace->setItemData(m_pace->count() - 1, true, kUnitRole);
    }
    for (const int epochs : {1, 2, 5, 10, 20, 50, 100, 0})
        m_pace->addItem({}, epochs);
    for (int index = 0; index < m_pace->count(); ++index)
        m_pace->setItemText(index, paceText(index));
    m_pace->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_pace->setCurrentText(tr("%n epoch(s)/s", nullptr, kWatchingPace));
    connect(m_pace, &QComboBox::currentIndexChanged, this, &TransportBar::setPace);
}

QString TransportBar::paceText(int index) const {
    const int perSecond = m_pace->itemData(index).toInt();
    if (perSecond == 0)
        return tr("as fast as possible");
    if (m_pace->itemData(index, kUnitRole).toBool())
        return tr("%n update(s)/s", nullptr, perSecond);
    return tr("%n epoch(s)/s", nullptr, perSecond);
}

void TransportBar::showRun(const run::Update& latest) {
    m_stop->defaultAction()->setEnabled(latest.state == run::State::loading || latest.state == run::State::running ||
                                        latest.state == run::State::paused);
    m_stop->setVisible(takesTime(latest));
    const int wanted = m_pace->currentData(kUnitRole).toBool() ? 0 : m_pace->currentData().toInt();
    const bool isSlower = latest.kept && *latest.kept < kKeeps * wanted;
    const QString kept =
        isSlower ? tr(" (%1 kept)").arg(withDecimalPoint(QString::number(*latest.kept, 'g', 2))) : QString();
    if (kept != std::exchange(m_kept, kept))
        m_pace->setItemText(m_pace->currentIndex(), paceText(m_pace->currentIndex()) + kept);
}

void TransportBar::showStopRule(const QString& text) {
    m_stopRule->setText(tr("Stop: %1").arg(text));
    m_stopRule->setVisible(!text.isEmpty());
}

void TransportBar::setPace() {
    m_kept.clear();
    for (int index = 0; index < m_pace->count(); ++index)
        m_pace->setItemText(index, paceText(index));
    const int perSecond = m_pace->currentData().toInt();
    const bool byUpdates = m_pace->currentData(kUnitRole).toBool();
    m_feed.setPace(perSecond ? std::optional<double>(perSecond) : std::nullopt,
                   byUpdates ? run::PaceUnit::updates : run::PaceUnit::epochs);
    if (!byUpdates)
        m_quickPace = m_pace->currentIndex();
    Q_EMIT paceChanged();
}

QString TransportBar::paceText() const { return m_pace->currentText(); }

void TransportBar::changePace(int by) {
    m_pace->setCurrentIndex(std::clamp(m_pace->currentIndex() + by, 0, m_pace->count() - 1));
}

void TransportBar::toggleSlowMotion() {
    if (m_pace->currentData(kUnitRole).toBool())
        return m_pace->setCurrentIndex(m_quickPace);
    m_pace->setCurrentIndex(0);
    m_run.start();
}

void TransportBar::setActions(const Actions& actions) {
    m_actions = actions;
    int place = 0;
    for (QAction* action : {actions.reset, actions.stepBack, actions.train, actions.step, actions.latest}) {
        QToolButton* button = makeButton(action, this);
        m_layout->insertWidget(place++, button);
        if (action == actions.train) { // "Train" and "Pause" take turns: the button keeps the wider one's room
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
            theme::makePrimary(*button);
            theme::setType(*button, 1.15, true, tr("Pause") + QStringLiteral("nnn"));
        }
    }
    m_stop = makeButton(actions.stop, this);
    m_stop->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_stop->hide();
    m_layout->insertWidget(m_layout->indexOf(m_pace), m_stop);
    sizeIcons();
    connect(actions.stop, &QAction::triggered, &m_feed, &RunFeed::stop);
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
    case Qt::Key_Escape:
        if (!m_stop->isVisible())
            return false;
        m_actions.stop->trigger();
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

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/stage.hpp"

#include "ui/run/transport_bar.hpp"
#include "ui/stage/pointer_spot.hpp"
#include "ui/stage/speaker_notes.hpp"
#include "ui/stage/stage_charts.hpp"
#include "ui/stage/stage_head.hpp"
#include "ui/stage/stage_texts.hpp"
#include "ui/stage/try_strip.hpp"
#include "ui/story/trials.hpp"
#include "ui/theme/type.hpp"
#include "ui/widgets/text.hpp"

#include <QAction>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScreen>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWindow>

#include <algorithm>
#include <cmath>
#include <utility>

namespace twinsine::ui {
namespace {

using experiment::SideName;

// Of the height.
constexpr double kCharts = 0.70;
constexpr double kType = 0.026;
constexpr int kCaptionLines = 2;
constexpr int kStripPart = 24; // of a hundred of the width

} // namespace

Stage::Stage(TransportBar& transport, QAction* train, QWidget* window)
    : QWidget(window, Qt::Window), m_transport(transport), m_head(new StageHead(this)), m_charts(new StageCharts(this)),
      m_tries(new TryStrip(this)), m_step(new QLabel(this)), m_line(new QLabel(this)),
      m_help(new QLabel(stageKeys(false), this)), m_notes(new SpeakerNotes(this)), m_spot(new PointerSpot(this)) {
    setObjectName(QStringLiteral("stage"));
    setWindowTitle(tr("Stage – TwinSine"));
    setFocusPolicy(Qt::StrongFocus);
    m_line->setObjectName(QStringLiteral("stage.caption"));
    m_line->setTextFormat(Qt::PlainText);
    m_line->setWordWrap(true);
    m_line->setAlignment(Qt::AlignTop);
    m_step->setObjectName(QStringLiteral("stage.step"));
    m_step->setTextFormat(Qt::PlainText);
    m_step->setWordWrap(true);
    m_step->setAlignment(Qt::AlignTop);
    m_step->hide();
    m_help->setObjectName(QStringLiteral("stage.help"));
    m_help->setAutoFillBackground(true);
    m_help->setFrameShape(QFrame::Box);
    m_help->setMargin(20);
    m_help->hide();

    auto* middle = new QHBoxLayout;
    middle->addWidget(m_charts, 100 - kStripPart);
    middle->addWidget(m_tries, kStripPart);
    middle->addWidget(m_step, kStripPart);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_head);
    layout->addLayout(middle, 1);
    layout->addWidget(m_line);
    layout->addLayout(makeFoot(train));

    connect(m_head, &StageHead::pageAsked, this, &Stage::turnPage);
    connect(m_charts, &StageCharts::epochAsked, this, &Stage::epochAsked);
    connect(m_tries, &TryStrip::tryClicked, this, &Stage::switchTry);
    connect(m_tries, &TryStrip::diceClicked, this, &Stage::diceAsked);
    connect(m_notes, &SpeakerNotes::keyPressed, this, &Stage::keyPressEvent);
    connect(&transport, &TransportBar::paceChanged, this, &Stage::showAll);
}

QHBoxLayout* Stage::makeFoot(QAction* train) {
    auto* foot = new QHBoxLayout;
    auto* button = addButton(*foot, "stage.train", {}, {});
    button->setDefaultAction(train);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_pace = addButton(*foot, "stage.slow", {},
                       tr("Slow motion, update by update from the start, and back to the pace before (S); + and −: "
                          "faster and slower"));
    foot->addStretch(1);
    m_count = addButton(*foot, "stage.count", {}, tr("One chart, two or four (C)"));
    m_reveal = addButton(*foot, "stage.reveal", {},
                         tr("A curtain over one side, its numbers and the gap until the class has voted (H; the other "
                            "side: Shift+H)"));
    auto* notes = addButton(*foot, "stage.notes", tr("Notes"), tr("The speaker's notes (N)"));
    auto* help = addButton(*foot, "stage.keys", tr("Keys"), tr("All keys of the stage (?)"));
    auto* leave = addButton(*foot, "stage.leave", tr("Leave"), tr("Back to the window, as it was (Esc)"));
    connect(m_pace, &QToolButton::clicked, this, &Stage::slowMotionAsked);
    connect(m_count, &QToolButton::clicked, this, &Stage::nextCount);
    connect(m_reveal, &QToolButton::clicked, this, [this] { toggleCurtain(SideName::b); });
    connect(notes, &QToolButton::clicked, this, &Stage::toggleNotes);
    connect(help, &QToolButton::clicked, this, &Stage::toggleHelp);
    connect(leave, &QToolButton::clicked, this, &Stage::left);
    return foot;
}

QToolButton* Stage::addButton(QHBoxLayout& foot, const char* name, const QString& text, const QString& help) {
    auto* button = new QToolButton(this);
    button->setObjectName(QLatin1String(name));
    button->setText(text);
    button->setToolTip(help);
    button->setFocusPolicy(Qt::TabFocus); // a click leaves the keys to the stage
    foot.addWidget(button);
    return button;
}

void Stage::begin(const QScreen& screen) {
    setGeometry(screen.geometry());
    setWindowState(Qt::WindowFullScreen); // also of a window that has been there before
    show();
    raise();
    activateWindow();
    setFocus();
    m_hint.clear();
    m_spot->wake();
    m_notesElsewhere = m_notes->showOnOther(screen);
    showExperiment();
    showAll();
}

void Stage::end() {
    m_help->hide();
    m_notes->hide();
    m_curtain = m_lessonCurtain; // which only the lesson reveals
    m_charts->setCurtain(m_curtain);
    hide();
}

void Stage::setTheme(theme::Theme theme) { m_charts->setTheme(theme); }

void Stage::setExperiment(const experiment::Experiment& origin, const experiment::Experiment& now) {
    m_origin = origin;
    m_now = now;
    m_hint.clear();
    if (isVisible())
        showExperiment();
}

void Stage::showExperiment() {
    if (!m_story || m_story->experiment() != m_origin) {
        m_story.emplace(m_origin);
        m_tries->setTries(m_story->tries());
        if (!m_isLesson)
            m_notes->setStory(*m_story);
    }
    m_head->setName(m_now.name.empty() ? tr("Untitled") : translatedWhole(m_now.name));
    m_tries->setOn(m_story->on(m_now));
    m_tries->setSeeds(m_now);
    showCaption();
}

void Stage::setCaption(const QString& text) {
    m_caption = text;
    showCaption();
}

void Stage::setProblem(const QString& text) {
    if (text == std::exchange(m_problem, text))
        return;
    showCaption();
}

void Stage::setHint(const QString& text) {
    m_hint = text;
    showCaption();
}

void Stage::showRun(const RunView& view, const std::shared_ptr<const run::Frame>& frame) {
    m_view = view;
    m_frame = frame;
    m_charts->showRun(view, frame);
    showAll();
}

void Stage::showAll() {
    const auto& shown = m_view.latest.info ? m_view.latest.info->experiment : m_now;
    m_head->showRun(m_view, m_frame.get(), shown, m_curtain);
    m_pace->setText(tr("Pace: %1").arg(m_transport.paceText()));
    m_count->setText(tr("Charts: %1").arg(m_charts->count()));
    m_reveal->setText(m_curtain.isDrawn() ? tr("Reveal") : tr("Hide %1").arg(sideName(m_now, SideName::b)));
    const bool isSecret = m_curtain.isDrawn() && !m_notesElsewhere;
    m_notes->setNow(!m_frame || isSecret ? m_line->text()
                                         : tr("Gap %1 after epoch %2. %3")
                                               .arg(gapText(m_frame->meanAbsDifference))
                                               .arg(m_frame->epoch)
                                               .arg(m_caption));
}

void Stage::showCaption() {
    if (!isVisible())
        return;
    QPalette colours = palette();
    const QString& problem = m_hint.isEmpty() ? m_problem : m_hint;
    if (!problem.isEmpty())
        colours.setColor(QPalette::WindowText, theme::current().problem);
    m_line->setPalette(colours);
    m_line->setText(!problem.isEmpty()     ? problem
                    : m_curtain.isDrawn()  ? tr("First vote: what will be there? H or Enter reveals it.")
                    : !m_caption.isEmpty() ? m_caption
                                           : differencesText(m_now));
}

void Stage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const int type = static_cast<int>(std::ceil(kType * height()));
    setFont(theme::pixelType(*this, type));
    m_head->setTypeHeight(type);
    m_charts->setFixedHeight(static_cast<int>(std::lround(kCharts * height())));
    m_line->setFixedHeight(kCaptionLines * m_line->fontMetrics().lineSpacing());
    const int margin = type / 2;
    layout()->setContentsMargins(2 * margin, margin, 2 * margin, margin);
    layout()->setSpacing(margin / 2);
    m_help->adjustSize();
    m_help->move((width() - m_help->width()) / 2, (height() - m_help->height()) / 2);
}

void Stage::closeEvent(QCloseEvent* event) {
    QWidget::closeEvent(event);
    Q_EMIT left();
}

void Stage::keyPressEvent(QKeyEvent* event) {
    if (!handle(*event) && !m_transport.handle(*event))
        QWidget::keyPressEvent(event);
}

bool Stage::handle(const QKeyEvent& event) {
    const int key = event.key();
    if (event.matches(QKeySequence::Undo))
        Q_EMIT undoAsked();
    else if (event.matches(QKeySequence::Redo))
        Q_EMIT redoAsked();
    else if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    else if (key == Qt::Key_Escape && m_help->isVisible())
        toggleHelp();
    else if (key == Qt::Key_Escape || key == Qt::Key_F5)
        Q_EMIT left();
    else if (Qt::Key_1 <= key && key <= Qt::Key_9)
        switchTry(static_cast<std::size_t>(key - Qt::Key_1));
    else if (key == Qt::Key_PageUp || key == Qt::Key_PageDown)
        turnPage(key == Qt::Key_PageDown ? 1 : -1);
    else if (m_curtain.isDrawn() && (key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter))
        draw({});
    else if (key == Qt::Key_H || key == Qt::Key_V)
        toggleCurtain(event.modifiers() & Qt::ShiftModifier ? SideName::a : SideName::b);
    else if ((key == Qt::Key_D || key == Qt::Key_R) && !m_isLesson) // whose steps set what is compared
        Q_EMIT diceAsked();
    else if (key == Qt::Key_X)
        changeScreens();
    else if (key == Qt::Key_S)
        Q_EMIT slowMotionAsked();
    else if (key == Qt::Key_Plus || key == Qt::Key_Minus)
        m_transport.changePace(key == Qt::Key_Plus ? 1 : -1);
    else if (key == Qt::Key_C)
        nextCount();
    else if (key == Qt::Key_N)
        toggleNotes();
    else if (key == Qt::Key_P)
        m_spot->setRing(!m_spot->hasRing());
    else if (key == Qt::Key_Question || key == Qt::Key_F1)
        toggleHelp();
    else
        return false;
    return true;
}

void Stage::switchTry(std::size_t index) {
    if (!m_story || m_isLesson || index >= m_story->tries().size())
        return;
    const bool isOn = m_story->on(m_now)[index];
    Q_EMIT trySwitched(index, !isOn);
    m_tries->setOn(m_story->on(m_now)); // a click on a row has ticked it, whatever came of it
}

void Stage::turnPage(int step) {
    if (m_isLesson)
        Q_EMIT stepAsked(step);
    else
        Q_EMIT presetAsked(step);
}

void Stage::toggleCurtain(SideName side) {
    draw(m_curtain.isDrawn() ? Curtain{} : Curtain{.a = side == SideName::a, .b = side == SideName::b});
}

void Stage::draw(const Curtain& curtain) {
    const bool opens = m_curtain.isDrawn() && !curtain.isDrawn();
    m_curtain = curtain;
    m_charts->setCurtain(curtain);
    showCaption();
    showAll();
    if (opens)
        Q_EMIT revealed();
}

void Stage::setStep(const experiment::Lesson* lesson, std::size_t step, const Curtain& curtain) {
    m_isLesson = lesson != nullptr;
    m_tries->setVisible(!m_isLesson);
    m_step->setVisible(m_isLesson);
    m_head->setPages(m_isLesson);
    m_help->setText(stageKeys(m_isLesson));
    m_help->adjustSize();
    if (lesson) {
        const auto textOf = [&](std::size_t index) {
            const experiment::LessonStep& each = lesson->steps[index];
            return QStringLiteral("%1 / %2 · %3\n\n%4")
                .arg(index + 1)
                .arg(lesson->steps.size())
                .arg(translatedWhole(each.title), translatedWhole(each.text));
        };
        m_step->setText(textOf(step));
        const bool isLast = step + 1 == lesson->steps.size();
        m_notes->setLesson(isLast ? tr("This is the last step.") : tr("Next: %1").arg(textOf(step + 1)));
    } else if (m_story) {
        m_notes->setStory(*m_story);
    }
    m_lessonCurtain = curtain;
    if (curtain != m_curtain)
        draw(curtain);
}

void Stage::nextCount() {
    m_charts->setCount(m_charts->count() == 4 ? 1 : 2 * m_charts->count());
    showAll();
}

void Stage::toggleNotes() {
    if (m_notes->isVisible())
        m_notes->hide();
    else if (m_notesElsewhere = m_notes->showOnOther(*screen()); !m_notesElsewhere)
        m_notes->showOn(*screen());
}

void Stage::changeScreens() {
    const auto screens = QGuiApplication::screens(); // this one at least
    const auto here = screens.indexOf(screen());
    begin(*screens[(here + 1) % screens.size()]);
}

void Stage::toggleHelp() {
    m_help->setVisible(m_help->isHidden());
    m_help->raise();
}

} // namespace twinsine::ui

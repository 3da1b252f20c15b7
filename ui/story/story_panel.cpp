// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/story/story_panel.hpp"

#include "ui/story/preset_lists.hpp"
#include "ui/story/trial_rows.hpp"
#include "ui/story/try_list.hpp"
#include "ui/theme/theme.hpp"
#include "ui/widgets/content_list.hpp"
#include "ui/widgets/focus.hpp"
#include "ui/widgets/text.hpp"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QRandomGenerator>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

#include <utility>

namespace twinsine::ui {
namespace {

constexpr int kMargin = 10;
constexpr quint32 kSeeds = 10000; // short ones can be read out in class
constexpr std::size_t kFirstSections = 2;

QLabel* makeText(const QString& name, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::RichText);
    return label;
}

QLabel* makeHeading(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

QString toHtml(const StorySection& section, bool first) {
    const QString body = section.text.toHtmlEscaped().replace(QLatin1String("\n\n"), QLatin1String("<br><br>"));
    const QString above = first ? QStringLiteral("0") : QStringLiteral("8");
    return section.heading.isEmpty()
               ? QStringLiteral("<p style='margin:%1px 0 0 0'>%2</p>").arg(above, body)
               : QStringLiteral("<p style='margin:%1px 0 2px 0'><b>%2</b></p><p style='margin:0'>%3</p>")
                     .arg(above, section.heading.toHtmlEscaped(), body);
}

} // namespace

StoryPanel::StoryPanel(engines::EngineChooser chooser, QWidget* parent)
    : QWidget(parent), m_scroll(new QScrollArea(this)), m_caption(std::move(chooser), this) {
    connect(&m_caption, &TryCaption::changed, this, &StoryPanel::captionChanged);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(makeContent());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);
}

StoryPanel::~StoryPanel() = default;

QWidget* StoryPanel::makeContent() {
    auto* content = new QWidget;
    m_presets = new PresetLists(content);
    connect(m_presets, &PresetLists::chosen, this, &StoryPanel::presetChosen);

    m_name = makeHeading({}, content);
    m_name->setObjectName(QStringLiteral("experimentName"));
    m_name->setWordWrap(true);
    m_name->setTextFormat(Qt::PlainText); // a person wrote it
    m_text = makeText(QStringLiteral("story"), content);
    m_more = makeText(QStringLiteral("storyMore"), content);

    m_alone = new QCheckBox(tr("one at a time"), content);
    m_alone->setObjectName(QStringLiteral("oneAtATime"));
    m_alone->setChecked(true);
    m_alone->setFocusPolicy(Qt::TabFocus);
    m_alone->setToolTip(tr("A try takes the place of the one before, and of another seed. Off: they add up."));
    m_tries = new TryList(content);
    connect(m_tries, &TryList::switched, this, &StoryPanel::switchTry);

    m_ledger = new ContentList(&m_trials, new TrialRows(m_trials), content);
    m_ledger->setObjectName(QStringLiteral("ledger"));
    m_ledger->setAccessibleName(tr("What it did"));
    m_ledger->setToolTip(
        tr("mean |A − B| after the last epoch, for each combination of settings that you changed; the "
           "line on a bar goes from the least to the most. A click or Enter brings a combination back."));
    connect(m_ledger, &ContentList::chosen, this, &StoryPanel::bringBack);

    auto* triesHead = new QHBoxLayout;
    triesHead->addWidget(makeHeading(tr("Try this"), content), 1);
    triesHead->addWidget(m_alone);
    auto* ledgerHead = new QHBoxLayout;
    ledgerHead->addWidget(makeHeading(tr("What it did"), content), 1);
    ledgerHead->addWidget(new QLabel(tr("mean |A − B| at the end"), content));

    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(kMargin, kMargin / 2, kMargin, kMargin);
    column->setSpacing(4);
    column->addWidget(m_presets);
    column->addSpacing(kMargin / 2);
    column->addWidget(m_name);
    column->addWidget(m_text);
    column->addSpacing(kMargin / 2);
    column->addLayout(triesHead);
    column->addWidget(m_tries);
    addButtons(*column);
    column->addSpacing(kMargin / 2);
    column->addLayout(ledgerHead);
    column->addWidget(m_ledger);
    column->addSpacing(kMargin / 2);
    column->addWidget(m_more);
    column->addStretch(1);
    return content;
}

void StoryPanel::addButtons(QVBoxLayout& column) {
    const auto make = [](const char* name, const char* icon, const QString& text, const QString& help) {
        auto* button = new QToolButton;
        button->setObjectName(QLatin1String(name));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::TabFocus);
        button->setIcon(theme::icon(QLatin1String(icon)));
        button->setText(text);
        button->setToolTip(help);
        return button;
    };
    auto* dice = make("anotherSeed", "dice", tr("Another seed"), tr("The same new seed on both sides, by chance"));
    auto* again = make("trainAgain", "train", tr("Train again"),
                       tr("The same settings once more: seeded, the same numbers come; unseeded, others"));
    m_back = make("storySettings", "reset", tr("As the scripts are"), tr("All settings back to those of the story"));
    connect(dice, &QToolButton::clicked, this, &StoryPanel::throwDice);
    connect(again, &QToolButton::clicked, this, &StoryPanel::trainAsked);
    connect(m_back, &QToolButton::clicked, this, [this] { bringBack(0); });

    m_seeds = new QLabel;
    m_seeds->setObjectName(QStringLiteral("anotherSeed.result"));
    m_seeds->setToolTip(tr("mean |A − B| as the scripts are → with other seeds, from the least to the most"));
    auto* seeds = new QHBoxLayout;
    seeds->addWidget(dice);
    seeds->addWidget(m_seeds, 1, Qt::AlignRight);
    auto* others = new QHBoxLayout;
    others->addWidget(again);
    others->addWidget(m_back);
    others->addStretch(1);
    column.addLayout(seeds);
    column.addLayout(others);
}

void StoryPanel::setExperiment(const experiment::Experiment& origin, const experiment::Experiment& now) {
    m_now = now;
    if (!m_captioned.trainsLike(now))
        m_caption.clear();
    if (!m_story || m_story->experiment() != origin)
        beginStory(origin);
    if (isVisible())
        showNow();
}

void StoryPanel::beginStory(const experiment::Experiment& origin) {
    m_story.emplace(origin);
    m_trials.begin(origin);
    m_outcomes.assign(m_story->tries().size(), std::nullopt);
    m_tries->setTries(m_story->tries());
    orderTabsByLayout(*this);
    m_alone->setChecked(true);
    m_shownTexts.reset(); // a story that is a preset has its name in the list
    m_scroll->verticalScrollBar()->setValue(0);
}

void StoryPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_story)
        showNow();
}

void StoryPanel::showNow() {
    if (!m_shownTexts || *m_shownTexts != std::pair(m_now.name, m_now.notes))
        showTexts();
    m_tries->setOn(m_story->on(m_now));
    showOutcomes(m_trials.rowOf(m_now));
    m_back->setEnabled(!m_now.trainsLike(m_story->experiment()));
    m_presets->setMarked(m_story->preset());
}

void StoryPanel::showOutcomes(int row) {
    const auto& before = m_trials.trial(0).outcome;
    m_tries->setOutcomes(before, m_outcomes);
    m_ledger->setMarked(row);
    const Trial* seeds = m_trials.ofSeeds();
    m_seeds->setText(seeds
                         ? changeText(before, seeds->gaps.size() > 1 ? rangeText(*seeds) : outcomeText(*seeds->outcome))
                         : QString());
}

void StoryPanel::showTexts() {
    m_shownTexts = {m_now.name, m_now.notes};
    m_name->setText(m_now.name.empty() ? tr("Untitled") : toQString(m_now.name));
    m_name->setVisible(!m_story->preset() || m_now.name != m_story->experiment().name); // the list says it
    QString text;
    QString more;
    const auto sections = sectionsOf(toQString(m_now.notes));
    for (std::size_t i = 0; i < sections.size(); ++i) {
        QString& part = i < kFirstSections ? text : more;
        part += toHtml(sections[i], part.isEmpty());
    }
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_more->setText(more);
    m_more->setVisible(!more.isEmpty());
}

void StoryPanel::addTraining(const experiment::Experiment& experiment, const Outcome& outcome,
                             const experiment::Experiment& trained) {
    const int row = m_trials.add(experiment, outcome);
    if (experiment.trainsLike(m_now))
        showCaption(row, outcome, trained);
    const auto& tries = m_story->tries();
    for (std::size_t i = 0; i < tries.size(); ++i)
        if (tries[i].alone.trainsLike(experiment))
            m_outcomes[i] = outcome;
    if (isVisible())
        showOutcomes(experiment.trainsLike(m_now) ? row : m_trials.rowOf(m_now));
}

void StoryPanel::showCaption(int row, const Outcome& outcome, const experiment::Experiment& trained) {
    m_captioned = m_now;
    if (row == 0)
        return m_caption.clear();
    QString change = m_trials.name(row);
    QString lesson;
    for (const StoryTry& each : m_story->tries())
        if (each.alone.trainsLike(m_now)) {
            change = QString(each.title).replace(QStringLiteral(": "), QStringLiteral(" "));
            lesson = each.lesson;
        }
    m_caption.show(change, lesson, m_trials.trial(0).outcome, outcome, trained);
}

void StoryPanel::fillMenu(QMenu& menu) {
    std::optional<experiment::PresetGroup> group;
    for (const auto& preset : experiment::presets()) {
        if (preset.group != std::exchange(group, preset.group))
            menu.addSection(PresetLists::titleOf(preset.group));
        const auto loaded = load(preset);
        QAction* action = menu.addAction(toQString(loaded.name));
        action->setObjectName(toQString(preset.name));
        action->setToolTip(
            QStringLiteral("<p>%1</p>").arg(sectionsOf(toQString(loaded.notes)).front().text.toHtmlEscaped()));
        connect(action, &QAction::triggered, this, [this, &preset] { Q_EMIT presetChosen(preset); });
    }
}

void StoryPanel::focusPresets() {
    m_scroll->ensureWidgetVisible(m_presets);
    m_presets->takeKeys();
}

void StoryPanel::switchTry(std::size_t index, bool on) {
    const QString& title = m_story->tries()[index].title;
    Q_EMIT changeAsked(on ? m_story->with(m_now, index, m_alone->isChecked()) : m_story->without(m_now, index),
                       on ? tr("“%1”").arg(title) : tr("taking back “%1”").arg(title));
}

void StoryPanel::throwDice() {
    std::int64_t seed = QRandomGenerator::global()->bounded(kSeeds);
    if (seed == m_now.a.seed || seed == m_now.b.seed)
        seed = kSeeds; // which no throw gives twice running
    Q_EMIT changeAsked(m_story->withSeed(m_now, seed, m_alone->isChecked()), tr("another seed"));
}

void StoryPanel::bringBack(int row) {
    experiment::Experiment back = row == 0 ? m_story->experiment() : m_trials.trial(row).last;
    back.name = m_now.name;
    back.notes = m_now.notes;
    Q_EMIT changeAsked(back, tr("back to “%1”").arg(m_trials.name(row)));
}

} // namespace twinsine::ui

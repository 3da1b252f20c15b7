// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/story/story_panel.hpp"

#include "core/experiment/parameter.hpp"
#include "ui/settings/changed_settings.hpp"
#include "ui/story/folded_sections.hpp"
#include "ui/story/preset_chooser.hpp"
#include "ui/story/seed_row.hpp"
#include "ui/story/trial_rows.hpp"
#include "ui/story/try_list.hpp"
#include "ui/theme/type.hpp"
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

#include <algorithm>
#include <utility>

namespace twinsine::ui {
namespace {

constexpr int kPanelMargin = 8;
constexpr quint32 kDrawnBelow = 10000; // short ones can be read out in class

QLabel* makeHeading(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    theme::setType(*label, theme::kBody, true);
    return label;
}

/// Lines as far apart as running text needs.
QString toHtml(const QString& text) {
    return QStringLiteral("<p style='line-height:120%'>%1</p>")
        .arg(text.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>")));
}

QString titleOf(experiment::PresetGroup group) {
    return group == experiment::PresetGroup::frameworks ? StoryPanel::tr("How frameworks differ")
                                                        : StoryPanel::tr("Common mistakes");
}

/// The preset whose texts an experiment has that is another one, as that of a picture with other settings; or null.
const experiment::Preset* tellsOf(const experiment::Experiment& experiment) {
    const auto presets = experiment::presets();
    const auto found = std::ranges::find_if(presets, [&](const experiment::Preset& preset) {
        const auto loaded = load(preset);
        return loaded.notes == experiment.notes && !loaded.trainsLike(experiment);
    });
    return experiment.notes.empty() || found == presets.end() ? nullptr : &*found;
}

/// What is asked of an experiment whose notes begin with no question of their own.
QString questionOf(const experiment::Experiment& experiment) {
    const auto count = static_cast<int>(differencesBetween(experiment.a, experiment.b).size());
    if (count == 0)
        return StoryPanel::tr("Both sides have the same settings. What is left between them?");
    return StoryPanel::tr("The two sides differ in %n setting(s). Which of them make the gap?", nullptr, count);
}

} // namespace

StoryPanel::StoryPanel(ManyComputing computing, QWidget* parent)
    : QWidget(parent), m_scroll(new QScrollArea(this)), m_caption(computing.ofPair(), this) {
    connect(&m_caption, &TryCaption::changed, this, &StoryPanel::captionChanged);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(makeContent(std::move(computing)));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);
}

StoryPanel::~StoryPanel() = default;

QWidget* StoryPanel::makeContent(ManyComputing computing) {
    auto* content = new QWidget;
    m_presets = new PresetChooser(content);
    m_question = new QLabel(content);
    m_question->setObjectName(QStringLiteral("story"));
    m_question->setWordWrap(true);
    m_question->setTextFormat(Qt::RichText);

    m_combine = new QCheckBox(tr("combine"), content);
    m_combine->setObjectName(QStringLiteral("combine"));
    m_combine->setFocusPolicy(Qt::TabFocus);
    m_combine->setToolTip(tr("Changes add up. Off: one takes the place of the one before, and of another seed."));
    m_tries = new TryList(content);
    connect(m_combine, &QCheckBox::toggled, this, [this](bool on) {
        m_tries->setCombined(on);
        orderTabsByLayout(*this);
        if (m_story)
            showNow();
    });
    connect(m_tries, &TryList::switched, this, &StoryPanel::switchTry);
    connect(m_tries, &TryList::originalAsked, this, [this] { bringBack(0); });

    m_seeds = new SeedRow(std::move(computing), content);
    connect(m_seeds, &SeedRow::diceThrown, this, &StoryPanel::throwDice);
    connect(m_seeds, &SeedRow::seedAsked, this, &StoryPanel::seedAsked);
    connect(m_seeds, &SeedRow::trainAsked, this, &StoryPanel::trainAsked);
    connect(m_seeds, &SeedRow::studied, this, &StoryPanel::seedsStudied);
    connect(m_seeds, &SeedRow::trained, this, [this](const experiment::Experiment& experiment, const Outcome& outcome) {
        m_trials.add(experiment, outcome);
        showOutcomes(m_trials.rowOf(m_now));
    });

    m_ledger = new ContentList(&m_trials, new TrialRows(m_trials), content);
    m_ledger->setObjectName(QStringLiteral("ledger"));
    m_ledger->setAccessibleName(tr("Results"));
    m_ledger->setToolTip(
        tr("mean |A − B| after the last epoch, for each combination of settings that you changed; the "
           "line on a bar goes from the least to the most. A click or Enter brings a combination back."));
    connect(m_ledger, &ContentList::chosen, this, &StoryPanel::bringBack);
    m_sections = new FoldedSections(content);

    auto* triesHead = new QHBoxLayout;
    triesHead->addWidget(makeHeading(tr("Try this"), content));
    triesHead->addSpacing(2 * kPanelMargin);
    triesHead->addWidget(m_combine);
    triesHead->addStretch(1);
    triesHead->addWidget(new QLabel(tr("mean |A − B|"), content));
    auto* ledgerHead = new QHBoxLayout;
    ledgerHead->addWidget(makeHeading(tr("Results"), content), 1);
    ledgerHead->addWidget(new QLabel(tr("mean |A − B| at the end"), content));

    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(kPanelMargin, kPanelMargin, kPanelMargin, kPanelMargin);
    column->setSpacing(kPanelMargin / 2);
    column->addWidget(m_presets);
    column->addWidget(m_question);
    column->addSpacing(kPanelMargin / 2);
    column->addLayout(triesHead);
    column->addWidget(m_tries);
    column->addWidget(m_seeds);
    column->addSpacing(kPanelMargin / 2);
    column->addLayout(ledgerHead);
    column->addWidget(m_ledger);
    column->addSpacing(kPanelMargin / 2);
    column->addWidget(m_sections);
    column->addStretch(1);
    return content;
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
    m_remark.clear();
    if (const auto* preset = tellsOf(origin)) {
        const auto told = load(*preset);
        m_remark = tr("“%1” with other settings: %2. The texts below are about the preset as it was.")
                       .arg(translatedWhole(told.name), changedValues(told, origin).join(tr(", ")));
    }
    m_original.reset();
    m_outcomes.assign(m_story->tries().size(), std::nullopt);
    m_tries->setTries(m_story->tries());
    orderTabsByLayout(*this);
    m_combine->setChecked(false);
    m_scroll->verticalScrollBar()->setValue(0);
}

void StoryPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_story)
        showNow();
}

void StoryPanel::showNow() {
    m_presets->setName(translatedWhole(m_now.name));
    showTexts();
    m_tries->setOn(m_story->on(m_now), m_now.trainsLike(m_story->experiment()));
    showOutcomes(m_trials.rowOf(m_now));
}

void StoryPanel::showOutcomes(int row) {
    m_tries->setOutcomes(m_original, m_outcomes);
    m_ledger->setMarked(row);
    m_seeds->show(m_now);
}

void StoryPanel::showTexts() {
    auto sections = sectionsOf(translatedWhole(m_now.notes));
    QString question;
    if (!sections.empty() && sections.front().heading.isEmpty()) { // what the experiment itself asks
        question = sections.front().text.section(QStringLiteral("\n\n"), 0, 0);
        sections.front().text = sections.front().text.section(QStringLiteral("\n\n"), 1);
        if (sections.front().text.isEmpty())
            sections.erase(sections.begin());
    } else
        question = questionOf(m_now);
    m_question->setText(toHtml(m_remark.isEmpty() ? question : m_remark));
    if (m_shownNotes == m_now.notes)
        return;
    m_shownNotes = m_now.notes;
    m_sections->setSections(sections);
    orderTabsByLayout(*this);
}

void StoryPanel::addTraining(const experiment::Experiment& experiment, const Outcome& outcome,
                             const experiment::Experiment& trained) {
    const int row = m_trials.add(experiment, outcome);
    if (experiment.trainsLike(m_story->experiment()))
        m_original = outcome;
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
    if (m_now.trainsLike(m_story->experiment()))
        return m_caption.clear();
    QString change = row == 0 ? tr("Another seed") : m_trials.name(row);
    QString lesson;
    for (const StoryTry& each : m_story->tries())
        if (each.alone.trainsLike(m_now)) {
            change = QString(each.title).replace(QStringLiteral(": "), QStringLiteral(" "));
            lesson = each.lesson;
        }
    m_caption.show(change, lesson, m_original, outcome, trained);
}

void StoryPanel::fillMenu(QMenu& menu) {
    std::optional<experiment::PresetGroup> group;
    for (const auto& preset : experiment::presets()) {
        if (preset.group != std::exchange(group, preset.group))
            menu.addSection(titleOf(preset.group));
        const auto loaded = load(preset);
        QAction* action = menu.addAction(translatedWhole(loaded.name));
        action->setObjectName(toQString(preset.name));
        action->setToolTip(
            QStringLiteral("<p>%1</p>").arg(sectionsOf(translatedWhole(loaded.notes)).front().text.toHtmlEscaped()));
        connect(action, &QAction::triggered, this, [this, &preset] { Q_EMIT presetChosen(preset); });
    }
    m_presets->setMenu(&menu);
}

void StoryPanel::openPresets() {
    m_scroll->ensureWidgetVisible(m_presets);
    const auto* preset = m_story ? m_story->preset() : nullptr;
    m_presets->open(preset ? m_presets->menu()->findChild<QAction*>(toQString(preset->name)) : nullptr);
}

void StoryPanel::choosePresetBeside(int direction) {
    const auto presets = experiment::presets();
    const auto count = std::ssize(presets);
    const auto now = m_story && m_story->preset() ? m_story->preset() - presets.data() : direction > 0 ? count - 1 : 1;
    Q_EMIT presetChosen(presets[static_cast<std::size_t>((now + direction + count) % count)]);
}

void StoryPanel::switchTry(std::size_t index, bool on) {
    const QString& title = m_story->tries()[index].title;
    Q_EMIT changeAsked(on ? m_story->with(m_now, index, !m_combine->isChecked()) : m_story->without(m_now, index),
                       on ? tr("“%1”").arg(title) : tr("undoing “%1”").arg(title));
}

void StoryPanel::throwDice() {
    std::int64_t seed = QRandomGenerator::global()->bounded(kDrawnBelow);
    if (seed == m_now.a.seed || seed == m_now.b.seed)
        seed = kDrawnBelow; // which no throw gives twice running
    Q_EMIT changeAsked(m_story->withSeed(m_now, seed, !m_combine->isChecked()), tr("new random seed"));
}

void StoryPanel::bringBack(int row) {
    experiment::Experiment back = row == 0 ? m_story->experiment() : m_trials.trial(row).last;
    back.name = m_now.name;
    back.notes = m_now.notes;
    Q_EMIT changeAsked(back, tr("back to “%1”").arg(m_trials.name(row)));
}

} // namespace twinsine::ui

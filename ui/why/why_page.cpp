// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/why_page.hpp"

#include "core/analysis/remarks.hpp"
#include "ui/theme/type.hpp"
#include "ui/why/factor_table.hpp"
#include "ui/why/staircase_view.hpp"
#include "ui/widgets/text.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <utility>

namespace twinsine::ui {
namespace {

constexpr double kSentenceType = 1.15;

QLabel* makeText(const QString& name, const QString& whatsThis, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setWhatsThis(whatsThis);
    return label;
}

} // namespace

WhyPage::WhyPage(ManyComputing computing, std::size_t seeds, QWidget* parent)
    : QWidget(parent), m_answers(new Answers(std::move(computing), seeds, this)),
      m_sentence(makeText(QStringLiteral("whySentence"),
                          tr("<p>The answer in words. A <b>typical</b> gap is the median over many seeds of the mean "
                             "|A − B|. <b>Luck</b>: two "
                             "runs of one side that differ in nothing but the seed are that far apart. A gap is <i>no "
                             "more than luck</i> "
                             "where two sides are no farther apart than that, <i>luck and settings</i> where they are "
                             "in less than 75 of "
                             "100 comparisons.</p>"),
                          this)),
      m_progress(new QLabel(this)), m_bar(new QProgressBar(this)), m_cancel(new QPushButton(tr("Cancel"), this)),
      m_again(new QPushButton(tr("Compute"), this)), m_merge(new QPushButton(this)),
      m_staircase(new StaircaseView(this)), m_table(new FactorTable(this)),
      m_details(makeText(
          QStringLiteral("whyDetails"),
          tr("<p>Equal <b>initial weights</b> are two things at once: the same distribution and the same numbers. "
             "What is left with the same initializers but the numbers of another seed tells how much each does.</p>"
             "<p>Where the two <b>part</b>: the first thing in which the two trainings differ, each step from an equal "
             "state: initial "
             "weights, first "
             "batch, loss, and what the optimizers make of the same gradients in their first update.</p>"),
          this)) {
    setObjectName(QStringLiteral("whyPage"));
    theme::setType(*m_sentence, kSentenceType, true);
    m_progress->setObjectName(QStringLiteral("whyProgress"));
    m_progress->setToolTip(
        tr("Both sides and all their mixtures (some settings as one side has them, the others as the "
           "other) are trained with that many seeds, this experiment's own first"));
    m_bar->setObjectName(QStringLiteral("whyBar"));
    m_bar->setAccessibleName(tr("Trainings until the next answer"));
    m_bar->setWhatsThis(QStringLiteral("<p>%1.</p>").arg(m_bar->accessibleName()));
    m_bar->setTextVisible(false);
    m_cancel->setObjectName(QStringLiteral("whyCancel"));
    m_cancel->setToolTip(tr("Stop computing; what there is stays"));
    m_again->setObjectName(QStringLiteral("whyAgain"));
    m_again->setToolTip(tr("Compute the answer anew"));
    m_merge->setObjectName(QStringLiteral("whyMerge"));
    m_merge->setToolTip(tr("Compute the answer with those settings as one again"));
    for (QPushButton* button : {m_cancel, m_again, m_merge})
        button->setFocusPolicy(Qt::TabFocus);
    connect(m_cancel, &QPushButton::clicked, m_answers, &Answers::cancel);
    connect(m_again, &QPushButton::clicked, m_answers, &Answers::startAgain);
    connect(m_merge, &QPushButton::clicked, this, [this] { m_answers->open({}); });
    connect(m_table, &FactorTable::openAsked, m_answers, &Answers::open);
    connect(m_answers, &Answers::changed, this, &WhyPage::showAnswer);
    connect(m_staircase, &StaircaseView::stepChosen, this,
            [this](const analysis::Step& step) { makeEqual(step.equal, step.like); });
    connect(m_table, &FactorTable::factorChosen, this, [this](std::size_t factor, experiment::SideName like) {
        makeEqual(analysis::FactorSet{1} << factor, like);
    });

    auto* line = new QHBoxLayout;
    line->addWidget(m_progress);
    line->addWidget(m_bar, 1);
    line->addWidget(m_cancel);
    line->addWidget(m_again);
    line->addWidget(m_merge);
    line->addStretch();
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->addWidget(m_sentence);
    column->addLayout(line);
    column->addWidget(m_staircase, 1);
    column->addWidget(m_table);
    column->addWidget(m_details);
    auto* scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("whyScroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    showAnswer();
}

void WhyPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_answers->setWanted(true);
}

void WhyPage::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_answers->setWanted(false);
}

void WhyPage::showAnswer() {
    showProgress();
    const Staircase& answer = m_answers->answer();
    if (answer.why == m_shown && m_shown)
        return;
    m_shown = answer.why;
    m_staircase->setAnswer(answer);
    m_table->setVisible(answer.why && !answer.why->factors.empty());
    if (!answer.why) {
        m_sentence->setText(tr("Why do they differ?"));
        m_details->clear();
        return;
    }
    const auto names = sideNamesIn(answer.experiment);
    m_sentence->setText(translated(sentenceOf(*answer.why, names)));
    m_table->setAnswer(answer);
    std::vector<std::string> texts{numbersText(*answer.why, names), partingText(answer.why->parting, names)};
    std::ranges::move(impossibleTexts(*answer.why), std::back_inserter(texts));
    std::ranges::move(remarksOf(answer.experiment, names), std::back_inserter(texts));
    std::erase(texts, std::string());
    QStringList paragraphs;
    for (const std::string& text : texts)
        paragraphs += translated(text);
    m_details->setText(paragraphs.join(QLatin1Char('\n')));
}

void WhyPage::showProgress() {
    const auto state = m_answers->state();
    const bool computes = state == Answers::State::computing;
    const int seeds = m_answers->answer().why ? static_cast<int>(m_answers->answer().why->seeds.size()) : 0;
    const QString done = tr("%1 of %2 seeds").arg(seeds).arg(m_answers->seedsWanted());
    QString text = done;
    if (state == Answers::State::done)
        text = tr("%1, %2").arg(tr("%n seed(s)", nullptr, seeds), onDevice(m_answers->answer().why->device));
    else if (state == Answers::State::cancelled)
        text = tr("Cancelled: %1").arg(done);
    else if (state == Answers::State::failed)
        text = tr("This can't be computed: %1").arg(m_answers->problem());
    m_progress->setText(text);
    m_bar->setVisible(computes);
    m_bar->setValue(m_answers->percentDone());
    m_cancel->setVisible(computes);
    const std::string opened = m_answers->answer().why ? m_answers->answer().why->opened : std::string();
    m_merge->setVisible(!opened.empty());
    m_merge->setText(tr("Merge %1 again").arg(translated(opened)));
    m_again->setVisible(state == Answers::State::cancelled || state == Answers::State::failed);
}

void WhyPage::makeEqual(analysis::FactorSet set, experiment::SideName like) {
    const Staircase& answer = m_answers->answer();
    std::vector<analysis::Factor> factors;
    for (std::size_t i = 0; i < answer.why->factors.size(); ++i)
        if ((set >> i & 1U) != 0)
            factors.push_back(answer.why->factors[i].factor);
    Q_EMIT equalAsked(
        withEqual(answer.experiment, factors, like),
        tr("%1 as %2").arg(translated(namesOf(*answer.why, set)), toQString(sideNamesIn(answer.experiment).of(like))),
        like);
}

} // namespace twinsine::ui

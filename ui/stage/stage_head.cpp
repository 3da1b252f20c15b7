// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/stage_head.hpp"

#include "ui/run/epoch_text.hpp"
#include "ui/story/trials.hpp"
#include "ui/theme/theme.hpp"
#include "ui/theme/type.hpp"
#include "ui/widgets/number_text.hpp"
#include "ui/widgets/text.hpp"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace twinsine::ui {
namespace {

using experiment::SideName;

constexpr double kGap = 3.2; // times the type of the rest
constexpr double kEpoch = 1.6;

QLabel* makeLabel(const char* name, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText); // names are a person's
    return label;
}

QToolButton* makeArrow(const char* name, const QString& arrow, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setObjectName(QLatin1String(name));
    button->setText(arrow);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QVBoxLayout* makePile(QLabel* caption, QLabel* value) {
    auto* pile = new QVBoxLayout;
    pile->setSpacing(0);
    pile->addWidget(caption);
    pile->addWidget(value, 1);
    caption->setAlignment(Qt::AlignRight);
    value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return pile;
}

} // namespace

StageHead::StageHead(QWidget* parent)
    : QWidget(parent), m_before(makeArrow("stage.presetBefore", QStringLiteral("◀"), this)),
      m_after(makeArrow("stage.presetAfter", QStringLiteral("▶"), this)), m_name(makeLabel("stage.name", this)),
      m_grid(new QGridLayout), m_epochCaption(makeLabel("stage.epoch.caption", this)),
      m_epoch(makeLabel("stage.epoch", this)), m_gap(makeLabel("stage.gap", this)) {
    setPages(false);
    connect(m_before, &QToolButton::clicked, this, [this] { Q_EMIT pageAsked(-1); });
    connect(m_after, &QToolButton::clicked, this, [this] { Q_EMIT pageAsked(1); });
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* title = new QHBoxLayout;
    title->addWidget(m_before);
    title->addWidget(m_after);
    title->addWidget(m_name, 1);

    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(3, 1);
    addSide(SideName::a);
    addSide(SideName::b);
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    left->addLayout(title);
    left->addLayout(m_grid);

    auto* meaning = makeLabel("stage.gap.caption", this);
    meaning->setText(tr("gap: mean |A − B|"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(left, 1);
    layout->addLayout(makePile(m_epochCaption, m_epoch));
    layout->addLayout(makePile(meaning, m_gap));
}

void StageHead::addSide(SideName side) {
    const bool isA = side == SideName::a;
    const SideRow row{makeLabel(isA ? "stage.a.name" : "stage.b.name", this),
                      makeLabel(isA ? "stage.a.loss" : "stage.b.loss", this),
                      makeLabel(isA ? "stage.a.updates" : "stage.b.updates", this)};
    int column = 0;
    for (QLabel* label : {row.name, row.loss, row.updates})
        m_grid->addWidget(label, isA ? 0 : 1, column++);
    m_sides[isA ? 0 : 1] = row;
}

void StageHead::setName(const QString& name) {
    m_name->setText(name);
    m_name->setToolTip(QStringLiteral("<p>%1</p>").arg(name.toHtmlEscaped()));
}

void StageHead::setPages(bool areSteps) {
    const auto name = [](QToolButton* arrow, const QString& text) {
        arrow->setAccessibleName(text);
        arrow->setToolTip(text);
    };
    name(m_before, areSteps ? tr("The step before (Page up)") : tr("The preset before (Page up)"));
    name(m_after, areSteps ? tr("The next step (Page down)") : tr("The next preset (Page down)"));
}

void StageHead::setTypeHeight(int height) {
    const auto sized = [&](double times, bool bold) {
        QFont font = theme::pixelType(*this, height * times);
        font.setBold(bold);
        return font;
    };
    m_gap->setFont(sized(kGap, true));
    m_gap->setMinimumWidth(m_gap->fontMetrics().horizontalAdvance(QStringLiteral("0.0000")));
    m_epoch->setFont(sized(kEpoch, true));
    m_epoch->setMinimumWidth(m_epoch->fontMetrics().horizontalAdvance(QStringLiteral("000 / 000")));
    for (QLabel* label : {m_name, m_sides[0].name, m_sides[1].name})
        label->setFont(sized(1, true));
    for (auto* arrow : findChildren<QToolButton*>())
        arrow->setMaximumHeight(fontMetrics().height());
    layout()->setSpacing(2 * height);
    m_grid->setHorizontalSpacing(height);
    for (const SideRow& row : m_sides) // which shall not move while it trains
        row.loss->setMinimumWidth(fontMetrics().horizontalAdvance(tr("loss %1").arg(QStringLiteral("0.0000·10⁻⁰"))));
}

void StageHead::showRun(const RunView& view, const run::Frame* frame, const experiment::Experiment& shown,
                        const Curtain& curtain) {
    const EpochText epoch = epochText(view, frame);
    m_epochCaption->setText(epoch.caption);
    m_epoch->setText(epoch.value);
    m_epoch->setAccessibleName(epoch.caption);
    m_gap->setText(curtain.hidesGap() ? QStringLiteral("?")
                   : frame            ? gapText(frame->meanAbsDifference)
                                      : QStringLiteral("–"));
    m_gap->setAccessibleName(curtain.hidesGap() ? tr("Gap, hidden until it is revealed") : tr("Gap, mean |A − B|"));
    for (const SideName side : {SideName::a, SideName::b})
        showSide(view, frame, shown, side, curtain);
}

void StageHead::showSide(const RunView& view, const run::Frame* frame, const experiment::Experiment& shown,
                         SideName side, const Curtain& curtain) {
    const bool isA = side == SideName::a;
    const SideRow& row = m_sides[isA ? 0 : 1];
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, isA ? theme::current().sideA : theme::current().sideB);
    for (QLabel* label : {row.name, row.loss, row.updates})
        label->setPalette(colours);
    row.name->setText(QStringLiteral("━ ") + sideName(shown, side));
    const auto& diverged = isA ? view.latest.divergedA : view.latest.divergedB;
    const double loss = !frame ? NAN : isA ? frame->weights->lossesA.evaluation : frame->weights->lossesB.evaluation;
    const bool isGone = diverged && frame == view.latest.frame.get();
    row.loss->setText(curtain.hidesLoss(side) ? tr("loss ?")
                      : isGone                ? tr("diverged at update %1").arg(*diverged)
                                              : tr("loss %1").arg(numberText(loss)));
    const std::int64_t updates = !frame ? 0 : isA ? frame->stepsA : frame->stepsB;
    row.updates->setText(updates == 1 ? tr("1 update") : tr("%1 updates").arg(updates));
    row.updates->setVisible(!curtain.hides(side)); // where it stopped would say too much
}

} // namespace twinsine::ui

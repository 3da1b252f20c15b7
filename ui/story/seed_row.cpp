// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/story/seed_row.hpp"

#include "core/analysis/seeds.hpp"
#include "ui/run/post.hpp"
#include "ui/theme/theme.hpp"
#include "ui/widgets/text.hpp"

#include <QHBoxLayout>
#include <QToolButton>

#include <spdlog/spdlog.h>

#include <cmath>
#include <utility>

namespace twinsine::ui {
namespace {

constexpr std::size_t kSeeds = 20;

QToolButton* makeButton(const char* name, const char* icon, const QString& text, const QString& help) {
    auto* button = new QToolButton;
    button->setObjectName(QLatin1String(name));
    button->setToolButtonStyle(icon ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::TabFocus);
    if (icon)
        button->setIcon(theme::icon(QLatin1String(icon)));
    button->setText(text);
    button->setToolTip(help);
    return button;
}

QString seedText(const experiment::Experiment& experiment) {
    const auto text = [](const experiment::Side& side) {
        return side.seed ? QString::number(*side.seed) : SeedRow::tr("none");
    };
    if (experiment.a.seed != experiment.b.seed)
        return SeedRow::tr("seeds %1 | %2").arg(text(experiment.a), text(experiment.b));
    return experiment.a.seed ? SeedRow::tr("seed %1").arg(*experiment.a.seed) : SeedRow::tr("no seed");
}

} // namespace

SeedRow::SeedRow(ManyComputing computing, QWidget* parent)
    : QWidget(parent), m_computing(std::move(computing)), m_job(postTo(this), run::Job::Priority::low, [this] {
          m_done = 0;
          showButton();
      }) {
    auto* dice = makeButton("anotherSeed", "dice", tr("New seed"), tr("The same new random seed on both sides"));
    m_seed = makeButton("storySeed", nullptr, {}, tr("The seed of both sides. Click to type another one."));
    m_many = makeButton("manySeeds", nullptr, {}, {});
    auto* again = makeButton("trainAgain", "train", tr("Train again"),
                             tr("The same settings once more: with a seed the numbers are the same, without one new"));
    connect(dice, &QToolButton::clicked, this, &SeedRow::diceThrown);
    connect(m_seed, &QToolButton::clicked, this, &SeedRow::seedAsked);
    connect(m_many, &QToolButton::clicked, this, &SeedRow::study);
    connect(again, &QToolButton::clicked, this, &SeedRow::trainAsked);

    auto* buttons = new QHBoxLayout(this);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(4);
    for (QWidget* button : {dice, m_seed, m_many, again})
        buttons->addWidget(button);
    buttons->addStretch(1);
    showButton();
}

void SeedRow::show(const experiment::Experiment& experiment) {
    if (m_job.busy() && experiment != m_experiment) {
        m_job.cancel();
        m_done = 0;
    }
    m_experiment = experiment;
    m_seed->setText(seedText(experiment));
    showButton();
}

void SeedRow::study() {
    if (m_job.busy()) { // the button says "Stop" then
        m_job.cancel();
        m_done = 0;
        return showButton();
    }
    const auto work = [experiment = m_experiment, many = m_computing](const KeepGoing& stillWanted,
                                                                      const auto& tell) -> std::vector<Trained> {
        const auto computing = many.choose(experiment, kSeeds);
        if (!computing) {
            spdlog::warn("no other seeds: {}", computing.error().message);
            return {};
        }
        const auto study = analysis::studySeeds(experiment, analysis::seedsOf(experiment, kSeeds), *computing->engine,
                                                computing->device, allCores(), stillWanted,
                                                [&tell](std::size_t trainings) { tell(trainings / 2); });
        std::vector<Trained> trained;
        if (!study)
            return trained;
        for (std::size_t i = 0; i < study->seeds.size(); ++i) {
            const double gap = analysis::distanceBetween(study->a[i], study->b[i]);
            trained.push_back({analysis::withSeed(experiment, study->seeds[i]),
                               std::isfinite(gap) ? Outcome{.gap = gap} : Outcome{.diverged = true}});
        }
        return trained;
    };
    m_job.start(
        work,
        [this](std::size_t done) {
            m_done = done;
            showButton();
        },
        [this](const std::vector<Trained>& all) {
            m_done = 0;
            for (const Trained& each : all)
                Q_EMIT trained(each.experiment, each.outcome);
            showButton();
            if (!all.empty())
                Q_EMIT studied();
        });
    showButton();
}

void SeedRow::showButton() {
    const bool busy = m_job.busy();
    m_many->setText(busy ? tr("Stop (%1 of %2)").arg(m_done).arg(kSeeds) : tr("%1 seeds").arg(kSeeds));
    m_many->setToolTip(
        busy ? tr("Stops training more seeds")
             : tr("The same settings with this seed and %1 others: what is typical, and what is luck").arg(kSeeds - 1));
}

} // namespace twinsine::ui

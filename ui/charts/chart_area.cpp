// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_area.hpp"

#include "ui/charts/chart_card.hpp"
#include "ui/charts/chart_link.hpp"
#include "ui/charts/difference_chart.hpp"
#include "ui/charts/distance_chart.hpp"
#include "ui/charts/fit_chart.hpp"
#include "ui/charts/ghosts.hpp"
#include "ui/charts/hidden_unit_chart.hpp"
#include "ui/charts/loss_chart.hpp"
#include "ui/charts/seed_curves.hpp"
#include "ui/charts/statistics_page.hpp"
#include "ui/run/post.hpp"
#include "ui/theme/theme.hpp"
#include "ui/widgets/folding_row.hpp"
#include "ui/widgets/text.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace twinsine::ui {
namespace {

constexpr double kPageWidth = 23; // lines of text: what the losses and their controls need

QCheckBox* makeBox(const char* name, const QString& text, const QString& help) {
    auto* box = new QCheckBox(text);
    box->setObjectName(QLatin1String(name));
    box->setToolTip(help);
    box->setFocusPolicy(Qt::TabFocus);
    return box;
}

QComboBox* makeChoice(const char* name, const QString& accessible, const QStringList& choices, const QString& help) {
    auto* box = new QComboBox;
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(accessible);
    box->addItems(choices);
    box->setToolTip(help);
    box->setFocusPolicy(Qt::TabFocus);
    box->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); // never cut
    return box;
}

} // namespace

ChartArea::ChartArea(ManyComputing computing, QWidget* parent)
    : QWidget(parent), m_fit(new FitChart), m_loss(new LossChart), m_difference(new DifferenceChart),
      m_distance(new DistanceChart), m_units(new HiddenUnitChart), m_charts{{Chart::fit, m_fit},
                                                                            {Chart::loss, m_loss},
                                                                            {Chart::difference, m_difference},
                                                                            {Chart::distance, m_distance},
                                                                            {Chart::hiddenUnits, m_units}},
      m_row(new FoldingRow(QStringLiteral("lowerCharts"), 1)), m_beside(new QStackedWidget),
      m_changed(new QPushButton(tr("Out of date – train again"))),
      m_points(makeBox("showPoints", tr("points"), tr("Crosses at the points that both networks are trained on"))),
      m_kinks(makeBox("showKinks", tr("kinks"), {})),
      m_beyond(makeBox("showBeyond", tr("beyond the data"),
                       tr("Predictions for x outside the training data: half its width again on either side"))),
      m_manySeeds(makeBox(
          "showSeeds", tr("seeds"),
          tr("The same pair with up to 64 seeds, trained in the background: where 90 of 100 of them are, shaded, "
             "and in Distance how far apart two runs of one side are by luck alone"))),
      m_varied(makeChoice("variedSeeds", tr("What the seeds change"),
                          {tr("everything random"), tr("initial weights"), tr("order of the points")},
                          tr("Which part of the luck: seeds for everything, for the initial weights alone, or for the "
                             "order of the points alone"))),
      m_dice(new QToolButton),
      m_before(makeBox("showBefore", tr("before"),
                       tr("The run before the last change stays, pale, in Fit, Losses and Difference"))),
      m_keep(new QToolButton), m_smoothing(new QSpinBox),
      m_lossKind(
          makeChoice("lossKind", tr("Which loss"),
                     {tr("Evaluation loss", "choice"), tr("Validation loss", "choice"), tr("Reported loss", "choice")},
                     tr("Evaluation loss: over all points with the weights after the epoch\n"
                        "Reported loss, as the framework prints it: mean over batches before their updates\n"
                        "Validation loss: over the points that validation_split keeps from the training"))),
      m_lossAxis(
          makeChoice("lossAxis", tr("Horizontal axis of losses and distance"), {tr("epochs"), tr("updates")},
                     tr("Losses and distance by epochs, or by updates: one epoch is an update for every batch"))),
      m_logX(makeBox("lossLogX", tr("log x"),
                     tr("Logarithmic horizontal axis of losses and distance: shows the first epochs wide"))),
      m_lossLogY(makeBox("lossLogY", tr("log y"), tr("Logarithmic loss axis: a tenth of the loss is as far anywhere"))),
      m_distanceLogY(makeBox("distanceLogY", tr("log y"),
                             tr("Logarithmic distance axis: a tenth of the distance is as far anywhere"))),
      m_overX(new ChartLink({m_fit, m_difference, m_units}, this)),
      m_overEpochs(new ChartLink({m_loss, m_distance}, this)), m_seeds(new SeedCurves(computing, this)),
      m_ghosts(new Ghosts(computing.ofPair(), this)), m_statistics(new StatisticsPage), m_extending(postTo(this)) {
    struct Card {
        BaseChart* chart;
        QString title;
        QString chapter;
    };
    for (const auto& [chart, title, chapter] :
         {Card{m_fit, tr("Fit"), QStringLiteral("fit")},
          {m_loss, {}, QStringLiteral("losses")},
          {m_difference, tr("Difference"), QStringLiteral("difference-and-distance")},
          {m_distance, tr("Distance"), QStringLiteral("difference-and-distance")},
          {m_units, tr("Hidden units"), QStringLiteral("hidden-units")}})
        m_cards[chart] = new ChartCard(title, chapter, chart, this);
    addFitControls(m_cards[m_fit]);
    addGhostControls(m_cards[m_fit]);
    addLossControls(m_cards[m_loss]);
    m_cards[m_distance]->addToLegend(m_distanceLogY);
    link({m_fit, m_difference, m_units}, m_overX);
    link({m_loss, m_distance}, m_overEpochs);
    linkEmphasis();

    setPageWidth();
    m_row->addPage(m_cards[m_loss], tr("Losses"));
    m_row->addPage(m_cards[m_difference], tr("Difference"));
    m_row->addPage(m_cards[m_distance], tr("Distance"));
    m_row->addPage(m_cards[m_units], tr("Hidden units"));
    m_row->addPage(m_statistics, tr("Statistics"));
    connect(m_statistics, &StatisticsPage::copied, this, &ChartArea::told);
    connect(m_row, &FoldingRow::arranged, this, &ChartArea::showSeen);
    auto* all = new QSplitter(Qt::Vertical);
    all->addWidget(m_cards[m_fit]);
    all->addWidget(m_row);
    all->setSizes({560, 440});
    all->setStretchFactor(0, 56);
    all->setStretchFactor(1, 44);
    all->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(all);
    setEpochAxes();
    showSeen();
}

void ChartArea::link(const std::vector<BaseChart*>& charts, ChartLink* link) {
    for (const BaseChart* chart : charts) {
        ChartCard* card = m_cards[chart];
        connect(link, &ChartLink::zoomedChanged, card, &ChartCard::setZoomed);
        connect(card, &ChartCard::fitAsked, link, &ChartLink::fit);
    }
}

void ChartArea::linkEmphasis() {
    for (const auto& [which, chart] : m_charts)
        connect(chart, &BaseChart::pointedOut, this, [this, from = chart](const QString& id) {
            for (const auto& [other, each] : m_charts)
                if (each != from)
                    each->emphasise(id);
        });
}

void ChartArea::setTheme(theme::Theme theme) {
    for (const auto& [which, chart] : m_charts)
        chart->setTheme(theme);
}

void ChartArea::setStale(bool stale) {
    m_isStale = stale;
    showBeside();
    m_seeds->setRun(stale ? nullptr : m_run.info);
    for (const auto& [which, chart] : m_charts)
        chart->setStale(stale);
}

void ChartArea::showSeeds() { m_manySeeds->setChecked(true); }

void ChartArea::setPageWidth() { m_row->setPageWidth(static_cast<int>(kPageWidth * fontMetrics().height())); }

void ChartArea::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setPageWidth();
}

void ChartArea::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    showSeen();
}

std::vector<BaseChart*> ChartArea::seen() const {
    std::vector<BaseChart*> charts;
    if (isHidden())
        return charts;
    for (const auto& [which, chart] : m_charts)
        if (!m_cards.at(chart)->isHidden())
            charts.push_back(chart);
    return charts;
}

void ChartArea::showSeen() {
    for (BaseChart* chart :
         {static_cast<BaseChart*>(m_difference), static_cast<BaseChart*>(m_distance), static_cast<BaseChart*>(m_units)})
        m_cards[chart]->setTitleShown(!m_row->isTabbed(m_cards[chart]));
    m_statistics->setTitleShown(!m_row->isTabbed(m_statistics));
    showFrame();
    showHistory();
    showGhosts();
}

void ChartArea::fitAll() {
    m_overX->reset();
    m_overEpochs->reset();
    m_ghosts->forgetBefore();
}

} // namespace twinsine::ui

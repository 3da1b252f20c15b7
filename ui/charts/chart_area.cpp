// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_area.hpp"

#include "core/analysis/remarks.hpp"
#include "ui/charts/chart_card.hpp"
#include "ui/charts/chart_link.hpp"
#include "ui/charts/difference_chart.hpp"
#include "ui/charts/distance_chart.hpp"
#include "ui/charts/fit_chart.hpp"
#include "ui/charts/hidden_unit_chart.hpp"
#include "ui/charts/loss_chart.hpp"
#include "ui/charts/seed_curves.hpp"
#include "ui/run/post.hpp"
#include "ui/theme/theme.hpp"
#include "ui/widgets/folding_row.hpp"
#include "ui/widgets/text.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QPushButton>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace twinsine::ui {
namespace {

constexpr int kRollMilliseconds = 400; // for each seed: long enough to be seen
constexpr double kPageWidth = 23;      // lines of text: what the losses and their controls need

QString kinksText() { return ChartArea::tr("Where each unit of the first layer bends: x = −b/w"); }

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

ChartArea::ChartArea(engines::EngineChooser chooser, QWidget* parent)
    : QWidget(parent), m_fit(new FitChart), m_loss(new LossChart), m_difference(new DifferenceChart),
      m_distance(new DistanceChart), m_units(new HiddenUnitChart), m_charts{{Chart::fit, m_fit},
                                                                            {Chart::loss, m_loss},
                                                                            {Chart::difference, m_difference},
                                                                            {Chart::distance, m_distance},
                                                                            {Chart::hiddenUnits, m_units}},
      m_row(new FoldingRow(QStringLiteral("lowerCharts"), 1)),
      m_changed(new QPushButton(tr("Out of date – train again"))),
      m_points(makeBox("showPoints", tr("points"), tr("Crosses at the points that both networks are trained on"))),
      m_kinks(makeBox("showKinks", tr("kinks"), kinksText())),
      m_beyond(makeBox("showBeyond", tr("beyond the data"),
                       tr("What both networks predict for x that they were not trained on: half as far again on either "
                          "side"))),
      m_manySeeds(makeBox(
          "showSeeds", tr("seeds"),
          tr("The same pair with up to 64 seeds, trained in the background: where 90 of 100 of them are, shaded, "
             "and in Distance how far apart two runs of one side are by luck alone"))),
      m_dice(new QToolButton),
      m_lossKind(makeChoice("lossKind", tr("Which loss"),
                            {tr("Evaluation loss"), tr("Validation loss"), tr("Reported loss")},
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
      m_overEpochs(new ChartLink({m_loss, m_distance}, this)), m_seeds(new SeedCurves(std::move(chooser), this)),
      m_extending(postTo(this)) {
    for (const auto& [chart, title] : {std::pair<BaseChart*, QString>{m_fit, tr("Fit")},
                                       {m_loss, {}},
                                       {m_difference, tr("Difference")},
                                       {m_distance, tr("Distance")},
                                       {m_units, tr("Hidden units")}})
        m_cards[chart] = new ChartCard(title, chart, this);
    addFitControls(m_cards[m_fit]);
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

void ChartArea::addFitControls(ChartCard* fit) {
    m_changed->setObjectName(QStringLiteral("settingsChanged"));
    m_changed->setStyleSheet(
        QStringLiteral("background: %1; color: black; font-weight: bold; padding: 1px 4px; border: none;")
            .arg(theme::colours(theme::Theme::light).notice.name()));
    m_changed->setToolTip(tr("The curves are of the settings before the change. Click to train with the new ones."));
    m_changed->setFocusPolicy(Qt::TabFocus);
    QSizePolicy keepsRoom = m_changed->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true);
    m_changed->setSizePolicy(keepsRoom);
    m_changed->hide();
    connect(m_changed, &QPushButton::clicked, this, &ChartArea::trainAsked);
    m_kinks->installEventFilter(this);
    connect(m_points, &QCheckBox::toggled, m_fit, &FitChart::setPointsShown);
    connect(m_kinks, &QCheckBox::toggled, this, [this](bool on) {
        m_fit->setKinksShown(on);
        showFrame();
    });
    connect(m_beyond, &QCheckBox::toggled, this, &ChartArea::showFrame);
    addDice();
    for (QWidget* control : std::initializer_list<QWidget*>{m_points, m_kinks, m_beyond, m_manySeeds, m_dice})
        fit->addControl(control);
    fit->addToLegend(m_changed);
    connect(m_manySeeds, &QCheckBox::toggled, m_seeds, &SeedCurves::setWanted);
    connect(m_seeds, &SeedCurves::changed, this, [this] {
        m_fit->setFan(m_seeds->fan());
        m_distance->setLuck(m_seeds->luck());
    });
}

void ChartArea::addDice() {
    m_dice->setObjectName(QStringLiteral("rollSeeds"));
    m_dice->setIcon(theme::icon(QStringLiteral("dice")));
    m_dice->setAccessibleName(tr("One seed after the other"));
    m_dice->setToolTip(tr("Shows one seed after the other: what else the same two scripts could have given"));
    m_dice->setCheckable(true);
    m_dice->setAutoRaise(true);
    m_dice->setFocusPolicy(Qt::TabFocus);
    m_roll.setInterval(kRollMilliseconds);
    connect(m_dice, &QToolButton::toggled, this, [this](bool on) {
        m_fit->setOutcome(on ? std::optional(m_outcome) : std::nullopt);
        if (!on)
            return m_roll.stop();
        m_manySeeds->setChecked(true);
        m_roll.start();
    });
    connect(&m_roll, &QTimer::timeout, this, [this] { m_fit->setOutcome(++m_outcome); });
    connect(m_manySeeds, &QCheckBox::toggled, m_dice,
            [this](bool on) { m_dice->setChecked(on && m_dice->isChecked()); });
}

void ChartArea::addLossControls(ChartCard* loss) {
    m_lossLogY->setChecked(true);
    m_distanceLogY->setChecked(true);
    loss->setHeading(m_lossKind);
    for (QWidget* control : std::initializer_list<QWidget*>{m_lossAxis, m_logX, m_lossLogY})
        loss->addControl(control);
    for (QComboBox* box : {m_lossKind, m_lossAxis})
        connect(box, &QComboBox::currentIndexChanged, this, &ChartArea::setEpochAxes);
    for (QCheckBox* box : {m_logX, m_lossLogY, m_distanceLogY})
        connect(box, &QCheckBox::toggled, this, &ChartArea::setEpochAxes);
    for (const EpochChart* chart : std::initializer_list<EpochChart*>{m_loss, m_distance})
        connect(chart, &BaseChart::clickedAt, this, [this](double x) { Q_EMIT epochAsked(epochAt(x)); });
}

void ChartArea::setEpochAxes() {
    m_overEpochs->clear();
    EpochAxes axes{m_lossAxis->currentIndex() == 1, m_logX->isChecked(), m_lossLogY->isChecked()};
    m_loss->setAxes(axes);
    m_loss->setKind(static_cast<LossChart::Kind>(m_lossKind->currentIndex()));
    axes.logY = m_distanceLogY->isChecked();
    m_distance->setAxes(axes);
    showHistory();
}

std::int64_t ChartArea::epochAt(double x) const {
    if (!m_loss->axes().byUpdates)
        return std::llround(x);
    return m_run.samples ? m_run.samples->epochAt(x) : 0;
}

void ChartArea::setTheme(theme::Theme theme) {
    for (const auto& [which, chart] : m_charts)
        chart->setTheme(theme);
}

void ChartArea::setStale(bool stale) {
    m_changed->setVisible(stale);
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

bool ChartArea::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ToolTip && m_kinks->isEnabled()) // counted when somebody asks
        m_kinks->setToolTip((kinksText() + QLatin1Char('\n') + m_fit->kinkSummary()).trimmed());
    return QWidget::eventFilter(watched, event);
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

void ChartArea::show(const RunView& view, const std::shared_ptr<const run::Frame>& frame) {
    const run::Update& latest = view.latest;
    if (!latest.info)
        return; // the last run's curves stay until there is something new
    const bool newRun = latest.info != m_run.info;
    if (newRun) {
        m_extending.cancel();
        m_run = ShownRun{.info = latest.info, .samples = view.samples};
        m_seeds->setRun(m_run.info);
        showRun();
    }
    const bool isLatest = frame == latest.frame;
    const bool newFrame = frame != m_asked || isLatest != m_run.isLatest || latest.divergedA != m_run.divergedA ||
                          latest.divergedB != m_run.divergedB; // which marks say whatever epoch is shown
    m_asked = frame;
    m_run.isLatest = isLatest;
    m_run.divergedA = latest.divergedA;
    m_run.divergedB = latest.divergedB;
    if (newFrame)
        showFrame();
    const std::int64_t lastEpoch = view.samples->empty() ? 0 : view.samples->back().epoch;
    if (newRun || lastEpoch != m_lastEpoch) {
        m_lastEpoch = lastEpoch;
        showHistory();
    }
}

void ChartArea::showSeen() {
    for (BaseChart* chart :
         {static_cast<BaseChart*>(m_difference), static_cast<BaseChart*>(m_distance), static_cast<BaseChart*>(m_units)})
        m_cards[chart]->setTitleShown(!m_row->isTabbed(m_cards[chart]));
    showFrame();
    showHistory();
}

void ChartArea::showRun() {
    for (const auto& [which, chart] : m_charts)
        chart->showRun(m_run);
    const bool bends = FitChart::hasKinks(m_run.info->experiment);
    m_kinks->setEnabled(bends);
    if (!bends)
        m_kinks->setToolTip(tr("Only units of relu, leaky_relu or selu in a hidden first layer bend at one x"));
    const auto& tests = m_run.info->experiment.data.test;
    const bool areOthers = std::exchange(m_tests, tests) != tests;
    if (areOthers && analysis::testsBeyond(m_run.info->experiment.data, m_run.info->x.front(), m_run.info->x.back())) {
        const QSignalBlocker later(m_beyond); // the frame of this run comes next
        m_beyond->setChecked(true);           // or they would not be seen
    }
    showCaption();
}

void ChartArea::fitAll() {
    m_overX->fit();
    m_overEpochs->fit();
}

void ChartArea::setCaption(const QString& text) {
    m_caption = text;
    showCaption();
}

void ChartArea::showCaption() {
    QStringList lines(m_caption.isEmpty() ? QStringList() : QStringList(m_caption));
    if (m_run.info)
        for (const auto& remark : analysis::remarksOf(m_run.info->experiment, sideNamesIn(m_run.info->experiment)))
            lines += toQString(remark);
    m_cards[m_fit]->setCaption(lines.join(QLatin1Char('\n')));
}

void ChartArea::showFrame() {
    if (!m_run.info || !m_asked)
        return;
    const bool isInBackground = m_beyond->isChecked() && takesLong(m_run.info->experiment, 2 * analysis::kPointsBeyond);
    if (!isInBackground) {
        m_extending.cancel();
        return fillCharts(m_asked, m_beyond->isChecked() ? beyondTheData(*m_run.info, *m_asked) : nullptr);
    }
    if (m_run.beyond)
        fillCharts(m_run.frame, m_run.beyond); // what is shown stays, with all that it has
    else
        fillCharts(m_asked, nullptr);
    if (m_run.beyond && m_run.frame == m_asked)
        return m_extending.cancel();
    // Of a training that is followed, what is on its way is seen first: with quick epochs none would ever come to its end.
    if (!m_extending.busy() || !m_run.isLatest)
        extend();
}

void ChartArea::extend() {
    m_extending.start(
        [info = m_run.info, frame = m_asked](const KeepGoing& wanted) { return beyondTheData(*info, *frame, wanted); },
        [this, frame = m_asked](std::shared_ptr<const analysis::Curves> curves) {
            fillCharts(frame, std::move(curves));
            if (frame != m_asked)
                extend();
        });
}

void ChartArea::fillCharts(std::shared_ptr<const run::Frame> frame, std::shared_ptr<const analysis::Curves> beyond) {
    m_run.frame = std::move(frame);
    m_run.beyond = std::move(beyond);
    for (BaseChart* chart : seen())
        chart->showFrame(m_run);
}

void ChartArea::showHistory() {
    if (!m_run.info)
        return;
    for (BaseChart* chart : seen())
        chart->showHistory(m_run);
}

PictureData ChartArea::picture() const {
    PictureData picture{.run = m_run,
                        .epochAxes = m_loss->axes(),
                        .distanceLogY = m_distance->axes().logY,
                        .loss = static_cast<LossChart::Kind>(m_lossKind->currentIndex()),
                        .points = m_points->isChecked(),
                        .kinks = m_kinks->isChecked(),
                        .units = m_units->picked(),
                        .fan = m_seeds->fan(),
                        .outcome = m_dice->isChecked() ? std::optional(m_outcome) : std::nullopt,
                        .luck = m_seeds->luck(),
                        .looks = {}};
    if (m_run.samples) // a training goes on while the picture waits
        picture.run.samples = std::make_shared<const run::Samples>(*m_run.samples);
    for (const auto& [which, chart] : m_charts)
        picture.looks[which] = {chart->zoom(), chart->hiddenCurves()};
    return picture;
}

} // namespace twinsine::ui

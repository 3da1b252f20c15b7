// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_page.hpp"

#include "core/training/many.hpp"
#include "ui/language/language.hpp"
#include "ui/map/heat_map_view.hpp"
#include "ui/map/map_settings.hpp"
#include "ui/run/post.hpp"
#include "ui/widgets/number_text.hpp"
#include "ui/widgets/text.hpp"

#include <nlohmann/json.hpp>
#include <spdlog/spdlog.h>

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <chrono>
#include <utility>

namespace twinsine::ui {
namespace {

constexpr int kRestMilliseconds = 300;
constexpr int kMostSeeds = 1000;
constexpr std::chrono::milliseconds kBetweenParts{30};
constexpr int kOffered = Qt::UserRole + 1; ///< values of a setting
constexpr const char* kFirst[2] = {"a.optimizer.config.learning_rate", "a.phases.0.batch_size"};

} // namespace

MapPage::MapPage(ManyComputing computing, QWidget* parent)
    : QWidget(parent), m_computing(std::move(computing)), m_axes{makeAxis(QStringLiteral("mapX"), tr("To the right")),
                                                                 makeAxis(QStringLiteral("mapY"), tr("Upwards"))},
      m_value(new QComboBox(this)), m_seeds(new QSpinBox(this)), m_button(new QPushButton(this)),
      m_bar(new QProgressBar(this)), m_problem(new QLabel(this)), m_view(new HeatMapView(this)),
      m_readOut(new QLabel(this)),
      m_job(postTo(this), run::Job::Priority::low, [this] { finish(tr("an internal error; see the log")); }) {
    setObjectName(QStringLiteral("mapPage"));
    m_value->setObjectName(QStringLiteral("mapValue"));
    m_value->setAccessibleName(tr("What the colours show"));
    m_value->setToolTip(m_value->accessibleName());
    m_value->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_value->setMinimumContentsLength(12);
    m_seeds->setObjectName(QStringLiteral("mapSeeds"));
    m_seeds->setRange(1, kMostSeeds);
    const auto count = [this](int seeds) { m_seeds->setSuffix(tr(" seed(s)", nullptr, seeds)); };
    count(1);
    connect(m_seeds, &QSpinBox::valueChanged, this, count);
    m_seeds->setAccessibleName(tr("Seeds of each cell"));
    m_seeds->setToolTip(tr("Over how many seeds each cell is trained; the median is shown"));
    m_seeds->setKeyboardTracking(false);
    m_button->setObjectName(QStringLiteral("mapButton"));
    m_button->setFocusPolicy(Qt::TabFocus);
    m_bar->setObjectName(QStringLiteral("mapBar"));
    m_bar->setAccessibleName(tr("Finished cells"));
    m_bar->setTextVisible(false);
    m_problem->setObjectName(QStringLiteral("mapProblem"));
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_readOut->setObjectName(QStringLiteral("mapReadOut"));
    m_readOut->setTextFormat(Qt::PlainText);
    m_readOut->setWordWrap(true);
    m_readOut->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_readOut->setAlignment(Qt::AlignLeft | Qt::AlignTop);

    auto* grid = new QGridLayout;
    const QString labels[] = {tr("To the right"), tr("Upwards")};
    for (int row = 0; row < 2; ++row) {
        const auto& [setting, values] = m_axes[static_cast<std::size_t>(row)];
        grid->addWidget(new QLabel(labels[row], this), row, 0);
        grid->addWidget(setting, row, 1);
        grid->addWidget(values, row, 2);
    }
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    auto* line = new QHBoxLayout;
    line->addWidget(new QLabel(tr("Colours show"), this));
    line->addWidget(m_value, 1);
    line->addWidget(m_seeds);
    line->addWidget(m_button);
    line->addWidget(m_bar, 1);
    auto* column = new QVBoxLayout(this);
    column->addLayout(grid);
    column->addLayout(line);
    column->addWidget(m_problem);
    column->addWidget(m_view, 1);
    column->addWidget(m_readOut);

    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &MapPage::compute);
    connect(m_button, &QPushButton::clicked, this, [this] { m_job.busy() || m_rest.isActive() ? stop() : restart(); });
    connect(m_seeds, &QSpinBox::valueChanged, this, &MapPage::restart);
    connect(m_value, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_shown.value = analysis::kMapValues[static_cast<std::size_t>(std::max(index, 0))];
        m_view->setHeatMap(m_shown);
    });
    connect(m_view, &HeatMapView::cellPointedAt, this, &MapPage::readOut);
    connect(m_view, &HeatMapView::cellChosen, this, &MapPage::choose);
    readOut(std::nullopt);
    showProgress();
}

MapPage::AxisFields MapPage::makeAxis(const QString& name, const QString& accessible) {
    AxisFields axis{new QComboBox(this), new QLineEdit(this)};
    axis.setting->setObjectName(name);
    axis.setting->setAccessibleName(tr("%1: the setting").arg(accessible));
    axis.setting->setToolTip(tr("The setting that changes from cell to cell"));
    axis.setting->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    axis.setting->setMinimumContentsLength(16);
    axis.values->setObjectName(name + QStringLiteral("Values"));
    axis.values->setAccessibleName(tr("%1: its values").arg(accessible));
    axis.values->setToolTip(tr("Its values: 1,2,4 or 1,2,4...100 or 1e-4..1:log:24 or 0..1:linear:11"));
    connect(axis.setting, &QComboBox::currentIndexChanged, this, [this, axis](int index) {
        axis.values->setText(index < 0 ? QString() : axis.setting->itemData(index, kOffered).toString());
        restart();
    });
    connect(axis.values, &QLineEdit::editingFinished, this, [this, axis] {
        if (axis.values->isModified())
            restart();
        axis.values->setModified(false);
    });
    return axis;
}

void MapPage::setExperiment(const experiment::Experiment& experiment) {
    m_experiment = experiment;
    const Relation relation = relationTo(experiment);
    if (relation == Relation::base) // with another name, or other values of the two settings
        m_shown.experiment = experiment;
    if (relation == Relation::none)
        restart();
    if (isVisible())
        showExperiment();
}

void MapPage::showExperiment() {
    fillSettings();
    if (!m_map || m_isStale)
        return;
    m_shown.own = ownCell(*m_map, m_experiment);
    m_view->setHeatMap(m_shown);
}

MapPage::Relation MapPage::relationTo(const experiment::Experiment& experiment) const {
    if (!m_map || m_isStale)
        return Relation::none;
    if (experiment.trainsLike(m_shown.experiment))
        return Relation::base;
    if (m_cell && experiment.trainsLike(*m_cell))
        return Relation::cell;
    // A class, a framework or a seed brings more with it than itself, so that its cells do not tell what they are made
    // of.
    for (const analysis::MapAxis* axis : {&m_map->x, &m_map->y})
        for (const char* end : {"class_name", "framework", "seed", "initial_weights_from"})
            if (axis->path.ends_with(end))
                return Relation::none;
    const auto here = cellOf(experiment, *m_map, 0);
    const auto there = cellOf(m_shown.experiment, *m_map, 0);
    return here && there && here->trainsLike(*there) ? Relation::base : Relation::none;
}

void MapPage::setHidden(const std::vector<std::string>& hidden) {
    if (hidden == m_hidden)
        return;
    m_hidden = hidden;
    if (isVisible())
        fillSettings();
    restart();
}

void MapPage::fillSettings() {
    const auto settings = mapSettingsOf(m_experiment, m_hidden);
    for (std::size_t axis = 0; axis < m_axes.size(); ++axis) {
        const auto& [box, values] = m_axes[axis];
        const QString before = box->count() == 0 ? QString::fromLatin1(kFirst[axis]) : box->currentData().toString();
        const bool isAsOffered = box->count() == 0 || values->text() == box->currentData(kOffered).toString();
        const QSignalBlocker quiet(box);
        box->clear();
        for (const MapSetting& each : settings) {
            box->addItem(each.label, each.path);
            box->setItemData(box->count() - 1, each.values, kOffered);
        }
        const int found = box->findData(before);
        const int otherAxis = axis == 0 ? -1 : m_axes[0].setting->currentIndex();
        box->setCurrentIndex(found >= 0 ? found : otherAxis == 0 ? 1 : 0);
        if (found < 0 || isAsOffered)
            values->setText(box->currentData(kOffered).toString());
    }
    const QSignalBlocker quiet(m_value);
    const int value = std::max(m_value->currentIndex(), 0);
    m_value->clear();
    for (const auto each : analysis::kMapValues)
        m_value->addItem(valueText(each, m_experiment));
    m_value->setCurrentIndex(value);
}

void MapPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    showExperiment();
    if (m_isStale)
        restart();
}

void MapPage::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    if (m_rest.isActive())
        m_rest.stop(); // what is under way goes on
}

void MapPage::restart() {
    m_job.cancel();
    m_rest.stop();
    m_isStale = true;
    if (isVisible())
        m_rest.start();
    showProgress();
}

void MapPage::stop() {
    m_job.cancel();
    m_rest.stop();
    showProgress();
}

void MapPage::compute() {
    std::vector<analysis::MapAxis> axes;
    for (const auto& [setting, values] : m_axes) {
        const QString text = setting->currentData().toString() + QLatin1Char('=') + values->text().simplified();
        auto axis = analysis::axisOf(m_experiment, text.toStdString());
        if (!axis)
            return finish(translated(axis.error().message));
        axes.push_back(std::move(*axis));
    }
    auto map = analysis::emptyMap(m_experiment, std::move(axes[0]), std::move(axes[1]),
                                  static_cast<std::size_t>(m_seeds->value()));
    if (!map)
        return finish(translated(map.error().message));
    m_map = std::make_shared<analysis::Map>(*map);
    m_shown = {m_map, m_experiment, m_shown.value, ownCell(*m_map, m_experiment)};
    m_isStale = false;
    m_cell.reset();
    m_problem->clear();
    m_view->setHeatMap(m_shown);
    const auto work = [experiment = m_experiment, many = m_computing,
                       map = std::move(*map)](const KeepGoing& stillWanted, const auto& tell) mutable {
        const auto computing = many.choose(hardestOf(experiment, map), map.cells.size() * map.seeds.size());
        if (!computing) {
            spdlog::warn("no map: {}", computing.error().message);
            return translated(computing.error().message);
        }
        Cells cells;
        auto next = std::chrono::steady_clock::now();
        const auto done = fill(map, experiment, *computing->engine, computing->device, allCores(), stillWanted,
                               [&](std::size_t cell) {
                                   cells.emplace_back(cell, map.cells[cell]);
                                   if (const auto now = std::chrono::steady_clock::now(); now >= next) {
                                       next = now + kBetweenParts;
                                       tell(std::exchange(cells, {}));
                                   }
                               });
        tell(std::move(cells));
        return done ? QString() : translated(done.error().message);
    };
    m_job.start(
        work, [this](const Cells& cells) { take(cells); }, [this](const QString& problem) { finish(problem); });
    showProgress();
}

void MapPage::take(const Cells& cells) {
    for (const auto& [cell, result] : cells)
        m_map->cells[cell] = result;
    m_view->setHeatMap(m_shown); // which asks for the read-out too
    showProgress();
}

void MapPage::finish(const QString& problem) {
    m_problem->setText(problem);
    showProgress();
}

void MapPage::showProgress() {
    const bool computes = m_job.busy() || m_rest.isActive();
    m_button->setText(computes ? tr("Stop") : tr("Compute"));
    m_button->setToolTip(computes ? tr("Stop computing; finished cells stay") : tr("Compute the map anew"));
    m_bar->setVisible(computes);
    m_problem->setVisible(!m_problem->text().isEmpty());
    m_view->setEnabled(m_map && !m_isStale);
    if (!m_map)
        return;
    m_bar->setMaximum(static_cast<int>(m_map->cells.size()));
    m_bar->setValue(static_cast<int>(std::ranges::count_if(m_map->cells, &analysis::MapCell::isDone)));
}

QString MapPage::placeText(std::size_t cell) const {
    const std::size_t columns = m_map->x.values.size();
    const auto text = [](const analysis::MapAxis& axis, std::size_t value) {
        return QStringLiteral("%1 %2").arg(translated(axis.label), withDecimalPoint(toQString(axis.textOf(value))));
    };
    return text(m_map->x, cell % columns) + QLatin1String(", ") + text(m_map->y, cell / columns);
}

void MapPage::readOut(std::optional<std::size_t> cell) {
    if (!cell || !m_map)
        return m_readOut->setText(tr("Point at a cell to read it; a click sets the experiment so."));
    const auto& at = m_map->cells[*cell];
    if (!at.isDone)
        return m_readOut->setText(tr("%1: not trained yet").arg(placeText(*cell)));
    QString text =
        tr("%1: %2 %3")
            .arg(placeText(*cell), valueText(m_shown.value, m_shown.experiment), numberText(at[m_shown.value]));
    if (const auto seeds = m_map->seeds.size(); at[analysis::MapValue::diverged] > 0)
        text += tr("; diverged with %1 of %2 seeds")
                    .arg(qRound(at[analysis::MapValue::diverged] * static_cast<double>(seeds)))
                    .arg(seeds);
    m_readOut->setText(text);
}

void MapPage::choose(std::size_t cell) {
    const auto changed = cellOf(m_shown.experiment, *m_map, cell);
    if (!changed)
        return finish(translated(toText(changed.error().front())));
    m_cell = *changed;
    Q_EMIT cellAsked(*changed, placeText(cell));
}

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The charts of a run and their controls. Fit, difference and hidden units share their x, losses and distance theirs.
/// Charts that are not seen are not filled.

#include "core/run/job.hpp"
#include "ui/export/picture.hpp"
#include "ui/run/curtain.hpp"
#include "ui/run/many_computing.hpp"
#include "ui/run/run_feed.hpp"
#include "ui/run/shown_run.hpp"

#include <QTimer>
#include <QVariantAnimation>
#include <QWidget>

#include <map>
#include <vector>

class QCheckBox;
class QComboBox;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QToolButton;

namespace twinsine::ui {

class ChartCard;
class ChartLink;
class DifferenceChart;
class DistanceChart;
class EpochChart;
class FitChart;
class FoldingRow;
class Ghosts;
class HiddenUnitChart;
class LossChart;
class SeedCurves;
struct SeedRun;
class StatisticsPage;

class ChartArea : public QWidget {
    Q_OBJECT

public:
    explicit ChartArea(ManyComputing computing, QWidget* parent = nullptr);

    void setTheme(theme::Theme theme);
    /// The curves are of other settings than those in the form.
    void setStale(bool stale);
    /// `frame` is what is shown: the latest or of an earlier epoch; may be null.
    void show(const RunView& view, const std::shared_ptr<const run::Frame>& frame);
    /// Another experiment: no chart is zoomed any more.
    void fitAll();
    /// The curves of many seeds too.
    void showSeeds();
    /// What the seeds gave; null until the last one is trained.
    std::shared_ptr<const SeedRun> seedRun() const;
    /// What made the run that is to come: runs of one change (as of the drag of a slider) have the same run before.
    void setChange(int change) { m_change = change; }
    /// The run that is shown stays, pale, under that name.
    void pinGhost(const QString& name);
    /// The same of another experiment, which is trained in the background.
    void pinGhostOf(const experiment::Experiment& experiment, const QString& name);
    void removeGhosts();
    /// Whether curves move to where a change takes them, if the desktop likes motion.
    void setMoves(bool moves) { m_moves = moves; }
    /// Below the fit: what the change did that is shown; empty: nothing to say.
    void setCaption(const QString& text);
    const std::map<Chart, BaseChart*>& charts() const { return m_charts; }
    /// Hides what nobody is to see yet.
    void setCurtain(const Curtain& curtain);
    const Curtain& curtain() const { return m_curtain; }
    /// Whether there is something to make a picture of.
    bool hasPicture() const { return m_run.info && m_run.frame; }
    /// What is shown, for a picture.
    PictureData picture() const;

Q_SIGNALS:
    /// "Settings changed: Train" was clicked.
    void trainAsked();
    /// What was done.
    void told(const QString& text);
    /// A person clicked at that epoch in a chart.
    void epochAsked(std::int64_t epoch);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addFitControls(ChartCard* fit);
    void showBeside();
    void addDice();
    void addGhostControls(ChartCard* fit);
    void fillGhostMenu();
    void showGhosts();
    /// From those curves to those of the run, in a moment.
    void moveFrom(std::shared_ptr<const run::Frame> from);
    void showMotion(double part);
    /// Whether the training goes on: then axes are held.
    void setLive(bool live);
    void addLossControls(ChartCard* loss);
    void link(const std::vector<BaseChart*>& charts, ChartLink* link);
    void linkEmphasis();
    void setEpochAxes();
    void setPageWidth();
    void showSeen();
    void showRun();
    /// What was asked for; of a large network with what is beyond the data a little later.
    void showFrame();
    void fillCharts(std::shared_ptr<const run::Frame> frame, std::shared_ptr<const analysis::Curves> beyond);
    /// Computes what is beyond the data in the background, and then shows it.
    void extend();
    void showHistory();
    void showCaption();
    /// The epoch at that place of the losses' and the distance's horizontal axis.
    std::int64_t epochAt(double x) const;
    std::vector<BaseChart*> seen() const;

    FitChart* m_fit;
    LossChart* m_loss;
    DifferenceChart* m_difference;
    DistanceChart* m_distance;
    HiddenUnitChart* m_units;
    std::map<Chart, BaseChart*> m_charts;
    std::map<const BaseChart*, ChartCard*> m_cards;
    FoldingRow* m_row;
    QStackedWidget* m_beside; ///< the names of the curves: m_varied, m_changed or nothing
    QPushButton* m_changed;
    bool m_isStale = false;
    QCheckBox* m_points;
    QCheckBox* m_kinks;
    QCheckBox* m_beyond;
    QCheckBox* m_manySeeds;
    QComboBox* m_varied; ///< of what m_manySeeds shows
    QToolButton* m_dice;
    QTimer m_roll; ///< while m_dice is down: the next seed
    std::size_t m_outcome = 0;
    QCheckBox* m_before;
    QToolButton* m_keep;
    QSpinBox* m_smoothing;
    QComboBox* m_lossKind;
    QComboBox* m_lossAxis;
    QCheckBox* m_logX;
    QCheckBox* m_lossLogY;
    QCheckBox* m_distanceLogY;
    ChartLink* m_overX;
    ChartLink* m_overEpochs;
    SeedCurves* m_seeds;
    Ghosts* m_ghosts;
    StatisticsPage* m_statistics;
    int m_change = 0;
    int m_changeOfRun = 0;
    bool m_isLive = false;
    bool m_moves = true;
    QVariantAnimation m_motion;
    std::shared_ptr<const run::Frame> m_from; ///< where m_motion comes from
    run::State m_state = run::State::idle;    ///< of the run that is shown
    ShownRun m_run;
    std::shared_ptr<const run::Frame> m_asked; ///< what show() was given last
    QString m_caption;
    Curtain m_curtain;
    std::optional<experiment::TestPoints> m_tests; ///< of the run that was shown last
    std::int64_t m_lastEpoch = 0;                  ///< of the history that is shown
    run::Job m_extending;
};

} // namespace twinsine::ui

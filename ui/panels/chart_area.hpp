// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The three charts of a run and their controls. Fit and difference share their x.

#include "ui/export/picture.hpp"
#include "ui/models/run_feed.hpp"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QPushButton;

namespace twinsine::ui {

class ChartCard;
class ChartLink;
class DifferenceChart;
class FitChart;

class ChartArea : public QWidget {
    Q_OBJECT

public:
    explicit ChartArea(QWidget* parent = nullptr);

    void setTheme(theme::Theme theme);
    /// The curves are of other settings than those in the form.
    void setStale(bool stale);
    /// `frame` is what is shown: the latest or of an earlier epoch; may be null.
    void show(const RunView& view, const std::shared_ptr<const run::Frame>& frame);
    /// Whether there is something to make a picture of.
    bool hasPicture() const { return m_info && m_frame; }
    /// What is shown, for a picture.
    PictureData picture() const;

Q_SIGNALS:
    /// "Settings changed: Train" was clicked.
    void trainAsked();

private:
    void addFitControls(ChartCard* fit);
    void addLossControls(ChartCard* loss);
    void link(std::vector<ChartCard*> cards, ChartLink* charts);
    void setLossAxes();
    void showRun(const run::RunInfo& info);
    void showLosses(const RunView& view);

    FitChart* m_fit;
    LossChart* m_loss;
    DifferenceChart* m_difference;
    QPushButton* m_changed;
    QCheckBox* m_points;
    QComboBox* m_lossKind;
    QComboBox* m_lossAxis;
    QCheckBox* m_lossLogX;
    QCheckBox* m_lossLogY;
    ChartLink* m_lossZoom;
    std::shared_ptr<const run::RunInfo> m_info;
    std::shared_ptr<const run::Frame> m_frame;
    LossAxes m_lossAxes;
    LossHistory m_lossA;
    LossHistory m_lossB;
    std::size_t m_samples = 0; ///< how many are in the histories
};

} // namespace twinsine::ui

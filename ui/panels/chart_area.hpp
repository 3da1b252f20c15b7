// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The three charts of a run and their controls.

#include "ui/export/picture.hpp"
#include "ui/models/run_feed.hpp"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QPushButton;

namespace twinsine::ui {

class ChartCard;
class DifferenceChart;
class FitChart;

class ChartArea : public QWidget {
    Q_OBJECT

public:
    explicit ChartArea(QWidget* parent = nullptr);

    void setDark(bool dark);
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
    void addControls(ChartCard* fit, ChartCard* loss);
    void showRun(const run::RunInfo& info);
    void showLosses(const RunView& view);

    FitChart* m_fit;
    LossChart* m_loss;
    DifferenceChart* m_difference;
    QPushButton* m_changed;
    QCheckBox* m_points;
    QComboBox* m_lossAxis;
    std::shared_ptr<const run::RunInfo> m_info;
    std::shared_ptr<const run::Frame> m_frame;
    LossHistory m_lossA;
    LossHistory m_lossB;
    std::size_t m_samples = 0; ///< how many are in the histories
};

} // namespace twinsine::ui

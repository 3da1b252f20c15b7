// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The experiment over a grid of two settings. The map is computed in the background while the page is seen, a moment
/// after the settings come to rest, and is kept as long as only its own two settings change.

#include "core/run/job.hpp"
#include "ui/map/heat_map.hpp"
#include "ui/run/many_computing.hpp"

#include <QTimer>
#include <QWidget>

#include <array>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace twinsine::ui {

class HeatMapView;

class MapPage : public QWidget {
    Q_OBJECT

public:
    explicit MapPage(ManyComputing computing, QWidget* parent = nullptr);

    void setExperiment(const experiment::Experiment& experiment);
    /// What a lesson hides is on no axis.
    void setHidden(const std::vector<std::string>& hidden);
    /// For a picture; without a map as long as there is none.
    const HeatMap& heatMap() const { return m_shown; }

    QSize minimumSizeHint() const override { return {0, 0}; }

Q_SIGNALS:
    /// A person wants the experiment of a cell; `text` says which.
    void cellAsked(const experiment::Experiment& changed, const QString& text);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    struct AxisFields {
        QComboBox* setting;
        QLineEdit* values;
    };
    using Cells = std::vector<std::pair<std::size_t, analysis::MapCell>>;

    AxisFields makeAxis(const QString& name, const QString& accessible);
    void showExperiment();
    void fillSettings();
    void restart();
    void compute();
    void stop();
    void take(const Cells& cells);
    void finish(const QString& problem);
    void showProgress();
    void readOut(std::optional<std::size_t> cell);
    void choose(std::size_t cell);
    QString placeText(std::size_t cell) const;
    /// What the experiment is in the map.
    enum class Relation { none, base, cell };
    Relation relationTo(const experiment::Experiment& experiment) const;

    ManyComputing m_computing;
    experiment::Experiment m_experiment; ///< as it is now
    std::vector<std::string> m_hidden;
    std::array<AxisFields, 2> m_axes; ///< x, y
    QComboBox* m_value;
    QSpinBox* m_seeds;
    QPushButton* m_button; ///< computes or stops
    QProgressBar* m_bar;
    QLabel* m_problem;
    HeatMapView* m_view;
    QLabel* m_readOut;
    HeatMap m_shown;                              ///< with the experiment that its cells are made of
    std::shared_ptr<analysis::Map> m_map;         ///< m_shown's
    std::optional<experiment::Experiment> m_cell; ///< that was chosen last
    bool m_isStale = true;                        ///< to be computed once somebody looks
    QTimer m_rest;
    run::Job m_job; ///< last: it ends before the others go
};

} // namespace twinsine::ui

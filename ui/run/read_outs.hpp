// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The numbers below the charts: the epoch, large; a small table of both sides; the mean distance; engine and device.

#include "ui/run/curtain.hpp"
#include "ui/run/run_feed.hpp"

#include <QWidget>

#include <array>
#include <cstdint>
#include <optional>

class QGridLayout;
class QLabel;

namespace twinsine::ui {

class ReadOuts : public QWidget {
    Q_OBJECT

public:
    explicit ReadOuts(QWidget* parent = nullptr);

    /// `frame` is what the charts show: the latest, or of an earlier epoch; may be null. `awaited` is the epoch that
    /// they will show.
    void show(const RunView& view, const run::Frame* frame, const experiment::Experiment& shown,
              std::optional<std::int64_t> awaited);

    /// What is behind it is a question mark, from the next show() on.
    void setCurtain(const Curtain& curtain) { m_curtain = curtain; }

private:
    struct SideCells {
        QLabel* name;
        QLabel* steps;
        QLabel* loss;
        QLabel* test;
        QLabel* time;
    };
    SideCells makeSide(QGridLayout* grid, int row, const QString& prefix);
    void showSide(const SideCells& cells, const RunView& view, const run::Frame* frame, experiment::SideName side,
                  const experiment::Experiment& shown);
    void showEngine(const RunView& view, const experiment::Experiment& shown, std::optional<std::int64_t> awaited);

    Curtain m_curtain;
    QLabel* m_epochCaption;
    QLabel* m_epoch;
    SideCells m_a;
    SideCells m_b;
    QLabel* m_testCaption; ///< seen where there are test points
    QLabel* m_distance;
    QLabel* m_engine;
    QLabel* m_state;
};

} // namespace twinsine::ui

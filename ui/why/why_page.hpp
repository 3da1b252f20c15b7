// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Why the two sides differ: the answer in words, the staircase, each setting, and where the two part. It is computed
/// when the page is seen, a moment after the settings come to rest.

#include "core/analysis/equal_factors.hpp"
#include "ui/why/answers.hpp"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace twinsine::ui {

class FactorTable;
class StaircaseView;

class WhyPage : public QWidget {
    Q_OBJECT

public:
    static constexpr std::size_t kSeeds = 64;

    explicit WhyPage(ManyComputing computing, std::size_t seeds = kSeeds, QWidget* parent = nullptr);

    void setExperiment(const experiment::Experiment& experiment) { m_answers->setExperiment(experiment); }
    /// For a picture; without an explanation as long as there is none.
    const Staircase& answer() const { return m_answers->answer(); }

    QSize minimumSizeHint() const override { return {0, 0}; } // it scrolls

Q_SIGNALS:
    /// A person wants the experiment with some settings equal; `text` says which.
    void equalAsked(const analysis::EqualFactors& changed, const QString& text, experiment::SideName like);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void showAnswer();
    void showProgress();
    void makeEqual(analysis::FactorSet set, experiment::SideName like);

    Answers* m_answers;
    QLabel* m_sentence;
    QLabel* m_progress;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
    QPushButton* m_again;
    QPushButton* m_merge;
    StaircaseView* m_staircase;
    FactorTable* m_table;
    QLabel* m_details;
    std::shared_ptr<const analysis::Explanation> m_shown;
};

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What a change did, in a line for the chart: "Learning rate 0.001 on both: gap 0.330 → 0.585. Gradient descent hardly
/// gets going." Where that leaves no more than rounding makes, it says so, once that is computed.

#include "core/engines/choose_engine.hpp"
#include "core/run/job.hpp"
#include "ui/story/trials.hpp"

#include <QObject>

namespace twinsine::ui {

class TryCaption : public QObject {
    Q_OBJECT

public:
    TryCaption(engines::EngineChooser chooser, QObject* parent);

    /// `before`: as the scripts are, if that was trained. `trained` leaves nothing open.
    void show(const QString& change, const QString& lesson, const std::optional<Outcome>& before, const Outcome& after,
              const experiment::Experiment& trained);
    /// Nothing was changed, or what was is not trained yet.
    void clear();

Q_SIGNALS:
    void changed(const QString& text);

private:
    void say(const QString& text);

    engines::EngineChooser m_chooser;
    QString m_text;
    run::Job m_checking;
};

} // namespace twinsine::ui

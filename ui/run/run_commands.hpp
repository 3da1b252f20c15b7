// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Training the experiment that is shown: when asked, to watch it learn, or anew to the end with every change. Changes
/// that come while it trains anew wait for its end, for a tenth of a second at most; then the latest is trained,
/// nothing else.

#include "ui/document/document.hpp"
#include "ui/run/run_feed.hpp"

#include <QObject>
#include <QTimer>

namespace twinsine::ui {

class RunCommands : public QObject {
    Q_OBJECT

public:
    RunCommands(const Document& document, RunFeed& feed, QObject* parent);

    /// The curves are of other settings than those in the form, and will be until someone trains.
    bool stale() const { return !m_retrains && changed(); }

    /// Whether every change trains at once.
    void setRetrains(bool on);

    /// From the start, to watch it.
    void start();
    /// From the start because all is new: an experiment, an engine, a device.
    void startAnew();
    void startOrPause();
    void step();
    void reset();

Q_SIGNALS:
    /// Someone asked for a training from its start; an edit does not.
    void started();

private:
    bool changed() const;
    void begin(RunFeed::Begin begin);
    void retrainSoon();

    const Document& m_document;
    RunFeed& m_feed;
    QTimer m_soon; ///< gathers the edits of one moment into one start
    bool m_retrains = false;
};

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// How a run::Job of a QObject delivers: by an event in the object's thread, which Qt drops once the object is gone.

#include "core/run/job.hpp"

#include <QMetaObject>
#include <QObject>

#include <utility>

namespace twinsine::ui {

/// The object must outlive the job, as one whose member the job is does.
inline run::Job::Post postTo(QObject* context) {
    return [context](std::function<void()> function) {
        QMetaObject::invokeMethod(context, std::move(function), Qt::QueuedConnection);
    };
}

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/epoch_text.hpp"

#include "ui/language/tr.hpp"

namespace twinsine::ui {

EpochText epochText(const RunView& view, const run::Frame* frame) {
    if (!frame)
        return {tr("epoch"), QStringLiteral("–")};
    const QString of = QStringLiteral("%1 / %2");
    if (frame->weights->ofUpdates > 0)
        return {tr("update in epoch %1").arg(frame->epoch + 1),
                of.arg(frame->weights->updates).arg(frame->weights->ofUpdates)};
    return {tr("epoch"), of.arg(frame->epoch).arg(view.latest.info ? view.latest.info->epochs : 0)};
}

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/going_on.hpp"

#include "ui/language/language.hpp"
#include "ui/language/tr.hpp"
#include "ui/widgets/text.hpp"

#include <cmath>

namespace twinsine::ui {
namespace {

using Stage = training::Progress::Stage;

constexpr double kWorthSaying = 5;   // seconds left
constexpr double kLongEpoch = 3;     // seconds
constexpr double kNoticed = 0.5;     // seconds of waiting
constexpr double kLeastPart = 0.005; // of which the rest can be told

} // namespace

QString roughTime(double seconds) {
    constexpr double kMinute = 60;
    constexpr double kHour = 3600;
    if (seconds < 1.5 * kMinute)
        return tr("%1 s").arg(std::max(std::lround(seconds), 1L));
    if (seconds < 1.5 * kHour)
        return tr("%1 min").arg(std::lround(seconds / kMinute));
    return tr("%1 h").arg(withDecimalPoint(QString::number(seconds / kHour, 'f', seconds < 10 * kHour ? 1 : 0)));
}

QString preparingText(const run::Update& update, const experiment::Experiment& prepared) {
    const auto& now = update.preparing;
    switch (now.stage) {
    case Stage::engine:
        return tr("preparing: loading the engine");
    case Stage::points:
        return tr("preparing: the points");
    case Stage::weights:
        return tr("preparing: initial weights of %1").arg(sideName(prepared, now.side));
    case Stage::prediction:
        break;
    }
    if (now.part < kLeastPart)
        return tr("preparing: the first predictions");
    return tr("preparing: the first predictions, %1 %, about %2 left")
        .arg(QString::number(std::lround(now.part * 100)), roughTime(now.seconds * (1 - now.part) / now.part));
}

std::optional<double> secondsLeft(const run::Update& update) {
    if (!update.kept || *update.kept <= 0 || !update.info || !update.frame)
        return std::nullopt;
    return static_cast<double>(update.info->epochs - update.frame->epoch) / *update.kept;
}

QString trainingText(const run::Update& update) {
    const auto left = secondsLeft(update);
    if (left && *left >= kWorthSaying)
        return tr("training, about %1 left").arg(roughTime(*left));
    if (!left && update.sinceEpoch >= kLongEpoch && update.frame)
        return tr("training, epoch %1 for %2")
            .arg(QString::number(update.frame->epoch + 1), roughTime(update.sinceEpoch));
    return tr("training");
}

bool takesTime(const run::Update& update) {
    if (update.state != run::State::loading && update.state != run::State::running)
        return false;
    return update.sinceEpoch >= kNoticed || secondsLeft(update).value_or(0) >= kWorthSaying;
}

} // namespace twinsine::ui

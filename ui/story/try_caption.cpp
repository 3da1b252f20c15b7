// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/story/try_caption.hpp"

#include "core/analysis/rounding.hpp"
#include "ui/run/post.hpp"

#include <cmath>
#include <utility>

namespace twinsine::ui {
namespace {

/// Of a larger gap nobody would say that nothing is left.
constexpr double kWorthChecking = 0.02;

QString sentenceOf(const QString& change, const std::optional<Outcome>& before, const Outcome& after) {
    const QString now = outcomeText(after);
    return before ? TryCaption::tr("%1: gap %2 → %3.").arg(change, outcomeText(*before), now)
                  : TryCaption::tr("%1: gap %2.").arg(change, now);
}

} // namespace

TryCaption::TryCaption(engines::EngineChooser chooser, QObject* parent)
    : QObject(parent), m_chooser(std::move(chooser)), m_checking(postTo(this), run::Job::Priority::low) {}

void TryCaption::show(const QString& change, const QString& lesson, const std::optional<Outcome>& before,
                      const Outcome& after, const experiment::Experiment& trained) {
    m_checking.cancel();
    const QString sentence = sentenceOf(change, before, after);
    say(lesson.isEmpty() ? sentence : sentence + QLatin1Char(' ') + lesson);
    if (after.diverged || after.gap > kWorthChecking || (before && !before->diverged && after.gap >= before->gap))
        return;
    m_checking.start(
        [trained, after, chooser = m_chooser](const KeepGoing& wanted) {
            if (after.gap == 0)
                return true;
            const auto computing = chooser(trained, engines::EngineChoice::automatic, engines::DeviceChoice::cpu);
            if (!computing)
                return false;
            const double rounding = analysis::roundingOf(trained, *computing->engine, computing->device, wanted);
            return std::isfinite(rounding) && after.gap <= rounding;
        },
        [this, sentence, after](bool isRounding) {
            if (isRounding)
                say(sentence + QLatin1Char(' ') +
                    (after.gap == 0 ? tr("Explained: nothing is left.") : tr("Explained: only rounding is left.")));
        });
}

void TryCaption::clear() {
    m_checking.cancel();
    say({});
}

void TryCaption::say(const QString& text) {
    if (text != std::exchange(m_text, text))
        Q_EMIT changed(text);
}

} // namespace twinsine::ui

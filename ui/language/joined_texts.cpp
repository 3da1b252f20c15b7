// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What core puts together of several parts, as the whole that a translation needs. lupdate collects it here;
/// ui::Translator finds it by its pattern. What {:s} stands for is shown as it is.

#include <QCoreApplication>

namespace twinsine::ui {

[[maybe_unused]] constexpr const char* kLabels[] = {
    QT_TR_NOOP("Layer {} {}"),         QT_TR_NOOP("Phase {} {}"),     QT_TR_NOOP("kernel initializer {}"),
    QT_TR_NOOP("bias initializer {}"), QT_TR_NOOP("Scaling of x {}"), QT_TR_NOOP("Scaling of y {}"),
    QT_TR_NOOP("{} (A and B)"),        QT_TR_NOOP("the rest of {}"),  QT_TR_NOOP("kernel"),
};

[[maybe_unused]] constexpr const char* kAnswers[] = {
    QT_TR_NOOP("all"),
    QT_TR_NOOP("it"),
    QT_TR_NOOP("them"),
    QT_TR_NOOP("diverges"),
    QT_TR_NOOP("moves the weights by {} to {}"),
    QT_TR_NOOP("moves the weights by {}"),
    QT_TR_NOOP("moves the weights not at all"),
    QT_TR_NOOP("moves them by {} to {}"),
    QT_TR_NOOP("moves them by {}"),
    QT_TR_NOOP("moves them not at all"),
    QT_TR_NOOP("From the same weights and points both have the loss {}, and the first update is the same."),
    QT_TR_NOOP("From the same weights and points {} has the loss {}, {} has {}, and the first update is the same."),
    QT_TR_NOOP("From the same weights and points both have the loss {}; then {} {}, {} {}."),
    QT_TR_NOOP("From the same weights and points {} has the loss {}, {} has {}; then {} {}, {} {}."),
    QT_TR_NOOP("Of the {} % that equal initial weights close, {} come from their distribution: with the "
               "initializers of {} "
               "on both sides but own numbers, {} is left."),
    QT_TR_NOOP(
        "Of the {} % that equal initial weights close, {} from the numbers drawn: with the initializers of {} on "
        "both sides but own numbers, {} is left."),
    QT_TR_NOOP("Of the {} % that equal initial weights close, {} come from their distribution and {} from the numbers "
               "drawn: with the initializers of {} on both sides but own numbers, {} is left."),
};

[[maybe_unused]] constexpr const char* kPartings[] = {
    QT_TR_NOOP("first batch"), QT_TR_NOOP("first update"),         QT_TR_NOOP("prediction"),
    QT_TR_NOOP("gradient"),    QT_TR_NOOP("the framework itself"),
};

[[maybe_unused]] constexpr const char* kFormulas[] = {
    QT_TR_NOOP("e ← {:s}, from the initial w"), QT_TR_NOOP("e ← {:s}, from the first w"),
    QT_TR_NOOP("{:s} ← {:s}, from {:s}"),       QT_TR_NOOP("w ← e after every {:s} updates"),
    QT_TR_NOOP("w ← e at the end of fit()"),
};

} // namespace twinsine::ui

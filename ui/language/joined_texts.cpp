// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What core puts together of several parts, as the whole that a translation needs. lupdate collects it here;
/// ui::Translator finds it by its pattern.

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

[[maybe_unused]] constexpr const char* kProblems[] = {
    QT_TR_NOOP("must be finite, got {}"),
    QT_TR_NOOP("must be at least {} and less than {}, got {}"),
    QT_TR_NOOP("must be from {} to {}, got {}"),
    QT_TR_NOOP("must be at most {}, got {}"),
    QT_TR_NOOP("must be greater than {}, got {}"),
    QT_TR_NOOP("must be at least {}, got {}"),
    QT_TR_NOOP("must be {}, got {}"),
    QT_TR_NOOP("a whole number"),
    QT_TR_NOOP("a number"),
    QT_TR_NOOP("must not be null"),
    QT_TR_NOOP("only one side can start from the other's weights"),
    QT_TR_NOOP("{} needs a seed"),
    QT_TR_NOOP("must have at least one layer"),
    QT_TR_NOOP("must have at least one phase"),
    QT_TR_NOOP("needs the same layers on both sides"),
    QT_TR_NOOP("must be true in the first phase: there is no optimizer yet that could go on"),
    QT_TR_NOOP("fit() keeps the last batch; only a hand-written loop drops it"),
    QT_TR_NOOP("TensorFlow cannot make Orthogonal kernels in bfloat16"),
    QT_TR_NOOP("at most one clip can be set, and {} is"),
    QT_TR_NOOP("training this would need about {} GiB of memory, more than 4 GiB"),
    QT_TR_NOOP("must be numbers or words, with a comma between them"),
    QT_TR_NOOP("cancelled"),
    QT_TR_NOOP("no such folder"),
    QT_TR_NOOP("the name is empty"),
};

} // namespace twinsine::ui

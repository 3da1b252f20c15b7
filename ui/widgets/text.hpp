// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Texts of core (UTF-8) as the window shows them.

#include "core/analysis/answer.hpp"
#include "core/experiment/parameter.hpp"
#include "ui/language/language.hpp"

#include <QString>

#include <string_view>

namespace twinsine::ui {

/// As it is: values, class names, messages.
inline QString toQString(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// "Keras 3", "TensorFlow 1".
QString frameworkName(experiment::Framework framework);

/// What a side is called: by its framework, with its letter in front where both sides have the same one.
QString sideName(const experiment::Experiment& experiment, experiment::SideName side);

/// What sentences call the sides: by their frameworks, or A and B where both have the same. A name is never broken over
/// two lines.
analysis::SideNames sideNamesIn(const experiment::Experiment& experiment);

/// What an empty number field stands for: "all" for a batch size, else "none".
QString nullText(std::string_view key);

/// A value as a file has it, but for the decimal point.
QString plainText(const experiment::Value& value);

/// A setting's value as the form shows it: "0.001", "yes", "all", "Keras 3".
QString valueText(const experiment::Parameter& parameter, const experiment::Value& value);

} // namespace twinsine::ui

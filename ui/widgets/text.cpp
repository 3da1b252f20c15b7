// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text.hpp"

#include "ui/language/tr.hpp"

namespace twinsine::ui {

QString frameworkName(experiment::Framework framework) {
    switch (framework) {
    case experiment::Framework::keras3:
        return ui::tr("Keras 3");
    case experiment::Framework::keras2:
        return ui::tr("Keras 2");
    case experiment::Framework::tf1:
        return ui::tr("TensorFlow 1");
    case experiment::Framework::tf2:
        return ui::tr("TensorFlow 2");
    }
    return {};
}

QString sideName(const experiment::Experiment& experiment, experiment::SideName side) {
    const QString name = frameworkName(experiment.side(side).framework);
    if (experiment.a.framework != experiment.b.framework)
        return name;
    return (side == experiment::SideName::a ? QStringLiteral("A: ") : QStringLiteral("B: ")) + name;
}

analysis::SideNames sideNamesIn(const experiment::Experiment& experiment) {
    if (experiment.a.framework == experiment.b.framework)
        return {};
    const auto name = [&](experiment::SideName side) {
        return frameworkName(experiment.side(side).framework).replace(QLatin1Char(' '), QChar::Nbsp).toStdString();
    };
    return {name(experiment::SideName::a), name(experiment::SideName::b)};
}

QString nullText(std::string_view key) { return key == "batch_size" ? ui::tr("all") : ui::tr("none"); }

QString plainText(const experiment::Value& value) {
    const QString text = toQString(experiment::toText(value));
    return std::holds_alternative<double>(value) ? withDecimalPoint(text) : text;
}

QString valueText(const experiment::Parameter& parameter, const experiment::Value& value) {
    if (experiment::isNull(value))
        return nullText(parameter.key);
    if (const auto* flag = std::get_if<bool>(&value))
        return *flag ? ui::tr("yes") : ui::tr("no");
    const std::string text = experiment::toText(value);
    if (const auto framework =
            parameter.key == "framework" ? experiment::parseName<experiment::Framework>(text) : std::nullopt)
        return frameworkName(*framework);
    if (parameter.key == "initial_weights_from")
        return ui::tr("the other side");
    return plainText(value);
}

} // namespace twinsine::ui

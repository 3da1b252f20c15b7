// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A number: its field, a slider where the parameter table gives one, dice for a seed.

#include "ui/settings/slider_scale.hpp"
#include "ui/settings/editor.hpp"

#include <optional>

class QSlider;

namespace twinsine::ui {

class NumberField;

class NumberEditor : public Editor {
    Q_OBJECT

public:
    NumberEditor(const experiment::Parameter& parameter, const QString& name, const QString& accessible,
                 QWidget* parent);

    void show(const experiment::Entry& entry) override;

private:
    void addSlider(const QString& name, const QString& accessible);
    void addDice(const QString& name, const QString& accessible);
    void slide(int position);

    const experiment::Parameter& m_parameter;
    NumberField* m_field;
    std::optional<SliderScale> m_scale;
    QSlider* m_slider = nullptr;
    int m_drag = 0; ///< above 0 while the slider is held
};

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/number_editor.hpp"

#include "ui/settings/number_field.hpp"
#include "ui/theme/theme.hpp"

#include <QHBoxLayout>
#include <QRandomGenerator>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <QWheelEvent>

#include <limits>

namespace twinsine::ui {
namespace {

int nextDrag() {
    static int drags = 0;
    return ++drags;
}

class FormSlider : public QSlider {
public:
    explicit FormSlider(QWidget* parent) : QSlider(Qt::Horizontal, parent) { setFocusPolicy(Qt::StrongFocus); }

protected:
    void wheelEvent(QWheelEvent* event) override {
        if (hasFocus())
            QSlider::wheelEvent(event);
        else
            event->ignore();
    }
};

} // namespace

NumberEditor::NumberEditor(const experiment::Parameter& parameter, const QString& name, const QString& accessible,
                           QWidget* parent)
    : Editor(parent), m_parameter(parameter), m_field(new NumberField(this)) {
    const bool isSeed = parameter.key == "seed";
    const bool slides = parameter.sliderLeast < parameter.sliderMost;
    m_field->setObjectName(name);
    m_field->setAccessibleName(accessible);
    if (isSeed || parameter.kind == experiment::Kind::real)
        m_field->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_field->setDigits(isSeed ? 9 : parameter.kind == experiment::Kind::real ? 7 : 5);
    connect(m_field, &NumberField::edited, this, [this](const experiment::Value& value) { Q_EMIT edited(value, 0); });

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(m_field, isSeed || !slides ? 1 : 0);
    if (slides && !isSeed)
        addSlider(name + QStringLiteral(".slider"), accessible);
    if (isSeed)
        addDice(name + QStringLiteral(".dice"), accessible);
}

void NumberEditor::addSlider(const QString& name, const QString& accessible) {
    m_scale.emplace(m_parameter);
    m_slider = new FormSlider(this);
    m_slider->setObjectName(name);
    m_slider->setAccessibleName(tr("%1, slider").arg(accessible));
    m_slider->setRange(0, m_scale->steps());
    m_slider->setMinimumWidth(40);
    connect(m_slider, &QSlider::sliderPressed, this, [this] { m_drag = nextDrag(); });
    connect(m_slider, &QSlider::sliderReleased, this, [this] { m_drag = 0; });
    connect(m_slider, &QSlider::valueChanged, this, &NumberEditor::slide);
    layout()->addWidget(m_slider);
}

void NumberEditor::addDice(const QString& name, const QString& accessible) {
    auto* dice = new QToolButton(this);
    dice->setObjectName(name);
    dice->setAccessibleName(tr("%1, throw the dice").arg(accessible));
    dice->setToolTip(tr("New random seed"));
    dice->setIcon(theme::icon(QStringLiteral("dice")));
    dice->setAutoRaise(true);
    dice->setFocusPolicy(Qt::TabFocus);
    connect(dice, &QToolButton::clicked, this,
            [this] { Q_EMIT edited(static_cast<std::int64_t>(QRandomGenerator::global()->generate()), 0); });
    layout()->addWidget(dice);
}

void NumberEditor::slide(int position) {
    const double number = m_scale->value(position);
    if (m_parameter.kind == experiment::Kind::whole)
        Q_EMIT edited(static_cast<std::int64_t>(number), m_drag);
    else
        Q_EMIT edited(number, m_drag);
}

void NumberEditor::show(const experiment::Entry& entry) {
    m_field->show(entry);
    if (!m_slider || m_slider->isSliderDown())
        return; // under the mouse, the slider leads
    // An empty field (a batch size: all points) is the most that there is.
    double number = std::numeric_limits<double>::infinity();
    if (const auto* whole = std::get_if<std::int64_t>(&entry.value))
        number = static_cast<double>(*whole);
    else if (const auto* real = std::get_if<double>(&entry.value))
        number = *real;
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(m_scale->position(number));
}

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/slider_scale.hpp"

#include <QString>

#include <algorithm>
#include <cmath>

namespace twinsine::ui {

namespace {
constexpr int kFineSteps = 200;
}

SliderScale::SliderScale(const experiment::Parameter& parameter)
    : m_least(parameter.sliderLeast), m_most(parameter.sliderMost), m_whole(parameter.kind == experiment::Kind::whole),
      m_logarithmic(parameter.logarithmic),
      m_steps(m_whole && !m_logarithmic ? static_cast<int>(m_most - m_least) : kFineSteps) {}

int SliderScale::position(double value) const {
    const double inside = std::clamp(value, m_least, m_most);
    const double part = m_logarithmic ? std::log(inside / m_least) / std::log(m_most / m_least)
                                      : (inside - m_least) / (m_most - m_least);
    return static_cast<int>(std::lround(part * m_steps));
}

double SliderScale::value(int position) const {
    const double part = static_cast<double>(position) / m_steps;
    const double exact =
        m_logarithmic ? m_least * std::pow(m_most / m_least, part) : m_least + part * (m_most - m_least);
    if (m_whole)
        return std::round(exact);
    return QString::number(exact, 'g', 2).toDouble();
}

} // namespace twinsine::ui

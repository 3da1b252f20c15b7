// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/presentation.hpp"

#include "ui/theme/type.hpp"
#include "ui/widgets/focus.hpp"

#include <QScreen>

#include <algorithm>
#include <utility>

namespace twinsine::ui {

namespace {

constexpr double kLines = 820; ///< on a screen of that height the desktop's type can be read from afar
constexpr double kLeastScale = 1.4;
constexpr double kMostScale = 3;

} // namespace

void Presentation::set(bool on, const QWidget& window, const std::vector<QWidget*>& aside) {
    if (on == std::exchange(m_on, on))
        return;
    for (QWidget* hidden : std::exchange(m_hidden, {}))
        hidden->show();
    if (on)
        std::copy_if(aside.begin(), aside.end(), std::back_inserter(m_hidden),
                     [](const QWidget* part) { return part->isVisible(); });
    for (QWidget* part : m_hidden) {
        takeFocusFrom(*part);
        part->hide();
    }
    theme::setTypeScale(on ? std::clamp(window.screen()->size().height() / kLines, kLeastScale, kMostScale) : 1);
}

} // namespace twinsine::ui

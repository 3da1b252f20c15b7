// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/editor.hpp"

namespace twinsine::ui {

void Editor::showByHand(bool byHand) {
    if (font().bold() == byHand)
        return;
    QFont changed = font();
    changed.setBold(byHand);
    setFont(changed);
}

} // namespace twinsine::ui

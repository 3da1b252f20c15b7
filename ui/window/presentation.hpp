// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A window as a class sees it on a projector: some of its parts put aside, the type of the whole program larger.

#include <QWidget>

#include <vector>

namespace twinsine::ui {

class Presentation {
public:
    /// Begins one without those parts, or ends it.
    void set(bool on, const QWidget& window, const std::vector<QWidget*>& aside);

private:
    std::vector<QWidget*> m_hidden; ///< those that were seen before
    bool m_on = false;
};

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Offers what windows that ended without saving have left.

#include "ui/document/autosave.hpp"

#include <QDialog>

#include <memory>
#include <vector>

class QListWidget;
class QPushButton;

namespace twinsine::ui {

class RecoveryDialog : public QDialog {
    Q_OBJECT

public:
    /// One at least.
    RecoveryDialog(std::shared_ptr<std::vector<Orphan>> orphans, QWidget* parent);

Q_SIGNALS:
    void recoverAsked(const std::shared_ptr<Orphan>& orphan);

private:
    std::size_t selected() const;
    void recover();
    void remove();

    std::shared_ptr<std::vector<Orphan>> m_orphans; ///< whose locks go with the dialog
    QListWidget* m_list;
};

} // namespace twinsine::ui

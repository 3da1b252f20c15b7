// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What both sides share: the points.

#include "core/experiment/parameter.hpp"

#include <QWidget>

#include <map>

class QGridLayout;
class QLabel;

namespace twinsine::ui {

class DefaultMark;
class Editor;

class SharedSettings : public QWidget {
    Q_OBJECT

public:
    explicit SharedSettings(QWidget* parent);

    void show(const experiment::Experiment& experiment);
    /// Shows what is, where a person entered what was refused.
    void takeBack(const std::string& path);
    /// As SettingsPanel::setLimits().
    void setLimits(const std::vector<std::string>& hidden, const std::vector<std::string>& locked);
    /// What shows the setting, or all of it where none does (own points); never null.
    QWidget* cellOf(const std::string& path);
    /// Whether there is something with these words.
    bool isFound(const QString& search) const;

Q_SIGNALS:
    /// The path is absolute.
    void edited(const std::string& path, const experiment::Value& value, int drag);

private:
    struct Cell {
        QWidget* whole = nullptr; ///< label and editor
        Editor* editor = nullptr;
        DefaultMark* mark = nullptr;
    };

    Cell makeCell(const experiment::Entry& entry);
    void arrange();

    std::vector<std::string> m_hidden;
    std::vector<std::string> m_locked;
    std::vector<experiment::Entry> m_entries;
    std::map<std::string, Cell> m_cells; ///< by path
    QGridLayout* m_grid;
};

} // namespace twinsine::ui

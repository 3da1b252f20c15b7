// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// One row of the settings form: label, A's control, = or ≠, B's control; below it what is wrong.

#include "ui/settings/editor.hpp"
#include "ui/settings/setting_rows.hpp"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace twinsine::ui {

class DefaultMark;

class SettingLine : public QWidget {
    Q_OBJECT

public:
    /// Why a side's choice can't be taken.
    using WhyNot = std::function<QString(experiment::SideName, const experiment::Value&)>;

    /// The widths of the outer columns; A and B share the rest equally.
    static constexpr int kLabelWidth = 104;
    static constexpr int kEqualWidth = 24;
    static constexpr int kSpacing = 4;

    SettingLine(const SettingRow& row, const experiment::Experiment& experiment, const WhyNot& whyNot, QWidget* parent);

    /// What must be the same for a line to show another row's values.
    static std::string shapeOf(const SettingRow& row);

    void show(const SettingRow& row, const experiment::Experiment& experiment);
    /// Shows what is, where a person entered what was refused.
    void takeBack(experiment::SideName side);
    /// Empty: nothing is wrong.
    void setProblem(const QString& text);
    bool linked() const;

Q_SIGNALS:
    void edited(experiment::SideName side, const experiment::Value& value, int drag);
    void copyAsked(experiment::SideName from);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    /// A side's control; none where the side has no such setting.
    struct Cell {
        Editor* editor = nullptr;
        DefaultMark* mark = nullptr;
        std::string script; ///< as the help has it
    };

    void addCell(QHBoxLayout* line, const SettingRow& row, experiment::SideName side, const WhyNot& whyNot);
    QWidget* makeLabel(const SettingRow& row);
    void makeEqual(const SettingRow& row);
    void showCell(Cell& cell, const experiment::Entry& entry, bool changed, const experiment::Side& side);
    void showEqual(bool comparable);

    Cell m_a;
    Cell m_b;
    QLabel* m_label = nullptr;
    SettingRow m_row; ///< what is shown
    QToolButton* m_equal;
    QToolButton* m_link = nullptr;
    QLabel* m_problem;
    QString m_nameA;
    QString m_nameB;
};

} // namespace twinsine::ui

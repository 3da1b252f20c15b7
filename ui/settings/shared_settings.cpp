// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/shared_settings.hpp"

#include "core/experiment/lesson.hpp"
#include "ui/settings/default_mark.hpp"
#include "ui/settings/help_text.hpp"
#include "ui/settings/make_editor.hpp"
#include "ui/settings/setting_rows.hpp"
#include "ui/settings/setting_search.hpp"
#include "ui/widgets/text.hpp"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace twinsine::ui {
namespace {

constexpr int kColumns = 3;

} // namespace

SharedSettings::SharedSettings(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(6, 2, 4, 2);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(2);
    for (int column = 0; column < kColumns; ++column)
        m_grid->setColumnStretch(column, 1);
}

SharedSettings::Cell SharedSettings::makeCell(const experiment::Entry& entry) {
    Cell cell;
    cell.whole = new QWidget(this);
    auto* label = new QLabel(translated(entry.label), cell.whole);
    cell.editor = makeEditor(
        entry, toQString(entry.path), translated(entry.label), [](const experiment::Value&) { return QString(); },
        cell.whole);
    cell.mark =
        new DefaultMark(QStringLiteral("default.") + toQString(entry.path), translated(entry.label), cell.whole);
    connect(cell.editor, &Editor::edited, this,
            [this, path = entry.path](const experiment::Value& value, int drag) { Q_EMIT edited(path, value, drag); });
    connect(cell.mark, &DefaultMark::returned, this,
            [this, path = entry.path](const experiment::Value& value) { Q_EMIT edited(path, value, 0); });
    auto* head = new QHBoxLayout;
    head->setSpacing(2);
    head->addWidget(label);
    head->addWidget(cell.mark);
    head->addStretch(1);
    auto* column = new QVBoxLayout(cell.whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(cell.editor);
    return cell;
}

void SharedSettings::arrange() {
    for (auto& [path, cell] : m_cells) {
        m_grid->removeWidget(cell.whole);
        cell.whole->hide();
    }
    int place = 0;
    for (const auto& entry : m_entries) {
        if (experiment::isWithin(entry.path, m_hidden))
            continue;
        QWidget* whole = m_cells.at(entry.path).whole;
        whole->setEnabled(!experiment::isWithin(entry.path, m_locked));
        m_grid->addWidget(whole, place / kColumns, place % kColumns);
        whole->show();
        ++place;
    }
}

void SharedSettings::setLimits(const std::vector<std::string>& hidden, const std::vector<std::string>& locked) {
    m_hidden = hidden;
    m_locked = locked;
    arrange();
}

void SharedSettings::show(const experiment::Experiment& experiment) {
    auto entries = dataEntries(experiment);
    if (entries == m_entries) {
        for (const auto& entry : entries)
            m_cells.at(entry.path).editor->show(entry); // takes back what was refused
        return;
    }
    const bool sameCells =
        std::ranges::equal(entries, m_entries, {}, &experiment::Entry::path, &experiment::Entry::path);
    m_entries = std::move(entries);
    for (const auto& entry : m_entries) {
        Cell& cell = m_cells[entry.path];
        if (!cell.editor)
            cell = makeCell(entry);
        cell.editor->show(entry);
        cell.editor->showByHand(!atDefault(entry));
        cell.editor->setToolTip(helpText(nullptr, entry));
        cell.editor->setWhatsThis(cell.editor->toolTip());
        cell.mark->show(entry);
    }
    if (!sameCells)
        arrange();
}

void SharedSettings::takeBack(const std::string& path) {
    for (const auto& entry : m_entries)
        if (entry.path == path)
            m_cells.at(path).editor->show(entry);
}

QWidget* SharedSettings::cellOf(const std::string& path) {
    const bool isShown = std::ranges::find(m_entries, path, &experiment::Entry::path) != m_entries.end();
    return isShown ? m_cells.at(path).whole : this;
}

bool SharedSettings::isFound(const QString& search) const {
    return std::any_of(m_entries.begin(), m_entries.end(),
                       [&](const experiment::Entry& entry) { return ui::isFound(entry, search); });
}

} // namespace twinsine::ui

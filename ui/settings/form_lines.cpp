// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/form_lines.hpp"

#include "core/conversion/edit.hpp"
#include "ui/language/language.hpp"
#include "ui/settings/setting_line.hpp"
#include "ui/widgets/item_lines.hpp"
#include "ui/widgets/text.hpp"

namespace twinsine::ui {
namespace {

using experiment::Item;
using experiment::SideName;

/// The layer or phase of a path like "layers.1".
std::pair<Item, std::size_t> parsed(const std::string& item) {
    return {item.starts_with("layers.") ? Item::layer : Item::phase, std::stoul(item.substr(item.find('.') + 1))};
}

} // namespace

FormLines::FormLines(QWidget& form, const experiment::Experiment& experiment)
    : QObject(&form), m_form(form), m_experiment(experiment) {}

SettingLine* FormLines::lineFor(const SettingRow& row) {
    SettingLine*& line = m_lines[SettingLine::shapeOf(row)];
    if (line) {
        line->show(row, m_experiment);
    } else {
        const std::string path = row.path;
        const auto reason = [this, path](SideName side, const experiment::Value& value) {
            return translated(conversion::whyNot(m_experiment, side, path, value));
        };
        line = new SettingLine(row, m_experiment, reason, &m_form);
        connect(line, &SettingLine::edited, this,
                [this, line, path](SideName side, const experiment::Value& value, int drag) {
                    Q_EMIT edited(side, path, value, line->linked(), drag);
                });
        connect(line, &SettingLine::copyAsked, this, [this, path](SideName from) { Q_EMIT copyAsked(path, from); });
    }
    line->setProblem({});
    return line;
}

ItemHead* FormLines::headFor(const std::string& path) {
    ItemHead*& head = m_items[path];
    if (!head) {
        const auto [item, index] = parsed(path);
        head = new ItemHead(item, index, &m_form);
        connect(head, &ItemHead::removeAsked, this, [this, item = item, index = index](SideName side) {
            const QString what = item == Item::layer ? tr("removed layer of %1") : tr("removed phase of %1");
            Q_EMIT changeAsked({without(m_experiment, item, side, index)}, what.arg(sideName(m_experiment, side)),
                               std::string(listOf(item)));
        });
    }
    head->show(m_experiment);
    return head;
}

AddLine* FormLines::addLineFor(Item item) {
    AddLine*& line = m_adds[item];
    if (!line) {
        line = new AddLine(item, &m_form);
        connect(line, &AddLine::addAsked, this, [this, item](const std::vector<SideName>& sides) {
            const QString what = item == Item::layer ? tr("added layer") : tr("added phase");
            Q_EMIT changeAsked({withOneMore(m_experiment, item, sides)}, what, std::string(listOf(item)));
        });
    }
    line->show(m_experiment);
    return line;
}

SettingLine* FormLines::find(const SettingRow& row) const {
    const auto found = m_lines.find(SettingLine::shapeOf(row));
    return found == m_lines.end() ? nullptr : found->second;
}

AddLine* FormLines::findAddLine(const std::string& list) const {
    for (const auto& [item, line] : m_adds)
        if (list == listOf(item) && line->isVisibleTo(&m_form))
            return line;
    return nullptr;
}

void FormLines::dropOthers(const std::vector<SettingRow>& rows) {
    std::set<std::string> shapes;
    for (const SettingRow& row : rows)
        shapes.insert(SettingLine::shapeOf(row));
    std::vector<SettingLine*> dropped;
    std::erase_if(m_lines, [&](const auto& item) {
        const bool drop = !shapes.contains(item.first);
        if (drop)
            dropped.push_back(item.second);
        return drop;
    });
    for (SettingLine* line : dropped) {
        line->hide();
        line->deleteLater(); // it may be the one whose signal led here
    }
}

void FormLines::showOnly(const std::set<QWidget*>& wanted) {
    const auto showOf = [&](const auto& widgets) {
        for (const auto& [key, widget] : widgets)
            widget->setVisible(wanted.contains(widget));
    };
    showOf(m_lines);
    showOf(m_items);
    showOf(m_adds);
}

void FormLines::setProblems(const std::map<const QWidget*, QString>& texts) {
    const auto setOf = [&](const auto& widgets) {
        for (const auto& [key, widget] : widgets) {
            const auto text = texts.find(widget);
            widget->setProblem(text == texts.end() ? QString() : text->second);
        }
    };
    setOf(m_lines);
    setOf(m_adds);
}

} // namespace twinsine::ui

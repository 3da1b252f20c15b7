// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/settings_panel.hpp"

#include "ui/models/text.hpp"
#include "ui/panels/setting_group.hpp"
#include "ui/theme/theme.hpp"

#include <QApplication>
#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace twinsine::ui {
namespace {

using experiment::SideName;

QLabel* makeHead(const QString& name, QWidget* parent) {
    auto* head = new QLabel(parent);
    head->setObjectName(name);
    head->setAlignment(Qt::AlignCenter);
    head->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    QFont font = head->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.2);
    head->setFont(font);
    return head;
}

std::string relativePath(const std::string& path) { return path.substr(std::min<std::size_t>(2, path.size())); }

} // namespace

SettingsPanel::SettingsPanel(QWidget* parent)
    : QWidget(parent), m_headA(makeHead(QStringLiteral("head.a"), this)),
      m_headB(makeHead(QStringLiteral("head.b"), this)),
      m_onlyDifferences(new QCheckBox(tr("only\ndifferences"), this)), m_dataGrid(new QWidget),
      m_dataProblem(new QLabel), m_content(new QVBoxLayout) {
    m_onlyDifferences->setObjectName(QStringLiteral("onlyDifferences"));
    m_onlyDifferences->setAccessibleName(tr("Only differences"));
    m_onlyDifferences->setToolTip(tr("Show only the settings in which the two sides differ"));
    m_onlyDifferences->setFixedWidth(SettingLine::kLabelWidth);
    connect(m_onlyDifferences, &QCheckBox::toggled, this, [this] {
        // Hiding a line ends an edit in it, which would arrange the lines anew in the middle of arranging them.
        if (QWidget* editor = QApplication::focusWidget(); editor && isAncestorOf(editor))
            editor->clearFocus();
        arrange();
    });
    connect(m_onlyDifferences, &QCheckBox::toggled, this, &SettingsPanel::onlyDifferencesChanged);

    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    scroll->setFocusPolicy(Qt::NoFocus);

    auto* heads = new QHBoxLayout;
    heads->setContentsMargins(6, 4, 4 + scroll->verticalScrollBar()->sizeHint().width(), 2);
    heads->setSpacing(SettingLine::kSpacing);
    heads->addWidget(m_onlyDifferences);
    heads->addWidget(m_headA, 1);
    heads->addSpacing(SettingLine::kEqualWidth);
    heads->addWidget(m_headB, 1);

    auto* grid = new QGridLayout(m_dataGrid);
    grid->setContentsMargins(6, 2, 4, 2);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(0);
    m_dataProblem->setObjectName(QStringLiteral("problem.data"));
    m_dataProblem->setWordWrap(true);
    m_dataProblem->hide();

    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(2);
    column->addWidget(m_dataGrid);
    column->addWidget(m_dataProblem);
    m_content->setSpacing(2);
    column->addLayout(m_content);
    column->addStretch(1);
    scroll->setWidget(content);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(heads);
    layout->addWidget(scroll, 1);
}

SettingsPanel::~SettingsPanel() = default;

void SettingsPanel::setExperiment(const experiment::Experiment& experiment) {
    m_experiment = experiment;
    m_rows = settingRows(experiment);
    showHeads();
    showData();
    arrange();
}

void SettingsPanel::showHeads() {
    const auto& colours = theme::current();
    for (const auto& [head, side, colour] :
         {std::tuple{m_headA, SideName::a, colours.sideA}, {m_headB, SideName::b, colours.sideB}}) {
        head->setText(sideName(m_experiment, side));
        QPalette coloured = palette();
        coloured.setColor(QPalette::WindowText, colour);
        head->setPalette(coloured);
    }
}

void SettingsPanel::showData() {
    auto* grid = static_cast<QGridLayout*>(m_dataGrid->layout());
    for (const auto& entry : dataEntries(m_experiment)) {
        auto& editor = m_data[entry.path];
        if (!editor) {
            const int column = static_cast<int>(m_data.size()) - 1;
            auto* label = new QLabel(translated(entry.label), m_dataGrid);
            editor = makeEditor(
                entry, toQString(entry.path), translated(entry.label),
                [](const experiment::Value&) { return QString(); }, m_dataGrid);
            editor->setToolTip(translated(entry.parameter->help));
            label->setToolTip(editor->toolTip());
            connect(editor, &Editor::edited, this, [this, path = entry.path](const experiment::Value& value, int drag) {
                Q_EMIT sharedEdited(path, value, drag);
            });
            grid->addWidget(label, 0, column);
            grid->addWidget(editor, 1, column);
            grid->setColumnStretch(column, 1);
        }
        editor->show(entry);
    }
}

SettingLine* SettingsPanel::lineFor(const SettingRow& row) {
    SettingLine*& line = m_lines[SettingLine::shapeOf(row)];
    if (line) {
        line->show(row);
    } else {
        const std::string path = row.path;
        const auto reason = [this, path](SideName side, const experiment::Value& value) {
            return whyNot(m_experiment, side, path, value);
        };
        line = new SettingLine(row, reason, this);
        connect(line, &SettingLine::edited, this,
                [this, line, path](SideName side, const experiment::Value& value, int drag) {
                    Q_EMIT edited(side, path, value, line->linked(), drag);
                });
        connect(line, &SettingLine::copyAsked, this, [this, path](SideName from) {
            const auto it =
                std::find_if(m_rows.begin(), m_rows.end(), [&](const SettingRow& r) { return r.path == path; });
            if (it != m_rows.end())
                Q_EMIT copyAsked(SettingRow(*it), from);
        });
    }
    line->setSideNames(sideName(m_experiment, SideName::a), sideName(m_experiment, SideName::b));
    line->setProblem({});
    return line;
}

void SettingsPanel::arrange() {
    m_dataProblem->hide();
    std::map<experiment::Group, std::vector<SettingLine*>> shown;
    std::map<experiment::Group, int> hidden;
    for (const SettingRow& row : m_rows) {
        auto& group = m_groups[row.group];
        if (!group) {
            group = new SettingGroup(translated(experiment::label(row.group)), this);
            connect(group, &SettingGroup::moreToggled, this, &SettingsPanel::arrange);
        }
        const bool minor = row.minor();
        const bool wanted = m_onlyDifferences->isChecked() ? row.differs && !minor : !minor || group->moreShown();
        hidden[row.group] += minor && !m_onlyDifferences->isChecked();
        if (wanted)
            shown[row.group].push_back(lineFor(row));
    }
    std::set<SettingLine*> visible;
    int place = 0;
    for (const auto& [group, widget] : m_groups) {
        if (m_content->indexOf(widget) < 0)
            m_content->insertWidget(place, widget);
        ++place;
        widget->setMore(hidden[group]);
        widget->setLines(shown[group]);
        visible.insert(shown[group].begin(), shown[group].end());
    }
    dropLines();
    for (const auto& [shape, line] : m_lines)
        line->setVisible(visible.contains(line));
}

void SettingsPanel::dropLines() {
    std::set<std::string> shapes;
    for (const SettingRow& row : m_rows)
        shapes.insert(SettingLine::shapeOf(row));
    std::vector<SettingLine*> dropped;
    std::erase_if(m_lines, [&](const auto& item) {
        const bool drop = !shapes.contains(item.first);
        if (drop)
            dropped.push_back(item.second);
        return drop;
    });
    for (SettingLine* line : dropped) { // after the map is whole again: hiding may end an edit and lead here once more
        line->hide();
        line->deleteLater(); // it may be the one whose signal led here
    }
}

void SettingsPanel::setOnlyDifferences(bool on) { m_onlyDifferences->setChecked(on); }

QString SettingsPanel::labelOfProblem(const experiment::Problem& problem) const {
    const bool isA = problem.path.starts_with("a.");
    const QString name = sideName(m_experiment, isA ? SideName::a : SideName::b);
    return QStringLiteral("%1: %2").arg(name, toQString(problem.message));
}

void SettingsPanel::setProblems(const experiment::Problems& problems, const std::string& beside) {
    std::map<SettingLine*, QString> texts;
    QString shared;
    const auto lineOf = [this](const std::string& path) -> SettingLine* {
        const auto row = std::find_if(m_rows.begin(), m_rows.end(),
                                      [&](const SettingRow& r) { return r.path == relativePath(path); });
        const auto line = row == m_rows.end() ? m_lines.end() : m_lines.find(SettingLine::shapeOf(*row));
        return line == m_lines.end() ? nullptr : line->second;
    };
    for (const auto& problem : problems) {
        SettingLine* line = lineOf(problem.path);
        if (!line)
            line = lineOf(beside);
        QString& text = line ? texts[line] : shared;
        if (!text.isEmpty())
            text += QLatin1Char('\n');
        text += line ? labelOfProblem(problem) : toQString(experiment::toText(problem));
    }
    for (const auto& [shape, line] : m_lines)
        line->setProblem(texts[line]);
    m_dataProblem->setText(shared);
    m_dataProblem->setVisible(!shared.isEmpty());
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, theme::current().problem);
    m_dataProblem->setPalette(colours);
}

} // namespace twinsine::ui

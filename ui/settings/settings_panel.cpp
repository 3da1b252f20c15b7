// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_panel.hpp"

#include "core/conversion/all_alike.hpp"
#include "core/experiment/lesson.hpp"
#include "core/plan/initial_weights.hpp"
#include "ui/language/language.hpp"
#include "ui/run/post.hpp"
#include "ui/settings/form_lines.hpp"
#include "ui/settings/formula_view.hpp"
#include "ui/settings/setting_group.hpp"
#include "ui/settings/setting_line.hpp"
#include "ui/settings/setting_search.hpp"
#include "ui/settings/settings_head.hpp"
#include "ui/settings/shared_settings.hpp"
#include "ui/theme/theme.hpp"
#include "ui/widgets/focus.hpp"
#include "ui/widgets/item_lines.hpp"
#include "ui/widgets/spotlight.hpp"
#include "ui/widgets/text.hpp"

#include <QLabel>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace twinsine::ui {
namespace {

using experiment::Group;
using experiment::Item;
using experiment::SideName;

constexpr double kAtOnce = 1e6; // of drawing weights: some 10 ms

std::string relativePath(const std::string& path) { return path.substr(std::min<std::size_t>(2, path.size())); }

/// Lines that were never seen get their places: within the groups first, then the groups in the form.
void settle() {
    for (int pass = 0; pass < 2; ++pass)
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
}

/// The first control that one comes to with the tab key.
void focusFirst(const QWidget& place) {
    if (const auto* editor = place.findChild<Editor*>())
        for (auto* control : editor->findChildren<QWidget*>())
            if (control->isVisible() && control->isEnabled() && control->focusPolicy() & Qt::TabFocus)
                return control->setFocus(Qt::ShortcutFocusReason);
}

QLabel* makeText(const QString& name) {
    auto* label = new QLabel;
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setContentsMargins(6, 2, 4, 2);
    label->hide();
    return label;
}

} // namespace

SettingsPanel::SettingsPanel(QWidget* parent)
    : QWidget(parent), m_lines(new FormLines(*this, m_experiment)), m_scroll(new QScrollArea(this)),
      m_shared(new SharedSettings(this)), m_sharedProblem(makeText(QStringLiteral("problem.data"))),
      m_nothing(makeText(QStringLiteral("nothingFound"))), m_formulas(new FormulaView(this)),
      m_content(new QVBoxLayout),
      m_making(postTo(this), run::Job::Priority::normal, [this] { m_head->setMakingEqual(false); }) {
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    makeHead(m_scroll->verticalScrollBar()->sizeHint().width());
    connect(m_shared, &SharedSettings::edited, this,
            [this](const std::string& path, const experiment::Value& value, int drag) {
                if (!m_arranging)
                    Q_EMIT sharedEdited(path, value, drag);
            });
    connect(m_lines, &FormLines::edited, this,
            [this](SideName side, const std::string& path, const experiment::Value& value, bool linked, int drag) {
                if (!m_arranging)
                    Q_EMIT edited(side, path, value, linked, drag);
            });
    connect(m_lines, &FormLines::copyAsked, this, [this](const std::string& path, SideName from) {
        if (const SettingRow* row = rowOf(path))
            Q_EMIT copyAsked(SettingRow(*row), from);
    });
    connect(m_lines, &FormLines::changeAsked, this, &SettingsPanel::changeAsked);

    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(2);
    column->addWidget(m_shared);
    column->addWidget(m_sharedProblem);
    column->addWidget(m_nothing);
    m_content->setSpacing(2);
    column->addLayout(m_content);
    column->addStretch(1);
    m_scroll->setWidget(content);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_scroll, 1);
}

SettingsPanel::~SettingsPanel() = default;

void SettingsPanel::makeHead(int rightMargin) {
    m_head = new SettingsHead(rightMargin, this);
    connect(m_head, &SettingsHead::filterChanged, this, &SettingsPanel::filter);
    connect(m_head, &SettingsHead::onlyDifferencesChanged, this, &SettingsPanel::onlyDifferencesChanged);
    connect(m_head, &SettingsHead::makeEqualAsked, this, &SettingsPanel::makeEqual);
    connect(m_head, &SettingsHead::swapAsked, this, &SettingsPanel::swapSides);
}

void SettingsPanel::makeEqual(SideName from) {
    const QString text = tr("%1 like %2").arg(sideName(m_experiment, other(from)), sideName(m_experiment, from));
    const auto work = [experiment = m_experiment, from](const KeepGoing& wanted) {
        return conversion::madeAlike(experiment, from, conversion::allAlike(experiment, from, wanted));
    };
    if (plan::workOfInitialWeights(m_experiment.side(from)) < kAtOnce)
        return Q_EMIT changeAsked(work(kAlways), text, {});
    m_head->setMakingEqual(true);
    m_making.start(work, [this, text](const conversion::Edit& edit) {
        m_head->setMakingEqual(false);
        Q_EMIT changeAsked(edit, text, {});
    });
}

void SettingsPanel::swapSides() { Q_EMIT changeAsked({validated(swapped(m_experiment))}, tr("swapped sides"), {}); }

void SettingsPanel::setExperiment(const experiment::Experiment& experiment) {
    if (experiment != m_experiment) { // what is on its way would be of other settings
        m_making.cancel();
        m_head->setMakingEqual(false);
    }
    m_experiment = experiment;
    m_stale = true;
    if (isVisible() || m_rows.empty())
        showNow();
}

void SettingsPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    catchUp();
}

void SettingsPanel::catchUp() {
    if (!m_stale)
        return;
    m_found.clear(); // what was found is of other values
    showNow();
}

void SettingsPanel::showNow() {
    m_stale = false;
    m_rows = settingRows(m_experiment);
    m_head->showSides(m_experiment);
    m_shared->show(m_experiment);
    arrange();
}

void SettingsPanel::filter() {
    if (m_stale)
        return; // the rows are another experiment's; once the panel is seen, they are arranged anew
    // Hiding a line ends an edit in it, which would arrange the lines anew in the middle of arranging them.
    takeFocusFrom(*m_scroll);
    m_found.clear();
    arrange();
}

SettingGroup* SettingsPanel::groupFor(Group group) {
    SettingGroup*& widget = m_groups[group];
    if (!widget) {
        widget = new SettingGroup(translated(experiment::label(group)), this);
        connect(widget, &SettingGroup::moreToggled, this, &SettingsPanel::arrange);
        const auto place = std::distance(m_groups.begin(), m_groups.find(group));
        m_content->insertWidget(static_cast<int>(place), widget);
    }
    return widget;
}

void SettingsPanel::setLimits(std::vector<std::string> hidden, std::vector<std::string> locked) {
    if (hidden == m_hidden && locked == m_locked)
        return;
    m_hidden = std::move(hidden);
    m_locked = std::move(locked);
    m_shared->setLimits(m_hidden, m_locked);
    filter();
}

bool SettingsPanel::isWanted(const SettingRow& row, bool moreShown) {
    if (experiment::isWithin(row.path, m_hidden))
        return false;
    const QString search = m_head->search();
    if (!search.isEmpty()) {
        const auto [known, isNew] = m_found.try_emplace(row.path, false);
        if (isNew)
            known->second = isFound(row, search);
        if (!known->second)
            return false;
    }
    if (m_head->onlyDifferences())
        return row.differs && !row.minor();
    return !search.isEmpty() || moreShown || !row.minor();
}

std::vector<QWidget*> SettingsPanel::linesOf(Group group, const std::vector<const SettingRow*>& rows) {
    std::vector<QWidget*> lines;
    const bool onePhase = m_experiment.a.phases.size() == 1 && m_experiment.b.phases.size() == 1;
    std::string last;
    for (const SettingRow* row : rows) {
        const std::string item = itemOf(*row);
        if (!item.empty() && item != last && !(group == Group::training && onePhase))
            lines.push_back(m_lines->headFor(item));
        last = item;
        lines.push_back(m_lines->lineFor(*row));
        lines.back()->setEnabled(!experiment::isWithin(row->path, m_locked));
    }
    const bool all = m_head->search().isEmpty() && !m_head->onlyDifferences();
    const bool isFree = all && m_hidden.empty() && m_locked.empty(); // of a lesson
    if (isFree && group == Group::model)
        lines.push_back(m_lines->addLineFor(Item::layer));
    if (isFree && group == Group::training)
        lines.push_back(m_lines->addLineFor(Item::phase));
    if (group == Group::optimizer && !experiment::isWithin("optimizer", m_hidden) && m_head->search().isEmpty() &&
        (all || !sameFormula(m_experiment))) {
        m_formulas->show(m_experiment);
        lines.push_back(m_formulas);
    }
    return lines;
}

void SettingsPanel::arrange() {
    // A line that is hidden ends the edit in it, but what was typed there was meant for the experiment before.
    const QScopedValueRollback arranging(m_arranging, true);
    m_sharedProblem->hide();
    m_refused.clear(); // all that is seen is shown anew
    const QString search = m_head->search();
    std::map<Group, std::vector<const SettingRow*>> wanted;
    std::map<Group, int> hidden;
    bool nothing = true;
    for (const SettingRow& row : m_rows) {
        if (isWanted(row, groupFor(row.group)->moreShown())) {
            wanted[row.group].push_back(&row);
            nothing = false;
        }
        hidden[row.group] +=
            row.minor() && !experiment::isWithin(row.path, m_hidden) && search.isEmpty() && !m_head->onlyDifferences();
    }
    std::set<QWidget*> visible;
    bool others = false;
    for (const auto& [group, widget] : m_groups) {
        const auto lines = linesOf(group, wanted[group]);
        widget->keepOpen(!search.isEmpty());
        widget->setMore(hidden[group]);
        others |= widget->setLines(lines);
        visible.insert(lines.begin(), lines.end());
    }
    m_lines->dropOthers(m_rows);
    if (others)
        orderTabsByLayout(*this);
    m_lines->showOnly(visible);
    m_formulas->setVisible(visible.contains(m_formulas));
    m_shared->setVisible(m_shared->isFound(search));
    m_nothing->setText(m_head->onlyDifferences() ? tr("No difference matches “%1”.").arg(search)
                                                 : tr("No setting matches “%1”.").arg(search));
    m_nothing->setVisible(!search.isEmpty() && nothing && !m_shared->isFound(search));
}

void SettingsPanel::setOnlyDifferences(bool on) { m_head->setOnlyDifferences(on); }

void SettingsPanel::startSearch() { m_head->startSearch(); }

void SettingsPanel::reveal(const std::vector<std::string>& paths, bool takeKeys) {
    catchUp();
    const auto differs = [this](const std::string& path) {
        const SettingRow* row = rowOf(path);
        return row && row->differs;
    };
    m_head->showAll(!paths.empty() && differs(paths.front()));
    std::vector<const SettingRow*> rows; // of now: a search that ends may end an edit
    QWidget* shared = nullptr;
    for (const std::string& path : paths) {
        if (path.starts_with("data."))
            shared = shared ? shared : m_shared->cellOf(path);
        else if (const SettingRow* row = rowOf(path))
            rows.push_back(row);
    }
    for (const SettingRow* row : rows)
        groupFor(row->group)->open(row == rows.front() && row->minor());
    arrange();
    std::vector<QWidget*> places;
    if (shared)
        places.push_back(shared);
    for (const SettingRow* row : rows)
        if (SettingLine* line = m_lines->find(*row); line && line->isVisibleTo(this))
            places.push_back(line);
    for (QWidget* place : places)
        QTimer::singleShot(0, place, [=, this] {
            settle();
            if (place == places.front())
                m_scroll->ensureWidgetVisible(place, 0, height() / 3);
            if (place == places.front() && takeKeys)
                focusFirst(*place);
            Spotlight::on(*place);
        });
}

const SettingRow* SettingsPanel::rowOf(const std::string& path) const {
    const auto row = std::ranges::find(m_rows, path, &SettingRow::path);
    return row == m_rows.end() ? nullptr : &*row;
}

QString SettingsPanel::textOf(const experiment::Problem& problem, bool besideItsField) const {
    QString name = sideName(m_experiment, problem.path.starts_with("a.") ? SideName::a : SideName::b);
    if (const SettingRow* row = rowOf(relativePath(problem.path)); row && !besideItsField)
        name += QStringLiteral(", ") + translated(row->label);
    return QStringLiteral("%1: %2").arg(name, translated(problem.message));
}

SettingLine* SettingsPanel::lineAt(const std::string& path) const {
    const SettingRow* row = rowOf(relativePath(path));
    return row ? m_lines->find(*row) : nullptr;
}

void SettingsPanel::takeBackRefused() {
    const std::string path = std::exchange(m_refused, {});
    m_shared->takeBack(path);
    if (SettingLine* line = lineAt(path))
        line->takeBack(path.starts_with("a.") ? SideName::a : SideName::b);
}

void SettingsPanel::setProblems(const experiment::Problems& problems, const std::string& beside) {
    catchUp();
    if (beside != m_refused)
        takeBackRefused(); // its problem goes too
    m_refused = beside;
    std::map<const QWidget*, QString> texts;
    QString shared;
    const AddLine* adds = m_lines->findAddLine(beside);
    for (const auto& problem : problems) {
        // Beside the click that adds, wherever the setting stands that forbids it.
        const QWidget* line = adds ? static_cast<const QWidget*>(adds) : lineAt(problem.path);
        if (!line)
            line = lineAt(beside);
        QString& text = line ? texts[line] : shared;
        if (!text.isEmpty())
            text += QLatin1Char('\n');
        text += line ? textOf(problem, !adds) : translated(experiment::toText(problem));
    }
    m_lines->setProblems(texts);
    m_sharedProblem->setText(shared);
    m_sharedProblem->setVisible(!shared.isEmpty());
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, theme::current().problem);
    m_sharedProblem->setPalette(colours);
}

} // namespace twinsine::ui

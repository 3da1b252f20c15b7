// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/setting_line.hpp"

#include "core/experiment/changes.hpp"
#include "core/script/setting_script.hpp"
#include "ui/settings/default_mark.hpp"
#include "ui/settings/help_text.hpp"
#include "ui/settings/make_editor.hpp"
#include "ui/theme/theme.hpp"
#include "ui/theme/type.hpp"
#include "ui/widgets/text.hpp"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace twinsine::ui {
namespace {

using experiment::SideName;

QString objectNameOf(SideName side, const std::string& path) {
    return toQString(experiment::nameOf(side)) + QLatin1Char('.') + toQString(path);
}

} // namespace

SettingLine::SettingLine(const SettingRow& row, const experiment::Experiment& experiment, const WhyNot& whyNot,
                         QWidget* parent)
    : QWidget(parent), m_equal(new QToolButton(this)), m_problem(new QLabel(this)) {
    setObjectName(QStringLiteral("row.") + toQString(row.path));
    makeEqual(row);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    line->addWidget(makeLabel(row));
    addCell(line, row, SideName::a, whyNot);
    line->addSpacing(kSpacing);
    line->addWidget(m_equal);
    addCell(line, row, SideName::b, whyNot);

    m_problem->setObjectName(QStringLiteral("problem.") + toQString(row.path));
    m_problem->setWordWrap(true);
    m_problem->hide();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 1, 4, 1);
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(m_problem);
    show(row, experiment);
}

QWidget* SettingLine::makeLabel(const SettingRow& row) {
    auto* cell = new QWidget(this);
    cell->setFixedWidth(kLabelWidth);
    auto* layout = new QHBoxLayout(cell);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_label = new QLabel(translated(row.brief), cell);
    if (row.brief.size() < row.label.size() && !row.label.starts_with(row.brief)) // it stands below a heading
        m_label->setIndent(kSpacing * 3);
    m_label->setWordWrap(true);
    layout->addWidget(m_label, 1);
    if (experiment::linkable(row.path)) {
        m_link = new QToolButton(cell);
        m_link->setObjectName(QStringLiteral("link.") + toQString(row.path));
        m_link->setCheckable(true);
        m_link->setAutoRaise(true);
        m_link->setFocusPolicy(Qt::TabFocus);
        m_link->setAccessibleName(tr("%1: link both sides").arg(translated(row.label)));
        m_link->setToolTip(tr("Linked: a change on one side changes both"));
        m_link->setWhatsThis(tr("<p>Pressed, the two sides are linked: what is set on one is set on both.</p>"));
        m_link->setIconSize({16, 16});
        const auto showLink = [link = m_link] {
            link->setIcon(theme::icon(link->isChecked() ? QStringLiteral("link") : QStringLiteral("unlink")));
        };
        connect(m_link, &QToolButton::toggled, this, showLink);
        m_link->setChecked(experiment::linkedAtStart(row.path));
        showLink();
        layout->addWidget(m_link);
    }
    return cell;
}

void SettingLine::makeEqual(const SettingRow& row) {
    m_equal->setObjectName(QStringLiteral("equal.") + toQString(row.path));
    m_equal->setFixedSize(kEqualWidth, kEqualWidth - 2); // the same for both signs, or rows would jump
    m_equal->setAutoRaise(true);
    m_equal->setFocusPolicy(Qt::TabFocus);
    m_equal->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_equal, &QToolButton::clicked, this, [this] {
        const bool reverse = QApplication::keyboardModifiers().testFlag(Qt::ShiftModifier);
        Q_EMIT copyAsked(reverse ? SideName::b : SideName::a);
    });
    connect(m_equal, &QWidget::customContextMenuRequested, this, [this](const QPoint& point) {
        auto* menu = new QMenu(m_equal);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(tr("Make %1 like %2").arg(m_nameB, m_nameA), this, [this] { Q_EMIT copyAsked(SideName::a); });
        menu->addAction(tr("Make %1 like %2").arg(m_nameA, m_nameB), this, [this] { Q_EMIT copyAsked(SideName::b); });
        menu->popup(m_equal->mapToGlobal(point));
    });
}

void SettingLine::addCell(QHBoxLayout* line, const SettingRow& row, SideName side, const WhyNot& whyNot) {
    const auto& entry = row.entry(side);
    if (!entry) {
        auto* none = new QLabel(QStringLiteral("–"), this);
        none->setAlignment(Qt::AlignCenter);
        none->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        none->setToolTip(tr("This side has no such setting, or it makes no difference here"));
        line->addSpacing(DefaultMark::kWidth);
        line->addWidget(none, 1);
        return;
    }
    const QString name = objectNameOf(side, row.path);
    const QString accessible =
        QStringLiteral("%1, %2").arg(translated(row.label), side == SideName::a ? tr("side A") : tr("side B"));
    Cell& cell = side == SideName::a ? m_a : m_b;
    cell.editor = makeEditor(
        *entry, name, accessible, [whyNot, side](const experiment::Value& value) { return whyNot(side, value); }, this);
    cell.editor->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    cell.mark = new DefaultMark(QStringLiteral("default.") + name, accessible, this);
    connect(cell.editor, &Editor::edited, this,
            [this, side](const experiment::Value& value, int drag) { Q_EMIT edited(side, value, drag); });
    connect(cell.mark, &DefaultMark::returned, this,
            [this, side](const experiment::Value& value) { Q_EMIT edited(side, value, 0); });
    line->addWidget(cell.mark);
    line->addWidget(cell.editor, 1);
}

std::string SettingLine::shapeOf(const SettingRow& row) {
    std::string shape = row.path + '|' + row.label;
    for (const auto* entry : {&row.a, &row.b}) {
        shape += '|';
        if (*entry)
            shape += std::to_string(reinterpret_cast<std::uintptr_t>((*entry)->parameter));
    }
    return shape;
}

void SettingLine::show(const SettingRow& row, const experiment::Experiment& experiment) {
    if (row.differs != m_row.differs) // or every line would be painted at every move of a slider
        update();
    if (row.a)
        showCell(m_a, *row.a, row.a != m_row.a, experiment.a);
    if (row.b)
        showCell(m_b, *row.b, row.b != m_row.b, experiment.b);
    m_label->setToolTip((row.a ? m_a : m_b).editor->toolTip());
    m_label->setWhatsThis(m_label->toolTip());
    const QString nameA = sideName(experiment, SideName::a);
    const QString nameB = sideName(experiment, SideName::b);
    const bool otherSign = row.differs != m_row.differs || nameA != m_nameA || nameB != m_nameB;
    m_row = row;
    m_nameA = nameA;
    m_nameB = nameB;
    if (otherSign)
        showEqual(row.a && row.b);
}

void SettingLine::showCell(Cell& cell, const experiment::Entry& entry, bool changed, const experiment::Side& side) {
    cell.editor->show(entry); // takes back what was refused
    const std::string script = script::scriptOf(side, entry);
    if (!changed && script == cell.script)
        return;
    cell.script = script;
    cell.editor->showByHand(!entry.required && !atDefault(entry));
    cell.editor->setToolTip(helpText(&side, entry));
    cell.editor->setWhatsThis(cell.editor->toolTip());
    cell.mark->show(entry);
}

void SettingLine::showEqual(bool comparable) {
    const bool differs = m_row.differs;
    m_equal->setVisible(comparable);
    m_equal->setText(differs ? QStringLiteral("≠") : QStringLiteral("="));
    m_equal->setEnabled(differs);
    QSizePolicy keepsRoom = m_equal->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true);
    m_equal->setSizePolicy(keepsRoom);
    theme::setType(*m_equal, differs ? 1.4 : 1.1, differs);
    m_equal->setAccessibleName(tr("Make %1 like %2").arg(m_nameB, m_nameA));
    m_equal->setToolTip(differs ? tr("Click: make %1 like %2. Shift+click: the other way.").arg(m_nameB, m_nameA)
                                : tr("Both sides agree"));
    m_equal->setWhatsThis(QStringLiteral("<p>%1</p>").arg(m_equal->toolTip().toHtmlEscaped()));
}

void SettingLine::takeBack(SideName side) {
    if (const auto& entry = m_row.entry(side))
        (side == SideName::a ? m_a : m_b).editor->show(*entry);
}

void SettingLine::setProblem(const QString& text) {
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, theme::current().problem);
    m_problem->setPalette(colours);
}

bool SettingLine::linked() const { return m_link && m_link->isChecked(); }

void SettingLine::paintEvent(QPaintEvent*) {
    if (!m_row.differs)
        return;
    const auto& colours = theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), colours.differs);
    painter.fillRect(0, 0, 3, height(), colours.notice);
}

} // namespace twinsine::ui

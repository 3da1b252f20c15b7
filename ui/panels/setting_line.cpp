// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/setting_line.hpp"

#include "ui/models/text.hpp"
#include "ui/theme/theme.hpp"

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

QString helpOf(const experiment::Entry& entry) {
    QString help = QStringLiteral("<p>%1</p><p><code>%2</code></p>")
                       .arg(translated(entry.parameter->help).toHtmlEscaped(), toQString(entry.path).toHtmlEscaped());
    if (!entry.required) {
        const QString standard = experiment::isNull(entry.defaultValue)
                                     ? nullText(entry.parameter->key)
                                     : toQString(experiment::toText(entry.defaultValue));
        help +=
            QStringLiteral("<p>%1</p>")
                .arg(atDefault(entry) ? SettingLine::tr("The framework's default.")
                                      : SettingLine::tr("The framework's default: %1").arg(standard.toHtmlEscaped()));
    }
    return help;
}

} // namespace

SettingLine::SettingLine(const SettingRow& row, const WhyNot& whyNot, QWidget* parent)
    : QWidget(parent), m_equal(new QToolButton(this)), m_problem(new QLabel(this)) {
    setObjectName(QStringLiteral("row.") + toQString(row.path));
    makeEqual(row);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kSpacing);
    line->addWidget(makeLabel(row));
    line->addWidget(makeCell(row, SideName::a, whyNot), 1);
    line->addWidget(m_equal);
    line->addWidget(makeCell(row, SideName::b, whyNot), 1);

    m_problem->setObjectName(QStringLiteral("problem.") + toQString(row.path));
    m_problem->setWordWrap(true);
    m_problem->hide();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 1, 4, 1);
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(m_problem);
    show(row);
}

QWidget* SettingLine::makeLabel(const SettingRow& row) {
    auto* cell = new QWidget(this);
    cell->setFixedWidth(kLabelWidth);
    auto* layout = new QHBoxLayout(cell);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* label = new QLabel(translated(row.brief), cell);
    if (row.brief.size() < row.label.size())
        label->setIndent(kSpacing * 3);
    label->setWordWrap(true);
    label->setToolTip(helpOf(row.a ? *row.a : *row.b));
    layout->addWidget(label, 1);
    if (linkable(row.path)) {
        m_link = new QToolButton(cell);
        m_link->setObjectName(QStringLiteral("link.") + toQString(row.path));
        m_link->setCheckable(true);
        m_link->setAutoRaise(true);
        m_link->setFocusPolicy(Qt::TabFocus);
        m_link->setAccessibleName(tr("%1: link both sides").arg(translated(row.label)));
        m_link->setToolTip(tr("Linked: a change on one side changes both"));
        m_link->setIconSize({16, 16});
        const auto showLink = [link = m_link] {
            link->setIcon(theme::icon(link->isChecked() ? QStringLiteral("link") : QStringLiteral("unlink")));
        };
        connect(m_link, &QToolButton::toggled, this, showLink);
        m_link->setChecked(linkedAtStart(row.path));
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

QWidget* SettingLine::makeCell(const SettingRow& row, SideName side, const WhyNot& whyNot) {
    const auto& entry = row.entry(side);
    if (!entry) {
        auto* none = new QLabel(QStringLiteral("–"), this);
        none->setAlignment(Qt::AlignCenter);
        none->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        none->setToolTip(tr("This side has no such setting, or it makes no difference here"));
        return none;
    }
    const QString accessible =
        QStringLiteral("%1, %2").arg(translated(row.label), side == SideName::a ? tr("side A") : tr("side B"));
    auto* editor = makeEditor(
        *entry, objectNameOf(side, row.path), accessible,
        [whyNot, side](const experiment::Value& value) { return whyNot(side, value); }, this);
    editor->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    connect(editor, &Editor::edited, this,
            [this, side](const experiment::Value& value, int drag) { Q_EMIT edited(side, value, drag); });
    (side == SideName::a ? m_a : m_b) = editor;
    return editor;
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

void SettingLine::show(const SettingRow& row) {
    for (const auto& [editor, entry] : {std::pair{m_a, &row.a}, {m_b, &row.b}}) {
        if (!editor)
            continue;
        editor->show(**entry);
        editor->setToolTip(helpOf(**entry));
    }
    if (m_differs != row.differs) // or every line would be painted at every move of a slider
        update();
    m_differs = row.differs;
    const bool comparable = row.a && row.b;
    m_equal->setVisible(comparable);
    m_equal->setText(m_differs ? QStringLiteral("≠") : QStringLiteral("="));
    m_equal->setEnabled(m_differs);
    QSizePolicy keepsRoom = m_equal->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true);
    m_equal->setSizePolicy(keepsRoom);
    QFont font = m_equal->font();
    font.setBold(m_differs);
    font.setPointSizeF(QApplication::font().pointSizeF() * (m_differs ? 1.4 : 1.1));
    m_equal->setFont(font);
}

void SettingLine::setSideNames(const QString& a, const QString& b) {
    m_nameA = a;
    m_nameB = b;
    m_equal->setAccessibleName(tr("Make %1 like %2").arg(b, a));
    m_equal->setToolTip(m_differs ? tr("Click: make %1 like %2. Shift+click: the other way.").arg(b, a)
                                  : tr("Both sides agree"));
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
    if (!m_differs)
        return;
    const auto& colours = theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), colours.differs);
    painter.fillRect(0, 0, 3, height(), colours.notice);
}

} // namespace twinsine::ui

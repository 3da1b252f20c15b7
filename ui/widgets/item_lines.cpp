// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/item_lines.hpp"

#include "ui/settings/default_mark.hpp"
#include "ui/settings/setting_line.hpp"
#include "ui/theme/theme.hpp"
#include "ui/widgets/text.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStackedLayout>
#include <QToolButton>

namespace twinsine::ui {
namespace {

using experiment::Item;
using experiment::SideName;

QString nameIn(SideName side) { return toQString(nameOf(side)); }

QHBoxLayout* makeLine(QWidget* line) {
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(6, 1, 4, 1);
    layout->setSpacing(0);
    return layout;
}

QToolButton* makeFlat(const QString& name, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

ItemHead::ItemHead(Item item, std::size_t index, QWidget* parent) : QWidget(parent), m_item(item), m_index(index) {
    const QString path = toQString(listOf(item)) + QLatin1Char('.') + QString::number(index);
    setObjectName(QStringLiteral("item.") + path);
    auto* title = new QLabel((item == Item::layer ? tr("Layer %1") : tr("Phase %1")).arg(index + 1), this);
    title->setFixedWidth(SettingLine::kLabelWidth);
    QFont font = title->font();
    font.setBold(true);
    title->setFont(font);
    title->setToolTip(item == Item::layer
                          ? tr("A Dense layer; the last one is the output and has one unit")
                          : tr("One compile() and fit(), or one loop: weights carry over, the optimizer "
                               "starts anew"));
    title->setWhatsThis(QStringLiteral("<p>%1</p>").arg(title->toolTip()));
    auto* layout = makeLine(this);
    layout->addWidget(title);
    layout->addSpacing(DefaultMark::kWidth);
    layout->addWidget(makeCell(SideName::a), 1);
    layout->addSpacing(SettingLine::kSpacing + SettingLine::kEqualWidth + DefaultMark::kWidth);
    layout->addWidget(makeCell(SideName::b), 1);
}

QWidget* ItemHead::makeCell(SideName side) {
    auto* cell = new QWidget(this);
    cell->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto* remove =
        makeFlat(QStringLiteral("remove.%1.%2").arg(nameIn(side), objectName().section(QLatin1Char('.'), 1)), cell);
    remove->setText(tr("✕ remove"));
    remove->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(remove, &QToolButton::clicked, this, [this, side] { Q_EMIT removeAsked(side); });
    auto* none = new QLabel(cell);
    none->setAlignment(Qt::AlignCenter);
    auto* layout = new QStackedLayout(cell); // the room stays, whichever is seen
    layout->addWidget(remove);
    layout->addWidget(none);
    m_cells.push_back({side, remove, none});
    return cell;
}

void ItemHead::show(const experiment::Experiment& experiment) {
    for (const Cell& cell : m_cells) {
        const auto& side = experiment.side(cell.side);
        const bool can = removable(side, m_item, m_index);
        static_cast<QStackedLayout*>(cell.remove->parentWidget()->layout())->setCurrentIndex(can ? 0 : 1);
        const QString what = (m_item == Item::layer ? tr("layer %1") : tr("phase %1")).arg(m_index + 1);
        const QString name = sideName(experiment, cell.side);
        cell.remove->setAccessibleName(tr("Remove %1 of %2").arg(what, name));
        cell.remove->setToolTip(tr("Remove %1 of %2").arg(what, name));
        cell.remove->setWhatsThis(QStringLiteral("<p>%1</p>").arg(cell.remove->toolTip().toHtmlEscaped()));
        const bool isOutput = m_item == Item::layer && m_index + 1 == side.layers.size();
        cell.none->setText(isOutput ? tr("output") : m_index < countOf(side, m_item) ? QString() : QStringLiteral("–"));
        cell.none->setToolTip(isOutput                          ? tr("The output layer: one unit")
                              : m_index < countOf(side, m_item) ? QString()
                                                                : tr("%1 has none").arg(name));
    }
}

void ItemHead::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(theme::current().grid);
    painter.drawLine(6, 0, width() - 4, 0);
}

AddLine::AddLine(Item item, QWidget* parent) : QWidget(parent), m_problem(new QLabel(this)) {
    const QString list = toQString(listOf(item));
    setObjectName(QStringLiteral("add.") + list);
    const QString what = item == Item::layer ? tr("a hidden layer, a copy of the last one")
                                             : tr("a phase (one more compile() and fit()), a copy of the last one");
    m_a = makeButton(QStringLiteral("add.a.") + list, what, {SideName::a});
    m_both = makeButton(QStringLiteral("add.both.") + list, what, {SideName::a, SideName::b});
    m_b = makeButton(QStringLiteral("add.b.") + list, what, {SideName::b});
    m_both->setText(tr("+ both"));
    m_problem->setObjectName(QStringLiteral("problem.") + list);
    m_problem->setWordWrap(true);
    m_problem->setContentsMargins(6, 0, 4, 2);
    m_problem->hide();

    auto* label = new QLabel(item == Item::layer ? tr("Add a layer") : tr("Add a phase"), this);
    label->setFixedWidth(SettingLine::kLabelWidth);
    auto* buttons = new QWidget(this);
    auto* line = makeLine(buttons);
    line->setSpacing(SettingLine::kSpacing);
    line->addWidget(label);
    line->addSpacing(DefaultMark::kWidth - SettingLine::kSpacing);
    line->addWidget(m_a, 1);
    line->addWidget(m_both);
    line->addWidget(m_b, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buttons);
    layout->addWidget(m_problem);
}

QToolButton* AddLine::makeButton(const QString& name, const QString& help, const std::vector<SideName>& sides) {
    auto* button = new QToolButton(this);
    button->setObjectName(name);
    button->setFocusPolicy(Qt::TabFocus);
    button->setSizePolicy(sides.size() == 1 ? QSizePolicy::Ignored : QSizePolicy::Minimum, QSizePolicy::Fixed);
    button->setToolTip(sides.size() == 1 ? tr("Add %1, to this side").arg(help)
                                         : tr("Add %1, to both sides").arg(help));
    button->setWhatsThis(QStringLiteral("<p>%1</p>").arg(button->toolTip()));
    button->setAccessibleName(button->toolTip());
    connect(button, &QToolButton::clicked, this, [this, sides] { Q_EMIT addAsked(sides); });
    return button;
}

void AddLine::show(const experiment::Experiment& experiment) {
    m_a->setText(QStringLiteral("+ ") + sideName(experiment, SideName::a));
    m_b->setText(QStringLiteral("+ ") + sideName(experiment, SideName::b));
    setProblem({});
}

void AddLine::setProblem(const QString& text) {
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, theme::current().problem);
    m_problem->setPalette(colours);
}

} // namespace twinsine::ui

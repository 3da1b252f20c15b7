// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/formula_view.hpp"

#include "core/rules/formula.hpp"
#include "ui/language/language.hpp"
#include "ui/theme/theme.hpp"
#include "ui/widgets/text.hpp"

#include <QLabel>
#include <QStringList>

#include <algorithm>

namespace twinsine::ui {
namespace {

using experiment::SideName;

std::vector<rules::FormulaLine> formulaOf(const experiment::Side& side) {
    return rules::formulaOf(side.optimizer, side.framework);
}

/// The update stands out; a line too long for the form goes on below, between its terms.
QString richText(const experiment::Side& side, const QString& name) {
    QStringList lines{QStringLiteral("<b>%1</b>").arg(FormulaView::tr("%1, one update").arg(name.toHtmlEscaped()))};
    for (const auto& line : formulaOf(side)) {
        QString text = withDecimalPoint(translated(line.text));
        text.replace(QStringLiteral("√("), QStringLiteral("√\u2060(")); // no break after a root
        lines += line.isUpdate ? QStringLiteral("<big><b>%1</b></big>").arg(text) : text;
    }
    return lines.join(QStringLiteral("<br>"));
}

} // namespace

FormulaView::FormulaView(QWidget* parent)
    : QWidget(parent), m_a(makeLabel(QStringLiteral("formula.a"))), m_b(makeLabel(QStringLiteral("formula.b"))) {}

QLabel* FormulaView::makeLabel(const QString& name) {
    auto* label = new QLabel(this);
    label->setObjectName(name);
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const QString help =
        tr("<p>What one update does to a weight <b>w</b>, in the framework's order of operations and with the numbers "
           "set here. <b>g</b> is the gradient of the loss by that weight; <b>t</b> counts the updates from 1.</p>"
           "<p>x ← y: x becomes y, and stays so for the next update; at the beginning it is 0 where nothing is said. "
           "x = y: x is short for y. ‖g‖ is the length of a layer's kernel or bias gradient, ‖G‖ that of all gradients "
           "together.</p>");
    label->setToolTip(help);
    label->setWhatsThis(help);
    return label;
}

void FormulaView::show(const experiment::Experiment& experiment) {
    const auto& colours = theme::current();
    bool changed = false;
    for (const auto& [label, side, colour] :
         {std::tuple{m_a, SideName::a, colours.sideA}, {m_b, SideName::b, colours.sideB}}) {
        const QString text = richText(experiment.side(side), sideName(experiment, side));
        changed |= text != label->text();
        if (text != label->text())
            label->setText(text);
        QPalette coloured = palette();
        coloured.setColor(QPalette::WindowText, colour);
        if (coloured != label->palette())
            label->setPalette(coloured);
    }
    if (changed)
        place();
}

void FormulaView::place() {
    constexpr int kGap = 4;
    int y = kGap;
    for (QLabel* label : {m_a, m_b}) {
        const int room = width() - 6 - kGap;
        label->setGeometry(6, y, room, label->heightForWidth(room));
        y += label->height() + kGap;
    }
    if (y != height())
        setFixedHeight(y);
}

void FormulaView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

bool sameFormula(const experiment::Experiment& experiment) {
    const auto a = formulaOf(experiment.a);
    const auto b = formulaOf(experiment.b);
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const auto& left, const auto& right) { return left.text == right.text; });
}

} // namespace twinsine::ui

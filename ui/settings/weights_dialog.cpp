// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/weights_dialog.hpp"

#include "ui/run/post.hpp"
#include "ui/settings/weight_view.hpp"
#include "ui/widgets/text.hpp"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace twinsine::ui {

using experiment::SideName;

WeightsDialog::WeightsDialog(const experiment::Experiment& experiment, QWidget* parent)
    : QDialog(parent), m_names{sideName(experiment, SideName::a), sideName(experiment, SideName::b)},
      m_variable(new QComboBox(this)), m_view(new WeightView(this)), m_drawing(postTo(this)) {
    setObjectName(QStringLiteral("weightsDialog"));
    setWindowTitle(tr("Initial weights"));
    m_variable->setObjectName(QStringLiteral("variable"));
    m_variable->setAccessibleName(tr("Weights of"));
    m_variable->setToolTip(tr("Which of the layers' kernels and biases"));
    auto* meaning =
        new QLabel(tr("Bars: the numbers that were drawn. Line: the density of what they are drawn from."), this);
    meaning->setWordWrap(true);
    auto* form = new QFormLayout;
    form->addRow(tr("&Weights of"), m_variable);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_view, 1);
    layout->addWidget(meaning);
    layout->addWidget(buttons);
    connect(m_variable, &QComboBox::currentIndexChanged, this, &WeightsDialog::showVariable);
    m_drawing.start(
        [experiment](const KeepGoing& wanted) {
            return std::array{analysis::weightSpreads(experiment, SideName::a, wanted),
                              analysis::weightSpreads(experiment, SideName::b, wanted)};
        },
        [this](std::array<Spreads, 2> spreads) { fill(std::move(spreads)); });
}

void WeightsDialog::fill(std::array<Spreads, 2> spreads) {
    m_spreads = std::move(spreads);
    const Spreads& longer = m_spreads[m_spreads[0].size() < m_spreads[1].size() ? 1 : 0];
    for (const auto& spread : longer)
        m_variable->addItem((spread.isKernel ? tr("Layer %1, kernel") : tr("Layer %1, bias")).arg(spread.layer + 1));
}

void WeightsDialog::showVariable(int index) {
    std::array<WeightView::OfSide, 2> sides;
    for (std::size_t side = 0; side < sides.size(); ++side) {
        sides[side].name = m_names[side];
        if (static_cast<std::size_t>(index) < m_spreads[side].size())
            sides[side].spread = m_spreads[side][static_cast<std::size_t>(index)];
    }
    m_view->setSides(std::move(sides));
}

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/stop_rule_dialog.hpp"

#include "ui/language/language.hpp"
#include "ui/language/tr.hpp"
#include "ui/widgets/decimal_box.hpp"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace twinsine::ui {
namespace {

using Kind = run::StopRule::Kind;

constexpr int kNever = static_cast<int>(Kind::gapAtLeast) + 1;
constexpr int kDigits = 7;
constexpr int kMostEpochs = 1'000'000;

/// Without zeros at the end.
class ThresholdBox : public DecimalBox {
public:
    using DecimalBox::DecimalBox;
    QString textFromValue(double value) const override { return locale().toString(value, 'g', kDigits); }
};

QDoubleSpinBox* makeThreshold(const char* name, double value, QWidget* parent) {
    auto* box = new ThresholdBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setDecimals(7);
    box->setRange(1e-7, 1e6);
    box->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    box->setValue(value);
    return box;
}

QString shown(double threshold) { return withDecimalPoint(QString::number(threshold)); }

} // namespace

QString stopRuleText(const run::StopRule& rule) {
    switch (rule.kind) {
    case Kind::lossAtMost:
        return tr("both losses ≤ %1").arg(shown(rule.threshold));
    case Kind::noBetter:
        return tr("no improvement for %1 epochs").arg(rule.epochs);
    case Kind::gapAtLeast:
        return tr("gap ≥ %1").arg(shown(rule.threshold));
    }
    return {};
}

StopRuleDialog::StopRuleDialog(const std::optional<run::StopRule>& rule, QWidget* parent)
    : QDialog(parent), m_kinds(new QButtonGroup(this)), m_loss(makeThreshold("loss", 0.01, this)),
      m_epochs(new QSpinBox(this)), m_gap(makeThreshold("gap", 0.1, this)) {
    setObjectName(QStringLiteral("stopRuleDialog"));
    setWindowTitle(tr("Stop rule"));
    m_epochs->setObjectName(QStringLiteral("epochs"));
    m_epochs->setRange(1, kMostEpochs);
    m_epochs->setValue(20);
    auto* grid = new QGridLayout;
    const auto addRow = [&](int kind, const char* name, const QString& text, QWidget* field, const QString& help) {
        auto* choice = new QRadioButton(text, this);
        choice->setObjectName(QLatin1String(name));
        choice->setToolTip(help);
        m_kinds->addButton(choice, kind);
        const int row = grid->rowCount();
        grid->addWidget(choice, row, 0);
        if (!field)
            return;
        field->setAccessibleName(text);
        field->setToolTip(help);
        grid->addWidget(field, row, 1);
        field->setEnabled(false);
        connect(choice, &QRadioButton::toggled, field, &QWidget::setEnabled);
    };
    addRow(kNever, "never", tr("&Train all epochs"), nullptr, {});
    addRow(static_cast<int>(Kind::lossAtMost), "lossAtMost", tr("Stop when both &losses are at most"), m_loss,
           tr("The evaluation losses: over all points, with the weights after the epoch"));
    addRow(static_cast<int>(Kind::noBetter), "noBetter", tr("Stop when neither side &improved for so many epochs"),
           m_epochs,
           tr("As keras.callbacks.EarlyStopping judges each side: the validation loss where points are held back, else "
              "the "
              "reported loss. The run ends once both have waited so long."));
    addRow(static_cast<int>(Kind::gapAtLeast), "gapAtLeast", tr("Stop when the &gap is at least"), m_gap,
           tr("Mean |A − B| of the predictions: where the two part"));
    if (rule) {
        if (rule->kind == Kind::noBetter)
            m_epochs->setValue(static_cast<int>(rule->epochs));
        else
            (rule->kind == Kind::lossAtMost ? m_loss : m_gap)->setValue(rule->threshold);
    }
    m_kinds->button(rule ? static_cast<int>(rule->kind) : kNever)->setChecked(true);
    auto* note = new QLabel(tr("Both sides end at the same epoch. Until then a rule changes nothing."), this);
    note->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(this->rule());
        accept();
    });
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(grid);
    layout->addWidget(note);
    layout->addStretch(1);
    layout->addWidget(buttons);
}

std::optional<run::StopRule> StopRuleDialog::rule() const {
    if (m_kinds->checkedId() == kNever)
        return {};
    const auto kind = static_cast<Kind>(m_kinds->checkedId());
    return run::StopRule{kind, kind == Kind::gapAtLeast ? m_gap->value() : m_loss->value(), m_epochs->value()};
}

} // namespace twinsine::ui

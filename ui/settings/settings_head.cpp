// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_head.hpp"

#include "ui/settings/default_mark.hpp"
#include "ui/settings/setting_line.hpp"
#include "ui/theme/theme.hpp"
#include "ui/theme/type.hpp"
#include "ui/widgets/text.hpp"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QShortcut>
#include <QToolButton>

namespace twinsine::ui {
namespace {

using experiment::SideName;

QLabel* makeName(const QString& name, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setAlignment(Qt::AlignCenter);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    theme::setType(*label, 1.2, true);
    return label;
}

} // namespace

SettingsHead::SettingsHead(int rightMargin, QWidget* parent)
    : QWidget(parent), m_search(new QLineEdit(this)), m_equal(new QToolButton(this)), m_swap(new QToolButton(this)),
      m_onlyDifferences(new QCheckBox(tr("only\ndifferences"), this)), m_a(makeName(QStringLiteral("head.a"), this)),
      m_b(makeName(QStringLiteral("head.b"), this)) {
    makeSearch();
    makeEqualButton();
    makeSwap();
    makeOnlyDifferences();

    auto* commands = new QHBoxLayout;
    commands->setContentsMargins(6, 4, 4 + rightMargin, 0);
    commands->setSpacing(SettingLine::kSpacing);
    commands->addWidget(m_search, 1);
    commands->addWidget(m_equal);
    auto* names = new QHBoxLayout;
    names->setContentsMargins(6, 2, 4 + rightMargin, 2);
    names->setSpacing(0);
    names->addWidget(m_onlyDifferences);
    names->addSpacing(DefaultMark::kWidth);
    names->addWidget(m_a, 1);
    names->addSpacing(SettingLine::kSpacing);
    names->addWidget(m_swap);
    names->addSpacing(DefaultMark::kWidth);
    names->addWidget(m_b, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(commands);
    layout->addLayout(names);
}

void SettingsHead::makeSearch() {
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setPlaceholderText(tr("Search settings"));
    m_search->setAccessibleName(tr("Search settings"));
    m_search->setToolTip(tr("Show the settings with these words in their name, argument, help or value (Ctrl+F; "
                            "Escape clears)"));
    m_search->setWhatsThis(tr("<p>Shows the settings of all groups that have these words in their name, their Keras or "
                              "TensorFlow argument, their help or their value: <code>batch</code>, "
                              "<code>random.normal</code>, <code>0.001</code>.</p>"));
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsHead::filterChanged);
    auto* escape = new QShortcut(Qt::Key_Escape, m_search, nullptr, nullptr, Qt::WidgetShortcut);
    connect(escape, &QShortcut::activated, this, [this] {
        if (m_search->text().isEmpty())
            parentWidget()->setFocus(); // the keys belong to the training again
        m_search->clear();
    });
}

void SettingsHead::makeEqualButton() {
    m_equal->setObjectName(QStringLiteral("makeEqual"));
    m_equal->setText(tr("Make equal"));
    m_equal->setPopupMode(QToolButton::MenuButtonPopup);
    m_equal->setFocusPolicy(Qt::TabFocus);
    m_equal->setWhatsThis(tr("<p>Makes all settings of one side like those of the other, except the framework. Where a "
                             "framework lacks a class it takes the nearest, and a message says what still "
                             "differs.</p>"));
    connect(m_equal, &QToolButton::clicked, this, [this] { Q_EMIT makeEqualAsked(SideName::a); });
    auto* menu = new QMenu(m_equal);
    menu->setObjectName(QStringLiteral("makeEqualMenu"));
    m_equal->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        menu->addAction(tr("Make %1 like %2").arg(m_nameB, m_nameA), this,
                        [this] { Q_EMIT makeEqualAsked(SideName::a); });
        menu->addAction(tr("Make %1 like %2").arg(m_nameA, m_nameB), this,
                        [this] { Q_EMIT makeEqualAsked(SideName::b); });
    });
}

void SettingsHead::makeSwap() {
    m_swap->setObjectName(QStringLiteral("swapSides"));
    m_swap->setText(QStringLiteral("⇄"));
    m_swap->setAutoRaise(true);
    m_swap->setFocusPolicy(Qt::TabFocus);
    m_swap->setFixedWidth(SettingLine::kEqualWidth);
    m_swap->setAccessibleName(tr("Swap sides"));
    m_swap->setToolTip(tr("Swap sides: A becomes what B is, and the other way round"));
    m_swap->setWhatsThis(tr("<p>Exchanges the two sides with all their settings. What each of them trains stays the "
                            "same; colours and the sign of A − B change.</p>"));
    connect(m_swap, &QToolButton::clicked, this, &SettingsHead::swapAsked);
}

void SettingsHead::makeOnlyDifferences() {
    m_onlyDifferences->setObjectName(QStringLiteral("onlyDifferences"));
    m_onlyDifferences->setAccessibleName(tr("Only differences"));
    m_onlyDifferences->setToolTip(tr("Show only the settings in which the two sides differ"));
    m_onlyDifferences->setWhatsThis(tr("<p>Hides every setting in which both sides agree: what is left is why they "
                                       "train differently.</p>"));
    m_onlyDifferences->setFixedWidth(SettingLine::kLabelWidth);
    connect(m_onlyDifferences, &QCheckBox::toggled, this, &SettingsHead::filterChanged);
    connect(m_onlyDifferences, &QCheckBox::toggled, this, &SettingsHead::onlyDifferencesChanged);
}

void SettingsHead::showAll(bool isDifference) {
    m_search->clear();
    if (!isDifference)
        setOnlyDifferences(false);
}

void SettingsHead::showSides(const experiment::Experiment& experiment) {
    const auto& colours = theme::current();
    for (const auto& [label, side, colour] :
         {std::tuple{m_a, SideName::a, colours.sideA}, {m_b, SideName::b, colours.sideB}}) {
        label->setText(sideName(experiment, side));
        QPalette coloured = palette();
        coloured.setColor(QPalette::WindowText, colour);
        label->setPalette(coloured);
        label->setToolTip(tr("Bold: set by hand. Plain: what %1 takes when a script says nothing").arg(label->text()));
        label->setWhatsThis(QStringLiteral("<p>%1.</p>").arg(label->toolTip().toHtmlEscaped()));
    }
    m_nameA = m_a->text();
    m_nameB = m_b->text();
    m_equal->setAccessibleName(tr("Make all settings of %1 like %2").arg(m_nameB, m_nameA));
    m_equal->setToolTip(tr("Make all settings of %1 like those of %2, except the framework (menu: the other way)")
                            .arg(m_nameB, m_nameA));
}

QString SettingsHead::search() const { return m_search->text().simplified(); }

void SettingsHead::startSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool SettingsHead::onlyDifferences() const { return m_onlyDifferences->isChecked(); }

void SettingsHead::setMakingEqual(bool on) {
    const bool hadFocus = m_equal->hasFocus() || m_focusIsDue;
    m_focusIsDue = on && hadFocus; // a button that is disabled loses it
    m_equal->setEnabled(!on);
    if (!on && hadFocus)
        m_equal->setFocus();
}

void SettingsHead::setOnlyDifferences(bool on) { m_onlyDifferences->setChecked(on); }

} // namespace twinsine::ui

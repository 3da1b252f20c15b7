// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Every row of the parameter table has a control on each side, and the control does what it says.

#include "tests/support/experiments.hpp"
#include "tests/ui/settings_test.hpp"
#include "tests/ui/translations.hpp"
#include "ui/settings/choice_box.hpp"

#include <QCheckBox>
#include <QStyleOption>
#include <QToolButton>

#include <functional>
#include <optional>
#include <set>

namespace twinsine::tests {
namespace {

using experiment::Entry;
using experiment::Experiment;
using experiment::Kind;
using experiment::SideName;
using experiment::Value;

/// All that is there only with something else.
Experiment withEverythingOn(Experiment experiment) {
    for (auto* side : {&experiment.a, &experiment.b})
        for (auto& [key, value] : side->optimizer.config) {
            if (key == "use_ema")
                value = true;
            if (key == "momentum")
                value = 0.5;
        }
    return experiment;
}

using Parameter = std::pair<SideName, const experiment::Parameter*>;

class SettingsTableTest : public SettingsTest {
protected:
    /// Takes another value with the keys or the mouse, whatever the kind of the control.
    void change(const QString& name, const Entry& entry) const {
        SCOPED_TRACE(name.toStdString());
        if (auto* box = find<QCheckBox>(name)) {
            QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
            return;
        }
        if (auto* box = find<QComboBox>(name)) {
            const int before = box->currentIndex();
            box->setFocus();
            QTest::keyClick(box, Qt::Key_Down);
            if (box->currentIndex() == before)
                QTest::keyClick(box, Qt::Key_Up);
            return;
        }
        if (auto* line = find<QLineEdit>(name)) {
            line->setFocus();
            line->selectAll();
            QTest::keyClicks(line, QStringLiteral("2*x"));
            QTest::keyClick(line, Qt::Key_Return);
            return;
        }
        const auto* whole = std::get_if<std::int64_t>(&entry.value);
        const auto* real = std::get_if<double>(&entry.value);
        type(name, whole  ? QString::number(*whole + 1)
                   : real ? QString::number(*real > 0.5 ? *real - 0.25
                                            : *real < 0 ? *real - 0.125
                                                        : *real + 0.25)
                          : QStringLiteral("3"));
    }

    const QWidget* editor(const QString& name) const {
        for (const auto* widget : panel().findChildren<QWidget*>(name)) // the read-outs have an a.loss too
            if (widget->isVisible())
                return widget;
        return nullptr;
    }

    /// None where the experiment has no such parameter any more.
    static std::optional<Value> valueOf(const std::vector<Entry>& entries, const std::string& path) {
        const auto found =
            std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.path == path; });
        return found == entries.end() ? std::nullopt : std::optional(found->value);
    }

    /// Experiments that between them have every parameter on either side, each where it has an effect; `use` gets those
    /// rows that no experiment before had.
    void forEachParameter(const std::function<void(const Experiment&, SideName, const ui::SettingRow&)>& use) const {
        std::set<Parameter> known;
        for (const auto& each : experimentsOfEveryClass())
            for (const SideName which : {SideName::a, SideName::b}) {
                const auto shown = withEverythingOn(which == SideName::a ? each : swapped(each));
                auto rows = ui::settingRows(shown);
                std::erase_if(rows, [&](const ui::SettingRow& row) {
                    const auto& entry = row.entry(which);
                    return !entry || !known.insert({which, entry->parameter}).second;
                });
                if (rows.empty())
                    continue;
                document().change(shown, {});
                showAllArguments();
                for (const auto& row : rows)
                    use(shown, which, row);
            }
        EXPECT_GT(known.size(), 80U);
    }
};

TEST_F(SettingsTableTest, EveryRowIsReachedOnEachSideAndTakesEffect) {
    std::set<Parameter> covered;
    forEachParameter([&](const Experiment& shown, SideName which, const ui::SettingRow& row) {
        const std::string path = std::string(nameOf(which)) + "." + row.path;
        const Value before = row.entry(which)->value;
        change(toQString(path), *row.entry(which));
        EXPECT_NE(valueOf(entriesOf(experiment().side(which)), row.path), before) << path;
        const SideName opposite = other(which);
        if (row.path != "seed") { // which is linked
            EXPECT_EQ(experiment().side(opposite), shown.side(opposite)) << path;
        }
        covered.insert({which, row.entry(which)->parameter});
        document().history().undo();
        ASSERT_EQ(experiment(), shown) << path;
    });
    for (const auto& experiment : experimentsOfEveryClass())
        for (const auto& entry : entriesOf(experiment.a))
            for (const SideName which : {SideName::a, SideName::b})
                EXPECT_TRUE(covered.contains({which, entry.parameter})) << nameOf(which) << " " << entry.path;
}

TEST_F(SettingsTableTest, WhatBothSidesShareIsReachedAndTakesEffect) {
    for (const Entry& entry : ui::dataEntries(experiment())) {
        const auto before = experiment();
        change(toQString(entry.path), entry);
        EXPECT_NE(*valueOf(entriesOf(experiment()), entry.path), entry.value) << entry.path;
        EXPECT_EQ(experiment().a, before.a);
        EXPECT_EQ(experiment().b, before.b);
    }
}

TEST_F(SettingsTableTest, OneClickReturnsEveryValueToItsDefault) {
    int returned = 0;
    forEachParameter([&](const Experiment& shown, SideName which, const ui::SettingRow& row) {
        const Entry& entry = *row.entry(which);
        const QString name = toQString(std::string(nameOf(which)) + "." + row.path);
        if (entry.required) {
            EXPECT_EQ(find("default." + name), nullptr) << name.toStdString();
            return;
        }
        if (ui::atDefault(entry)) {
            EXPECT_EQ(find("default." + name), nullptr) << name.toStdString();
            EXPECT_FALSE(editor(name)->font().bold()) << name.toStdString();
            change(name, entry);
        }
        const auto now = valueOf(entriesOf(experiment().side(which)), row.path);
        ASSERT_NE(now, entry.defaultValue) << name.toStdString();
        EXPECT_TRUE(editor(name)->font().bold()) << "set by hand: " << name.toStdString();
        const auto* mark = find<QToolButton>("default." + name);
        ASSERT_NE(mark, nullptr) << name.toStdString();
        EXPECT_TRUE(mark->toolTip().contains(ui::valueText(*entry.parameter, entry.defaultValue)));
        click("default." + name);
        EXPECT_EQ(valueOf(entriesOf(experiment().side(which)), row.path), entry.defaultValue) << name.toStdString();
        EXPECT_FALSE(editor(name)->font().bold()) << name.toStdString();
        while (experiment() != shown)
            document().history().undo();
        ++returned;
    });
    EXPECT_GT(returned, 60);
}

TEST_F(SettingsTableTest, EveryControlSaysWhatItIs) {
    showAllArguments();
    int controls = 0;
    for (const auto* widget : panel().findChildren<QWidget*>()) {
        const bool isControl = qobject_cast<const QAbstractSpinBox*>(widget) ||
                               qobject_cast<const QComboBox*>(widget) || qobject_cast<const QSlider*>(widget) ||
                               qobject_cast<const QAbstractButton*>(widget);
        if (!isControl || !widget->isVisible() || widget->objectName().isEmpty())
            continue;
        ++controls;
        QString help;
        for (const QWidget* asked = widget; asked != &panel() && help.isEmpty(); asked = asked->parentWidget())
            help = asked->whatsThis();
        EXPECT_FALSE(help.isEmpty()) << widget->objectName().toStdString();
    }
    EXPECT_GT(controls, 80);
}

TEST_F(SettingsTableTest, HelpSaysTheValueTheDefaultAndTheLineOfTheScript) {
    const auto helpOf = [this](const char* name) { return find(name)->parentWidget()->whatsThis(); };
    EXPECT_TRUE(helpOf("a.optimizer.config.learning_rate").contains("keras.optimizers.Adam(learning_rate=0.001)"));
    EXPECT_TRUE(helpOf("a.optimizer.config.learning_rate").contains("0.001, the default"));
    EXPECT_TRUE(helpOf("b.optimizer.config.learning_rate")
                    .contains("tf.compat.v1.train.GradientDescentOptimizer(learning_rate=0.01)"));
    EXPECT_TRUE(helpOf("b.optimizer.config.learning_rate").contains("no default"));
    type("a.optimizer.config.learning_rate", "0.02");
    EXPECT_TRUE(helpOf("a.optimizer.config.learning_rate").contains("Adam(learning_rate=0.02)"));
    choose("a.optimizer.class_name", "S");
    EXPECT_TRUE(helpOf("a.optimizer.config.learning_rate").contains("SGD(learning_rate=0.02)"));
    EXPECT_TRUE(helpOf("a.optimizer.config.learning_rate").contains("The default: 0.01"));
    showAllArguments();
    document().change(*with(experiment(), "b.initial_weights_from", std::string("a")), {});
    EXPECT_TRUE(helpOf("b.initial_weights_from").contains("sess.run(W.assign(weights))"));
}

TEST_F(SettingsTableTest, CutsNoChosenNameOnASmallScreenInGerman) {
    window.reset();
    const Spoken german(QStringLiteral("de"));
    SetUp();
    window->resize(1024, 700);
    settle();
    int seen = 0;
    for (const auto* box : panel().findChildren<ui::ChoiceBox*>()) {
        if (!box->isVisible())
            continue;
        ++seen;
        QStyleOptionComboBox option;
        option.initFrom(box);
        const QRect field =
            box->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box);
        const int room = field.width() - 2;
        const QString name = box->currentText();
        EXPECT_EQ(QFontMetrics(ui::narrowedFor(name, box->font(), room)).elidedText(name, Qt::ElideMiddle, room), name)
            << box->objectName().toStdString() << " in " << room << " pixels";
    }
    EXPECT_GT(seen, 10);
    window.reset();
}

} // namespace
} // namespace twinsine::tests

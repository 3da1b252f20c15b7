// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Hands that do whatever comes: after each move, what the window shows must be what its document has. The moves are
/// the same each time; --gtest_random_seed=N gives others, QT_LOGGING_RULES=twinsine.moves=true tells the last one
/// before a crash.

#include "tests/ui/random_hands.hpp"
#include "ui/story/story.hpp"
#include "ui/story/trials.hpp"

#include <QLoggingCategory>
#include <QRegularExpression>

#include <algorithm>
#include <sstream>

namespace twinsine::tests {
namespace {

using experiment::Entry;
using experiment::SideName;

constexpr int kMoves = 300;
constexpr std::uint32_t kSeed = 6; // refuses two values in turn early

Q_LOGGING_CATEGORY(movesOfHands, "twinsine.moves", QtWarningMsg)

class RandomActionsTest : public RandomHands {
protected:
    RandomActionsTest() { m_random.seed(kSeed + static_cast<std::uint32_t>(testing::GTEST_FLAG(random_seed))); }

    void checkForm() const {
        const bool onlyDifferences = find<QCheckBox>("onlyDifferences")->isChecked();
        EXPECT_EQ(window->findChild<QAction*>("viewOnlyDifferences")->isChecked(), onlyDifferences);
        const bool searches = !find<QLineEdit>("search")->text().simplified().isEmpty();
        std::set<std::string> lines; // also those in a group that is folded away
        for (const auto* row : panel().findChildren<QWidget*>())
            if (row->objectName().startsWith("row.") && !row->isHidden())
                lines.insert(row->objectName().mid(4).toStdString());
        std::set<std::string> expected;
        QStringList others;
        for (const auto& row : ui::settingRows(experiment())) {
            const bool wanted = onlyDifferences ? row.differs && !row.minor() : !row.minor();
            const bool mayBeThere = wanted || !onlyDifferences; // found, or behind "more"
            if ((wanted && !searches) || (mayBeThere && lines.contains(row.path)))
                expected.insert(row.path);
            for (const SideName side : {SideName::a, SideName::b})
                if (const QString name = toQString(experiment::nameOf(side)) + '.' + toQString(row.path);
                    row.entry(side) && lines.contains(row.path) && !shows(*row.entry(side), name))
                    others += name;
        }
        EXPECT_EQ(lines, expected);
        if (!others.isEmpty()) {
            const auto labels = panel().findChildren<QLabel*>(QRegularExpression("^problem\\."));
            EXPECT_TRUE(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
                return label->isVisible();
            })) << "what was refused has its reason";
            EXPECT_EQ(others.size(), 1) << others.join(' ').toStdString();
        }
        const std::string a = ui::sideName(experiment(), SideName::a).toStdString();
        EXPECT_EQ(textOf("head.a").toStdString(), a);
    }
    /// Whether the control has that value, or a text that was typed but not entered.
    bool shows(const Entry& entry, const QString& name) const {
        const QString value = experiment::isNull(entry.value) ? QString() : toQString(experiment::toText(entry.value));
        if (const auto* field = find<ui::NumberField>(name))
            return field->text() == value || field == window->focusWidget();
        const auto* box = find<QComboBox>(name);
        return !box || box->currentData().toString() == value;
    }
    void checkStory() const {
        const ui::Story story(document().origin());
        const auto on = story.on(experiment());
        std::vector<bool> ticked;
        while (const auto* box = find<QAbstractButton>(QStringLiteral("try.%1").arg(ticked.size())))
            ticked.push_back(box->isChecked());
        EXPECT_EQ(ticked, on);
        EXPECT_EQ(find<QAbstractButton>("storySettings")->isChecked(), experiment().trainsLike(document().origin()));
        const auto& trials = *window->findChild<ui::Trials*>();
        EXPECT_EQ(trials.trial(0).settings.name, document().origin().name);
        for (int row = 0; row < trials.rowCount(); ++row)
            EXPECT_TRUE(trials.index(row).data().isValid());
    }
    void checkWindow() const {
        EXPECT_EQ(QApplication::activeModalWidget(), nullptr);
        checkTitleAndRows();
        if (panel().isVisible())
            checkForm();
        if (find("presetChooser"))
            checkStory();
    }
};

TEST_F(RandomActionsTest, WhatIsShownIsWhatTheDocumentHas) {
    std::ostringstream moves;
    for (int i = 0; i < kMoves && !HasFailure(); ++i) {
        const std::string done = move();
        moves << i << ": " << done << '\n';
        qCInfo(movesOfHands) << i << done.c_str();
        closePopups();
        window->activateWindow(); // which a popup was
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
        checkWindow();
    }
    EXPECT_FALSE(HasFailure()) << moves.str();
}

} // namespace
} // namespace twinsine::tests

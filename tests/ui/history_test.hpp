// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A window whose page History is seen and whose first training is in it.

#include "tests/ui/window_test.hpp"
#include "ui/history/history_table.hpp"
#include "ui/widgets/text.hpp"

#include <QStringList>

namespace twinsine::tests {

using ui::toQString;
using Column = ui::HistoryModel::Column;

class HistoryTest : public WindowTest {
protected:
    void SetUp() override {
        WindowTest::SetUp();
        trigger("showHistory");
        trainToTheEnd();
        ASSERT_TRUE(waitForRows(1));
    }

    ui::HistoryTable& table() const { return *window->findChild<ui::HistoryTable*>("historyTable"); }
    int rows() const { return table().model()->rowCount(); }
    bool waitForRows(int count) const {
        return waitFor([&] { return rows() == count; });
    }
    QModelIndex at(int row, int column, const QModelIndex& parent = {}) const {
        return table().model()->index(row, column, parent);
    }
    std::string cell(int row, int column, const QModelIndex& parent = {}) const {
        return at(row, column, parent).data().toString().toStdString();
    }
    /// The row whose changes are these.
    int rowOf(const QString& changes) const {
        for (int row = 0; row < rows(); ++row)
            if (at(row, Column::kTraining).data(ui::HistoryModel::kChangesRole).toString() == changes)
                return row;
        return -1;
    }
    bool waitForRow(const QString& changes) const {
        return waitFor([&] { return rowOf(changes) >= 0; });
    }
    void clickCell(const QModelIndex& index, Qt::KeyboardModifiers modifiers = {}) const {
        QTest::mouseClick(table().viewport(), Qt::LeftButton, modifiers, table().visualRect(index).center());
    }
    void doubleClick(const QModelIndex& index) const {
        clickCell(index);
        QTest::mouseDClick(table().viewport(), Qt::LeftButton, {}, table().visualRect(index).center());
    }
    /// The experiment is trained, to the end.
    bool waitForTraining() const {
        return waitFor([this] {
            return feed().started() && experiment().trainsLike(*feed().started()) && !feed().heldBack() &&
                   state() == run::State::finished;
        });
    }
    void typeUnits(const QString& units) const {
        window->findChild<QTabBar*>("pages")->setCurrentIndex(1);
        type("a.layers.0.units", units);
    }
    static QString unitsOf(const QString& units) { return QStringLiteral("layer 1 units %1 (Keras 3)").arg(units); }
    /// Closes the window and opens it again with the first preset.
    void restart() {
        window.reset();
        open(preset("keras-vs-tensorflow"));
        trigger("showHistory");
    }
};

} // namespace twinsine::tests

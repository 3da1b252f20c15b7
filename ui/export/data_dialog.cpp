// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/data_dialog.hpp"

#include "ui/language/language.hpp"
#include "ui/widgets/number_text.hpp"

#include <QAbstractTableModel>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <set>
#include <utility>

namespace twinsine::ui {
namespace {

class Rows : public QAbstractTableModel {
public:
    Rows(const ChartTable& table, QStringList heads, QObject* parent)
        : QAbstractTableModel(parent), m_table(table), m_heads(std::move(heads)) {}

    int rowCount(const QModelIndex& parent) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_table.rows());
    }
    int columnCount(const QModelIndex& parent) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
    }
    QVariant data(const QModelIndex& index, int role) const override {
        if (role == Qt::TextAlignmentRole)
            return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
        if (role != Qt::DisplayRole)
            return {};
        const double value =
            m_table.columns[static_cast<std::size_t>(index.column())][static_cast<std::size_t>(index.row())];
        return index.column() == 0 ? withDecimalPoint(QString::number(value, 'g', 8)) : numberText(value);
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
        if (role != Qt::DisplayRole)
            return {};
        return orientation == Qt::Horizontal ? QVariant(m_heads[section]) : QVariant(section + 1);
    }

private:
    const ChartTable& m_table;
    QStringList m_heads;
};

} // namespace

DataDialog::DataDialog(ChartTable table, const QStringList& heads, const QString& title, QWidget* parent)
    : QDialog(parent), m_table(std::move(table)), m_view(new QTableView(this)) {
    setObjectName(QStringLiteral("dataDialog"));
    setWindowTitle(title);
    m_view->setObjectName(QStringLiteral("data"));
    m_view->setAccessibleName(title);
    m_view->setToolTip(tr("Ctrl+C copies the selected rows, or all of them, with all digits"));
    m_view->setModel(new Rows(m_table, heads, m_view));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setAlternatingRowColors(true);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    const auto addButton = [&](const char* name, const QString& text, const QString& help) {
        auto* button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(QLatin1String(name));
        button->setToolTip(help);
        button->setAutoDefault(false);
        return button;
    };
    connect(addButton("copyData", tr("C&opy"), tr("The selected rows, or all of them, for a spreadsheet")),
            &QPushButton::clicked, this, &DataDialog::copy);
    connect(addButton("saveData", tr("&Save as CSV…"), tr("All rows, with all digits")), &QPushButton::clicked, this,
            [this] { Q_EMIT saveAsked(textOf(m_table, QLatin1Char(','))); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_view, 1);
    layout->addWidget(buttons);
    resize(38 * fontMetrics().height(), 26 * fontMetrics().height());
}

void DataDialog::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy))
        return copy();
    QDialog::keyPressEvent(event);
}

void DataDialog::copy() {
    std::set<int> rows;
    for (const QModelIndex& index : m_view->selectionModel()->selectedRows())
        rows.insert(index.row());
    if (rows.empty())
        return Q_EMIT copyAsked(textOf(m_table, QLatin1Char('\t')));
    ChartTable some{m_table.names, {}};
    for (const auto& column : m_table.columns) {
        some.columns.emplace_back();
        for (const int row : rows)
            some.columns.back().push_back(column[static_cast<std::size_t>(row)]);
    }
    Q_EMIT copyAsked(textOf(some, QLatin1Char('\t')));
}

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A list as high as its rows, for a column that scrolls as a whole. A click or Enter chooses a row; the mouse leaves
/// the keys to the training. The row that holds now is marked.

#include <QListView>
#include <QStyledItemDelegate>

namespace twinsine::ui {

class MarkedRows : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    int marked() const { return m_marked; }
    void setMarked(int row) { m_marked = row; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    /// Ground, mark and focus; sets the font. Gives the room that is left.
    QRect paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    /// What sizeHint() has for that, over and above the content.
    static QSize margins();
    /// A marked row is bold; as wide as it can become.
    static QFont boldOf(QFont font);

private:
    int m_marked = -1;
};

class ContentList : public QListView {
    Q_OBJECT

public:
    ContentList(QAbstractItemModel* model, MarkedRows* rows, QWidget* parent);

    void setMarked(int row);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

Q_SIGNALS:
    void chosen(int row);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void choose(const QModelIndex& index);
    void fit();

    MarkedRows* m_rows;
};

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/content_list.hpp"

#include <QPainter>
#include <QWheelEvent>

namespace twinsine::ui {
namespace {

constexpr int kMark = 4;
constexpr int kAside = 10; // from the row's edge to its content, the mark included
constexpr int kAbove = 2;

} // namespace

QSize MarkedRows::margins() { return {2 * kAside, 2 * kAbove}; }

QFont MarkedRows::boldOf(QFont font) {
    font.setBold(true);
    return font;
}

QRect MarkedRows::paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const bool marked = index.row() == m_marked;
    QColor ground = option.palette.color(QPalette::Highlight);
    ground.setAlphaF(marked ? 0.16F : 0.08F);
    if (marked || option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(option.rect, ground);
    if (marked)
        painter.fillRect(QRect(option.rect.topLeft(), QSize(kMark, option.rect.height())),
                         option.palette.color(QPalette::Highlight));
    painter.setFont(marked ? boldOf(option.font) : option.font);
    painter.setPen(option.palette.color(QPalette::Text));
    if (option.state.testFlag(QStyle::State_HasFocus))
        painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
    return option.rect.adjusted(kAside, kAbove, -kAside, -kAbove);
}

void MarkedRows::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    const QRect room = paintGround(*painter, option, index);
    const QString text = index.data().toString();
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
    painter->restore();
}

QSize MarkedRows::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QFontMetrics metrics(boldOf(option.font));
    return QSize(metrics.horizontalAdvance(index.data().toString()), metrics.height()) + margins();
}

ContentList::ContentList(QAbstractItemModel* model, MarkedRows* rows, QWidget* parent)
    : QListView(parent), m_rows(rows) {
    setFocusPolicy(Qt::TabFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    setMouseTracking(true);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setResizeMode(QListView::Adjust);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    rows->setParent(this);
    setItemDelegate(rows);
    setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &ContentList::fit);
    connect(model, &QAbstractItemModel::rowsInserted, this, &ContentList::fit);
    connect(model, &QAbstractItemModel::layoutChanged, this, &ContentList::fit);
    connect(this, &QListView::clicked, this, &ContentList::choose);
    connect(this, &QListView::activated, this, &ContentList::choose);
}

void ContentList::setMarked(int row) {
    if (row == m_rows->marked())
        return;
    m_rows->setMarked(row);
    viewport()->update();
}

void ContentList::choose(const QModelIndex& index) {
    if (model()->hasIndex(index.row(), index.column())) // where a click activates too, it may have changed the rows
        Q_EMIT chosen(index.row());
}

QSize ContentList::sizeHint() const {
    int height = 0;
    for (int row = 0; row < model()->rowCount(); ++row)
        height += sizeHintForRow(row);
    return {QListView::sizeHint().width(), height};
}

void ContentList::fit() {
    scheduleDelayedItemsLayout();
    updateGeometry();
}

void ContentList::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        fit();
}

void ContentList::wheelEvent(QWheelEvent* event) { event->ignore(); } // the column scrolls

void ContentList::changeEvent(QEvent* event) {
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guide/guide_view.hpp"

#include "ui/guide/guide_text.hpp"

#include <QEvent>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTextBlock>
#include <QTextFrame>
#include <QTextTable>

#include <algorithm>
#include <cmath>
#include <utility>

namespace twinsine::ui {
namespace {

constexpr int kMargin = 20;
constexpr int kWidestPicture = 800;
constexpr int kLongestLine = 110; ///< characters

/// Of code between fences, whether it names a language or not.
bool isCode(const QTextBlock& block) {
    return block.blockFormat().hasProperty(QTextFormat::BlockCodeFence) ||
           block.blockFormat().hasProperty(QTextFormat::BlockCodeLanguage);
}

/// All is one text, whatever document a heading is from.
QUrl urlOf(const QString& anchor) {
    QUrl url(QStringLiteral("qrc:/docs/guide.md"));
    url.setFragment(anchor);
    return url;
}

/// Calls that for each piece of the text that is an image: its place, its format.
template <class Call>
void forEachPicture(const QTextDocument& document, Call call) {
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        for (auto piece = block.begin(); !piece.atEnd(); ++piece)
            if (piece.fragment().charFormat().isImageFormat())
                call(piece.fragment(), piece.fragment().charFormat().toImageFormat());
}

} // namespace

GuideView::GuideView(QWidget* parent) : QTextBrowser(parent) {
    setObjectName(QStringLiteral("guideView"));
    setFrameShape(QFrame::NoFrame);
    setSource(urlOf({}), QTextDocument::MarkdownResource);
    connect(horizontalScrollBar(), &QScrollBar::rangeChanged, this, &GuideView::fitScrollBar);
}

void GuideView::showAnchor(const QString& anchor) {
    setSource(urlOf(anchor), QTextDocument::MarkdownResource);
    scrollToAnchor(anchor); // also where that was the source already
}

std::size_t GuideView::headingInView() const {
    const int top = cursorForPosition({kMargin, kMargin}).position();
    const auto after = std::ranges::upper_bound(m_positions, top);
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(after - m_positions.begin() - 1, 0));
}

bool GuideView::findNext(const QString& text, bool backward) {
    const QTextDocument::FindFlags flags = backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (text.isEmpty() || find(text, flags))
        return !text.isEmpty();
    const QTextCursor before = textCursor();
    moveCursor(backward ? QTextCursor::End : QTextCursor::Start);
    if (find(text, flags))
        return true;
    setTextCursor(before);
    return false;
}

void GuideView::resetZoom() { setFont({}); }

void GuideView::changeEvent(QEvent* event) {
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitColumn();
    if (event->type() != QEvent::PaletteChange || m_headings.empty())
        return;
    const int place = verticalScrollBar()->value(); // colours are in the formats, so all is read anew
    reload();
    verticalScrollBar()->setValue(place);
}

void GuideView::resizeEvent(QResizeEvent* event) {
    QTextBrowser::resizeEvent(event);
    fitColumn();
}

QVariant GuideView::loadResource(int type, const QUrl& name) {
    if (type != QTextDocument::MarkdownResource)
        return QTextBrowser::loadResource(type, name);
    m_isNew = true;
    return guideText();
}

void GuideView::doSetSource(const QUrl& name, QTextDocument::ResourceType type) {
    QTextBrowser::doSetSource(name, type);
    if (!std::exchange(m_isNew, false))
        return;
    dress();
    scrollToAnchor(name.fragment());
}

void GuideView::dress() {
    const QSignalBlocker blocker(document()); // a text that says it was changed is read anew at the next link
    document()->setDocumentMargin(kMargin);
    QTextCursor all(document());
    all.beginEditBlock(); // one layout for all
    dressBlocks();
    dressTables();
    m_fitted = {};
    fitColumn();
    all.endEditBlock();
}

void GuideView::dressBlocks() {
    m_headings.clear();
    m_positions.clear();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const int level = block.blockFormat().headingLevel();
        if (level == 0 && !isCode(block))
            continue;
        QTextCursor cursor(block);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        QTextBlockFormat format;
        QTextCharFormat type;
        if (level > 0) {
            m_headings.push_back({level, block.text(), anchorOf(block.text())});
            m_positions.push_back(block.position());
            format.setTopMargin(level == 1 && block.position() > 0 ? 3 * kMargin : 1.2 * kMargin);
            type.setAnchor(true);
            type.setAnchorNames({m_headings.back().anchor});
        } else {
            format.setBackground(palette().alternateBase());
            format.setLeftMargin(kMargin / 2);
            format.setNonBreakableLines(false); // what is too long goes on below, and no text is wider than the column
            type.setProperty(QTextFormat::FontSizeAdjustment, -1); // so that few lines are
        }
        cursor.mergeCharFormat(type);
        cursor.mergeBlockFormat(format);
    }
}

void GuideView::dressTables() {
    for (QTextFrame* frame : document()->rootFrame()->childFrames()) {
        auto* table = qobject_cast<QTextTable*>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorderCollapse(true);
        format.setBorder(1);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(palette().mid());
        format.setCellPadding(5);
        format.setCellSpacing(0);
        format.setTopMargin(kMargin / 4);
        format.setBottomMargin(kMargin / 2);
        table->setFormat(format);
    }
}

void GuideView::fitColumn() {
    const int room = viewport()->width() - 2 * kMargin;
    const int width = std::min(room, kLongestLine * fontMetrics().averageCharWidth());
    const QSize fitted(room, width);
    if (width <= 0 || std::exchange(m_fitted, fitted) == fitted)
        return;
    const QSignalBlocker blocker(document());
    QTextCursor all(document());
    all.beginEditBlock();
    forEachPicture(*document(), [&](const QTextFragment& piece, QTextImageFormat format) {
        format.setWidth(std::min(width, kWidestPicture));
        QTextCursor cursor(document());
        cursor.setPosition(piece.position());
        cursor.setPosition(piece.position() + piece.length(), QTextCursor::KeepAnchor);
        cursor.setCharFormat(format);
    });
    QTextFrameFormat column = document()->rootFrame()->frameFormat();
    column.setRightMargin(kMargin + room - width);
    document()->rootFrame()->setFrameFormat(column);
    all.endEditBlock();
    fitScrollBar();
    viewport()->update();
}

void GuideView::fitScrollBar() {
    const int beyond = static_cast<int>(std::ceil(document()->size().width())) - viewport()->width();
    horizontalScrollBar()->setRange(0, beyond > kMargin ? beyond : 0);
}

} // namespace twinsine::ui

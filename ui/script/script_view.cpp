// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/script/script_view.hpp"

#include "ui/script/python_highlighter.hpp"
#include "ui/theme/theme.hpp"
#include "ui/theme/type.hpp"
#include "ui/widgets/text.hpp"

#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <utility>

namespace twinsine::ui {
namespace {

using script::Mark;

constexpr int kBar = 4;     ///< the mark at the left of a line
constexpr int kTextMargin = 10; ///< of the text, with room for the bar
constexpr int kLeastColumns = 40;

} // namespace

ScriptView::ScriptView(QWidget* parent) : QPlainTextEdit(parent), m_highlighter(new PythonHighlighter(document())) {
    setReadOnly(true);
    setLineWrapMode(NoWrap);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setCursorWidth(2);
    document()->setDocumentMargin(kTextMargin);
    viewport()->setMouseTracking(true);
    theme::setCodeType(*this);
}

void ScriptView::setLines(std::vector<std::optional<script::PairedLine>> lines, Describe describe) {
    QStringList texts;
    for (const auto& line : lines)
        texts += line ? toQString(line->text) : QString();
    m_lines = std::move(lines);
    m_describe = std::move(describe);
    if (const QString text = texts.join(QLatin1Char('\n')); text != toPlainText()) { // or the selection would go
        const int line = textCursor().blockNumber();
        const int top = verticalScrollBar()->value();
        setPlainText(text);
        setTextCursor(QTextCursor(document()->findBlockByNumber(std::min(line, blockCount() - 1))));
        verticalScrollBar()->setValue(top);
    }
    showColours();
}

void ScriptView::goTo(int line) {
    setTextCursor(QTextCursor(document()->findBlockByNumber(line)));
    centerCursor();
}

std::size_t ScriptView::columns() const {
    const int room = viewport()->width() - 2 * kTextMargin - cursorWidth();
    const double letter = QFontMetricsF(font()).horizontalAdvance(QLatin1Char('x'));
    return std::max(static_cast<int>(room / letter), kLeastColumns);
}

void ScriptView::markLines() {
    QList<QTextEdit::ExtraSelection> marks;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (!m_lines[i] || m_lines[i]->mark != Mark::differs)
            continue;
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(document()->findBlockByNumber(static_cast<int>(i)));
        mark.format.setBackground(theme::current().differs);
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        marks += mark;
    }
    setExtraSelections(marks);
}

const script::PairedLine* ScriptView::lineOf(const QTextCursor& cursor) const {
    const auto number = static_cast<std::size_t>(cursor.blockNumber());
    return number < m_lines.size() && m_lines[number] ? &*m_lines[number] : nullptr;
}

const script::PairedLine* ScriptView::lineAt(const QPoint& point) const {
    const QTextCursor cursor = cursorForPosition(point);
    const bool isBelow = blockBoundingGeometry(cursor.block()).translated(contentOffset()).bottom() < point.y();
    return isBelow ? nullptr : lineOf(cursor);
}

bool ScriptView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto* line = lineAt(help->pos());
        const QString text = line && m_describe ? m_describe(line->paths) : QString();
        QToolTip::showText(help->globalPos(), text, viewport());
        return true;
    }
    if (event->type() == QEvent::MouseMove) {
        const auto* line = lineAt(static_cast<QMouseEvent*>(event)->pos());
        viewport()->setCursor(line && !line->paths.empty() ? Qt::PointingHandCursor : Qt::IBeamCursor);
    }
    return QPlainTextEdit::viewportEvent(event);
}

void ScriptView::mouseReleaseEvent(QMouseEvent* event) {
    QPlainTextEdit::mouseReleaseEvent(event);
    const auto* line = lineAt(event->pos());
    if (event->button() == Qt::LeftButton && !textCursor().hasSelection() && line && !line->paths.empty())
        Q_EMIT settingAsked(line->paths, false);
}

void ScriptView::keyPressEvent(QKeyEvent* event) {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const auto* line = lineOf(textCursor());
    constexpr std::array kOfTraining{Qt::Key_Space, Qt::Key_Left, Qt::Key_Right, Qt::Key_Home, Qt::Key_End};
    const bool isOfTraining = m_byMouse && event->modifiers() == Qt::NoModifier &&
                              std::ranges::find(kOfTraining, event->key()) != kOfTraining.end();
    if (isEnter && line && !line->paths.empty())
        Q_EMIT settingAsked(line->paths, true);
    else if (isOfTraining)
        event->ignore();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void ScriptView::focusInEvent(QFocusEvent* event) {
    m_byMouse = event->reason() == Qt::MouseFocusReason;
    QPlainTextEdit::focusInEvent(event);
}

void ScriptView::paintEvent(QPaintEvent* event) {
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    const theme::Colours& colours = theme::current();
    QRectF place = blockBoundingGeometry(firstVisibleBlock()).translated(contentOffset());
    for (QTextBlock block = firstVisibleBlock(); block.isValid() && place.top() <= viewport()->height();
         block = block.next()) {
        place.setHeight(blockBoundingRect(block).height());
        const auto number = static_cast<std::size_t>(block.blockNumber());
        const Mark mark = number < m_lines.size() && m_lines[number] ? m_lines[number]->mark : Mark::none;
        const auto bar = [&](qreal width) { return QRectF(0, place.top(), width, place.height()); };
        if (mark == Mark::differs)
            painter.fillRect(bar(kBar), colours.notice);
        else if (mark == Mark::otherwise)
            painter.fillRect(bar(kBar / 2.0), colours.faintText);
        place.moveTop(place.bottom());
    }
}

void ScriptView::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        Q_EMIT columnsChanged();
}

void ScriptView::changeEvent(QEvent* event) {
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        Q_EMIT columnsChanged();
}

void ScriptView::showColours() {
    QPalette colours = QApplication::palette();
    colours.setColor(QPalette::Base, theme::current().background);
    setPalette(colours);
    m_highlighter->rehighlight();
    markLines();
}

} // namespace twinsine::ui

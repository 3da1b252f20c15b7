// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guide/guide_window.hpp"

#include "ui/guide/guide_view.hpp"
#include "ui/theme/theme.hpp"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScreen>
#include <QScrollBar>
#include <QShortcut>
#include <QSignalBlocker>
#include <QSplitter>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <array>

namespace twinsine::ui {
namespace {

constexpr QSize kFirstSize{1080, 800};
constexpr int kChaptersWidth = 250;
constexpr int kDeepest = 3;
constexpr int kZoomStep = 2; ///< points
constexpr int kAnchorRole = Qt::UserRole;

} // namespace

GuideWindow::GuideWindow()
    : m_view(new GuideView), m_chapters(new QTreeWidget), m_search(new QLineEdit), m_found(new QLabel) {
    setObjectName(QStringLiteral("guideWindow"));
    setWindowTitle(tr("Guide – TwinSine"));
    setWindowIcon(theme::icon(QStringLiteral("twinsine")));
    setAttribute(Qt::WA_QuitOnClose, false); // it ends with the other window
    resize(kFirstSize.boundedTo(screen()->availableSize()));

    m_chapters->setObjectName(QStringLiteral("guideChapters"));
    m_chapters->setAccessibleName(tr("Chapters"));
    m_chapters->setHeaderHidden(true);
    m_chapters->setFrameShape(QFrame::NoFrame);
    fillChapters();
    connect(m_chapters, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem* item) {
        if (item)
            m_view->showAnchor(item->data(0, kAnchorRole).toString());
    });
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, &GuideWindow::showPlace);

    m_search->setObjectName(QStringLiteral("guideSearch"));
    m_search->setPlaceholderText(tr("Find in the guide (Ctrl+F)"));
    m_search->setToolTip(tr("Enter goes to the next place, Shift+Enter to the one before"));
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::textEdited, this, [this] {
        QTextCursor cursor = m_view->textCursor(); // what is marked may go on
        cursor.setPosition(cursor.selectionStart());
        m_view->setTextCursor(cursor);
        search(false);
    });
    m_found->setObjectName(QStringLiteral("guideFound"));

    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(8, 4, 8, 6);
    const auto addButton = [this, bar](const QString& toolTip, auto call) {
        auto* button = new QToolButton;
        button->setToolTip(toolTip);
        button->setAccessibleName(toolTip);
        connect(button, &QToolButton::clicked, this, call);
        bar->addWidget(button);
        return button;
    };
    auto* back = addButton(tr("Back (Alt+←)"), [this] { m_view->backward(); });
    auto* forward = addButton(tr("Forward (Alt+→)"), [this] { m_view->forward(); });
    back->setArrowType(Qt::LeftArrow);
    forward->setArrowType(Qt::RightArrow);
    back->setEnabled(false);
    forward->setEnabled(false);
    connect(m_view, &QTextBrowser::backwardAvailable, back, &QWidget::setEnabled);
    connect(m_view, &QTextBrowser::forwardAvailable, forward, &QWidget::setEnabled);
    bar->addWidget(m_search, 1);
    addButton(tr("The place before (Shift+F3)"), [this] { search(true); })->setArrowType(Qt::UpArrow);
    addButton(tr("The next place (F3)"), [this] { search(false); })->setArrowType(Qt::DownArrow);
    bar->addWidget(m_found, 1);
    addButton(tr("Smaller type (Ctrl+−)"), [this] { m_view->zoomOut(kZoomStep); })->setText(QStringLiteral("A−"));
    addButton(tr("Larger type (Ctrl++); Ctrl+0 restores it"), [this] {
        m_view->zoomIn(kZoomStep);
    })->setText(QStringLiteral("A+"));

    auto* halves = new QSplitter;
    halves->addWidget(m_chapters);
    halves->addWidget(m_view);
    halves->setSizes({kChaptersWidth, kFirstSize.width() - kChaptersWidth});
    halves->setStretchFactor(1, 1);
    halves->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(halves, 1);
    layout->addLayout(bar);

    addKeys();
    m_view->setFocus();
    showPlace();
}

/// Of the whole window, wherever the focus is.
void GuideWindow::addKeys() {
    const auto add = [this](const QList<QKeySequence>& keys, auto call) {
        auto* shortcut = new QShortcut(this);
        shortcut->setKeys(keys);
        connect(shortcut, &QShortcut::activated, this, call);
    };
    add({QKeySequence::Find}, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    add({Qt::Key_F3}, [this] { search(false); });
    add({Qt::SHIFT | Qt::Key_F3}, [this] { search(true); });
    add({Qt::ALT | Qt::Key_Left, Qt::Key_Back}, [this] { m_view->backward(); });
    add({Qt::ALT | Qt::Key_Right, Qt::Key_Forward}, [this] { m_view->forward(); });
    add({QKeySequence::ZoomIn, Qt::CTRL | Qt::Key_Equal}, [this] { m_view->zoomIn(kZoomStep); });
    add({QKeySequence::ZoomOut}, [this] { m_view->zoomOut(kZoomStep); });
    add({Qt::CTRL | Qt::Key_0}, [this] { m_view->resetZoom(); });
    add({Qt::Key_Escape}, [this] {
        if (m_search->hasFocus())
            m_view->setFocus();
        else
            close();
    });
    connect(m_search, &QLineEdit::returnPressed, this,
            [this] { search(QGuiApplication::keyboardModifiers().testFlag(Qt::ShiftModifier)); });
}

void GuideWindow::open(const QString& anchor) {
    show();
    raise();
    activateWindow();
    if (!anchor.isEmpty())
        m_view->showAnchor(anchor);
}

void GuideWindow::fillChapters() {
    std::array<QTreeWidgetItem*, kDeepest> path{};
    for (const auto& heading : m_view->headings()) {
        if (heading.level > kDeepest) {
            m_items.push_back(nullptr);
            continue;
        }
        const auto depth = static_cast<std::size_t>(heading.level) - 1;
        auto* item = depth == 0 ? new QTreeWidgetItem(m_chapters) : new QTreeWidgetItem(path.at(depth - 1));
        item->setText(0, heading.text);
        item->setToolTip(0, heading.text);
        item->setData(0, kAnchorRole, heading.anchor);
        path.at(depth) = item;
        m_items.push_back(item);
    }
    m_chapters->expandItem(m_chapters->topLevelItem(0));
}

void GuideWindow::showPlace() {
    std::size_t place = m_view->headingInView();
    while (!m_items[place])
        --place;
    const QSignalBlocker blocker(m_chapters); // the text is there already
    m_chapters->setCurrentItem(m_items[place]);
}

void GuideWindow::search(bool backward) {
    const bool found = m_view->findNext(m_search->text(), backward);
    m_found->setText(found || m_search->text().isEmpty() ? QString() : tr("Not in the guide"));
}

} // namespace twinsine::ui

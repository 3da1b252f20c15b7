// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guide/guide_window.hpp"

#include "ui/guide/guide_view.hpp"
#include "ui/theme/theme.hpp"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
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
constexpr int kAnchorRole = Qt::UserRole;

} // namespace

GuideWindow::GuideWindow()
    : m_view(new GuideView), m_chapters(new QTreeWidget), m_search(new QLineEdit), m_found(new QLabel) {
    setObjectName(QStringLiteral("guideWindow"));
    setWindowTitle(tr("Guide – TwinSine"));
    setWindowIcon(theme::icon(QStringLiteral("twinsine")));
    setAttribute(Qt::WA_QuitOnClose, false); // it ends with the other window
    resize(kFirstSize);

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
    bar->addWidget(m_search, 1);
    for (const bool backward : {true, false}) {
        auto* button = new QToolButton;
        button->setArrowType(backward ? Qt::UpArrow : Qt::DownArrow);
        button->setToolTip(backward ? tr("The place before (Shift+F3)") : tr("The next place (F3)"));
        button->setAccessibleName(button->toolTip());
        connect(button, &QToolButton::clicked, this, [this, backward] { search(backward); });
        bar->addWidget(button);
    }
    bar->addWidget(m_found, 1);

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

    m_view->setFocus();
    showPlace();
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

void GuideWindow::keyPressEvent(QKeyEvent* event) {
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    if (event->matches(QKeySequence::Find)) {
        m_search->setFocus();
        m_search->selectAll();
    } else if (event->key() == Qt::Key_F3 ||
               (m_search->hasFocus() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))) {
        search(shift);
    } else if (event->key() == Qt::Key_Escape && m_search->hasFocus()) {
        m_view->setFocus();
    } else if (event->key() == Qt::Key_Escape) {
        close();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace twinsine::ui

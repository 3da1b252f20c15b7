// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/folding_row.hpp"

#include "ui/widgets/focus.hpp"

#include <QEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QTabBar>

#include <algorithm>
#include <utility>

namespace twinsine::ui {

namespace {

constexpr int kGap = 4;
constexpr int kFoldMark = 3;

/// The style's outlines are not seen on a dark ground: a line below says which tab is in front.
class MarkedTabs : public QTabBar {
public:
    using QTabBar::QTabBar;

protected:
    void paintEvent(QPaintEvent* event) override {
        QTabBar::paintEvent(event);
        const QRect front = tabRect(currentIndex());
        QPainter(this).fillRect(front.x() + kFoldMark, height() - kFoldMark, front.width() - 2 * kFoldMark, kFoldMark,
                                palette().color(QPalette::WindowText));
    }
};

} // namespace

FoldingRow::FoldingRow(const QString& name, int pageWidth, QWidget* parent)
    : QWidget(parent), m_pageWidth(pageWidth), m_tabs(new MarkedTabs(this)) {
    m_tabs->setObjectName(name);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setFocusPolicy(Qt::TabFocus);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_front = unshared() + static_cast<std::size_t>(tab);
        arrange();
    });
}

void FoldingRow::addPage(QWidget* page, const QString& title) {
    page->setParent(this);
    m_all.push_back({page, title});
    m_pages.push_back(page);
    m_titles.push_back(title);
    fillTabs();
    arrange();
}

void FoldingRow::setPageShown(QWidget* page, bool shown) {
    const auto found = std::ranges::find(m_all, page, &Page::widget);
    if (found == m_all.end() || found->isShown == shown)
        return;
    const QWidget* front = m_front < m_pages.size() ? m_pages[m_front] : nullptr;
    found->isShown = shown;
    takeFocusFrom(*page);
    page->hide(); // arrange() shows it
    m_pages.clear();
    m_titles.clear();
    for (const Page& each : m_all)
        if (each.isShown) {
            m_pages.push_back(each.widget);
            m_titles.push_back(each.title);
        }
    m_front = 0;
    fillTabs();
    arrange();
    bringUp(front);
}

void FoldingRow::bringUp(const QWidget* page) {
    const auto found = std::find(m_pages.begin(), m_pages.end(), page);
    if (found == m_pages.end())
        return;
    m_front = static_cast<std::size_t>(found - m_pages.begin());
    fillTabs();
    arrange();
}

void FoldingRow::setPageWidth(int pageWidth) {
    m_pageWidth = pageWidth;
    fillTabs();
    arrange();
}

bool FoldingRow::isTabbed(const QWidget* page) const {
    const auto found = std::find(m_pages.begin(), m_pages.end(), page);
    return static_cast<std::size_t>(found - m_pages.begin()) >= unshared();
}

std::size_t FoldingRow::unshared() const {
    const auto places = static_cast<std::size_t>(std::max(width() / m_pageWidth, 1));
    return places >= m_pages.size() ? m_pages.size() : places - 1;
}

void FoldingRow::fillTabs() {
    const QSignalBlocker quiet(m_tabs);
    const std::size_t first = unshared();
    const auto count = static_cast<int>(m_pages.size() - first);
    while (m_tabs->count() > count)
        m_tabs->removeTab(m_tabs->count() - 1);
    while (m_tabs->count() < count)
        m_tabs->addTab({});
    for (int tab = 0; tab < count; ++tab)
        m_tabs->setTabText(tab, m_titles[first + static_cast<std::size_t>(tab)]);
    if (count > 0)
        m_tabs->setCurrentIndex(m_front > first ? static_cast<int>(m_front - first) : 0);
}

void FoldingRow::arrange() {
    if (m_pages.empty())
        return;
    const std::size_t own = unshared();
    const bool shared = own < m_pages.size();
    const auto places = static_cast<int>(own + (shared ? 1 : 0));
    const auto left = [&](int place) { return place * (width() + kGap) / places; };
    const auto rectOf = [&](int place) {
        return QRect(left(place), 0, left(place + 1) - kGap - left(place), height());
    };
    m_tabs->setVisible(shared);
    bool changed = std::exchange(m_own, own) != own;
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        const bool seen = i < own || i == std::max(m_front, own);
        changed |= seen == m_pages[i]->isHidden();
        QRect rect = rectOf(static_cast<int>(std::min(i, own)));
        if (i >= own) {
            const int tabs = m_tabs->sizeHint().height();
            m_tabs->setGeometry(rect.x(), 0, rect.width(), tabs);
            rect.setTop(tabs);
        }
        m_pages[i]->setGeometry(rect);
        m_pages[i]->setVisible(seen);
    }
    if (changed)
        Q_EMIT arranged();
}

QSize FoldingRow::largest(QSize (QWidget::*hint)() const) const {
    QSize size;
    for (const QWidget* page : m_pages)
        size = size.expandedTo((page->*hint)()).expandedTo(page->minimumSize());
    return size + QSize(0, m_pages.size() > 1 ? m_tabs->sizeHint().height() : 0);
}

QSize FoldingRow::sizeHint() const { return largest(&QWidget::sizeHint); }

QSize FoldingRow::minimumSizeHint() const { return largest(&QWidget::minimumSizeHint); }

void FoldingRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fillTabs();
    arrange();
}

bool FoldingRow::event(QEvent* event) {
    if (event->type() == QEvent::LayoutRequest) { // a page's least size is another
        updateGeometry();
        arrange();
    }
    return QWidget::event(event);
}

} // namespace twinsine::ui

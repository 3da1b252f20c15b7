// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Pages beside each other, all of the same width. Those that there is no room for share the last place, with tabs.

#include <QWidget>

#include <vector>

class QTabBar;

namespace twinsine::ui {

class FoldingRow : public QWidget {
    Q_OBJECT

public:
    /// `name` is what the tabs are called (objectName), `pageWidth` the room in pixels below which a page goes behind
    /// a tab.
    FoldingRow(const QString& name, int pageWidth, QWidget* parent = nullptr);

    /// At the right end.
    void addPage(QWidget* page, const QString& title);
    /// Takes a page away, or puts it back where it was.
    void setPageShown(QWidget* page, bool shown);
    /// The page that shares a place with others comes to the front.
    void bringUp(const QWidget* page);

    /// Another page width, as for larger type.
    void setPageWidth(int pageWidth);
    /// Whether it shares its place, so that its title is on a tab.
    bool isTabbed(const QWidget* page) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Other pages are seen, or have a place of their own.
    void arranged();

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    /// How many pages have a place of their own: all, or all places but the last.
    std::size_t unshared() const;
    void arrange();
    void fillTabs();
    QSize largest(QSize (QWidget::*hint)() const) const;

    int m_pageWidth;
    QTabBar* m_tabs;
    struct Page {
        QWidget* widget;
        QString title;
        bool isShown = true;
    };
    std::vector<Page> m_all;
    std::vector<QWidget*> m_pages; ///< those that are not taken away
    std::vector<QString> m_titles;
    std::size_t m_front = 0; ///< the page that was brought up last
    std::size_t m_own = 0;   ///< as many pages have a place of their own, without tabs
};

} // namespace twinsine::ui

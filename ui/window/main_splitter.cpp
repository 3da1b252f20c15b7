// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/main_splitter.hpp"

#include "ui/widgets/folding_row.hpp"

#include <QResizeEvent>

namespace twinsine::ui {

namespace {

constexpr int kLeastPage = 430;
constexpr int kPage = 480;
constexpr int kLeastCharts = 900; ///< before the pages stand beside each other
constexpr int kView = 1200;       ///< before charts, answer and the others do

} // namespace

MainSplitter::MainSplitter(QWidget* stories, QWidget* settings, QWidget* charts, QWidget* why, QWidget* map,
                           QWidget* scripts, QWidget* history)
    : QSplitter(Qt::Horizontal), m_pages(new FoldingRow(QStringLiteral("pages"), kLeastPage)),
      m_views(new FoldingRow(QStringLiteral("views"), kView)) {
    m_pages->addPage(stories, tr("Story"));
    m_pages->addPage(settings, tr("Settings"));
    m_pages->setMinimumWidth(kLeastPage);
    addWidget(m_pages);
    m_views->addPage(charts, tr("Charts"));
    m_views->addPage(why, tr("Why they differ"));
    m_views->addPage(map, tr("Map"));
    m_views->addPage(scripts, tr("Scripts"));
    m_views->addPage(history, tr("History"));
    addWidget(m_views);
    setChildrenCollapsible(false);
    setStretchFactor(1, 1);
}

void MainSplitter::resizeEvent(QResizeEvent* event) {
    QSplitter::resizeEvent(event);
    if (event->oldSize().width() == width())
        return; // the width that a person gave them stays
    const int columns = width() >= 2 * kPage + kLeastCharts ? 2 : 1;
    if (columns == m_columns)
        return;
    m_columns = columns;
    setSizes({columns * kPage, width() - columns * kPage});
}

} // namespace twinsine::ui

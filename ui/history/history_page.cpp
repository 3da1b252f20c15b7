// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_page.hpp"

#include "ui/document/preferences.hpp"
#include "ui/history/comparison.hpp"
#include "ui/history/history_filter.hpp"
#include "ui/history/history_table.hpp"
#include "ui/history/run_texts.hpp"
#include "ui/widgets/text.hpp"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMetaMethod>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedLayout>
#include <QToolButton>

#include <utility>

namespace twinsine::ui {
namespace {

QString countText(int runs) { return HistoryPage::tr("%n training(s)", nullptr, runs); }

QPushButton* makeButton(const char* name, const QString& text, const QString& help) {
    auto* button = new QPushButton(text);
    button->setObjectName(QLatin1String(name));
    button->setToolTip(help);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

HistoryPage::HistoryPage(QString file, QWidget* parent)
    : QWidget(parent), m_history(new History(std::move(file), this)), m_model(new HistoryModel(*m_history, this)),
      m_rows(new HistoryFilter(*m_model, this)), m_search(new QLineEdit), m_kind(new QComboBox),
      m_grouped(new QCheckBox(tr("Group &seeds"))),
      m_compare(makeButton("historyCompare", tr("&Compare"),
                           tr("The two selected rows beside each other, of several seeds the latest: the settings in "
                              "which they differ, and their numbers"))),
      m_export(new QAction(tr("E&xport…"), this)), m_keeps(new QAction(tr("&Keep a history"), this)),
      m_table(new HistoryTable(*m_rows, this)), m_none(new QLabel), m_content(new QStackedLayout),
      m_counts(new QLabel) {
    setObjectName(QStringLiteral("historyPage"));
    m_none->setObjectName(QStringLiteral("historyEmpty"));
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setWordWrap(true);
    m_none->setTextFormat(Qt::PlainText);
    m_counts->setObjectName(QStringLiteral("historyCounts"));
    m_counts->setTextFormat(Qt::PlainText);
    m_content->addWidget(m_table);
    m_content->addWidget(m_none);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 4);
    layout->addWidget(makeBar());
    layout->addLayout(m_content, 1);
    layout->addWidget(m_counts);

    connect(m_table, &HistoryTable::chosen, this, &HistoryPage::bringBack);
    connect(m_table, &HistoryTable::deleteAsked, this, &HistoryPage::deleteSelected);
    connect(m_table, &HistoryTable::pinAsked, m_history, &History::setPinned);
    connect(m_table, &HistoryTable::selectedChanged, this, &HistoryPage::showCounts);
    connect(m_table, &QWidget::customContextMenuRequested, this, &HistoryPage::showMenu);
    connect(m_rows, &HistoryFilter::shownChanged, this, &HistoryPage::showCounts);
    connect(m_history, &History::removed, this,
            [this](const RunIds& ids) { Q_EMIT deleted(static_cast<int>(ids.size())); });
    connect(m_history, &History::written, this,
            [this](const QString& to, int runs) { Q_EMIT told(tr("Exported %1 to %2").arg(countText(runs), to)); });
    connect(m_history, &History::failed, this, &HistoryPage::failed);
    connect(m_history, &History::unavailable, this, &HistoryPage::unavailable);
    showCounts();
}

QWidget* HistoryPage::makeBar() {
    m_search->setObjectName(QStringLiteral("historySearch"));
    m_search->setPlaceholderText(tr("Search trainings"));
    m_search->setAccessibleName(tr("Search trainings"));
    m_search->setToolTip(tr("Names, presets, changed settings, seeds: all trainings that have each of these words"));
    m_search->setClearButtonEnabled(true);
    m_kind->setObjectName(QStringLiteral("historyKind"));
    m_kind->addItems({tr("All"), tr("This preset"), tr("Pinned")});
    m_kind->setAccessibleName(tr("Trainings to show"));
    m_kind->setToolTip(tr("All trainings, those of the preset or file that is open, or those with a star"));
    m_kind->setFocusPolicy(Qt::TabFocus);
    m_grouped->setObjectName(QStringLiteral("historyGrouped"));
    m_grouped->setChecked(true);
    m_grouped->setFocusPolicy(Qt::TabFocus);
    m_grouped->setToolTip(tr("Trainings that differ in nothing but the seed are one row: the median of mean |A − B|, "
                             "and from the least to the most"));
    m_keeps->setObjectName(QStringLiteral("historyKeeps"));
    m_keeps->setCheckable(true);
    m_keeps->setChecked(Preferences().value(kKeepsHistory, true).toBool());
    connect(m_keeps, &QAction::toggled, this, [this](bool on) {
        Preferences().setValue(kKeepsHistory, on);
        showCounts();
        Q_EMIT keepsChanged(on);
    });
    auto* menu = new QMenu(this);
    menu->setToolTipsVisible(true);
    fillMenu(*menu);
    auto* more = new QToolButton;
    more->setObjectName(QStringLiteral("historyMore"));
    more->setText(QStringLiteral("⋯"));
    more->setAccessibleName(tr("More about the history"));
    more->setToolTip(
        tr("Export or clear the history, or keep none. It is stored in %1").arg(m_history->file()).toHtmlEscaped());
    more->setFocusPolicy(Qt::TabFocus);
    more->setPopupMode(QToolButton::InstantPopup);
    more->setMenu(menu);

    connect(m_search, &QLineEdit::textChanged, m_rows, &HistoryFilter::setSearch);
    connect(m_kind, &QComboBox::currentIndexChanged, m_rows,
            [this](int kind) { m_rows->setKind(static_cast<HistoryFilter::Kind>(kind)); });
    connect(m_grouped, &QCheckBox::toggled, m_model, &HistoryModel::setGrouped);
    connect(m_compare, &QPushButton::clicked, this, &HistoryPage::compare);

    auto* bar = new QWidget;
    auto* line = new QHBoxLayout(bar);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_search, 1);
    for (QWidget* widget : {static_cast<QWidget*>(m_kind), static_cast<QWidget*>(m_grouped),
                            static_cast<QWidget*>(m_compare), static_cast<QWidget*>(more)})
        line->addWidget(widget);
    return bar;
}

void HistoryPage::fillMenu(QMenu& menu) {
    m_export->setObjectName(QStringLiteral("historyExport"));
    m_export->setToolTip(tr("The selected trainings, or all that are shown, as CSV or as JSON with their settings"));
    connect(m_export, &QAction::triggered, this, &HistoryPage::exportRuns);
    menu.addAction(m_export);
    auto* putBack = menu.addAction(tr("&Undo the last deletion"), m_history, &History::putBack);
    putBack->setObjectName(QStringLiteral("historyPutBack"));
    connect(&menu, &QMenu::aboutToShow, putBack, [this, putBack] { putBack->setEnabled(m_history->canPutBack()); });
    menu.addSeparator();
    menu.addAction(m_keeps);
    m_keeps->setToolTip(tr("Off: trainings are not put into the history; what is there stays"));
    auto* clear = menu.addAction(tr("Clea&r the history…"), this, &HistoryPage::askClear);
    clear->setObjectName(QStringLiteral("historyClear"));
}

bool HistoryPage::keeps() const { return m_keeps->isChecked(); }

void HistoryPage::setOrigin(const QString& origin) { m_rows->setOrigin(origin); }

void HistoryPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_history->load();
}

void HistoryPage::showCounts() {
    const auto shown = static_cast<int>(m_rows->shownIds().size());
    const auto selected = static_cast<int>(m_table->selectedIds().size());
    QString text =
        shown == m_model->runs() ? countText(shown) : tr("%1 of %2").arg(shown).arg(countText(m_model->runs()));
    if (shown > 0)
        text += tr(" · bars from 0 to %1").arg(withDecimalPoint(QString::number(m_rows->barEnd())));
    if (selected > 0)
        text += tr(" · %1 selected").arg(selected);
    if (!m_keeps->isChecked())
        text += tr(" · new ones are not kept");
    m_counts->setText(text);
    if (!m_model->isLoaded())
        m_none->setText(tr("Reading…"));
    else
        m_none->setText(m_model->runs() == 0 ? tr("No trainings yet. Each one that comes to its end is listed here.")
                                             : tr("No training matches the search."));
    m_counts->setVisible(m_model->isLoaded());
    m_content->setCurrentIndex(shown == 0 ? 1 : 0);
    m_compare->setEnabled(m_table->latestOfSelected().size() == 2);
    m_export->setEnabled(shown > 0);
}

void HistoryPage::showMenu(const QPoint& place) {
    const auto runs = m_table->runsAt(m_table->indexAt(place));
    if (runs.empty())
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("historyMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const std::int64_t id = runs.front()->id;
    const auto add = [&](const char* name, const QString& text, auto action) {
        menu->addAction(text, this, action)->setObjectName(QLatin1String(name));
    };
    add("historyBringBack", tr("&Restore its settings"), [this, id] { bringBack(id); });
    if (isSignalConnected(QMetaMethod::fromSignal(&HistoryPage::ghostAsked)))
        add("historyGhost", tr("Show as &ghost"), [this, id] { askGhost(id); });
    add("historyRename", tr("&Rename"),
        [this] { m_table->edit(m_table->currentIndex().siblingAtColumn(HistoryModel::kTraining)); });
    const bool pinned = runs.front()->pinned;
    add("historyPin", pinned ? tr("Un&pin") : tr("&Pin"),
        [this, pinned] { m_history->setPinned(m_table->selectedIds(), !pinned); });
    menu->addSeparator();
    add("historyDelete", tr("&Delete"), [this] { deleteSelected(); });
    menu->popup(m_table->viewport()->mapToGlobal(place));
}

void HistoryPage::bringBack(std::int64_t id) {
    m_history->useRun(id, [this](const io::PastRun& run, const experiment::Experiment& experiment) {
        Q_EMIT bringBackAsked(experiment, run);
    });
}

void HistoryPage::askGhost(std::int64_t id) {
    m_history->useRun(id, [this](const io::PastRun& run, const experiment::Experiment& experiment) {
        Q_EMIT ghostAsked(experiment, run.name.empty() ? changesText(run) : toQString(run.name));
    });
}

void HistoryPage::deleteSelected() {
    if (const RunIds ids = m_table->selectedIds(); !ids.empty())
        m_history->remove(ids);
}

void HistoryPage::askClear() {
    auto* question =
        new QMessageBox(QMessageBox::Question, tr("Clear the history"),
                        tr("Delete all %1 of the history?").arg(countText(m_model->runs())), QMessageBox::Cancel, this);
    question->setObjectName(QStringLiteral("clearQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    auto* clear = question->addButton(tr("Clear"), QMessageBox::DestructiveRole);
    clear->setObjectName(QStringLiteral("clear"));
    auto* all = new QCheckBox(tr("The pinned ones too"));
    all->setObjectName(QStringLiteral("clearPinned"));
    question->setCheckBox(all);
    connect(question, &QDialog::finished, this, [this, question, clear, all] {
        if (question->clickedButton() == clear)
            m_history->remove(m_model->ids(all->isChecked()));
    });
    question->open();
}

void HistoryPage::exportRuns() {
    auto* dialog = new QFileDialog(this, tr("Export trainings"), QStringLiteral("trainings.csv"),
                                   tr("Numbers as CSV (*.csv);;With settings, as JSON (*.json)"));
    dialog->setObjectName(QStringLiteral("historyExportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.contains(QLatin1String(".json")) ? QStringLiteral("json")
                                                                         : QStringLiteral("csv"));
    });
    const RunIds selected = m_table->selectedIds();
    connect(dialog, &QFileDialog::fileSelected, m_history,
            [this, ids = selected.empty() ? m_rows->shownIds() : selected](const QString& file) {
                m_history->exportRuns(ids, file);
            });
    dialog->open();
}

void HistoryPage::compare() {
    const RunIds ids = m_table->latestOfSelected();
    if (ids.size() != 2)
        return;
    m_history->useRun(ids[0],
                      [this, id = ids[1]](const io::PastRun& first, const experiment::Experiment& firstSettings) {
                          m_history->useRun(id, [this, first, firstSettings](const io::PastRun& second,
                                                                             const experiment::Experiment& settings) {
                              (new Comparison({first, firstSettings}, {second, settings}, this))->open();
                          });
                      });
}

} // namespace twinsine::ui

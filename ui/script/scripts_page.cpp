// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/script/scripts_page.hpp"

#include "core/experiment/parameter.hpp"
#include "core/io/file.hpp"
#include "core/script/side_script.hpp"
#include "ui/language/language.hpp"
#include "ui/run/post.hpp"
#include "ui/script/script_view.hpp"
#include "ui/settings/setting_rows.hpp"
#include "ui/theme/theme.hpp"
#include "ui/theme/type.hpp"
#include "ui/widgets/text.hpp"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace twinsine::ui {
namespace {

using experiment::SideName;

constexpr int kMargin = 8;
constexpr SideName kSides[] = {SideName::a, SideName::b};

QString fileName(SideName side) { return toQString(nameOf(side)) + QStringLiteral(".py"); }

/// What differs in the settings of a line, one a row; where nothing does, what a click does.
QString describe(const experiment::Experiment& experiment, const std::vector<SettingRow>& settings,
                 const std::vector<std::string>& paths) {
    const auto valueOf = [](const std::optional<experiment::Entry>& entry) {
        return entry ? valueText(*entry->parameter, entry->value) : QStringLiteral("–");
    };
    QStringList rows;
    for (const SettingRow& setting : settings)
        if (setting.differs && std::ranges::find(paths, setting.path) != paths.end())
            rows += QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td>%2: <b>%3</b>&nbsp;&nbsp;</td>"
                                   "<td>%4: <b>%5</b></td></tr>")
                        .arg(translated(setting.label).toHtmlEscaped(), sideName(experiment, SideName::a),
                             valueOf(setting.a).toHtmlEscaped(), sideName(experiment, SideName::b),
                             valueOf(setting.b).toHtmlEscaped());
    if (!rows.isEmpty())
        return QStringLiteral("<table>%1</table>").arg(rows.join(QString()));
    return paths.empty() ? QString() : ScriptsPage::tr("The sides agree here. Click: show the setting");
}

/// The lines of one side; of their paths those that the form has a row for.
std::vector<std::optional<script::PairedLine>> linesOf(const std::vector<script::PairedRow>& rows, SideName side,
                                                       const std::vector<SettingRow>& settings) {
    std::vector<std::optional<script::PairedLine>> lines;
    for (const auto& row : rows) {
        auto& line = lines.emplace_back(row.line(side));
        if (line)
            std::erase_if(line->paths, [&](const std::string& path) {
                return !path.starts_with("data.") &&
                       std::ranges::find(settings, path, &SettingRow::path) == settings.end();
            });
    }
    return lines;
}

} // namespace

ScriptsPage::ScriptsPage(QWidget* parent)
    : QWidget(parent), m_summary(new QLabel(this)), m_next(new QPushButton(tr("Next difference"), this)),
      m_writing(postTo(this)) {
    setObjectName(QStringLiteral("scriptsPage"));
    m_summary->setObjectName(QStringLiteral("scriptsSummary"));
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::RichText);
    m_summary->setWhatsThis(
        tr("<p>Each script runs in the real framework as it stands, and prints and predicts what "
           "TwinSine shows. Scripts that draw their weights without a seed come out differently each "
           "time, as they do there.</p>"));
    m_next->setObjectName(QStringLiteral("nextDifference"));
    m_next->setToolTip(tr("To the next line that says a setting in which the sides differ (F7)"));
    m_next->setWhatsThis(QStringLiteral("<p>%1</p>").arg(m_next->toolTip()));
    m_next->setFocusPolicy(Qt::TabFocus);
    m_next->setEnabled(false);
    m_next->setShortcut(Qt::Key_F7);
    connect(m_next, &QPushButton::clicked, this, &ScriptsPage::goToNext);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(kMargin, 0, 0, 0);
    top->addWidget(m_summary, 1);
    top->addWidget(m_next);
    auto* line = new QHBoxLayout;
    line->setSpacing(kMargin);
    for (const SideName side : kSides)
        line->addWidget(makeColumn(side), 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, kMargin, 0, 0);
    layout->setSpacing(kMargin);
    layout->addLayout(top);
    layout->addLayout(line, 1);

    column(SideName::a).view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // both scroll as one
    QScrollBar* a = column(SideName::a).view->verticalScrollBar();
    QScrollBar* b = column(SideName::b).view->verticalScrollBar();
    connect(a, &QScrollBar::valueChanged, b, &QScrollBar::setValue);
    connect(b, &QScrollBar::valueChanged, a, &QScrollBar::setValue);
}

ScriptsPage::~ScriptsPage() = default;

QWidget* ScriptsPage::makeColumn(SideName side) {
    const QString letter = toQString(nameOf(side));
    auto* whole = new QWidget(this);
    Column& made = column(side);
    made.name = new QLabel(whole);
    made.name->setObjectName(QStringLiteral("scriptName.") + letter);
    made.name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // it gives way before the buttons
    theme::setType(*made.name, 1.15, true);
    made.copy = new QPushButton(tr("Copy"), whole);
    made.copy->setObjectName(QStringLiteral("copyScript.") + letter);
    made.copy->setToolTip(tr("Copies the whole script to the clipboard"));
    made.save = new QPushButton(tr("Save…"), whole);
    made.save->setObjectName(QStringLiteral("saveScript.") + letter);
    made.save->setToolTip(
        tr("Save it as %1. Both in one folder, the second one prints mean |A − B|").arg(fileName(side)));
    for (QPushButton* button : {made.copy, made.save}) {
        button->setFocusPolicy(Qt::TabFocus);
        button->setWhatsThis(QStringLiteral("<p>%1</p>").arg(button->toolTip()));
    }
    connect(made.copy, &QPushButton::clicked, this, [this, side] { copy(side); });
    connect(made.save, &QPushButton::clicked, this, [this, side] { save(side); });
    made.view = new ScriptView(whole);
    made.view->setObjectName(QStringLiteral("script.") + letter);
    made.view->setWhatsThis(tr("<p>The script of this side. A click on a line, or Enter, shows its setting.</p>"));
    connect(made.view, &ScriptView::settingAsked, this, &ScriptsPage::settingAsked);
    connect(made.view, &ScriptView::columnsChanged, this, &ScriptsPage::refresh);
    connect(made.view, &QPlainTextEdit::cursorPositionChanged, this,
            [this, view = made.view] { m_row = view->textCursor().blockNumber(); });

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(made.copy);
    buttons->addWidget(made.save);
    buttons->addStretch(1);
    made.head = new QBoxLayout(QBoxLayout::LeftToRight);
    made.head->setContentsMargins(kMargin, 0, 0, 0);
    made.head->addWidget(made.name, 1);
    made.head->addLayout(buttons);
    auto* layout = new QVBoxLayout(whole);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kMargin / 2);
    layout->addLayout(made.head);
    layout->addWidget(made.view, 1);
    return whole;
}

void ScriptsPage::setExperiment(const experiment::Experiment& experiment) {
    m_stale = true; // the theme too may be another
    m_experiment = experiment;
    refresh();
}

void ScriptsPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void ScriptsPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeButtons();
}

void ScriptsPage::placeButtons() {
    const bool fit = std::ranges::all_of(m_columns, [&](const Column& each) {
        const int needed = each.name->sizeHint().width() + each.copy->sizeHint().width() +
                           each.save->sizeHint().width() + 2 * each.head->spacing();
        return needed + 2 * kMargin <= width() / 2;
    });
    for (const Column& each : m_columns)
        each.head->setDirection(fit ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void ScriptsPage::refresh() {
    if (!isVisible() || m_experiment.a.layers.empty())
        return;
    const std::size_t width =
        std::min({column(SideName::a).view->columns(), column(SideName::b).view->columns(), script::kColumns});
    if (!m_stale && width == m_width)
        return;
    m_stale = false;
    m_width = width;
    m_writing.start([experiment = m_experiment,
                     width](const KeepGoing& wanted) { return script::pairOf(experiment, width, wanted); },
                    [this](const std::vector<script::PairedRow>& rows) { show(rows); });
}

void ScriptsPage::show(const std::vector<script::PairedRow>& rows) {
    const auto differs = [](const script::PairedRow& row) {
        return std::ranges::any_of(
            kSides, [&](SideName side) { return row.line(side) && row.line(side)->mark == script::Mark::differs; });
    };
    m_marked.clear();
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (differs(rows[i]) && (i == 0 || !differs(rows[i - 1])))
            m_marked.push_back(static_cast<int>(i));
    m_next->setEnabled(!m_marked.empty());
    const bool isWide = std::ranges::any_of(rows, [this](const script::PairedRow& row) {
        return std::ranges::any_of(
            kSides, [&](SideName side) { return row.line(side) && row.line(side)->text.size() > m_width; });
    });
    const auto settings = settingRows(m_experiment);
    const int row = m_row; // which new texts move
    const int top = column(SideName::b).view->verticalScrollBar()->value();
    for (const SideName side : kSides) {
        Column& shown = column(side);
        // Of both or of none: views of the same height scroll alike.
        shown.view->setHorizontalScrollBarPolicy(isWide ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
        shown.view->setLines(linesOf(rows, side, settings), [experiment = m_experiment, settings](const auto& paths) {
            return describe(experiment, settings, paths);
        });
        const QString name = sideName(m_experiment, side);
        shown.name->setText(QStringLiteral("%1 · %2").arg(name, fileName(side)));
        QPalette colours = palette();
        colours.setColor(QPalette::WindowText, side == SideName::a ? theme::current().sideA : theme::current().sideB);
        shown.name->setPalette(colours);
        shown.view->setAccessibleName(tr("Script of %1").arg(name));
        shown.copy->setAccessibleName(tr("Copy the script of %1").arg(name));
        shown.save->setAccessibleName(tr("Save the script of %1").arg(name));
    }
    placeButtons();
    m_row = row;
    for (const Column& each : m_columns)
        each.view->verticalScrollBar()->setValue(top); // while one had less text than the other, they could not agree
    showSummary();
}

void ScriptsPage::showSummary() {
    const auto mark = [](const QColor& colour, const QString& text) {
        return QStringLiteral("<span style='background-color:%1'>&nbsp;&nbsp;</span>&nbsp;%2").arg(colour.name(), text);
    };
    const auto count = static_cast<int>(differencesBetween(m_experiment.a, m_experiment.b).size());
    const QString differing = count == 0 ? tr("No setting differs.") : tr("%n setting(s) differ:", nullptr, count);
    m_summary->setText(
        QStringLiteral("<b>%1</b> %2 &nbsp; %3 &nbsp; %4")
            .arg(differing, count == 0 ? QString() : mark(theme::current().notice, tr("lines that say one of them")),
                 mark(theme::current().faintText, tr("the same, written otherwise")),
                 tr("Click a line: its setting.")));
}

void ScriptsPage::goToNext() {
    if (m_marked.empty())
        return;
    const auto next = std::ranges::upper_bound(m_marked, m_row);
    const int row = next == m_marked.end() ? m_marked.front() : *next;
    for (const Column& each : m_columns)
        each.view->goTo(row);
}

QString ScriptsPage::textOf(SideName side) const {
    return toQString(script::textOf(script::scriptOf(m_experiment, side)));
}

void ScriptsPage::copy(SideName side) {
    QApplication::clipboard()->setText(textOf(side));
    Q_EMIT told(tr("Copied: the script of %1").arg(sideName(m_experiment, side)));
}

void ScriptsPage::save(SideName side) {
    auto* dialog = new QFileDialog(this, tr("Save the script of %1").arg(sideName(m_experiment, side)),
                                   m_folder.isEmpty() ? fileName(side) : m_folder + QLatin1Char('/') + fileName(side),
                                   tr("Python scripts (*.py)"));
    dialog->setObjectName(QStringLiteral("saveScriptDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("py"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, text = textOf(side)](const QString& file) {
        m_folder = QFileInfo(file).absolutePath();
        if (const auto done = io::writeFile(file.toStdString(), text.toStdString()); !done)
            Q_EMIT failed(QStringLiteral("%1: %2").arg(file, translated(done.error().message)));
        else
            Q_EMIT saved(file);
    });
    dialog->open();
}

} // namespace twinsine::ui

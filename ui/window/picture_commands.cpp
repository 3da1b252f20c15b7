// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/picture_commands.hpp"

#include "core/io/file.hpp"
#include "core/io/seeds_json.hpp"
#include "ui/charts/chart_area.hpp"
#include "ui/charts/seed_curves.hpp"
#include "ui/document/document.hpp"
#include "ui/document/file_name.hpp"
#include "ui/export/chart_table.hpp"
#include "ui/export/data_dialog.hpp"
#include "ui/export/export_dialog.hpp"
#include "ui/export/figure_text.hpp"
#include "ui/language/language.hpp"
#include "ui/language/tr.hpp"
#include "ui/map/map_page.hpp"
#include "ui/why/why_page.hpp"
#include "ui/widgets/text.hpp"
#include "ui/window/message_bar.hpp"
#include "ui/window/saved.hpp"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>

namespace twinsine::ui {
namespace {

/// What goes to other programs.
ChartTable englishTableOf(const PictureData& picture, Chart chart) {
    const InEnglish forOthers;
    return tableOf(picture, chart);
}

} // namespace

bool PictureCommands::isThere(Chart chart, const QString& nothing) const {
    if (m_charts->curtain().isDrawn())
        m_messages->say(ui::tr("The lesson hides a part of this: reveal it first"));
    else if (chart == Chart::why && !m_why->answer().why)
        m_messages->say(ui::tr("There is no answer yet: the page “Why they differ” computes it"));
    else if (chart == Chart::map && !m_map->heatMap().map)
        m_messages->say(ui::tr("There is no map yet: the page “Map” computes it"));
    else if (!m_charts->hasPicture())
        m_messages->say(nothing);
    else
        return true;
    return false;
}

PictureData PictureCommands::picture() const {
    PictureData picture = m_charts->picture();
    picture.why = m_why->answer();
    picture.map = m_map->heatMap();
    if (picture.map.map) // which goes on
        picture.map.map = std::make_shared<const analysis::Map>(*picture.map.map);
    picture.origin = std::make_shared<const experiment::Experiment>(m_document->origin());
    picture.file = QFileInfo(m_document->file()).completeBaseName();
    if (picture.file.endsWith(QLatin1String(".twinsine")))
        picture.file.chop(9);
    return picture;
}

void PictureCommands::exportChart(Chart chart, theme::Theme theme) const {
    if (!isThere(chart, ui::tr("There is nothing to export yet")))
        return;
    auto* dialog = new ExportDialog(picture(), chart, theme, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &ExportDialog::saved, m_window,
                     [messages = m_messages](const QString& path) { tellSaved(*messages, path); });
    QObject::connect(dialog, &ExportDialog::copied, m_window,
                     [*this](Chart which, const QSize& pixels) { tellCopied(which, pixels); });
    dialog->open();
}

void PictureCommands::copyChart(Chart chart, theme::Theme theme) const {
    if (!isThere(chart, ui::tr("There is nothing to copy yet")))
        return;
    PlotOptions options;
    options.chart = chart;
    options.theme = theme;
    const PictureData shown = picture();
    const QImage copy = isLarge(shown, options) ? image(shown, options) : imageWithExperiment(shown, options);
    QApplication::clipboard()->setImage(copy);
    tellCopied(chart, copy.size());
}

void PictureCommands::tellCopied(Chart chart, const QSize& pixels) const {
    m_messages->tell(ui::tr("Copied: %1, %2 × %3 pixels")
                         .arg(chartName(chart), QString::number(pixels.width()), QString::number(pixels.height())),
                     {}, {}, {});
}

void PictureCommands::showData(Chart chart) const {
    if (!isThere(chart, ui::tr("There are no numbers yet")))
        return;
    const PictureData shown = picture();
    auto* dialog = new DataDialog(englishTableOf(shown, chart), tableOf(shown, chart).names,
                                  ui::tr("Data of %1").arg(chartName(chart)), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &DataDialog::copyAsked, m_window,
                     [*this, chart](const QString& data) { putOntoClipboard(chart, data); });
    QObject::connect(dialog, &DataDialog::saveAsked, m_window,
                     [*this, chart](const QString& csv) { saveText(chart, csv); });
    dialog->open();
}

void PictureCommands::copyData(Chart chart) const {
    if (isThere(chart, ui::tr("There are no numbers yet")))
        withText(englishTableOf(picture(), chart), QLatin1Char('\t'),
                 [*this, chart](const QString& text) { putOntoClipboard(chart, text); });
}

void PictureCommands::putOntoClipboard(Chart chart, const QString& data) const {
    QApplication::clipboard()->setText(data);
    m_messages->tell(
        ui::tr("Copied: data of %1, %2 rows").arg(chartName(chart), QString::number(data.count(QLatin1Char('\n')) - 1)),
        {}, {}, {});
}

void PictureCommands::saveData(Chart chart) const {
    if (isThere(chart, ui::tr("There are no numbers yet")))
        withText(englishTableOf(picture(), chart), QLatin1Char(','),
                 [*this, chart](const QString& text) { saveText(chart, text); });
}

void PictureCommands::withText(ChartTable table, QChar separator, std::function<void(const QString&)> deliver) const {
    constexpr std::size_t kAtOnce = 20'000;
    if (table.rows() < kAtOnce)
        return deliver(textOf(table, separator));
    m_job->start([table = std::move(table), separator](const KeepGoing&) { return textOf(table, separator); },
                 std::move(deliver));
}

void PictureCommands::saveText(Chart chart, const QString& csv) const {
    save({QStringLiteral("saveDataDialog"), ui::tr("Save data"), fileNameOf(picture(), chart), {QStringLiteral("csv")}},
         [csv](const QString&) { return csv.toStdString(); });
}

void PictureCommands::saveSeeds() const {
    if (!isThere(Chart::fit, ui::tr("There are no numbers yet")))
        return;
    const auto run = m_charts->seedRun();
    if (!run)
        return m_messages->say(ui::tr("Tick “seeds” at the curves first, and wait for all of them"));
    save({QStringLiteral("saveSeedsDialog"),
          ui::tr("Save %1 seeds").arg(run->study.seeds.size()),
          safeFileName(toQString(run->experiment.name)) + QStringLiteral("-seeds"),
          {QStringLiteral("csv"), QStringLiteral("json")}},
         [run](const QString& suffix) {
             return suffix == QLatin1String("json")
                        ? io::seedsJson(run->experiment, run->study, run->facts, run->seconds)
                        : io::seedsCsv(run->experiment, run->study);
         });
}

void PictureCommands::save(const SavedAs& as, const std::function<std::string(const QString& suffix)>& text) const {
    const auto filterOf = [](const QString& suffix) {
        return QStringLiteral("%1 (*.%2)")
            .arg(suffix == QLatin1String("csv") ? ui::tr("Tables") : ui::tr("JSON"), suffix);
    };
    const QString place = freePath(exportFolder(), as.name, as.suffixes.front());
    auto* dialog = new QFileDialog(m_window, as.title, place);
    QStringList filters;
    for (const QString& suffix : as.suffixes)
        filters += filterOf(suffix);
    dialog->setNameFilters(filters);
    dialog->setObjectName(as.dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(as.suffixes.front());
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog,
                     [dialog, filters, suffixes = as.suffixes](const QString& filter) {
                         dialog->setDefaultSuffix(suffixes[filters.indexOf(filter)]);
                     });
    QObject::connect(dialog, &QFileDialog::fileSelected, m_window, [*this, text](const QString& path) {
        m_job->start([path = path.toStdString(), suffix = QFileInfo(path).suffix().toLower(),
                      text](const KeepGoing&) { return io::writeFile(path, text(suffix)); },
                     [messages = m_messages, path](const Result<Done>& done) {
                         if (!done)
                             return messages->say(QStringLiteral("%1: %2").arg(path, translated(done.error().message)));
                         keepExportFolder(path);
                         tellSaved(*messages, path);
                     });
    });
    dialog->open();
}

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/picture_commands.hpp"

#include "core/io/file.hpp"
#include "ui/charts/chart_area.hpp"
#include "ui/document/document.hpp"
#include "ui/document/file_name.hpp"
#include "ui/export/chart_table.hpp"
#include "ui/export/data_dialog.hpp"
#include "ui/export/export_dialog.hpp"
#include "ui/export/figure_text.hpp"
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

QString textOf(const char* text) { return QCoreApplication::translate("PictureCommands", text); }

} // namespace

bool PictureCommands::isThere(Chart chart, const QString& nothing) const {
    if (chart == Chart::why && !m_why->answer().why)
        m_messages->say(textOf("There is no answer yet: the page “Why they differ” computes it"));
    else if (!m_charts->hasPicture())
        m_messages->say(nothing);
    else
        return true;
    return false;
}

PictureData PictureCommands::picture() const {
    PictureData picture = m_charts->picture();
    picture.why = m_why->answer();
    picture.origin = std::make_shared<const experiment::Experiment>(m_document->origin());
    picture.file = QFileInfo(m_document->file()).completeBaseName();
    return picture;
}

void PictureCommands::exportChart(Chart chart, theme::Theme theme) const {
    if (!isThere(chart, textOf("There is nothing to export yet")))
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
    if (!isThere(chart, textOf("There is nothing to copy yet")))
        return;
    PlotOptions options;
    options.chart = chart;
    options.theme = theme;
    const QImage copy = image(picture(), options);
    QApplication::clipboard()->setImage(copy);
    tellCopied(chart, copy.size());
}

void PictureCommands::tellCopied(Chart chart, const QSize& pixels) const {
    m_messages->tell(textOf("Copied: %1, %2 × %3 pixels")
                         .arg(chartName(chart), QString::number(pixels.width()), QString::number(pixels.height())),
                     {}, {}, {});
}

void PictureCommands::showData(Chart chart) const {
    if (!isThere(chart, textOf("There are no numbers yet")))
        return;
    auto* dialog = new DataDialog(tableOf(picture(), chart), textOf("Data of %1").arg(chartName(chart)), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &DataDialog::copyAsked, m_window,
                     [*this, chart](const QString& data) { putOntoClipboard(chart, data); });
    QObject::connect(dialog, &DataDialog::saveAsked, m_window, [*this, chart] { saveData(chart); });
    dialog->open();
}

void PictureCommands::copyData(Chart chart) const {
    if (isThere(chart, textOf("There are no numbers yet")))
        putOntoClipboard(chart, textOf(tableOf(picture(), chart), QLatin1Char('\t')));
}

void PictureCommands::putOntoClipboard(Chart chart, const QString& data) const {
    QApplication::clipboard()->setText(data);
    m_messages->tell(
        textOf("Copied: data of %1, %2 rows").arg(chartName(chart), QString::number(data.count(QLatin1Char('\n')) - 1)),
        {}, {}, {});
}

void PictureCommands::saveData(Chart chart) const {
    if (!isThere(chart, textOf("There are no numbers yet")))
        return;
    const PictureData now = picture();
    const QString place = freePath(exportFolder(), fileNameOf(now, chart), QStringLiteral("csv"));
    auto* dialog = new QFileDialog(m_window, textOf("Save data"), place, textOf("Tables (*.csv)"));
    dialog->setObjectName(QStringLiteral("saveDataDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    const std::string csv = textOf(tableOf(now, chart), QLatin1Char(',')).toStdString();
    QObject::connect(dialog, &QFileDialog::fileSelected, m_window, [messages = m_messages, csv](const QString& path) {
        if (const auto done = io::writeFile(path.toStdString(), csv); !done)
            return messages->say(QStringLiteral("%1: %2").arg(path, toQString(done.error().message)));
        keepExportFolder(path);
        tellSaved(*messages, path);
    });
    dialog->open();
}

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/picture_commands.hpp"

#include "ui/charts/chart_area.hpp"
#include "ui/export/export_dialog.hpp"
#include "ui/why/why_page.hpp"
#include "ui/window/message_bar.hpp"

#include <QApplication>
#include <QClipboard>

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
    return picture;
}

void PictureCommands::exportChart(Chart chart, theme::Theme theme) const {
    if (!isThere(chart, textOf("There is nothing to export yet")))
        return;
    auto* dialog = new ExportDialog(picture(), chart, theme, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void PictureCommands::copyChart(Chart chart, theme::Theme theme) const {
    if (!isThere(chart, textOf("There is nothing to copy yet")))
        return;
    PlotOptions options;
    options.chart = chart;
    options.theme = theme;
    QApplication::clipboard()->setImage(image(picture(), options));
}

} // namespace twinsine::ui

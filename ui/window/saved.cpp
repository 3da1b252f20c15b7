// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/saved.hpp"

#include "ui/window/message_bar.hpp"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

namespace twinsine::ui {
namespace {

QString textOf(const char* text) { return QCoreApplication::translate("saved", text); }

} // namespace

void tellSaved(MessageBar& messages, const QString& path) {
    const QFileInfo file(path);
    messages.tell(textOf("Saved %1").arg(file.fileName()), {}, textOf("Show folder"), [&messages, file] {
        if (!QDesktopServices::openUrl(QUrl::fromLocalFile(file.absolutePath())))
            messages.say(textOf("No program shows folders here: it is %1").arg(file.absolutePath()));
    });
}

} // namespace twinsine::ui

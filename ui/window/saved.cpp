// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/saved.hpp"

#include "ui/language/tr.hpp"
#include "ui/window/message_bar.hpp"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

namespace twinsine::ui {
void tellSaved(MessageBar& messages, const QString& path) {
    const QFileInfo file(path);
    messages.tell(tr("Saved %1").arg(file.fileName()), {}, tr("Show folder"), [&messages, file] {
        if (!QDesktopServices::openUrl(QUrl::fromLocalFile(file.absolutePath())))
            messages.say(tr("No program shows folders here: it is %1").arg(file.absolutePath()));
    });
}

} // namespace twinsine::ui

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/file_name.hpp"

#include "ui/document/preferences.hpp"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace twinsine::ui {
namespace {

constexpr qsizetype kLongest = 60; // letters of three bytes at most: file systems have room for 255 bytes

} // namespace

QString safeFileName(const QString& text) {
    QString name;
    for (const QChar letter : text) {
        if (letter.isLetterOrNumber())
            name += letter.toLower();
        else if (!name.isEmpty() && !name.endsWith(QLatin1Char('-')))
            name += QLatin1Char('-');
    }
    name.truncate(kLongest);
    while (name.endsWith(QLatin1Char('-')))
        name.chop(1);
    return name.isEmpty() ? QStringLiteral("twinsine") : name;
}

QString freePath(const QString& folder, const QString& name, const QString& suffix) {
    const QDir place(folder);
    QString path = place.filePath(QStringLiteral("%1.%2").arg(name, suffix));
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = place.filePath(QStringLiteral("%1-%2.%3").arg(name).arg(number).arg(suffix));
    return path;
}

QString exportFolder() {
    const QString last = Preferences().value(kExportFolder).toString();
    if (!last.isEmpty() && QFileInfo(last).isDir())
        return last;
    const QString pictures = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    return QFileInfo(pictures).isDir() ? pictures : QDir::homePath();
}

void keepExportFolder(const QString& path) { Preferences().setValue(kExportFolder, QFileInfo(path).absolutePath()); }

} // namespace twinsine::ui

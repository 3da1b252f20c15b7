// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Pictures of what the window shows and the numbers behind them, into a file or onto the clipboard.

#include "core/run/job.hpp"
#include "ui/export/plot.hpp"

#include <QStringList>
#include <QWidget>

#include <functional>
#include <string>

namespace twinsine::ui {

class ChartArea;
class Document;
class MapPage;
class MessageBar;
class WhyPage;
struct ChartTable;
struct PictureData;

class PictureCommands {
public:
    PictureCommands() = default;
    /// `job` does what takes long.
    PictureCommands(const Document* document, const ChartArea* charts, const WhyPage* why, const MapPage* map,
                    MessageBar* messages, QWidget* window, run::Job* job)
        : m_document(document), m_charts(charts), m_why(why), m_map(map), m_messages(messages), m_window(window),
          m_job(job) {}

    /// Asks where to; or says why there is nothing to export.
    void exportChart(Chart chart, theme::Theme theme) const;
    void copyChart(Chart chart, theme::Theme theme) const;
    /// As a table.
    void showData(Chart chart) const;
    void copyData(Chart chart) const;
    /// Asks where to.
    void saveData(Chart chart) const;
    /// Every seed of the fan, as `twinsine run --seeds` writes them.
    void saveSeeds() const;

private:
    /// Whether there is a picture of it; if not, says so.
    bool isThere(Chart chart, const QString& nothing) const;
    PictureData picture() const;
    void tellCopied(Chart chart, const QSize& pixels) const;
    void putOntoClipboard(Chart chart, const QString& data) const;
    void saveText(Chart chart, const QString& csv) const;
    /// The table as text, in the background where it is long.
    void withText(ChartTable table, QChar separator, std::function<void(const QString&)> deliver) const;
    struct SavedAs {
        QString dialog;
        QString title;
        QString name;         ///< that is proposed
        QStringList suffixes; ///< of the formats, the usual one first
    };
    /// Asks where to, and writes the text in the format of the file's suffix.
    void save(const SavedAs& as, const std::function<std::string(const QString& suffix)>& text) const;

    const Document* m_document = nullptr;
    const ChartArea* m_charts = nullptr;
    const WhyPage* m_why = nullptr;
    const MapPage* m_map = nullptr;
    MessageBar* m_messages = nullptr;
    QWidget* m_window = nullptr;
    run::Job* m_job = nullptr;
};

} // namespace twinsine::ui

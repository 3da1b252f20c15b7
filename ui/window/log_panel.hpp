// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The program's last messages; looked up only while the panel is seen.

#include <QDockWidget>
#include <QTimer>

#include <spdlog/sinks/ringbuffer_sink.h>

#include <memory>

class QPlainTextEdit;

namespace twinsine::ui {

class LogPanel : public QDockWidget {
    Q_OBJECT

public:
    LogPanel(std::shared_ptr<spdlog::sinks::ringbuffer_sink_mt> messages, QWidget* parent);

private:
    void refresh();

    std::shared_ptr<spdlog::sinks::ringbuffer_sink_mt> m_messages;
    QPlainTextEdit* m_text;
    QTimer m_timer;
};

} // namespace twinsine::ui

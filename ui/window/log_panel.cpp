// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/log_panel.hpp"

#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QScrollBar>

#include <utility>

namespace twinsine::ui {

namespace {
constexpr int kRefreshMilliseconds = 250;
}

LogPanel::LogPanel(std::shared_ptr<spdlog::sinks::ringbuffer_sink_mt> messages, QWidget* parent)
    : QDockWidget(tr("Log"), parent), m_messages(std::move(messages)), m_text(new QPlainTextEdit(this)) {
    setObjectName(QStringLiteral("logPanel"));
    m_text->setObjectName(QStringLiteral("logText"));
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setMinimumHeight(60);
    setWidget(m_text);
    m_timer.setInterval(kRefreshMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &LogPanel::refresh);
    connect(this, &QDockWidget::visibilityChanged, this, [this](bool visible) {
        if (!visible)
            return m_timer.stop();
        refresh();
        m_timer.start();
    });
}

void LogPanel::refresh() {
    if (!m_messages)
        return;
    QString text;
    for (const std::string& line : m_messages->last_formatted())
        text += QString::fromStdString(line);
    if (text == m_text->toPlainText())
        return;
    m_text->setPlainText(text);
    m_text->verticalScrollBar()->setValue(m_text->verticalScrollBar()->maximum());
}

} // namespace twinsine::ui

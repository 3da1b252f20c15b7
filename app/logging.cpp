// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/logging.hpp"

#include "app/messages.hpp"
#include "core/io/base_folder.hpp"

#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>

namespace twinsine::app {
namespace {

constexpr std::size_t kRecentMessages = 1000;
constexpr std::size_t kFileBytes = std::size_t{1} << 20;
constexpr std::size_t kFiles = 3;

/// "%*" of a pattern: the message, printable. It may hold what a file is called.
class PrintableMessage : public spdlog::custom_flag_formatter {
public:
    void format(const spdlog::details::log_msg& message, const std::tm&, spdlog::memory_buf_t& to) override {
        const std::string text = printable({message.payload.data(), message.payload.size()});
        to.append(text.data(), text.data() + text.size());
    }
    std::unique_ptr<custom_flag_formatter> clone() const override { return std::make_unique<PrintableMessage>(); }
};

void setPattern(spdlog::sinks::sink& sink, const std::string& pattern) {
    auto formatter = std::make_unique<spdlog::pattern_formatter>();
    formatter->add_flag<PrintableMessage>('*').set_pattern(pattern);
    sink.set_formatter(std::move(formatter));
}

} // namespace

void startLogging(spdlog::level::level_enum level) {
    const auto terminal = std::make_shared<spdlog::sinks::stderr_color_sink_mt>();
    terminal->set_level(level);
    setPattern(*terminal, "twinsine: %^%l%$: %*");
    const auto logger = std::make_shared<spdlog::logger>("twinsine", terminal);
    logger->set_level(std::min(level, spdlog::level::debug));
    logger->flush_on(spdlog::level::info);
    // A full disk is told once, not with every message.
    logger->set_error_handler([level, isTold = std::make_shared<std::atomic<bool>>(false)](const std::string& fault) {
        if (!isTold->exchange(true) && level <= spdlog::level::warn)
            complain("twinsine: warning: the log can't be written: " + fault);
    });
    spdlog::set_default_logger(logger);
}

RecentMessages addRecentMessages() {
    auto recent = std::make_shared<spdlog::sinks::ringbuffer_sink_mt>(kRecentMessages);
    recent->set_level(spdlog::level::debug);
    spdlog::default_logger()->sinks().push_back(recent);
    return recent;
}

void addLogFile() {
    const auto folder = io::dataFolder();
    if (!folder) {
        spdlog::warn("no log file: neither XDG_DATA_HOME nor HOME names a folder");
        return;
    }
    try {
        const auto file = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(*folder / "twinsine/log/twinsine.log",
                                                                                 kFileBytes, kFiles);
        file->set_level(spdlog::level::debug);
        setPattern(*file, "[%Y-%m-%d %H:%M:%S.%e] [%l] %*");
        spdlog::default_logger()->sinks().push_back(file);
    } catch (const spdlog::spdlog_ex& fault) {
        spdlog::warn("no log file: {}", fault.what());
    }
}

} // namespace twinsine::app

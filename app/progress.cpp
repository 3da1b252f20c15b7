// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress.hpp"

#include <cstdio>
#include <string>

#include <unistd.h>

namespace twinsine::app {
namespace {

constexpr std::int64_t kWidth = 40;
constexpr std::chrono::milliseconds kInterval{50};
constexpr const char* kEraseLine = "\r\033[K";

} // namespace

ProgressBar::ProgressBar(const char* what, std::int64_t count, bool wanted)
    : m_what(what), m_count(count), m_visible(wanted && ::isatty(STDERR_FILENO)),
      m_next(std::chrono::steady_clock::now()) {}

ProgressBar::~ProgressBar() {
    if (m_visible)
        std::fputs(kEraseLine, stderr);
}

void ProgressBar::show(std::int64_t done) {
    const auto now = std::chrono::steady_clock::now();
    if (!m_visible || now < m_next)
        return;
    m_next = now + kInterval;
    const auto filled = static_cast<std::size_t>(kWidth * done / m_count);
    const std::string bar = std::string(filled, '#') + std::string(kWidth - filled, '.');
    std::fprintf(stderr, "%s[%s] %s %lld / %lld", kEraseLine, bar.c_str(), m_what, static_cast<long long>(done),
                 static_cast<long long>(m_count));
    std::fflush(stderr);
}

} // namespace twinsine::app

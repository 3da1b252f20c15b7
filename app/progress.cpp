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

ProgressBar::ProgressBar(std::int64_t epochs, bool wanted)
    : m_epochs(epochs), m_visible(wanted && ::isatty(STDERR_FILENO)), m_next(std::chrono::steady_clock::now()) {}

ProgressBar::~ProgressBar() {
    if (m_visible)
        std::fputs(kEraseLine, stderr);
}

void ProgressBar::show(std::int64_t epoch) {
    const auto now = std::chrono::steady_clock::now();
    if (!m_visible || now < m_next)
        return;
    m_next = now + kInterval;
    const auto done = static_cast<std::size_t>(kWidth * epoch / m_epochs);
    const std::string bar = std::string(done, '#') + std::string(kWidth - done, '.');
    std::fprintf(stderr, "%s[%s] epoch %lld / %lld", kEraseLine, bar.c_str(), static_cast<long long>(epoch),
                 static_cast<long long>(m_epochs));
    std::fflush(stderr);
}

} // namespace twinsine::app

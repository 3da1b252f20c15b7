// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interrupt.hpp"

#include <atomic>
#include <csignal>

namespace twinsine::app {
namespace {

std::atomic<bool> g_interrupted = false;
std::atomic<bool> g_isWriting = false;
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler sets it");

void interrupt(int signal) {
    if (!g_interrupted.exchange(true) || g_isWriting)
        return;
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

} // namespace

KeepGoing untilInterrupted() {
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction action {};
        ::sigaction(signal, nullptr, &action);
        if (action.sa_handler == SIG_IGN) // as nohup has it, and a shell for what runs in its background
            continue;
        action = {};
        action.sa_handler = interrupt; // without SA_RESTART: who waits for a pipe hears of it
        ::sigaction(signal, &action, nullptr);
    }
    return [] { return !g_interrupted; };
}

bool isInterrupted() { return g_interrupted; }

UninterruptedWrite::UninterruptedWrite() { g_isWriting = true; }
UninterruptedWrite::~UninterruptedWrite() { g_isWriting = g_interrupted.load(); }

} // namespace twinsine::app

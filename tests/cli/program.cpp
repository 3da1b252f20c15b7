// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.hpp"

#include "tests/support/temporary_folder.hpp"

#include <array>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <stdexcept>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace twinsine::tests {
namespace {

std::vector<std::string> environmentOf(const std::string& dataFolder, const std::vector<std::string>& more) {
    std::vector<std::string> result;
    for (char** entry = environ; *entry; ++entry) {
        const std::string_view text = *entry;
        const auto name = text.substr(0, text.find('='));
        if (name != "DISPLAY" && name != "WAYLAND_DISPLAY" && name != "QT_QPA_PLATFORM" && name != "XDG_DATA_HOME")
            result.emplace_back(text);
    }
    result.push_back("XDG_DATA_HOME=" + dataFolder);
    result.insert(result.end(), more.begin(), more.end());
    return result;
}

std::vector<char*> pointersTo(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    for (auto& text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

} // namespace

Process::Process(const std::vector<std::string>& arguments, const Surroundings& surroundings) {
    std::string folder = (std::filesystem::temp_directory_path() / "twinsine-program-XXXXXX").string();
    std::array<int, 2> pipe{};
    if (!::mkdtemp(folder.data()) || ::pipe2(pipe.data(), O_CLOEXEC) != 0)
        throw std::runtime_error("the program can't be started");
    m_folder = folder;
    m_errorPipe = pipe[0];

    const std::string output = surroundings.output.empty() ? m_folder + "/stdout" : surroundings.output;
    std::vector<std::string> command{surroundings.program};
    if (!surroundings.shell.empty())
        command = {"/bin/sh", "-c", surroundings.shell + R"(; exec "$0" "$@")", surroundings.program};
    command.insert(command.end(), arguments.begin(), arguments.end());
    auto environment =
        environmentOf(surroundings.dataFolder.empty() ? m_folder : surroundings.dataFolder, surroundings.environment);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, surroundings.input.c_str(), O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, output.c_str(), O_WRONLY | O_CREAT, 0600);
    posix_spawn_file_actions_adddup2(&files, pipe[1], STDERR_FILENO);
    posix_spawn_file_actions_addchdir_np(&files, surroundings.folder.c_str());
    // A shell that runs the tests in its background has them, and so the program, ignore some signals.
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t signals;
    sigemptyset(&signals);
    for (const int number : {SIGINT, SIGTERM, SIGHUP})
        sigaddset(&signals, number);
    posix_spawnattr_setsigdefault(&attributes, &signals);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
    const std::string started = command.front();
    const int fault = ::posix_spawn(&m_process, started.c_str(), &files, &attributes, pointersTo(command).data(),
                                    pointersTo(environment).data());
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    ::close(pipe[1]);
    if (fault != 0)
        throw std::runtime_error("the program can't be started");
}

Process::~Process() {
    if (m_process > 0) {
        ::kill(m_process, SIGKILL);
        ::waitpid(m_process, nullptr, 0);
    }
    ::close(m_errorPipe);
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

bool Process::readError() {
    std::array<char, 4096> block;
    const ssize_t count = ::read(m_errorPipe, block.data(), block.size());
    if (count > 0)
        m_error.append(block.data(), static_cast<std::size_t>(count));
    return count > 0;
}

bool Process::waitForError(std::string_view text) {
    while (m_error.find(text) == m_error.npos)
        if (!readError())
            return false;
    return true;
}

void Process::signal(int number) const { ::kill(m_process, number); }

Outcome Process::wait() {
    while (readError()) {
    }
    int status = 0;
    ::waitpid(m_process, &status, 0);
    m_process = -1;
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status), contentOf(m_folder + "/stdout"), m_error};
}

Outcome runProgram(const std::vector<std::string>& arguments, const Surroundings& surroundings) {
    return Process(arguments, surroundings).wait();
}

std::string documentOf(const std::string& name) { return contentOf(std::string(TWINSINE_SOURCE_DIR) + "/" + name); }

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

} // namespace twinsine::tests

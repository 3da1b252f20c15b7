// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/engine_library.hpp"

#include <dlfcn.h>

#include <filesystem>

namespace twinsine::engines {

namespace {

constexpr const char* kFileName = "libtwinsine_torch.so";
constexpr const char* kEntry = "twinsineReferenceEngine";

/// By full path: sanitizers' dlopen does not look in the program's RUNPATH.
Result<const Engine*> open() {
    std::error_code fault;
    const auto folder = std::filesystem::read_symlink("/proc/self/exe", fault).parent_path();
    std::string reason = "is not beside the program";
    for (const auto& candidate : {folder / kFileName, folder / TWINSINE_LIBRARY_FOLDER / kFileName}) {
        if (!std::filesystem::exists(candidate, fault))
            continue;
        void* library = dlopen(candidate.c_str(), RTLD_NOW | RTLD_LOCAL);
        void* entry = library ? dlsym(library, kEntry) : nullptr;
        if (entry)
            return reinterpret_cast<const Engine* (*)()>(entry)();
        reason = dlerror();
    }
    std::string message = "the training library can't be opened: ";
    message += kFileName;
    message += ' ';
    return Error{message += reason};
}

} // namespace

Result<const Engine*> referenceEngine() {
    static const Result<const Engine*> engine = open();
    return engine;
}

} // namespace twinsine::engines

// SPDX-FileCopyrightText: 2026 The TwinSine authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/engine_library.hpp"

#include "core/engines/engine_interface.hpp"

#include <dlfcn.h>
#include <elf.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace twinsine::engines {

namespace {

constexpr const char* kFileName = "libtwinsine_torch.so";
constexpr const char* kInterfaceEntry = "twinsineEngineInterface";
constexpr const char* kEntry = "twinsineReferenceEngine";

/// The dynamic loader maps what the headers name, whether the file has it or not: reading a page that is not there ends
/// the program. Linkers write the section headers last, so a file that has them is whole.
bool isWhole(const std::string& file) {
    std::ifstream stream(file, std::ios::binary | std::ios::ate);
    const auto size = static_cast<std::uint64_t>(std::max<std::streamoff>(stream.tellg(), 0));
    stream.seekg(0);
    Elf64_Ehdr header{};
    if (!stream.read(reinterpret_cast<char*>(&header), sizeof header) ||
        std::memcmp(header.e_ident, ELFMAG, SELFMAG) != 0 || header.e_ident[EI_CLASS] != ELFCLASS64)
        return true; // the loader says what it is instead
    const std::uint64_t sections = std::uint64_t{header.e_shnum} * header.e_shentsize;
    return header.e_shoff <= size && sections <= size - header.e_shoff;
}

template <class Function>
Function* find(void* library, const char* name) {
    return reinterpret_cast<Function*>(dlsym(library, name));
}

Result<const Engine*> engineOf(void* library) {
    auto* interface = find<const char*()>(library, kInterfaceEntry);
    auto* entry = find<const Engine*()>(library, kEntry);
    if (!interface || !entry)
        return Error{"is not a library of TwinSine"};
    const char* text = interface();
    if (!text || text != engineInterface())
        return Error{"is of another build than the program (" + engineInterface() + ')'};
    if (const Engine* engine = entry())
        return engine;
    return Error{"has no engine"};
}

/// By full path: sanitizers' dlopen does not look in the program's RUNPATH.
Result<const Engine*> open() {
    std::string message = "the training library can't be opened: ";
    message += kFileName;
    message += ' ';
    std::error_code fault;
    const auto folder = std::filesystem::read_symlink("/proc/self/exe", fault).parent_path();
    // A name without a folder would be looked for in LD_LIBRARY_PATH.
    if (folder.is_absolute())
        for (const auto& candidate : {folder / kFileName, folder / TWINSINE_LIBRARY_FOLDER / kFileName})
            if (std::filesystem::exists(candidate, fault)) {
                auto engine = openEngine(candidate.string());
                return engine ? engine : Error{message += engine.error().message};
            }
    return Error{message += "is not beside the program"};
}

} // namespace

Result<const Engine*> openEngine(const std::string& file) {
    std::error_code fault;
    if (!std::filesystem::is_regular_file(file, fault))
        return Error{"is not a file"};
    if (!isWhole(file))
        return Error{"is cut off"};
    void* library = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (!library)
        return Error{std::string("can't be loaded: ") + dlerror()};
    auto engine = engineOf(library);
    if (!engine)
        dlclose(library);
    return engine;
}

Result<const Engine*> referenceEngine() {
    static const Result<const Engine*> engine = open();
    return engine;
}

} // namespace twinsine::engines

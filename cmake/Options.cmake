# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Options and warnings of every target of this project, as an INTERFACE target.
add_library(twinsine_options INTERFACE)
target_include_directories(twinsine_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(twinsine_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wunused
    # Designated initializers leave members out on purpose; GCC 12 warns of them too.
    -Wno-missing-field-initializers
    # The numbers must not depend on what the compiler fuses.
    -ffp-contract=off
    # GCC 12's vectorizer of straight-line code takes double -> float -> double of two neighbours for nothing to do, and
    # the frameworks pass scalars through float32 just so.
    -fno-tree-slp-vectorize)
# Packages of distributions are built with these too. lint.hardening reads from what is built whether they are there.
target_compile_definitions(twinsine_options INTERFACE _GLIBCXX_ASSERTIONS)
# Clang leaves atomics of 16 bytes to a library.
target_link_libraries(twinsine_options INTERFACE $<$<CXX_COMPILER_ID:Clang>:atomic>)
target_link_options(twinsine_options INTERFACE LINKER:-z,relro,-z,now,-z,noexecstack)
if(TWINSINE_SANITIZE)
    target_compile_options(twinsine_options INTERFACE -fsanitize=${TWINSINE_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(twinsine_options INTERFACE -fsanitize=${TWINSINE_SANITIZE})
else() # sanitizers check all this themselves, and don't see through the checked functions
    target_compile_options(twinsine_options INTERFACE -fstack-protector-strong -fcf-protection)
    # Needs optimization.
    target_compile_definitions(twinsine_options INTERFACE $<$<NOT:$<CONFIG:Debug>>:_FORTIFY_SOURCE=3>)
endif()
if(TWINSINE_FUZZ)
    target_compile_options(twinsine_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

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
    # GCC 12's vectorizer of straight-line code takes double -> float -> double of two neighbours for nothing to do, and the
    # frameworks pass scalars through float32 just so.
    -fno-tree-slp-vectorize)
if(TWINSINE_SANITIZE)
    target_compile_options(twinsine_options INTERFACE -fsanitize=${TWINSINE_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(twinsine_options INTERFACE -fsanitize=${TWINSINE_SANITIZE})
endif()

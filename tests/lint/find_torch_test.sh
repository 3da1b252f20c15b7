#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
# cmake/FindTorch.cmake: what is linked comes from the libtorch that was named, though there are others, and one that
# cannot be linked is refused in words.
# usage: find_torch_test.sh CMAKE COMPILER
set -euo pipefail
cmake=$1 compiler=$2
modules=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../cmake" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failures=0
fail() { echo "FAILED: $*"; failures=1; }

# put_libtorch PREFIX VERSION [FLAG...]: libraries and headers as upstream lays them out; their functions take a
# std::string
put_libtorch() {
    local prefix=$1 version=$2
    shift 2
    mkdir -p "$prefix"/{lib,share/cmake/Torch,include/torch/csrc/api/include/torch}
    echo "message(FATAL_ERROR \"asks for CUDA\")" >"$prefix/share/cmake/Torch/TorchConfig.cmake"
    echo "set(PACKAGE_VERSION $version)" >"$prefix/share/cmake/Torch/TorchConfigVersion.cmake"
    local library header=$prefix/include/torch/csrc/api/include/torch/torch.h
    echo '#include <string>' >"$header"
    for library in torch torch_cpu c10; do
        echo "namespace $library { void take(const std::string&); }" >>"$header"
        echo "void $library::take(const std::string&) {}" |
            "$compiler" "$@" -include "$header" -x c++ -shared -fPIC -Wl,-soname,"lib$library.so" \
                -o "$prefix/lib/lib$library.so" -
    done
}

# A program's module that needs all three.
mkdir "$folder/source"
cat >"$folder/source/CMakeLists.txt" <<END
cmake_minimum_required(VERSION 3.25)
project(probe LANGUAGES CXX)
list(APPEND CMAKE_MODULE_PATH "$modules")
find_package(Torch MODULE REQUIRED)
add_library(probe MODULE probe.cpp)
target_link_libraries(probe PRIVATE Torch::Torch)
END
cat >"$folder/source/probe.cpp" <<END
#include <torch/torch.h>
void probe() { torch::take(""); torch_cpu::take(""); c10::take(""); }
END

# configure ARGUMENT...: its output as one line
configure() {
    rm -rf "$folder/build"
    "$cmake" -G Ninja -S "$folder/source" -B "$folder/build" -DCMAKE_CXX_COMPILER="$compiler" "$@" 2>&1 | tr -s '[:space:]' ' '
}

# links PREFIX VERSION ARGUMENT...: that all three come from there
links() {
    local prefix=$1 version=$2 output library
    shift 2
    output=$(configure "$@") || { fail "$* does not configure: $output"; return; }
    [[ $output == *"Found libtorch $version: $prefix/lib/libtorch.so"* ]] || fail "$* does not find $prefix: $output"
    output=$("$cmake" --build "$folder/build" 2>&1) || { fail "$* does not link: $output"; return; }
    output=$(ldd "$folder/build/libprobe.so")
    for library in torch torch_cpu c10; do
        [[ $output == *"lib$library.so => $prefix/lib/lib$library.so"* ]] || fail "$*: not $prefix's lib$library.so: $output"
    done
}

# refuses WORDS ARGUMENT...
refuses() {
    local words=$1 output
    shift
    if output=$(configure "$@"); then
        fail "passed in spite of: $words"
    elif [[ $output != *"$words"* ]]; then
        fail "expected '$words', got: $output"
    fi
}

one=$folder/one other=$folder/other
put_libtorch "$one" 2.6.0
put_libtorch "$other" 2.7.1
links "$one" 2.6.0 -DTorch_DIR="$one/share/cmake/Torch" -DCMAKE_PREFIX_PATH="$other"
links "$other" 2.7.1 -DCMAKE_PREFIX_PATH="$other"
links "$other" 2.7.1 -DCMAKE_PREFIX_PATH="$other/share/cmake"

refuses "No libtorch: there is no TorchConfig.cmake in \"$folder/none\"." -DTorch_DIR="$folder/none"
rm "$one/lib/libc10.so"
refuses "The libtorch of $one/share/cmake/Torch is not whole: libc10.so is missing." -DTorch_DIR="$one/share/cmake/Torch" \
    -DCMAKE_PREFIX_PATH="$other"
put_libtorch "$one" 2.6.0 -D_GLIBCXX_USE_CXX11_ABI=0
refuses "$one/lib/libc10.so was built for the old C++ ABI" -DTorch_DIR="$one/share/cmake/Torch"
rm -r "$other/include"
refuses "The libtorch of $other/share/cmake/Torch has no headers" -DTorch_DIR="$other/share/cmake/Torch"

exit $failures

#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The check itself: a hardened program passes, and each thing that is left out fails under its own words.
# usage: check_hardening_test.sh READELF COMPILER
set -euo pipefail
readelf=$1 compiler=$2
check=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/check_hardening.sh
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failures=0
fail() { echo "FAILED: $*"; failures=1; }

cat >"$folder/program.cpp" <<END
#include <cstring>
#include <vector>
int at(const std::vector<int>& numbers, std::size_t place) { return numbers[place]; }
int main(int count, char** arguments) {
    char text[16];
    std::memcpy(text, arguments[0], static_cast<std::size_t>(count));
    return at(std::vector<int>(3), static_cast<std::size_t>(text[0]) % 3);
}
END
hardened=(-O1 -fPIE -pie -fstack-protector-strong -D_FORTIFY_SOURCE=3 -D_GLIBCXX_ASSERTIONS
    -Wl,-z,relro,-z,now,-z,noexecstack)

# build OPTION...: the hardened program with these options more
build() { "$compiler" -w "${hardened[@]}" "$@" "$folder/program.cpp" -o "$folder/program"; }

# misses WORDS OPTION...
misses() {
    local words=$1 output
    shift
    build "$@"
    if output=$(bash "$check" "$readelf" "$folder/program"); then
        fail "passed with $*"
    elif [[ $output != "$folder/program: "*"$words"* ]]; then
        fail "with $* expected '$words', got: $output"
    fi
}

build
output=$(bash "$check" "$readelf" "$folder/program") || fail "a hardened program does not pass: $output"
misses "no position-independent code" -fno-pie -no-pie
misses "runs code on its stack" -Wl,-z,execstack
misses "no RELRO" -Wl,-z,norelro
misses "no BIND_NOW" -Wl,-z,lazy
misses "no stack protector" -fno-stack-protector
misses "_FORTIFY_SOURCE" -U_FORTIFY_SOURCE
misses "_GLIBCXX_ASSERTIONS" -U_GLIBCXX_ASSERTIONS
echo '.section .both, "awx", @progbits; .quad 0; .section .note.GNU-stack, "", @progbits' >"$folder/both.s"
misses "writable and executable" "$folder/both.s"

exit $failures

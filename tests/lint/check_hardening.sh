#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Reads from programs and libraries that they were built to be hard to hurt; prints what is missing, exit status 1 if
# anything is.
# usage: check_hardening.sh READELF FILE...
set -euo pipefail
readelf=$1
shift
status=0

# demand FILE TEXT PATTERN WHAT: TEXT has a line of that pattern
demand() {
    if ! grep -qE "$3" <<<"$2"; then
        echo "$1: $4"
        status=1
    fi
}

for file; do
    header=$("$readelf" -hW "$file")
    segments=$("$readelf" -lW "$file")
    dynamic=$("$readelf" -dW "$file")
    symbols=$("$readelf" --dyn-syms -W "$file")
    demand "$file" "$header" '^ *Type: +DYN ' 'is always at the same place (no position-independent code)'
    [[ $file == *.so ]] || demand "$file" "$dynamic" 'FLAGS_1.* PIE' 'is no position-independent program'
    demand "$file" "$segments" '^ *GNU_STACK .* RW +0x' 'runs code on its stack'
    if grep -qE '^ *LOAD .* (RWE|WE) ' <<<"$segments"; then
        echo "$file: has memory that is writable and executable"
        status=1
    fi
    demand "$file" "$segments" '^ *GNU_RELRO ' 'leaves its relocations writable (no RELRO)'
    demand "$file" "$dynamic" 'BIND_NOW|FLAGS_1.* NOW' 'leaves its table of functions writable (no BIND_NOW)'
    demand "$file" "$symbols" ' __stack_chk_fail' 'has no stack protector'
    demand "$file" "$symbols" '__[a-z]+_chk(@|$)' 'has no checked functions of the C library (_FORTIFY_SOURCE)'
    demand "$file" "$symbols" '__glibcxx_assert_fail' 'has no assertions of the C++ library (_GLIBCXX_ASSERTIONS)'
done
exit $status

#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The object files made for one instruction set must share no function or variable with other files: of several copies
# the linker keeps any one, and a processor without that instruction set would run it. Usage: kernel_symbols_test.sh NM
# NAMESPACE OBJECT [NAMESPACE OBJECT]...
set -euo pipefail
nm=$1
shift

# Symbols that others see and that are not of that namespace.
strangers() {
    "$nm" --demangle --defined-only --extern-only --format=posix "$2" | grep -v "twinsine::engines::fused::$1::" || true
}

status=0
while (($# >= 2)); do
    found=$(strangers "$1" "$2")
    if [[ -n $found ]]; then
        printf '%s has symbols that are not of the namespace %s:\n%s\n' "$2" "$1" "$found" >&2
        status=1
    fi
    # The check can fail: seen from another namespace everything in the file is a stranger.
    if [[ -z $(strangers no_such_namespace "$2") ]]; then
        echo "$2 has no symbols at all" >&2
        status=1
    fi
    shift 2
done
exit $status

#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Prints the fewest moves of rough_hands_test.cpp that still fail, crash or hang, of those in a log; each move left out
# alone would make the fault go away.
# usage: shrink_moves.sh PROGRAM LOG      as in: shrink_moves.sh build/dev/bin/twinsine_ui_tests /tmp/twinsine-moves.log
set -euo pipefail
program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# fails MOVE...
fails() {
    printf '%s\n' "$@" >"$folder/moves"
    ! TWINSINE_MOVES_REPLAY=$folder/moves TWINSINE_MOVES_LOG=$folder/log timeout "${TWINSINE_MOVES_TIMEOUT:-600}" \
        "$program" --gtest_filter='RoughHands*' >"$folder/output" 2>&1
}

mapfile -t moves < <(cut -d' ' -f1 "$2")
fails "${moves[@]}" || { echo "These ${#moves[@]} moves do not fail."; exit 1; }
part=$((${#moves[@]} / 2))
while ((part > 0)); do
    start=0 before=${#moves[@]}
    while ((start < ${#moves[@]})); do
        rest=("${moves[@]:0:start}" "${moves[@]:start+part}")
        if ((${#rest[@]})) && fails "${rest[@]}"; then
            moves=("${rest[@]}")
            echo "${#moves[@]} moves" >&2
        else
            start=$((start + part))
        fi
    done
    # Without one move another may be needless too.
    ((part == 1 && ${#moves[@]} < before)) || part=$((part / 2))
done
fails "${moves[@]}" || true
echo "${#moves[@]} moves fail:"
cat "$folder/log"
tail -n 20 "$folder/output"

#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs libFuzzer's targets one after the other, so many seconds each, from their corpora. What is found that is new
# stays in build/fuzz/found/TARGET for the next time; inputs that fail are named and kept beside it.
# usage: run.sh SECONDS [TARGET]...      after: cmake --preset fuzz && cmake --build --preset fuzz
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
corpora=$root/tests/fuzz/corpora
seconds=$1
shift
(($#)) || set -- $(cd "$corpora" && printf '%s\n' */ | tr -d /)

status=0
for target; do
    found=$root/build/fuzz/found/$target
    mkdir -p "$found"
    # 1 s and 300 MB are what a file may take; the sanitizers and libFuzzer itself take some ten times that.
    if ! "$root/build/fuzz/bin/fuzz_$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=3000 -max_len=65536 \
        -dict="$corpora/words.dict" -artifact_prefix="$found-" -print_final_stats=1 "$found" "$corpora/$target" \
        2>"$found.log"; then
        tail -n 30 "$found.log"
        status=1
    fi
    echo "$target: $(sed -n 's/^stat::number_of_executed_units: *//p' "$found.log") runs"
done
exit $status

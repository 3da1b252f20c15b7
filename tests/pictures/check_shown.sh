#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The pictures that documents show are those that PROGRAM makes, those in docs/ and those that twinsine has in it: no
# more, no fewer. usage: check_shown.sh PROGRAM ROOT
set -euo pipefail
pictures=$1
cd "$2"

made=$("$pictures" --list | sort)
shown=$(grep -ohE '\]\((docs/)?[a-z-]+\.png\)' README.md docs/*.md | sed -E 's/.*[(/]([a-z-]+)\.png\)/\1/' | sort -u)
there=$(basename -as .png docs/*.png | sort)
compiled=$(sed -nE 's/.*alias="([a-z-]+)\.png".*/\1/p' ui/guide.qrc | sort)
[[ -n $made ]]
status=0
for other in shown there compiled; do
    difference=$(diff <(echo "$made") <(echo "${!other}")) && continue
    printf 'made (<) and %s (>):\n%s\n' "$other" "$difference"
    status=1
done
for picture in docs/*.png; do
    bytes=$(stat -c %s "$picture")
    [[ $bytes -le 256000 ]] || { echo "$picture: $bytes bytes"; status=1; }
done
exit "$status"

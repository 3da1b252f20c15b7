#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shrink_moves.sh on a program that crashes where 7 comes before 13: it finds these two among a hundred.
# usage: shrink_moves_test.sh
set -euo pipefail
shrink=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/shrink_moves.sh
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

cat >"$folder/program" <<'END'
#!/usr/bin/env bash
cp "$TWINSINE_MOVES_REPLAY" "$TWINSINE_MOVES_LOG"
[[ $(tr '\n' ' ' <"$TWINSINE_MOVES_REPLAY") == *"7 "*"13 "* ]] && kill -SEGV $$
exit 0
END
chmod +x "$folder/program"
seq 1 100 | sed 's/$/ click at something/' >"$folder/moves"
output=$(bash "$shrink" "$folder/program" "$folder/moves" 2>/dev/null)
[[ $output == $'2 moves fail:\n7\n13'* ]] || { echo "FAILED: $output"; exit 1; }
seq 20 26 >"$folder/moves"
! output=$(bash "$shrink" "$folder/program" "$folder/moves" 2>&1) || { echo "FAILED: shrinks what does not fail"; exit 1; }
[[ $output == "These 7 moves do not fail." ]] || { echo "FAILED: $output"; exit 1; }

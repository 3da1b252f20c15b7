#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds TwinSine and starts it with the arguments given. Without arguments and without a
# display it trains the first preset and draws its picture.
set -euo pipefail
source "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/prepare.sh"

install_missing
build --target twinsine twinsine_torch

twinsine=$root/build/release/bin/twinsine
if (($#)) || [[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]]; then
    exec "$twinsine" "$@"
fi

preset=keras-vs-tensorflow
picture=$root/build/release/$preset.png
say "No display: training the preset $preset instead of opening the window."
"$twinsine" run --preset "$preset"
"$twinsine" plot --preset "$preset" --chart all --out "$picture"
echo "Picture: $picture"

#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds everything and runs all tests but the slow ones and those of CUDA devices. Needs no
# display. Arguments go to ctest, as in: packaging/test.sh -L core
set -euo pipefail
source "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/prepare.sh"

install_missing
build

cd "$root"
exec ctest --preset release --label-exclude 'slow|cuda' --parallel "$(nproc)" "$@"

#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the pictures of README and docs/ anew, from the real window, without a display.
# usage: docs/pictures.sh [NAME...]      all of them, or those; needs what packaging/dependencies.txt lists
#
# Trainings are exact, so a second run gives the same pictures. What can't be the same is how long something took: a
# picture in which only that differs stays as it is.
set -euo pipefail
unset CDPATH
cd "$(dirname "${BASH_SOURCE[0]}")/.."
[[ -e build/release/build.ninja ]] || cmake --preset release --log-level=NOTICE
cmake --build --preset release --target twinsine_pictures
build/release/bin/twinsine_pictures docs "$@"

#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds TwinSine, makes its Debian package and says where it is. The same commit gives the
# same bytes.
set -euo pipefail
source "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/prepare.sh"

install_missing dpkg-dev
build --target twinsine_installed

say "Packing"
umask 022 # which the package's own parts get
cpack --config "$root/build/release/CPackConfig.cmake" -B "$root/build/release/package" >&2
echo "Package: $(ls -t "$root"/build/release/package/*.deb | head -n 1)"

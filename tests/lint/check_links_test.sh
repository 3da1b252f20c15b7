#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
# check_links.sh passes what leads somewhere and names what does not.
set -euo pipefail
check=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/check_links.sh
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
mkdir "$tree/docs"
printf '# A title\n\n## What is reproduced, and how\n\n```\n# no heading\n[x](gone.md)\n```\n' >"$tree/docs/a.md"

leads() {
    echo "$1" >"$tree/README.md"
    bash "$check" "$tree" >/dev/null || { echo "refused: $1"; exit 1; }
}
leads_nowhere() {
    echo "$1" >"$tree/README.md"
    [[ $(bash "$check" "$tree") == "./README.md:1: $2" ]] || { echo "not named: $1"; exit 1; }
}

leads '[a](docs/a.md), [b](docs/a.md#what-is-reproduced-and-how), [c](https://example.org/x), `[d](gone.md)`'
leads '![p](docs/a.md)'
leads_nowhere '[a](docs/b.md)' docs/b.md
leads_nowhere '![a](docs/b.png)' docs/b.png
leads_nowhere '[a](docs/a.md#no-heading)' docs/a.md#no-heading
leads_nowhere '[a](#nothing)' '#nothing'

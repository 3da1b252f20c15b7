#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Another folder, clock, language and umask, and every file compiled anew: the package is the same, byte for byte.
# Exit status 77: skipped, with the reason.
# usage: reproducible_test.sh SOURCE BUILD
set -euo pipefail
source=$1 build=$2
skip() { echo "skipped: $*"; exit 77; }
command -v dpkg-shlibdeps >/dev/null || skip "there is no dpkg-shlibdeps (dpkg-dev)"
changed=$(git -C "$source" status --porcelain 2>/dev/null) || skip "there is no git, or it does not trust this folder"
[[ ! $changed ]] || skip "this is not just what a commit has"
commit=$(git -C "$source" rev-parse --short=12 HEAD)
grep -qE "$commit([^-]|$)" <<<"$("$build/bin/twinsine" --version)" || skip "what is built is not of the commit $commit"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
git clone -q "$source" "$folder/another folder"
mapfile -t settings < <(
    sed -nE 's/^((CMAKE_(BUILD_TYPE|CXX_COMPILER|CXX_FLAGS|CXX_FLAGS_[A-Z]+|UNITY_BUILD)|TWINSINE_[A-Z]+|Torch_DIR):[A-Z]+=.*)/-D\1/p' \
        "$build/CMakeCache.txt" | grep -v '^-DTWINSINE_TESTS:')
if ! (
    umask 077
    unset CMAKE_CXX_COMPILER_LAUNCHER SOURCE_DATE_EPOCH
    export CCACHE_DISABLE=1 TZ=Pacific/Auckland LC_ALL=C.UTF-8 HOME=$folder
    cmake -G Ninja -S "$folder/another folder" -B "$folder/built there" -DTWINSINE_TESTS=OFF "${settings[@]}" &&
        cmake --build "$folder/built there" --target twinsine_installed --parallel "$(nproc)"
) >"$folder/log" 2>&1; then
    tail -n 20 "$folder/log"
    exit 1
fi
umask 022 # as package.sh packs
cpack --config "$build/CPackConfig.cmake" -B "$folder/first" >"$folder/log"
cpack --config "$folder/built there/CPackConfig.cmake" -B "$folder/second" >"$folder/log"
cmp "$folder"/first/*.deb "$folder"/second/*.deb && exit
for time in first second; do
    dpkg-deb -x "$folder/$time"/*.deb "$folder/$time/unpacked"
done
diff -rq "$folder/first/unpacked" "$folder/second/unpacked"
exit 1

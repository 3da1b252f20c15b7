#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
# packaging/run.sh, test.sh and package.sh on a system of fakes: they find their own tree from any folder, through links
# and in spite of CDPATH, and what they install they say before. gpu-check.sh says what is wrong with its folders.
# usage: packaging_test.sh
set -euo pipefail
packaging=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../packaging" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failures=0
fail() { echo "FAILED: $*"; failures=1; }

tree="$folder/a tree"
mkdir -p "$tree/build/release/bin" "$folder/system" "$folder/else where/packaging"
cp -r "$packaging" "$tree/packaging"
printf 'one\ntwo\nthree\n' >"$tree/packaging/dependencies.txt"

# put NAME: a program of the fake system; what it does on stdin, before which it notes its call and the folder
put() {
    local program=$folder/system/$1
    printf '#!/bin/bash\nprintf "%%s in %%s\\n" "%s $*" "$PWD" >>"%s/calls"\n' "$1" "$folder" >"$program"
    cat >>"$program"
    chmod +x "$program"
}
put dpkg-query <<<'[[ ${*: -1} == two ]] && printf installed || exit 1'
put apt-get <<<"[[ \$1 != install ]] || cp '$folder/output' '$folder/said'"
put sudo <<<'exec "$@"'
put cmake <<<''
put ctest <<<''
put cpack <<<"mkdir -p '$tree/build/release/package' && touch '$tree/build/release/package/twinsine.deb'"
put twinsine <<<''
mv "$folder/system/twinsine" "$tree/build/release/bin/twinsine"
ln -s "$tree/packaging/run.sh" "$folder/else where/start"
ln -s "else where/start" "$folder/start again"
ln -s "$tree/packaging/test.sh" "$folder/tests"

# start FOLDER COMMAND ARGUMENT...: output of both kinds in $folder/output, calls in $folder/calls
start() {
    local from=$1
    shift
    rm -f "$folder"/{calls,said,output}
    (cd "$from" && env -u DISPLAY -u WAYLAND_DISPLAY PATH="$folder/system:$PATH" CDPATH="$folder/else where:/" "$@") \
        >"$folder/output" 2>&1 || fail "$* in $from: $(cat "$folder/output")"
}
demand() { grep -qF -- "$2" "$folder/$1" || fail "no '$2' in $1: $(cat "$folder/$1" 2>&1)"; }

for way in "$folder|start again" "$folder|else where/start" "/|$tree/packaging/run.sh" "$tree|packaging/run.sh" \
    "$tree/packaging|run.sh"; do
    start "${way%%|*}" bash "${way#*|}" check "a file"
    demand calls "cmake --preset release --log-level=NOTICE in $tree"
    demand calls "cmake --build $tree/build/release"
    demand calls "twinsine check a file in ${way%%|*}"
    demand said "Installing what is missing (this can take some minutes): one three"
    demand calls "apt-get install -y -qq --no-install-recommends one three"
done
start "$folder" ./tests -L core
demand calls "ctest --preset release --label-exclude slow|cuda --parallel $(nproc) -L core in $tree"
demand said "Installing what is missing (this can take some minutes): one three"
start "$folder" "$tree/packaging/package.sh"
demand said "Installing what is missing (this can take some minutes): one three dpkg-dev"
demand calls "cpack --config $tree/build/release/CPackConfig.cmake"
demand output "Package: $tree/build/release/package/twinsine.deb"

put dpkg-query <<<'printf installed'
start "$folder" "./start again" check
! grep -q "^apt-get\|^sudo" "$folder/calls" || fail "installs though nothing is missing: $(cat "$folder/calls")"

put nvidia-smi <<<''
mkdir -p "$folder"/{torch/share/cmake/Torch,empty,packages/usr/{lib,include/c10}}
touch "$folder/torch/share/cmake/Torch/TorchConfig.cmake"
# refuses SAYS ARGUMENT...: gpu-check.sh ends with status 2 and that line, and nothing is built
refuses() {
    local says=$1 status=0
    shift
    (cd "$folder" && PATH="$folder/system:$PATH" "$tree/packaging/gpu-check.sh" --build "$folder/gpu" "$@") \
        >"$folder/output" 2>&1 || status=$?
    [[ $status == 2 && $(<"$folder/output") == "gpu-check.sh: $says"* ]] || fail "$*: $status, $(cat "$folder/output")"
    [[ ! -e $folder/gpu ]] || fail "$*: builds"
}
refuses "--torch needs a folder" --torch
refuses "unknown option --fast" --fast
refuses "empty: there is no share/cmake/Torch" --torch empty
refuses "absent: there are no unpacked packages" --torch torch --packages absent
refuses "packages: libtorch-dev is among them" --torch torch --packages packages
rm -r "$folder/packages/usr/include"
ln -s libsqlite3.so.0 "$folder/packages/usr/lib/libsqlite3.so"
refuses "$folder/packages/usr/lib/libsqlite3.so leads nowhere" --torch torch --packages packages

exit $failures

#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The manual page and the completion have all that the program's help has, the manual's examples work, the package is
# made twice alike and pleases the tools of Debian and freedesktop.org, where these are here.
# usage: package_test.sh SOURCE BUILD
set -euo pipefail
source=$1 build=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failures=0
fail() { echo "FAILED: $*"; failures=1; }
without() { echo "not checked: there is no $*"; }

PATH=$build/bin:$PATH
export XDG_DATA_HOME=$folder/data
manual=$folder/manual completion=$build/packaging/twinsine.bash
gzip -dc "$build/packaging/twinsine.1.gz" | sed 's/\\-/-/g' >"$manual"
commands=$(twinsine --help | sed -n '/^Subcommands:/,$s/^  \([a-z]\+\) .*/\1/p')
[[ $(wc -w <<<"$commands") -ge 7 ]] || fail "no commands in the help: $commands"
for command in '' $commands; do
    page=$manual
    if [[ $command ]]; then
        sed -n "/^\.SS twinsine $command /,/^\.S/p" "$manual" >"$folder/part"
        page=$folder/part
    fi
    for option in $(twinsine $command --help | grep -oE '^  (-[a-z],)?--[a-z-]+' | sed 's/.*--/--/'); do
        grep -qE -- "^\\\\fB(-h, )?$option\\\\fR" "$page" || fail "twinsine $command: $option is not in the manual"
        grep -qE -- "^ *'$command -'\*\) .*$option[ ']" "$completion" || fail "twinsine $command: no completion to $option"
    done
done
for word in $(twinsine presets | awk '{ print $1 }') $(twinsine plot --help | sed -n 's/.*NAME:{\([^}]*\)}.*/\1/p' | tr , ' '); do
    grep -qE "[ ']$word[ ']" "$completion" || fail "no completion to $word"
done
bash -n "$completion" || fail "the completion is no Bash"
while read -r example; do
    (cd "$folder" && eval "$example") >"$folder/output" 2>&1 || fail "$example: $(cat "$folder/output")"
done < <(sed -n '/^\.EX$/,/^\.EE$/{/^twinsine/p}' "$manual")

if command -v man >/dev/null; then
    said=$(LC_ALL=C.UTF-8 MANROFFSEQ= MANWIDTH=80 man --warnings -l "$build/packaging/twinsine.1.gz" 2>&1 >/dev/null)
    [[ ! $said ]] || fail "the manual: $said"
else
    without man
fi
if [[ -e $build/packaging/org.twinsine.TwinSine.metainfo.xml ]]; then
    if command -v desktop-file-validate >/dev/null; then
        said=$(desktop-file-validate "$source/packaging/org.twinsine.TwinSine.desktop" 2>&1) || fail "$said"
        [[ ! $said ]] || fail "$said"
    else
        without desktop-file-validate
    fi
    # As this build has it, and with the pictures of a homepage.
    cat >"$folder/write.cmake" <<END
include($source/packaging/Metainfo.cmake)
set(PROJECT_VERSION 0.1.0)
set(TWINSINE_RELEASE_DATE 2026-11-22)
write_metainfo($folder/org.twinsine.TwinSine.metainfo.xml https://twinsine.invalid)
END
    cmake -P "$folder/write.cmake"
    grep -q 'https://twinsine.invalid/docs/screenshot.png' "$folder/org.twinsine.TwinSine.metainfo.xml" || fail "no screenshots"
    for picture in $(grep -oE 'docs/[a-z-]+\.png' "$folder/org.twinsine.TwinSine.metainfo.xml"); do
        [[ -e $source/$picture ]] || fail "$picture is not there"
    done
    if command -v appstreamcli >/dev/null; then
        for file in "$build/packaging" "$folder"; do
            said=$(appstreamcli validate --no-net "$file/org.twinsine.TwinSine.metainfo.xml" 2>&1) || fail "$said"
        done
    else
        without appstreamcli
    fi
fi
if ! command -v dpkg-shlibdeps >/dev/null; then
    without "dpkg-shlibdeps (dpkg-dev), so no package"
    exit $failures
fi
for time in first second; do
    cpack --config "$build/CPackConfig.cmake" -B "$folder/$time" >"$folder/output" 2>&1 || fail "cpack: $(cat "$folder/output")"
done
cmp "$folder"/first/*.deb "$folder"/second/*.deb || fail "the package is another one at the second time"
for field in Depends Recommends; do
    dpkg-deb -f "$folder"/first/*.deb $field >"$folder/$field"
done
! grep -q torch "$folder/Depends" || fail "the package depends on libtorch"
grep -q '^libtorch' "$folder/Recommends" || fail "the package does not recommend libtorch"
if command -v lintian >/dev/null; then
    said=$(lintian --display-info "$folder"/first/*.deb 2>&1 | grep -E '^[EWI]: ' || true)
    [[ ! $said ]] || fail "lintian: $said"
else
    without lintian
fi
exit $failures

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
program=$build/bin/twinsine
source "$source/packaging/help_lines.sh"
commands=$(twinsine --help | sed -n '/^Subcommands:/,$s/^  \([a-z]\+\) .*/\1/p')
[[ $(wc -w <<<"$commands") -ge 7 ]] || fail "no commands in the help: $commands"
for command in '' $commands; do
    page=$manual
    if [[ $command ]]; then
        sed -n "/^\.SS twinsine $command /,/^\.S/p" "$manual" >"$folder/part"
        page=$folder/part
    fi
    misread=$(help_lines $command | awk -F "$separator" '$1 == "option" && ($6 == "" || $3 ~ / /)')
    [[ ! $misread ]] || fail "twinsine $command: misread is $misread"
    for option in $(twinsine $command --help | grep -oE '^  (-[a-z],)?--[a-z-]+' | sed 's/.*--/--/'); do
        grep -qE -- "^\\\\fB(-h, )?$option\\\\fR" "$page" || fail "twinsine $command: $option is not in the manual"
        grep -qE -- "^ *'$command -'\*\) .*$option[ ']" "$completion" || fail "twinsine $command: no completion to $option"
    done
done
for word in $(twinsine presets | awk '{ print $1 }') $(twinsine plot --help | sed -n 's/.*NAME:{\([^}]*\)}.*/\1/p' | tr , ' '); do
    grep -qE "[ ']$word[ ']" "$completion" || fail "no completion to $word"
done
bash -n "$completion" || fail "the completion is no Bash"
if [[ -e /usr/share/bash-completion/bash_completion ]]; then
    # offers WORDS LINE...: just these are offered at the end of the line
    offers() {
        local said
        said=$(bash "$source/tests/package/complete.sh" "$completion" twinsine "${@:2}" 2>&1 | tr '\n' ' ')
        [[ ${said% } == "$1" ]] || fail "twinsine ${*:2}: offered are $said"
    }
    twinsine presets precision >"$folder/one.json"
    offers 'precision' run --preset prec
    offers 'a.seed= a.seeding=' run --preset precision --set a.see
    offers 'a.phases.0.epochs=' run --quiet "$folder/one.json" --json "$folder/out.json" --set a.phases.0.ep
    offers 'Adam AdamW Adagrad Adadelta Adamax' run --preset=precision --set a.optimizer.class_name=Ada
    offers 'a.optimizer.config.nesterov=' run --set a.optimizer.class_name=SGD --set a.optimizer.config.nes
    offers 'true false' run --preset precision --set=a.layers.0.use_bias=
    offers '' run --preset precision --set a.layers.0.units=
    offers '' run --preset nothing --set a.seed
    twinsine presets fit-twice >"$folder/it is one.json"
    offers 'a.phases.1.epochs=' run "'$folder/it is one.json'" --set a.phases.1.ep
    offers 'both.seed= both.seeding=' map --x a.phases.0.epochs=1..9:log:3 --y both.see
    offers 'Adam,SGD' map --preset precision --x a.optimizer.class_name=Adam,S
else
    without bash-completion
fi
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
# In the texts themselves, since lintian takes short words of the program for what its pictures are made of.
if command -v spellintian >/dev/null; then
    said=$(find "$source"/{app,core,ui,docs,packaging,resources} "$source"/*.md -type f ! -name '*.png' ! -name '*.ts' ! -name lintian-overrides \
        -exec cat {} + | tr -d '&' | tr -c "A-Za-z'\n" ' ' | spellintian | grep -v '(duplicate word)' || true)
    [[ ! $said ]] || fail "spelling: $said"
else
    without spellintian
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
dpkg-deb -x "$folder"/first/*.deb "$folder/installed"
said=$(bash "$source/tests/lint/check_links.sh" "$folder/installed/usr/share/doc/twinsine") || fail "installed documents lead nowhere: $said"
if command -v lintian >/dev/null; then
    said=$(lintian --display-info "$folder"/first/*.deb 2>&1 | grep -E '^[EWI]: ' | grep -v 'unused-override spelling' || true)
    [[ ! $said ]] || fail "lintian: $said"
else
    without lintian
fi
exit $failures

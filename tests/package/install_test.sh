#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the package of a build on a bare Debian 12 in a chroot, uses it as a person would, and removes it.
# Exit status 77: skipped, with the reason.
# usage: install_test.sh BUILD
set -euo pipefail
skip() { echo "skipped: $*"; exit 77; }
((EUID == 0)) || skip "a chroot takes root"
command -v mmdebstrap >/dev/null || skip "there is no mmdebstrap"
command -v dpkg-shlibdeps >/dev/null || skip "there is no dpkg-shlibdeps (dpkg-dev)"
# What is mounted below must not outlive this.
[[ ${TWINSINE_OWN_MOUNTS:-} ]] || exec env TWINSINE_OWN_MOUNTS=1 unshare --mount --propagation private bash "$0" "$@"

build=$1
folder=$(mktemp -d)
root=$folder/root
trap 'umount "$root/proc" "$root/dev" 2>/dev/null; rm -rf --one-file-system "$folder"' EXIT
failures=0
fail() { echo "FAILED: $*"; failures=1; }

cpack --config "$build/CPackConfig.cmake" -B "$folder/package" >/dev/null
cpack --config "$build/CPackConfig.cmake" -B "$folder/older" -D CPACK_PACKAGE_VERSION=0.0.1 >/dev/null
sources=/etc/apt/sources.list.d/debian.sources
[[ -e $sources ]] || sources=/etc/apt/sources.list
mmdebstrap --mode=root --variant=minbase --include=ca-certificates bookworm "$root" "$sources" >"$folder/log" 2>&1 ||
    skip "a bare Debian can't be made here: $(tail -n 1 "$folder/log")"
cp /etc/resolv.conf /etc/hosts "$root/etc/"
cp /etc/apt/apt.conf.d/* "$root/etc/apt/apt.conf.d/"
rm -f "$root"/etc/dpkg/dpkg.cfg.d/*docker* # it would leave manual pages out
mkdir "$root/tmp/older"
cp "$folder"/older/*.deb "$root/tmp/older/"
cp "$folder"/package/*.deb "$(dirname -- "$0")/complete.sh" "$root/tmp/"
mount --bind /proc "$root/proc"
mount --bind /dev "$root/dev"

inside() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 \
    DEBIAN_FRONTEND=noninteractive bash -c "$1"; }
# expect WORDS COMMAND: what it prints has them
expect() {
    local output
    output=$(inside "$2" 2>&1) || fail "$2: $output"
    grep -qF -- "$1" <<<"$output" || fail "$2: no '$1' in: $output"
}
install() { inside "apt-get install -y -qq --no-install-recommends $*" >"$folder/log" 2>&1 || fail "$(tail -n 5 "$folder/log")"; }

# What a desktop has anyway.
inside 'apt-get update -qq' >/dev/null
install man-db bash-completion shared-mime-info desktop-file-utils hicolor-icon-theme libglib2.0-bin
inside 'find / -xdev \( -path /tmp -o -path /proc -o -path /var -o -path /root \) -prune -o -print | sort' >"$folder/before"
inside 'dpkg-query -W -f "\${Package}\n"' >"$folder/packages"
install /tmp/older/twinsine_*.deb
expect "0.0.1" 'dpkg-query -W twinsine'
install /tmp/twinsine_*.deb
! inside 'dpkg-query -W twinsine' | grep -q 0.0.1 || fail "the newer package does not take the older one's place"

expect "twinsine 0" 'twinsine --version'
expect "no libtorch" 'twinsine --version'
expect "EXIT STATUS" 'man twinsine'
expect "twinsine (1)" 'whatis twinsine'
expect "mean |A - B|" 'twinsine run --preset keras-vs-tensorflow'
if output=$(inside 'twinsine run --preset keras-vs-tensorflow --engine reference' 2>&1); then
    fail "the reference engine needs no libtorch: $output"
elif [[ $(wc -l <<<"$output") != 1 || $output != *libtorch* ]]; then
    fail "not a plain line that names libtorch: $output"
fi
complete="bash /tmp/complete.sh /usr/share/bash-completion/completions/twinsine twinsine"
expect "precision" "$complete run --preset pre"
expect "explain" "$complete exp"
expect "a.optimizer.config.learning_rate=" "$complete run --preset precision --set a.opt"
expect "application/x-twinsine+json" \
    'cd /tmp && twinsine presets precision >lesson.twinsine.json && gio info -a standard::content-type lesson.twinsine.json'
expect "application/x-twinsine+json" \
    'cd /tmp && twinsine presets precision >lesson && gio info -a standard::content-type lesson'
expect "application/json" 'cd /tmp && echo "{}" >other.json && gio info -a standard::content-type other.json'
expect "application/x-twinsine+json=org.twinsine.TwinSine.desktop" 'cat /usr/share/applications/mimeinfo.cache'
for size in 16 22 24 32 48 64 128 256 512; do
    [[ -s $root/usr/share/icons/hicolor/${size}x$size/apps/twinsine.png ]] || fail "no icon of $size"
done
install '$(dpkg-query -W -f "\${Recommends}" twinsine | sed "s/ (.*//")'
expect "mean |A - B|" 'twinsine run --preset keras-vs-tensorflow --engine reference'

comm -13 "$folder/packages" <(inside 'dpkg-query -W -f "\${Package}\n"') | tr '\n' ' ' >"$root/tmp/added"
inside 'apt-get purge -y -qq $(cat /tmp/added)' >"$folder/log" 2>&1 || fail "purge: $(tail -n 5 "$folder/log")"
inside 'find / -xdev \( -path /tmp -o -path /proc -o -path /var -o -path /root \) -prune -o -print | sort' >"$folder/after"
left=$(comm -13 "$folder/before" "$folder/after" | grep -i twinsine || true)
[[ ! $left ]] || fail "purge leaves: $left"
left=$(inside 'grep -rli twinsine /usr/share/mime /usr/share/applications /var/lib/dpkg/info' || true)
[[ ! $left ]] || fail "purge leaves in: $left"
exit $failures

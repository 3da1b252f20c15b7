# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by run.sh, test.sh and package.sh. All that it says goes to stderr: stdout belongs to the program.
# Gives: $root; install_missing [package more]...; build [option of cmake --build]...

# From whatever folder, and whatever that is called; CDPATH would have cd go elsewhere and say so.
unset CDPATH
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)

say() { printf '%s\n' "$*" >&2; }

# Installs the packages of dependencies.txt, and those named, that are not there; touches nothing when all of them are.
install_missing() {
    if ! command -v dpkg-query >/dev/null; then
        say "No Debian system: going on as if the packages of packaging/dependencies.txt, or their like, were installed."
        return
    fi
    local package missing=() as_root=()
    while read -r package; do
        [[ $(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || missing+=("$package")
    done < <(cat "$root/packaging/dependencies.txt" && printf '%s\n' "$@" | sed '/^$/d')
    ((${#missing[@]})) || return 0

    if ((EUID != 0)); then
        if ! command -v sudo >/dev/null; then
            say "These packages are missing, and installing them takes root (there is no sudo here). As root:"
            say "    apt-get install ${missing[*]}"
            exit 1
        fi
        as_root=(sudo)
    fi
    say "Installing what is missing (this can take some minutes): ${missing[*]}"
    "${as_root[@]}" apt-get update -qq >&2
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" \
        </dev/null >/dev/null
}

# Configures build/release and builds it.
build() {
    # A source that includes libtorch takes some 1.5 GB to compile.
    local jobs memory
    memory=$(($(awk '/^MemAvailable/ {print $2}' /proc/meminfo) / 1500000))
    jobs=$(nproc)
    ((jobs <= memory)) || jobs=$((memory > 0 ? memory : 1))

    say "Configuring $root/build/release"
    (cd "$root" && cmake --preset release --log-level=NOTICE) >&2
    say "Building with $jobs job(s)"
    cmake --build "$root/build/release" --parallel "$jobs" "$@" >&2
}

#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Prints what Bash would offer at the end of a command line, whose last word is being typed ('': a new one).
# usage: complete.sh COMPLETION PROGRAM WORD...
source /usr/share/bash-completion/bash_completion
source "$1"
shift
COMP_LINE=$*
COMP_POINT=${#COMP_LINE}
COMP_WORDS=()
for word; do # in pieces, as Bash has them
    while [[ $word =~ ^([^=:]*)([=:])(.*)$ ]]; do
        [[ ! ${BASH_REMATCH[1]} ]] || COMP_WORDS+=("${BASH_REMATCH[1]}")
        COMP_WORDS+=("${BASH_REMATCH[2]}")
        word=${BASH_REMATCH[3]}
        [[ $word ]] || continue 2
    done
    COMP_WORDS+=("$word")
done
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_twinsine "$1"
printf '%s\n' "${COMPREPLY[@]}"

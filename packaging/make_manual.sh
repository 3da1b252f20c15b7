#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Prints the manual page: commands and options as the program itself describes them, and what no help says.
# usage: make_manual.sh PROGRAM VERSION DATE
set -euo pipefail
program=$1 version=$2 date=$3
source "$(dirname -- "${BASH_SOURCE[0]}")/help_lines.sh"

# Text for troff: no letter of it is a command, and a hyphen can be copied.
plain() { sed -e 's/\\/\\e/g' -e 's/-/\\-/g' -e "s/^[.']/\\\\\&&/" <<<"$*"; }

synopsis() { help_lines "$@" | awk -F "$separator" '$1 == "usage" { sub(/^twinsine/, "", $2); print $2 }'; }

# options [COMMAND]: what it takes, each with its text
options() {
    local kind names value choices remark text
    while IFS=$separator read -r kind names value choices remark text; do
        case $kind in
        positional)
            remark=$value text=$choices # the third and fourth field
            printf '.TP\n.I %s\n' "$(plain "$names")"
            ;;
        option)
            names=$(plain "${names//,/, }")
            printf '.TP\n\\fB%s\\fR%s\n' "$names" "${value:+ \\fI$(plain "$value")\\fR}"
            [[ ! $choices ]] || remark="One of ${choices// /, }. $remark"
            ;;
        *) continue ;;
        esac
        plain "${text%.}."
        [[ ! $remark ]] || plain "${remark% }"
    done < <(help_lines "$@")
}

commands=$(help_lines | awk -F "$separator" '$1 == "command" { print $2 }')
described() { help_lines "$@" | awk -F "$separator" '$1 == "text" { print $2 }'; }

cat <<END
.\" SPDX-FileCopyrightText: 2026 The TwinSine authors
.\" SPDX-License-Identifier: GPL-3.0-or-later
.TH TWINSINE 1 "$date" "TwinSine $version" "User Commands"
.SH NAME
twinsine \- why Keras and TensorFlow predict sin(x) differently
.SH SYNOPSIS
END
for command in '' $commands; do
    printf '.B twinsine%s\n.br\n' "$(plain "$(synopsis $command)")"
done
printf '.SH DESCRIPTION\n'
plain "$(described)"
printf '.SH OPTIONS\n'
options
printf '.SH COMMANDS\n'
for command in $commands; do
    printf '.SS twinsine%s\n' "$(plain "$(synopsis "$command")")"
    plain "$(described "$command")."
    options "$command"
done
cat <<'END'
.SH EXIT STATUS
.TP
.B 0
Success.
.TP
.B 1
The program failed: there is no memory, no display for a window or no engine that can train the experiment, or an output can't be written.
.TP
.B 2
The input is wrong. Each problem is a line on standard error that names its place.
.TP
.B 130
A command was interrupted by Ctrl+C, SIGTERM or the closing of the terminal. No output is half written; a part (\fB\-\-shard\fR) keeps what is trained, and the same command goes on with it.
.SH ENVIRONMENT
.TP
.B TWINSINE_ISA
The vector instructions that the fused engine uses: \fBsse2\fR, \fBavx2\fR or \fBavx512\fR. The numbers are the same.
.TP
.BR XDG_DATA_HOME ", " XDG_STATE_HOME ", " XDG_CONFIG_HOME ", " XDG_CACHE_HOME
Where the files below are, in place of \fI~/.local/share\fR, \fI~/.local/state\fR, \fI~/.config\fR and \fI~/.cache\fR.
.TP
.BR DISPLAY ", " WAYLAND_DISPLAY ", " QT_QPA_PLATFORM
Where the window opens. Nothing but the window needs one of them.
.SH FILES
.TP
.I ~/.local/share/twinsine/history.sqlite
Every training of the window that was finished.
.TP
.I ~/.local/share/twinsine/log/twinsine.log
The log, and the two before it.
.TP
.I ~/.local/state/twinsine/recovery
Unsaved work, which the next start after a crash offers.
.TP
.I ~/.config/TwinSine/TwinSine.conf
Settings of the window.
.TP
.I ~/.cache/twinsine/devices.json
The measured speed of CUDA devices.
.SH EXAMPLES
.EX
twinsine run \-\-preset keras\-vs\-tensorflow
twinsine run \-\-preset keras\-vs\-tensorflow \-\-seeds 64 \-\-csv seeds.csv
twinsine run \-\-preset precision \-\-set a.seed=7 \-\-set b.seed=7 \-\-json result.json
twinsine explain \-\-preset keras\-vs\-tensorflow \-\-seeds 8
twinsine script \-\-preset unseeded \-\-out .
twinsine settings \-\-preset precision
twinsine presets unseeded > lesson.json
twinsine check lesson.json result.json
.EE
.SH SEE ALSO
The guide, with every page, chart, command and field: \fIHelp > Guide\fR (F1) of the window, or
.I docs/guide.md
in the folder of the package's documents.
END

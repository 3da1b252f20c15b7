#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Prints Bash's completion of the program's command line, from what the program itself says of it.
# usage: make_completion.sh PROGRAM
set -euo pipefail
program=$1
source "$(dirname -- "${BASH_SOURCE[0]}")/help_lines.sh"

commands=$(help_lines | awk -F "$separator" '$1 == "command" { printf "%s ", $2 }')
presets=$("$program" presets | awk '{ printf "%s ", $1 }')

# Cases of what follows an option, and of what else a command takes; the options that something follows.
values='' others='' followed=' '
for command in '' $commands; do
    options='' other=''
    while IFS=$separator read -r kind names value choices _; do
        case $kind in
        positional)
            other='; _filedir'
            [[ $names != NAME ]] || other="; _twinsine_words '${presets% }'"
            ;;
        option)
            options+=" ${names//,/ }"
            [[ $value ]] || continue
            [[ $followed == *" $names "* ]] || followed+="$names "
            case $names/$value in
            --preset/*) answer="_twinsine_words '${presets% }'; " ;;
            */FILE.*) answer="_filedir ${value#FILE.}; " ;;
            */DIR) answer='_filedir -d; ' ;;
            */PATH=*) answer="_twinsine_settings ${value#PATH=}; " ;;
            */FILE | */OUT | */P) answer='_filedir; ' ;;
            *) answer=${choices:+"_twinsine_words '$choices'; "} ;;
            esac
            values+="        '$command $names') ${answer}return ;;"$'\n'
            ;;
        esac
    done < <(help_lines $command)
    others+="        '$command -'*) _twinsine_words '${options# }' ;;"$'\n'
    [[ $command ]] || other+="; _twinsine_words '${commands% }'"
    others+="        '$command '*) ${other#; } ;;"$'\n'
done

commands=${commands% }
cat <<END
# Bash completion of twinsine, made from what the program says of its command line.
# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
END
cat <<'END'
# A word as the shell takes it: without quotes and backslashes, ~ as the home folder.
_twinsine_plain() {
    local word=${1/#~\//$HOME/}
    case $word in
    \'*\' | \"*\") printf %s "${word:1:-1}" ;;
    *) printf %s "${word//\\/}" ;;
    esac
}
_twinsine_words() { COMPREPLY+=($(compgen -W "$1" -- "$cur")); }
# PATH=VALUE, or for a map's axis PATH=VALUE,VALUE: what the program lists of the experiment that the line names so far,
# or else of the first preset.
_twinsine_settings() {
    local at word named='' source=() offers
    for ((at = i + 1; at < cword; ++at)); do
        word=$(_twinsine_plain "${words[at]}")
        case ${words[at - 1]}/$word in
        --preset/*) named=1 source+=(--preset "$word") ;;
        */--preset=*) named=1 source+=("$word") ;;
        --set/* | --data/*) source+=("${words[at - 1]}" "$word") ;;
        */--set=* | */--data=*) source+=("$word") ;;
        *) [[ $word == -* || $followed == *" ${words[at - 1]} "* ]] || [[ ! -f $word ]] || { named=1 source+=("$word"); } ;;
        esac
    done
    [[ $named ]] || source+=(--preset "$first_preset")
    [[ $1 == VALUE && $cur == *=* ]] || compopt -o nospace 2>/dev/null
    offers=$(timeout 2 "$(_twinsine_plain "${words[0]}")" settings "${source[@]}" </dev/null 2>/dev/null | awk -v kind="$1" -v typed="$cur" '
        function offer(path,    choices, count, n) {
            if (typed !~ /=/)
                print path "="
            if (index(typed, path "=") != 1)
                return
            count = split($NF, choices, "|")
            for (n = 1; n <= count; ++n)
                if (choices[n] !~ /^</)
                    print before choices[n]
        }
        BEGIN {
            if (kind == "VALUES" && typed ~ /=.*,/) {
                before = substr(typed, index(typed, "=") + 1)
                sub(/[^,]*$/, "", before)
            }
        }
        kind == "VALUE" || $1 ~ /[.]/ { offer($1) }
        kind == "VALUES" && sub(/^[ab][.]/, "both.") && seen[$1]++ { offer($1) }')
    cur=${cur#*=} _twinsine_words "$offers"
}
END
cat <<END
_twinsine() {
    local cur prev words cword split command='' i followed='$followed' first_preset='${presets%% *}'
    _init_completion -s -n : || return
    for ((i = 1; i < cword; ++i)); do
        case \${words[i]} in
        ${commands// / | })
            command=\${words[i]}
            break
            ;;
        esac
    done
    case "\$command \$prev" in
${values}    esac
    ! \$split || return
    case "\$command \$cur" in
${others}    esac
} && complete -F _twinsine twinsine
END

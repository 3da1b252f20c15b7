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

# Cases of what follows an option, and of what else a command takes.
values='' others=''
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
            case $names/$value in
            --preset/*) answer="_twinsine_words '${presets% }'; " ;;
            */FILE.*) answer="_filedir ${value#FILE.}; " ;;
            */DIR) answer='_filedir -d; ' ;;
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
_twinsine_words() { COMPREPLY+=(\$(compgen -W "\$1" -- "\$cur")); }
_twinsine() {
    local cur prev words cword split command='' i
    _init_completion -s || return
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

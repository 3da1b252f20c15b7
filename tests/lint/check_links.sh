#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Each relative link of a Markdown text leads to a file that is there, and to a heading that is in it.
# usage: check_links.sh ROOT
# Prints each link that leads nowhere as FILE:LINE: TARGET; exit status 1 if there is one.
set -euo pipefail
cd "$1"
export LC_ALL=C # lengths and classes of bytes: what is no ASCII is part of an anchor

# What forges call the headings of a text: in small letters, without punctuation, words joined by hyphens.
anchors() {
    awk '/^```/ { code = !code } !code && /^#+ / { sub("^#+ ", ""); print tolower($0) }' "$1" |
        sed -E 's/[^a-z0-9_ -]//g; s/ /-/g'
}

# FILE:LINE:TARGET of each link, without what is code or leads elsewhere
links() {
    awk 'FNR == 1 { code = 0 }
        /^```/ { code = !code }
        code { next }
        {
            text = $0
            gsub("`[^`]*`", "", text)
            while (match(text, "[]][(][^)]*[)]")) {
                target = substr(text, RSTART + 2, RLENGTH - 3)
                if (target !~ "^[a-z]+:")
                    print FILENAME ":" FNR ":" target
                text = substr(text, RSTART + RLENGTH)
            }
        }' "$@"
}

mapfile -t texts < <(find . \( -path ./.git -o -path ./.cache -o -path './build*' \) -prune -o -name '*.md' -print | sort)
status=0
while IFS=: read -r text line target; do
    file=${target%%#*}
    anchor=
    [[ $target != *'#'* ]] || anchor=${target#*#}
    path=$text
    [[ -z $file ]] || path=$(dirname "$text")/$file
    if [[ ! -e $path ]] || { [[ -n $anchor ]] && ! anchors "$path" | grep -qxF -- "$anchor"; }; then
        echo "$text:$line: $target"
        status=1
    fi
done < <(links "${texts[@]}")
exit "$status"

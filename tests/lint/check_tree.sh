#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The rules that the compiler cannot check: who may include what, and what every source has.
# usage: check_tree.sh ROOT
# Prints each breach as FILE:LINE:TEXT under the rule that it breaks; exit status 1 if there is one.
set -euo pipefail
cd "$1"

# Files of the tree, without what is built.
files() { find . \( -path ./.git -o -path ./.cache -o -path './build*' \) -prune -o -type f "$@" -print | sort; }
cpp_sources() { files \( -name '*.cpp' -o -name '*.hpp' -o -name '*.cu' \); }
# All that can hold a comment, but for texts and lists.
all_sources() {
    files -regextype posix-extended -regex '.*(\.([ch]pp|cu|cmake|sh|awk|py|ya?ml|xml|qrc|svg|desktop)|/(CMakeLists\.txt|\.clang-(format|tidy)))'
}

# report RULE: breaches on stdin
report() {
    local breaches
    breaches=$(cat)
    [[ -z $breaches ]] || printf '%s\n%s\n\n' "$1" "$breaches"
}

# forbid RULE PATTERN: files on stdin
forbid() { { xargs -r -d '\n' grep -HnE "$2" || true; } | report "$1"; }

[[ -n $(cpp_sources) ]] || { echo "no sources under $PWD"; exit 1; }

include='^[[:space:]]*#[[:space:]]*include[[:space:]]*[<"]'
qt="$include(Q[A-Z]|Qt|q[a-z]+\.h)"
torch="$include(torch|ATen|c10)/"
cuda="$include(cuda|c10/cuda/)"
charts="$include(QtCharts|Q(Abstract)?([A-Za-z]*Chart[A-Za-z]*|[A-Za-z]*Series|[A-Za-z]*Axis|Legend[A-Za-z]*|BarSet|BoxSet|PieSlice|CandlestickSet))"

# Sources in some folders, and a filter: those that are not; both may be none.
from() { cpp_sources | { grep -E "^\./($1)/" || true; }; }
outside() { grep -vE "^\./($1)/" || true; }

# without PATTERN: the sources that have it in none of their first three lines
without() {
    comm -23 <(all_sources) <(all_sources | { xargs -r -d '\n' grep -HnE "$1" || true; } |
        sed -nE 's/^([^:]*):[1-3]:.*/\1/p' | sort -u)
}

# REUSE-IgnoreStart: patterns, not licences
# Files whose licence neither their SPDX lines nor REUSE.toml tells; texts of licences need none.
unlicensed() {
    local patterns
    patterns=$(sed -n '/^path = \[/,/\]/{s/^path = //;s/[][",]/ /g;p}' REUSE.toml 2>/dev/null | tr -s ' ' '\n' |
        sed -e '/^$/d' -e 's/[.]/\\./g' -e 's/\*\*/%/g' -e 's/\*/[^\/]*/g' -e 's/%/.*/g' -e 's/.*/^\.\/&$/')
    comm -23 <(files) <(files | { xargs -r -d '\n' grep -HnE 'SPDX-License-Identifier: ' || true; } |
        sed -nE 's/^([^:]*):[1-4]:.*/\1/p' | sort -u) |
        { grep -vE '^\./(LICENSE|LICENSES/.*)$' || true; } |
        { grep -vE -f <(printf '%s\n' "${patterns:-^$}") || true; }
}

# Lines that name a C++ file which is not there, by its path or the end of it; in <> stand other projects' headers.
strays() {
    {
        cpp_sources
        files -regex '.*\.\([ch]pp\|md\)' | { xargs -r -d '\n' grep -HnE '[a-z0-9_]\.[ch]pp' || true; }
    } | awk '!/:/ { while (sub("^[^/]*/", "")) exists[$0] = 1; next }
        {
            text = $0
            sub("^[^:]*:[0-9]*:", "", text)
            gsub("<[^>]*>", "", text)
            while (match(text, "[A-Za-z0-9_/]+[.][ch]pp")) {
                if (!(substr(text, RSTART, RLENGTH) in exists))
                    print
                text = substr(text, RSTART + RLENGTH)
            }
        }'
}

rules() {
    from core | forbid "core never includes Qt" "$qt"
    from core | forbid "core never includes ui or app" "$include(ui|app)/"
    from ui | forbid "ui never includes app" "${include}app/"
    from 'core|ui|app' | outside core/engines/torch | forbid "libtorch headers stay in core/engines/torch" "$torch"
    from 'core|ui|app' | outside 'core/engines/(torch|cuda)' | forbid "CUDA headers stay in core/engines/torch and core/engines/cuda" "$cuda"
    from 'core|ui|app' | outside 'ui/charts|ui/export' | forbid "Qt Charts headers stay in ui/charts and ui/export" "$charts"
    from 'ui|app|tests/ui' | forbid "Q_SIGNALS, Q_SLOTS and Q_EMIT instead of Qt's keywords" \
        '^[^/"]*(\<signals[[:space:]]*:|\<slots[[:space:]]*:|\<emit[[:space:]]+[A-Za-z_])'
    files | forbid "nothing names files outside of the repository" '\.\./shared'

    {
        without 'SPDX-FileCopyrightText: .*The TwinSine authors( -->)?$'
        # Software centres take descriptions under such a licence only.
        without 'SPDX-License-Identifier: GPL-3\.0-or-later( -->)?$|^<!-- SPDX-License-Identifier: CC0-1\.0 -->$'
    } | sort -u | report "every source starts with its SPDX lines"
    unlicensed | report "every file has a licence, by SPDX lines or in REUSE.toml"
    all_sources | { xargs -r -d '\n' wc -l || true; } | awk '$1 > 400 && $2 != "total" { print $2 ": " $1 " lines" }' |
        report "no file is longer than 400 lines"
    # Characters, not bytes.
    all_sources | { LC_ALL=C.UTF-8 xargs -r -d '\n' grep -HnE '^.{121,}$' || true; } |
        { grep -E '^[^:]*:[0-9]*:([[:space:]]*(//|# )|.*///<)' || true; } | report "comments have at most 120 columns"
    strays | report "every C++ file that is named in a source or text exists"
}

breaches=$(rules)
printf '%s' "$breaches"
[[ -z $breaches ]]
# REUSE-IgnoreEnd

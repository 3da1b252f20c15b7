# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Reads what `twinsine --help` or `twinsine COMMAND --help` prints and writes a line for each thing that it says, its
# fields separated by the character 31: what it is, then
#   text        TEXT
#   usage       TEXT
#   positional  NAME   REMARK TEXT
#   option      NAMES  VALUE  CHOICES  REMARK  TEXT       --name alone: VALUE is empty; CHOICES by spaces
#   command     NAME   TEXT
BEGIN { FS = "\037" }
function flush(    words, names, value, choices, remark, rest, what, needed) {
    if (entry == "")
        return
    if (text == "") { # it has room beside what it is of
        text = substr(entry, 29)
        entry = substr(entry, 1, 28)
    }
    sub(/ +$/, "", entry)
    names = rest = entry
    sub(/ .*/, "", names)
    sub(/^[^ ]+ */, "", rest)
    if (match(rest, / ?REQUIRED/)) {
        remark = "Required. "
        rest = substr(rest, 1, RSTART - 1) substr(rest, RSTART + RLENGTH)
    }
    while (match(rest, /(Needs|Excludes): [^ ]+( -[^ ]+)*/)) {
        what = substr(rest, RSTART, RLENGTH)
        rest = substr(rest, 1, RSTART - 1) substr(rest, RSTART + RLENGTH)
        needed = sub(/^Needs: /, "", what)
        sub(/^Excludes: /, "", what)
        gsub(/ /, needed ? " and " : " or ", what)
        remark = remark (needed ? "Only with " : "Not with ") what ". "
    }
    sub(/ *\.\.\. *$/, "", rest)
    sub(/ +$/, "", rest)
    value = rest
    if (match(rest, /:/)) { # a value's name, and what it may be
        value = substr(rest, 1, RSTART - 1)
        choices = substr(rest, RSTART + 1)
        if (choices ~ /^\{.*\}$/) {
            choices = substr(choices, 2, length(choices) - 2)
            gsub(/,/, " ", choices)
        } else {
            remark = remark "A number" substr(choices, index(choices, " ")) ". "
            choices = ""
        }
    }
    if (kind == "option")
        print kind FS names FS value FS choices FS remark FS text
    else if (kind == "positional")
        print kind FS names FS remark FS text
    else
        print kind FS names FS text
    entry = text = ""
}
/^Usage: / { print "usage" FS substr($0, 8); next }
/^Positionals:$/ { flush(); kind = "positional"; next }
/^Options:$/ { flush(); kind = "option"; next }
/^Subcommands:$/ { flush(); kind = "command"; next }
/^$/ { flush(); next }
kind == "" { print "text" FS $0; next }
/^                              [^ ]/ { text = text (text == "" ? "" : " ") substr($0, 31); next }
{
    flush()
    entry = substr($0, 3)
}
END { flush() }

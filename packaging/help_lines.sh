# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by make_manual.sh and make_completion.sh. Expects $program.
# Gives: help_lines [COMMAND]; its lines are read with IFS=$separator

separator=$'\037'
help_lines() { "$program" "$@" --help | awk -f "$(dirname -- "${BASH_SOURCE[0]}")/help_lines.awk"; }

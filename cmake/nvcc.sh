#!/bin/sh
# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
# nvcc.sh LOG NVCC ARGUMENTS...: keeps in the log what the assembler tells of each kernel, and prints it only where
# something failed.
log=$1
shift
PATH=$(dirname "$1"):$PATH "$@" >"$log" 2>&1 || { cat "$log"; exit 1; }

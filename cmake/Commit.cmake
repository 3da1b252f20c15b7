# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes OUTPUT, a source with the commit that SOURCE is at ("-dirty" behind it where files differ), if it changed
# since. Run at every build: a configuration may be older than the commit. Empty without Git or its data.
cmake_minimum_required(VERSION 3.25)
find_program(GIT git)
set(commit "")
if(GIT AND EXISTS "${SOURCE}/.git")
    execute_process(
        COMMAND ${GIT} -c safe.directory=* -C ${SOURCE} describe --always --dirty --exclude=* --abbrev=12
        OUTPUT_VARIABLE commit OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
endif()
file(CONFIGURE OUTPUT ${OUTPUT} CONTENT "#include \"app/version.hpp\"

const char* const twinsine::app::kCommit = \"@commit@\";
" @ONLY)

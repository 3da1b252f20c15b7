# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Run by CPack when what is installed lies in CPACK_TEMPORARY_DIRECTORY and before it is packed: dependencies, what
# Debian wants of every package, and the time that all files get.
set(usr ${CPACK_TEMPORARY_DIRECTORY}/usr)
set(doc ${usr}/share/doc/twinsine)

# run(OUTPUT COMMAND...): its standard output; says what went wrong
function(run output)
    execute_process(COMMAND ${ARGN} OUTPUT_VARIABLE text ERROR_VARIABLE said RESULT_VARIABLE status
        OUTPUT_STRIP_TRAILING_WHITESPACE WORKING_DIRECTORY ${CPACK_TOPLEVEL_DIRECTORY})
    if(NOT status EQUAL 0)
        message(FATAL_ERROR "${ARGV1}: ${status}: ${said}")
    endif()
    set(${output} "${text}" PARENT_SCOPE)
endfunction()

# The same source gives the same file: all times are that of the commit, or of the release where there is no commit.
if(NOT DEFINED ENV{SOURCE_DATE_EPOCH})
    execute_process(COMMAND git -c safe.directory=* -C ${CPACK_TWINSINE_SOURCE} log -1 --format=%ct
        OUTPUT_VARIABLE epoch OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
    if(NOT epoch)
        run(epoch date --utc --date=${CPACK_TWINSINE_RELEASE_DATE} +%s)
    endif()
    set(ENV{SOURCE_DATE_EPOCH} ${epoch})
endif()

# What the program is linked with it needs. The training library is opened late, so what only that needs is recommended.
find_program(SHLIBDEPS dpkg-shlibdeps)
if(NOT SHLIBDEPS)
    message(FATAL_ERROR "dpkg-shlibdeps is missing: install dpkg-dev")
endif()
file(WRITE ${CPACK_TOPLEVEL_DIRECTORY}/debian/control "Source: twinsine\n\nPackage: twinsine\nArchitecture: any\n")
run(dependencies ${SHLIBDEPS} -O
    -dDepends -e ${usr}/bin/twinsine -dRecommends -e ${usr}/${CPACK_TWINSINE_LIBRARY_FOLDER}/libtwinsine_torch.so)
foreach(field DEPENDS RECOMMENDS)
    string(SUBSTRING ${field} 0 1 first)
    string(SUBSTRING ${field} 1 -1 rest)
    string(TOLOWER ${rest} rest)
    string(REGEX MATCH "shlibs:${first}${rest}=([^\n]*)" line "${dependencies}")
    set(CPACK_DEBIAN_PACKAGE_${field} "${CMAKE_MATCH_1}")
endforeach()
string(APPEND CPACK_DEBIAN_PACKAGE_RECOMMENDS ", qt6-translations-l10n") # Qt's own buttons in the window's language

# What the compiler notes of itself is of no use to anybody.
run(nothing strip --remove-section=.comment --remove-section=.note
    ${usr}/bin/twinsine ${usr}/${CPACK_TWINSINE_LIBRARY_FOLDER}/libtwinsine_torch.so)

set(version ${CPACK_PACKAGE_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE})
run(date env LC_ALL=C date --utc --rfc-email --date=${CPACK_TWINSINE_RELEASE_DATE})
file(MAKE_DIRECTORY ${doc} ${usr}/share/lintian/overrides)
file(COPY_FILE ${CPACK_TWINSINE_SOURCE}/packaging/copyright ${doc}/copyright)
file(COPY_FILE ${CPACK_TWINSINE_SOURCE}/packaging/lintian-overrides ${usr}/share/lintian/overrides/twinsine)
file(COPY_FILE ${CPACK_TWINSINE_SOURCE}/CHANGELOG.md ${doc}/changelog)
file(WRITE ${doc}/changelog.Debian "twinsine (${version}) unstable; urgency=medium

  * The package as packaging/package.sh of the source makes it; changelog.gz
    tells what is new.

 -- ${CPACK_PACKAGE_CONTACT}  ${date}
")
run(nothing gzip -9n ${doc}/changelog ${doc}/changelog.Debian)
file(GLOB_RECURSE files LIST_DIRECTORIES true ${CPACK_TEMPORARY_DIRECTORY}/*)
foreach(file IN LISTS files)
    if(IS_DIRECTORY ${file})
        file(CHMOD ${file} PERMISSIONS ${CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS})
    elseif(NOT file STREQUAL "${usr}/bin/twinsine")
        file(CHMOD ${file} PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
    endif()
endforeach()

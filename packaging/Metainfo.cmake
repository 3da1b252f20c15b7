# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
# write_metainfo(OUTPUT HOMEPAGE): the description for software centres. Its format takes pictures by address only, so
# without a homepage there are none.
function(write_metainfo output TWINSINE_HOMEPAGE)
    file(READ ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/org.twinsine.TwinSine.metainfo.xml.in text)
    if(NOT TWINSINE_HOMEPAGE)
        string(REGEX REPLACE " *<!-- Addresses.*</screenshots>\n" "" text "${text}")
    endif()
    string(REGEX REPLACE " *<!-- Addresses[^\n]*\n" "" text "${text}")
    string(CONFIGURE "${text}" text @ONLY)
    file(CONFIGURE OUTPUT ${output} CONTENT "${text}" @ONLY)
endfunction()

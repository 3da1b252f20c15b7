# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Run when the documents are installed, with DOCUMENTS, their folder: links to what stays in the source become words.
file(GLOB documents ${DOCUMENTS}/*.md ${DOCUMENTS}/docs/*.md)
foreach(document IN LISTS documents)
    file(READ ${document} text)
    string(REGEX REPLACE "\\[([^]]*)\\]\\((\\.\\./)?(LICENSE|(ARCHITECTURE|CHANGELOG|CONTRIBUTING)\\.md)(#[^)]*)?\\)" "\\1"
        text "${text}")
    file(WRITE ${document} "${text}")
endforeach()

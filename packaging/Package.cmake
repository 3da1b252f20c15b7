# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
# CPack's settings: package.sh makes the Debian package. deb.cmake, which CPack runs before it packs, does what it
# can't.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME twinsine)
set(CPACK_PACKAGE_CONTACT "${TWINSINE_MAINTAINER}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS # whatever the umask is
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_SOURCE_DIR}/deb.cmake)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_HOMEPAGE "${TWINSINE_HOMEPAGE}")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Two scripts fit the same small neural network to sin(x), one with Keras, one
with raw TensorFlow, and get two different curves. TwinSine trains both side
by side, as the frameworks do it step by step, shows both curves, both losses
and their difference while they train, and tells which settings make them
differ and how much of it is luck.
.
Neither Python nor TensorFlow is needed. libtorch trains what the program's
own engine does not: float16, bfloat16, very wide layers, other orders of sums.")
set(CPACK_TWINSINE_SOURCE ${PROJECT_SOURCE_DIR})
set(CPACK_TWINSINE_RELEASE_DATE ${TWINSINE_RELEASE_DATE})
set(CPACK_TWINSINE_LIBRARY_FOLDER ${CMAKE_INSTALL_LIBDIR}/twinsine)
include(CPack)

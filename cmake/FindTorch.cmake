# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
# find_package(Torch MODULE) makes the target Torch::Torch: headers and libraries of one libtorch, 1.13 or later. It is
# the one whose TorchConfig.cmake lies in Torch_DIR, else one in CMAKE_PREFIX_PATH, else the system's. TorchConfig.cmake
# is only looked for, not run: where the system has a libtorch, it takes that one's libraries for any other libtorch,
# and where libtorch can use CUDA, it asks for the whole CUDA toolkit, though nothing is compiled with it here.
find_path(Torch_DIR TorchConfig.cmake
    HINTS ${CMAKE_PREFIX_PATH} ENV CMAKE_PREFIX_PATH
    PATHS ${CMAKE_SYSTEM_PREFIX_PATH}
    PATH_SUFFIXES Torch share/cmake/Torch lib/${CMAKE_LIBRARY_ARCHITECTURE}/cmake/Torch
    DOC "Folder of libtorch's TorchConfig.cmake"
    NO_DEFAULT_PATH)
if(NOT EXISTS "${Torch_DIR}/TorchConfig.cmake")
    message(FATAL_ERROR "No libtorch: there is no TorchConfig.cmake in \"${Torch_DIR}\". "
        "Install libtorch-dev or name another libtorch with -DTorch_DIR=LIBTORCH/share/cmake/Torch.")
endif()
include("${Torch_DIR}/TorchConfigVersion.cmake" OPTIONAL)

# Everything from the same place: PREFIX/share/cmake/Torch upstream, PREFIX/lib/ARCHITECTURE/cmake/Torch in Debian.
foreach(library torch torch_cpu c10)
    find_library(Torch_${library}_LIBRARY ${library}
        PATHS "${Torch_DIR}/../../../lib" "${Torch_DIR}/../.." NO_DEFAULT_PATH NO_CACHE)
    if(NOT Torch_${library}_LIBRARY)
        message(FATAL_ERROR "The libtorch of ${Torch_DIR} is not whole: lib${library}.so is missing. "
            "TwinSine takes no library of it from elsewhere: unpack it again or set Torch_DIR to another libtorch.")
    endif()
endforeach()
find_path(Torch_INCLUDE_DIR torch/csrc/api/include/torch/torch.h
    PATHS "${Torch_DIR}/../../../include" "${Torch_DIR}/../../../../include" NO_DEFAULT_PATH NO_CACHE)
if(NOT Torch_INCLUDE_DIR)
    message(FATAL_ERROR "The libtorch of ${Torch_DIR} has no headers: set Torch_DIR to one that has.")
endif()

# A function of c10 that takes or gives a std::string of today shows it in its name.
file(STRINGS "${Torch_c10_LIBRARY}" Torch_string_function LIMIT_COUNT 1 REGEX "^_ZNK?3c10.*7__cxx11")
if(NOT Torch_string_function)
    message(FATAL_ERROR "${Torch_c10_LIBRARY} was built for the old C++ ABI (_GLIBCXX_USE_CXX11_ABI=0), with which TwinSine "
        "cannot be linked: take a libtorch with \"cxx11-abi\" in its name or a PyTorch wheel from 2.7 on.")
endif()

if(NOT TARGET Torch::Torch)
    message(STATUS "Found libtorch ${PACKAGE_VERSION}: ${Torch_torch_LIBRARY}")
    add_library(Torch::Torch INTERFACE IMPORTED GLOBAL)
    target_include_directories(Torch::Torch INTERFACE
        "${Torch_INCLUDE_DIR}" "${Torch_INCLUDE_DIR}/torch/csrc/api/include")
    target_link_libraries(Torch::Torch INTERFACE
        "${Torch_torch_LIBRARY}" "${Torch_torch_cpu_LIBRARY}" "${Torch_c10_LIBRARY}")
    # Nothing refers to the CUDA part; it is there because libtorch.so is loaded.
    target_link_options(Torch::Torch INTERFACE LINKER:--no-as-needed)
endif()
set(Torch_FOUND TRUE)

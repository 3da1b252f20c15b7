# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The CUDA code, by nvcc itself: CMake's own support for the language wants a whole toolkit, which PyPI's nvcc has not.
# After find_package(Torch). Makes the object ${TWINSINE_CUDA_OBJECT} where there is an nvcc, and the target Torch::Cuda
# where libtorch can use CUDA too. Its log has the registers and spills of each kernel.
set(TWINSINE_CUDA AUTO CACHE STRING "Many trainings on CUDA devices: ON, OFF, or AUTO where nvcc and a libtorch with CUDA are")
set(TWINSINE_CUDA_ARCHITECTURES 80 90 CACHE STRING "Devices to compile for; the newest one's code runs on later ones too")
set(TWINSINE_CUDA_OBJECT "" CACHE INTERNAL "What nvcc makes; empty: nothing")
if(NOT TWINSINE_CUDA)
    return()
endif()
find_program(TWINSINE_NVCC nvcc HINTS ENV CUDA_HOME ENV CUDA_PATH PATHS /usr/local/cuda PATH_SUFFIXES bin)
if(TWINSINE_NVCC)
    execute_process(COMMAND ${TWINSINE_NVCC} --version OUTPUT_VARIABLE version)
    string(REGEX MATCH "release ([0-9.]+)" version "${version}")
    set(version ${CMAKE_MATCH_1})
endif()
set(problem "")
if(NOT TWINSINE_NVCC)
    set(problem "there is no nvcc")
elseif(version VERSION_LESS 12)
    set(problem "${TWINSINE_NVCC} is of CUDA ${version}, older than 12")
else()
    get_filename_component(toolkit "${TWINSINE_NVCC}" DIRECTORY)
    get_filename_component(toolkit "${toolkit}" DIRECTORY)
    set(codes "")
    foreach(architecture IN LISTS TWINSINE_CUDA_ARCHITECTURES)
        list(APPEND codes -gencode arch=compute_${architecture},code=sm_${architecture})
        set(newest ${architecture})
    endforeach()
    list(APPEND codes -gencode arch=compute_${newest},code=compute_${newest})
    set(TWINSINE_CUDA_OBJECT ${PROJECT_BINARY_DIR}/cuda/train_kernel.o CACHE INTERNAL "")
    set(source ${PROJECT_SOURCE_DIR}/core/engines/cuda/train_kernel.cu)
    file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/cuda)
    # Each operation is rounded once, as on the CPU. Several architectures at the same time.
    add_custom_command(OUTPUT ${TWINSINE_CUDA_OBJECT}
        COMMAND ${PROJECT_SOURCE_DIR}/cmake/nvcc.sh ${TWINSINE_CUDA_OBJECT}.log ${TWINSINE_NVCC} -std=c++20 -O3 --threads 0
            -fmad=false -ftz=true -prec-div=true -prec-sqrt=true --expt-relaxed-constexpr -Werror all-warnings -Xptxas -v
            -Xcompiler -fPIC,-ffp-contract=off,-fvisibility=hidden ${codes}
            -DTWINSINE_VERSION="${PROJECT_VERSION}" -I${PROJECT_SOURCE_DIR} -I${toolkit}/include
            -MMD -MF ${TWINSINE_CUDA_OBJECT}.d -c ${source} -o ${TWINSINE_CUDA_OBJECT}
        DEPENDS ${source} ${PROJECT_SOURCE_DIR}/cmake/nvcc.sh
        DEPFILE ${TWINSINE_CUDA_OBJECT}.d
        COMMENT "Compiling the CUDA code, which takes minutes"
        VERBATIM)
    add_custom_target(twinsine_cuda_kernel DEPENDS ${TWINSINE_CUDA_OBJECT})

    find_library(Torch_c10_cuda_LIBRARY c10_cuda PATHS "${Torch_DIR}/../../../lib" "${Torch_DIR}/../.." NO_DEFAULT_PATH NO_CACHE)
    find_library(Torch_cudart_LIBRARY NAMES cudart libcudart.so.13 libcudart.so.12
        PATHS "${toolkit}" PATH_SUFFIXES lib64 lib targets/x86_64-linux/lib NO_DEFAULT_PATH NO_CACHE)
    if(NOT Torch_c10_cuda_LIBRARY)
        set(problem "this libtorch was built without it; the code is compiled, for a test")
    elseif(NOT Torch_cudart_LIBRARY)
        set(problem "${toolkit} has no libcudart")
    else()
        add_library(Torch::Cuda INTERFACE IMPORTED GLOBAL)
        target_include_directories(Torch::Cuda SYSTEM INTERFACE ${toolkit}/include)
        target_link_libraries(Torch::Cuda INTERFACE ${Torch_c10_cuda_LIBRARY} ${Torch_cudart_LIBRARY})
    endif()
endif()
if(NOT problem)
    message(STATUS "CUDA: many trainings by ${TWINSINE_NVCC} ${version} for ${TWINSINE_CUDA_ARCHITECTURES}")
elseif(TWINSINE_CUDA STREQUAL AUTO)
    message(STATUS "CUDA: none, ${problem}")
else()
    message(FATAL_ERROR "TWINSINE_CUDA is ${TWINSINE_CUDA}, but ${problem}.")
endif()

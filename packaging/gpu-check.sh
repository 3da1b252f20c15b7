#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
# On a machine with a CUDA device: builds TwinSine without its window against a PyTorch that can use CUDA, runs the
# tests that need a device, times many trainings, and prints one table. Nothing is fetched from anywhere.
#
#   packaging/gpu-check.sh [--torch FOLDER] [--packages FOLDER] [--build FOLDER] [--quick]
#
#   --torch      libtorch, or the folder torch/ of an installed PyTorch; without it that of python3
#   --packages   Debian packages of packaging/dependencies.txt but libtorch-dev, with those that they depend on,
#                unpacked there with dpkg-deb --extract, where they are not installed
#   --build      where to build (build/gpu)
#   --quick      neither compute-sanitizer nor JAX
#
# Exit status 0: all that could be checked is right; 1: something is not; 2: wrong options, or something is missing.
set -euo pipefail
unset CDPATH
root=$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.." && pwd -P)

stop() { printf 'gpu-check.sh: %s\n' "$*" >&2; exit 2; }

torch='' packages='' build=$root/build/gpu quick=''
while (($#)); do
    case $1 in
    --torch | --packages | --build)
        (($# > 1)) || stop "$1 needs a folder"
        printf -v "${1#--}" %s "$2"
        shift
        ;;
    --quick) quick=yes ;;
    *) stop "unknown option $1" ;;
    esac
    shift
done

[[ $torch ]] || torch=$(python3 -c 'import torch, os; print(os.path.dirname(torch.__file__))' 2>/dev/null) ||
    stop "python3 has no PyTorch here: name one with --torch"
[[ -e $torch/share/cmake/Torch/TorchConfig.cmake ]] || stop "$torch: there is no share/cmake/Torch/TorchConfig.cmake"
nvidia-smi --query-gpu=name,driver_version --format=csv,noheader >/dev/null 2>&1 || stop "there is no CUDA device (nvidia-smi)"

options=(-DTWINSINE_GUI=OFF -DTWINSINE_CUDA=ON "-DTorch_DIR=$torch/share/cmake/Torch")
if [[ $packages ]]; then
    [[ -d $packages/usr/lib ]] || stop "$packages: there are no unpacked packages"
    prefix=$(cd -- "$packages/usr" && pwd -P)
    [[ ! -e $prefix/include/c10 ]] || stop "$packages: libtorch-dev is among them, which would be taken for $torch in part"
    lost=$(find -L "$prefix/lib" -name '*.so' -type l -print -quit) # -L: only a broken link is one still
    [[ ! $lost ]] || stop "$lost leads nowhere: what its package depends on is to be unpacked too"
    options+=("-DCMAKE_PREFIX_PATH=$prefix" "-DCMAKE_LIBRARY_ARCHITECTURE=x86_64-linux-gnu")
    export CPATH=$prefix/include:$prefix/include/x86_64-linux-gnu LIBRARY_PATH=$prefix/lib/x86_64-linux-gnu
    export LD_LIBRARY_PATH=$prefix/lib/x86_64-linux-gnu${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH} PATH=$PATH:$prefix/bin
fi
generator=(-G "Unix Makefiles")
! command -v ninja >/dev/null || generator=(-G Ninja)

log=$build/gpu-check.log
mkdir -p "$build"
: >"$build/bench.json" # or one of before would be read
printf 'Building in %s; %s has what the compiler and the tests print\n' "$build" "$log" >&2
if ! { cmake -S "$root" -B "$build" "${generator[@]}" -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_FLAGS_RELEASE="-O2 -DNDEBUG" \
    -DCMAKE_UNITY_BUILD=ON "${options[@]}" && cmake --build "$build" --parallel "$(nproc)"; } >"$log" 2>&1; then
    tail -n 30 "$log" >&2
    exit 1
fi

failed=0
rows=()
row() { rows+=("| $1 | $2 |"); }
check() { # NAME COMMAND...
    local name=$1
    shift
    printf '%s\n' "$name" >&2
    if "$@" >>"$log" 2>&1; then
        row "$name" "passed"
    else
        row "$name" "**failed**"
        failed=1
    fi
}
bin=$build/bin
row "Device" "$(nvidia-smi --query-gpu=name,driver_version --format=csv,noheader | head -n 1)"
nvcc=$(sed -n 's/^TWINSINE_NVCC:.*=//p' "$build/CMakeCache.txt")
PATH=$PATH:${nvcc%/*} # where compute-sanitizer is too
row "Compiler" "$nvcc"
row "Processor" "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), $(nproc) cores"
check "No kernel spills registers" ctest --test-dir "$build" -R '^cuda.compiles$' --no-tests=error --output-on-failure
check "The processor's bits, where exp and the like don't come in" "$bin/twinsine_cuda_tests" --gtest_filter='*HasTheBits*:*LargeNetworks*'
check "Else to rounding" "$bin/twinsine_cuda_tests" --gtest_filter='*AgreesToRounding*'
check "Stop" "$bin/twinsine_cuda_tests" --gtest_filter='*Stops*'
check "All goldens with the CUDA engine" "$bin/twinsine_cuda_tests" --gtest_filter='*fused_*'
check "All goldens with the reference engine on CUDA" "$bin/twinsine_cuda_tests" --gtest_filter='*reference_*'
if [[ ! $quick ]] && command -v compute-sanitizer >/dev/null; then
    for tool in memcheck racecheck synccheck; do
        check "compute-sanitizer, $tool" compute-sanitizer --tool "$tool" --error-exitcode 1 "$bin/twinsine_cuda_tests" \
            --gtest_filter='*HasTheBitsOfTheProcessor/1:*LargeNetworks*'
    done
else
    row "compute-sanitizer" "not run"
fi

if [[ -x $bin/twinsine_bench ]]; then
    printf 'Timing\n' >&2
    "$bin/twinsine_bench" --benchmark_filter='^many-on-device/' --benchmark_repetitions=3 --benchmark_min_time=1 \
        --benchmark_out="$build/bench.json" --benchmark_out_format=json >>"$log" 2>&1 || true
    if ! grep -q updates/ms "$build/bench.json"; then
        row "Benchmark" "**failed**: it found no device"
        failed=1
    fi
    while IFS=$'\t' read -r name rates; do row "$name" "$rates"; done < <(python3 - "$build/bench.json" <<'PYTHON'
import json, sys
best = {}
text = open(sys.argv[1]).read()
for run in json.loads(text)["benchmarks"] if text else []:
    if run.get("run_type") == "iteration":
        name = run["name"].removeprefix("many-on-device/").split("/real_time")[0]
        best[name] = max(best.get(name, (0, 0)), (run["trainings/s"], run["updates/ms"]))
for name, (trainings, updates) in best.items():
    print(f"{name}\t{trainings:,.0f} trainings a second, {updates:,.0f} updates a millisecond")
PYTHON
    )
else
    row "Benchmark" "not built: there is no Google Benchmark"
fi
if [[ ! $quick ]] && python3 -c 'import jax' 2>/dev/null; then
    while IFS=: read -r name rate; do row "JAX $name" "$rate"; done < <(python3 "$root/tests/bench/jax_many.py" 2>>"$log")
else
    row "JAX" "not run"
fi
timed() { # NAME COMMAND...
    local name=$1 begun
    shift
    begun=$(date +%s.%N)
    if "$@" >>"$log" 2>&1; then
        row "$name, from launch to answer" "$(awk -v a="$begun" -v b="$(date +%s.%N)" 'BEGIN { printf "%.1f s", b - a }')"
    else
        row "$name" "**failed**"
        failed=1
    fi
}
for device in cpu cuda; do
    timed "20,000 seeds of the first preset, $device" \
        "$bin/twinsine" run --preset keras-vs-tensorflow --seeds 20000 --device "$device" --quiet
done
timed "explain --seeds 512 of the first preset" "$bin/twinsine" explain --preset keras-vs-tensorflow --seeds 512 --quiet

if grep -q "the device can't go on" "$log"; then
    row "The device" "**failed** on the way: some of these times are the processor's"
    failed=1
fi
printf '| | |\n|---|---|\n'
printf '%s\n' "${rows[@]}"
exit "$failed"

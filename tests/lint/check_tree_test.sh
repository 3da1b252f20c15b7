#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The TwinSine authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The check itself: a right tree passes, and each wrong file fails under its own rule.
# usage: check_tree_test.sh
set -euo pipefail
check=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/check_tree.sh
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT

spdx=$'// SPDX-FileCopyrightText: 2026 The TwinSine authors\n// SPDX-License-Identifier: GPL-3.0-or-later\n'
put() { mkdir -p "$tree/$(dirname "$1")" && printf '%s' "$2" >"$tree/$1"; }
failures=0
fail() { echo "FAILED: $*"; failures=1; }

# breaks RULE FILE CONTENT: the tree with this file more fails, and names the rule and the file
breaks() {
    put "$2" "$3"
    local output
    if output=$("$check" "$tree"); then
        fail "passed in spite of $2 ($1)"
    elif [[ $output != *"$1"*"$2"* ]]; then
        fail "for $2 expected '$1', got: $output"
    fi
    rm "$tree/$2"
}

"$check" "$tree" >/dev/null && fail "an empty tree passed"

put core/result.hpp "$spdx"
put core/run/runner.hpp "$spdx#include \"core/result.hpp\"
#include <vector>
"
put core/engines/torch/engine.cpp "$spdx#include <torch/torch.h>
"
put ui/charts/fit_chart.hpp "$spdx"
put ui/charts/fit_chart.cpp "$spdx#include \"core/run/runner.hpp\"
#include <QLineSeries>
#include <QtCharts/QChart>
"
put ui/main_window.hpp "$spdx#include <QMainWindow>
#include \"ui/charts/fit_chart.hpp\"
class Window { Q_SIGNALS: void changed(); }; // signals: emit nothing
"
put app/main.cpp "$spdx#include \"ui/main_window.hpp\"
"
hash=${spdx//\/\//#}
xml=$'<!-- SPDX-FileCopyrightText: 2026 The TwinSine authors -->\n<!-- SPDX-License-Identifier: GPL-3.0-or-later -->\n'
for file in CMakeLists.txt .clang-format .clang-tidy cmake/find.cmake run.sh tool.desktop test.yml test.yaml; do
    put "$file" "$hash"
done
put tool.py "#!/usr/bin/env python3
$hash"
put ui/icons.qrc "$xml<RCC/>"
put icon.svg "$xml<svg/>"
put tool.metainfo.xml "<?xml version=\"1.0\"?>
${xml/GPL-3.0-or-later/CC0-1.0}"
put ARCHITECTURE.md "\`core/run/runner.hpp\`, \`runner.hpp\` and \`engines/torch/engine.cpp\`
"
put numbers.json "{}"
put deep/er/picture.png "PNG"
put LICENSE "text"
put REUSE.toml "${hash}version = 1
[[annotations]]
path = [
    \"*.md\", \"numbers.json\",
    \"deep/**.png\",
]
"
put build/generated.cpp "#include <QString>
"
output=$("$check" "$tree") || fail "a right tree does not pass: $output"

breaks "core never includes Qt" core/bad.cpp "$spdx#include <QString>
"
breaks "core never includes Qt" core/bad.hpp "$spdx  # include <QtCore/qglobal.h>
"
breaks "core never includes ui or app" core/bad.cpp "$spdx#include \"ui/main_window.hpp\"
"
breaks "ui never includes app" ui/bad.cpp "$spdx#include \"app/main.hpp\"
"
for header in torch/torch.h ATen/ATen.h c10/util/Half.h; do
    breaks "libtorch headers stay" ui/bad.cpp "$spdx#include <$header>
"
    breaks "libtorch headers stay" core/training/bad.cpp "$spdx#include <$header>
"
done
for header in cuda_runtime_api.h cuda.h c10/cuda/CUDAStream.h; do
    breaks "CUDA headers stay" core/training/bad.cpp "$spdx#include <$header>
"
    breaks "CUDA headers stay" core/engines/lanes/bad.cu "$spdx#include <$header>
"
done
for header in QChart QChartView QLineSeries QScatterSeries QLogValueAxis QAbstractAxis QLegend QtCharts QtCharts/QValueAxis; do
    breaks "Qt Charts headers stay" ui/settings/bad.hpp "$spdx#include <$header>
"
done
for code in 'signals: void a();' 'public slots: void a();' 'void f() { emit changed(); }'; do
    breaks "instead of Qt's keywords" ui/bad.hpp "$spdx$code
"
done
breaks "nothing names files outside" README.md "see ../""shared/text.md
"
for file in core/bad.cpp core/bad.hpp core/bad.cu bad.cmake bad.sh bad.py bad.yml bad.yaml bad.xml bad.qrc bad.svg bad.desktop \
    app/CMakeLists.txt app/.clang-format app/.clang-tidy; do
    breaks "SPDX" "$file" ""
done
breaks "SPDX" bad.py "${hash%%$'\n'*}"
breaks "SPDX" bad.py "${hash#*$'\n'}"
breaks "SPDX" bad.py $'\n\n'"$hash"
breaks "SPDX" bad.py "${hash/GPL-3.0-or-later/CC0-1.0}"
breaks "SPDX" ui/CMakeLists.txt "# SPDX-License-Identifier: GPL-3.0-or-later
"
for file in other.json deep/picture.gif deep/numbers.json deep/README.md; do
    breaks "every file has a licence" "$file" "{}"
done
for name in core/gone.hpp gone.hpp torch/runner.hpp unner.hpp gone.cpp; do
    breaks "that is named" core/bad.hpp "$spdx/// Beside core/run/runner.hpp: see $name.
"
done
breaks "that is named" core/bad.cpp "$spdx#include \"core/gone.hpp\"
"
breaks "that is named" README.md "See \`gone.hpp\`.
"
long=$(printf 'ä%.0s' {1..117})
put fits.sh "$hash# $long
"
breaks "120 columns" core/bad.hpp "$spdx/// $long
"
breaks "120 columns" bad.cmake "$hash    # $long
"
breaks "longer than 400 lines" core/bad.cpp "$spdx$(yes 'int f();' | head -n 399)
"

exit $failures

#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Teahouse authors
# SPDX-License-Identifier: MIT
#
# run.sh [FOLDER]: takes one promise after another out of a copy of the sources, and fails unless the
# tests that each patch names turn red. Without a FOLDER the copy is made in a temporary one.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
copy=${1:-}
if [ -z "$copy" ]; then
    copy=$(mktemp -d)
    trap 'rm -rf "$copy"' EXIT
fi
mkdir -p "$copy"
git -C "$root" archive HEAD | tar -x -C "$copy"
export CCACHE_BASEDIR="${CCACHE_BASEDIR:-$copy}" CCACHE_NOHASHDIR=1
launcher=()
if command -v ccache >/dev/null; then
    launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
fi
cmake -S "$copy" -B "$copy/build" -G Ninja -DCMAKE_BUILD_TYPE=Debug "${launcher[@]}" >/dev/null

# A test is a program of its own name, or tst_ and that name; those that start the server need it.
build_test() {
    local program=$1
    # Not -q: ninja would not come to its end, and pipefail take that for an answer.
    ninja -C "$copy/build" -t targets all | grep "^$program:" >/dev/null || program=tst_$1
    cmake --build "$copy/build" --parallel "$(nproc)" --target teahouse-server "$program" >/dev/null
}

is_green() {
    ctest --test-dir "$copy/build" --output-on-failure -R "^$1\$" >"$copy/output" 2>&1
}

wrong=0
for patch in "$here"/*.patch; do
    name=$(basename "$patch" .patch)
    patch --quiet -d "$copy" -p1 <"$patch"
    for test in $(sed -n 's/^Tests: //p' "$patch"); do
        build_test "$test"
        if is_green "$test"; then
            echo "$name: $test does not see it"
            wrong=1
        else
            echo "$name: $test is red: $(grep -m1 -E 'FAIL!|lost [1-9]|doubled [1-9]|order [1-9]|gaps [1-9]' \
                "$copy/output" || echo 'it did not end well')"
        fi
    done
    patch --quiet --reverse -d "$copy" -p1 <"$patch"
done
exit "$wrong"

#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Teahouse authors
# SPDX-License-Identifier: MIT
#
# run.sh [FOLDER]: takes one promise after another out of a copy of the sources that are committed,
# and fails unless the tests that each patch names, which are green before, turn red. Without a FOLDER
# the copy is made in a temporary one; in a FOLDER it is made anew and what was built there is used.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
copy=${1:-}
if [ -z "$copy" ]; then
    copy=$(mktemp -d)
    trap 'rm -rf "$copy"' EXIT
fi
mkdir -p "$copy"
# Without the times of the commit: what a run that was broken off has built is older than its sources then.
git -C "$root" archive HEAD | tar -x -m -C "$copy"

patches=("$here"/*.patch)
tests_of() { sed -n 's/^Tests: //p' "$@"; }
apply() { patch --quiet --fuzz=0 --no-backup-if-mismatch -d "$copy" -p1 "$@"; }

for patch in "${patches[@]}"; do
    if ! apply --dry-run <"$patch" || [ -z "$(tests_of "$patch")" ]; then
        echo "$(basename "$patch") does not fit these sources, or names no test" >&2
        exit 2
    fi
done

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
    cmake --build "$copy/build" --parallel "$(nproc)" --target teahouse-server "$program" >"$copy/output" 2>&1
}

is_green() {
    ctest --test-dir "$copy/build" --no-tests=error --output-on-failure -R "^$1\$" >"$copy/output" 2>&1
}

# A test that is red anyway shows nothing.
for test in $(tests_of "${patches[@]}" | tr ' ' '\n' | sort -u); do
    if ! build_test "$test" || ! is_green "$test"; then
        echo "$test is not green to begin with:" >&2
        tail -n 20 "$copy/output" >&2
        exit 2
    fi
done

wrong=0
for patch in "${patches[@]}"; do
    name=$(basename "$patch" .patch)
    apply <"$patch"
    for test in $(tests_of "$patch"); do
        if ! build_test "$test"; then
            echo "$name: $test cannot be built any more"
            wrong=1
        elif is_green "$test"; then
            echo "$name: $test does not see it"
            wrong=1
        else
            echo "$name: $test is red: $(grep -m1 -E 'FAIL!|lost [1-9]|doubled [1-9]|order [1-9]|gaps [1-9]' \
                "$copy/output" || echo 'it did not end well')"
        fi
    done
    apply --reverse <"$patch"
done
exit "$wrong"

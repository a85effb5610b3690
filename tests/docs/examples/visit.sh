#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Teahouse authors
# SPDX-License-Identifier: MIT
#
# visit.sh SERVER EXPECTED COMMAND...: starts SERVER on a free port, lets COMMAND visit it with HOST and
# PORT as its last words and "hello" as its input, and wants EXPECTED in what it prints. 77 means skipped.
set -eu
server=$1 expected=$2
shift 2
[ "${1##*/}" != netcat.sh ] || command -v nc >/dev/null || exit 77

here=$(mktemp -d)
: >"$here/server"
"$server" --no-gui --listen 127.0.0.1:0 --data "$here/data" </dev/null >"$here/server" &
pid=$!
trap 'kill "$pid" 2>/dev/null || true; rm -rf "$here"' EXIT

port=
for _ in $(seq 300); do
    port=$(sed -n '1s/^listening on 127\.0\.0\.1://p' "$here/server")
    [ -z "$port" ] || break
    sleep 0.1
done
[ -n "$port" ] || { echo "the server does not listen"; exit 1; }

echo hello | "$@" 127.0.0.1 "$port" >"$here/heard"
cat "$here/heard"
grep -q "$expected" "$here/heard" || { echo "lacks: $expected"; exit 1; }

kill "$pid"
wait "$pid"

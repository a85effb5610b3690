#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Teahouse authors
# SPDX-License-Identifier: MIT
#
# Joins a room, says one thing and leaves: ./netcat.sh [HOST [PORT]]
printf '%s\n' 'netcat -n' 'hello from netcat -ta' 'exit' | nc "${1:-127.0.0.1}" "${2:-9999}"

#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Teahouse authors
# SPDX-License-Identifier: MIT
"""A bot in JSON lines: bot.py [HOST [PORT]]. Says again what begins with "parrot "; Ctrl+C ends it."""
import json
import socket
import sys

host, port = sys.argv[1:] + ["127.0.0.1", "9999"][len(sys.argv) - 1:]
stream = socket.create_connection((host, int(port))).makefile("rw", encoding="utf-8", newline="\n")


def send(**command):
    stream.write(json.dumps(command, separators=(",", ":")) + "\n")
    stream.flush()


def answer(event, me):
    if event["event"] == "ping":
        send(cmd="pong")
    elif event["event"] == "error":
        print(event["code"], event["text"], file=sys.stderr)
    elif event["event"] == "message" and event["from"]["id"] != me:
        print(event["from"]["name"], event["text"], sep=": ", flush=True)
        if event["text"].startswith("parrot "):
            send(cmd="ta", text=event["text"].removeprefix("parrot "))


send(cmd="hello", protocol=1, client="parrot", name="Parrot")
me = None
try:
    for line in stream:
        event = json.loads(line)
        if event["event"] == "welcome":
            me = event["you"]["id"]
        elif event["event"] == "bye":
            break
        else:
            answer(event, me)
except KeyboardInterrupt:
    send(cmd="exit")
